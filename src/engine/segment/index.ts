import type { Clause } from '../clause';
import type { EngineText } from '../engine-text';
import type { Analyser } from '../morpheme';
import type { ClauseRule } from './shared/clause-rule';
import { clausesOf } from './shared/clauses';
import { sentencesIn } from './shared/sentences';
import { CUT_RULES } from './cut-rules';

/**
 * Text → paragraphs and items → sentences → clauses. Each sentence is analysed once. Clauses of headings are returned
 * too (`clause.sentence.role === 'heading'`); they become no point.
 * @param rules the joints at which sentences are cut; by default all of the text's language.
 */
export function segment(
  text: EngineText,
  analyser: Analyser,
  rules: readonly ClauseRule[] = CUT_RULES[text.side],
): readonly Clause[] {
  return sentencesIn(text, analyser).flatMap((sentence) => clausesOf(text, sentence, rules));
}

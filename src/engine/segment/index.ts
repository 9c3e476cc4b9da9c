import type { Clause } from '../clause';
import type { EngineText } from '../engine-text';
import type { Analyser } from '../morpheme';
import { JAPANESE_RULES } from './ja/rules';
import { KOREAN_RULES } from './ko/rules';
import { clausesOf } from './shared/clauses';
import { sentencesIn } from './shared/sentences';

/**
 * Text → paragraphs and items → sentences → clauses. Each sentence is analysed once. Clauses of headings are returned
 * too (`clause.sentence.role === 'heading'`); they become no point.
 */
export function segment(text: EngineText, analyser: Analyser): readonly Clause[] {
  const rules = text.side === 'ja' ? JAPANESE_RULES : KOREAN_RULES;
  return sentencesIn(text, analyser).flatMap((sentence) => clausesOf(text, sentence, rules));
}

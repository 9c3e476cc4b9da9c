import type { Side } from '../../../domain/side';
import type { Sentence } from '../../clause';
import type { EngineText } from '../../engine-text';
import type { Analyser } from '../../morpheme';
import { analyse } from './analyse';
import { joinLines } from './blocks';
import { linesOf } from './lines';
import { blockRoles, type BlockRole, type DraftBlock, type DraftSentence } from './roles';
import { sentencesOf } from './sentence-ends';
import { isLead, isOutline } from './set-phrases';

/** The sentences of a text in order, each with its role. */
export function sentencesIn(text: EngineText, analyser: Analyser): readonly Sentence[] {
  const { norm, side } = text;
  const blocks = joinLines(norm, linesOf(norm), side).map((block, paragraph): DraftBlock => ({
    ...block,
    sentences: sentencesOf(norm, block, side).map((span) => ({
      ...span,
      paragraph,
      text: norm.slice(span.start, span.end),
      morphemes: analyse(norm, span, side, analyser),
    })),
  }));
  const roles = blockRoles(blocks, side);
  const sentences: Sentence[] = [];
  const state = { bodySentences: 0, hasLead: false };
  blocks.forEach((block, i) => {
    const role = roles[i] ?? 'body';
    for (const draft of block.sentences) {
      if (role === 'nouns') appendNouns(sentences, draft);
      else sentences.push(withRole(draft, role, side, state));
    }
  });
  return sentences;
}

/** A sub-bullet that is a list of nouns becomes the end of the sentence above it. */
function appendNouns(sentences: Sentence[], draft: DraftSentence): void {
  const above = sentences.pop();
  if (!above) return;
  sentences.push({ ...above, end: draft.end, morphemes: [...above.morphemes, ...draft.morphemes] });
}

/** The lead is looked for in this many sentences: 「日本を訪問中の…。…会談を行いました。概要は以下のとおりです。」 */
const LEAD_WITHIN = 2;

function withRole(
  draft: DraftSentence,
  role: Exclude<BlockRole, 'nouns'>,
  side: Side,
  state: { bodySentences: number; hasLead: boolean },
): Sentence {
  const { start, end, paragraph, morphemes, text } = draft;
  const sentence = { start, end, paragraph, morphemes };
  if (role !== 'body') return { ...sentence, role };
  state.bodySentences += 1;
  const isFirstLead = !state.hasLead && state.bodySentences <= LEAD_WITHIN && isLead(text, side);
  if (!isFirstLead && !isOutline(text, side)) return { ...sentence, role };
  state.hasLead = true;
  return { ...sentence, role: 'lead' };
}

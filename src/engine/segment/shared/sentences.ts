import type { Side } from '../../../domain/side';
import type { Sentence } from '../../clause';
import type { EngineText } from '../../engine-text';
import type { Analyser, Morpheme } from '../../morpheme';
import { analyse } from './analyse';
import { joinLines } from './blocks';
import { linesOf } from './lines';
import { blockRoles, type DraftBlock, type DraftSentence } from './roles';
import { sentencesOf } from './sentence-ends';
import { isBoilerplate, isLead, isOutline } from './set-phrases';

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
  const sentences: OpenSentence[] = [];
  const state = { bodySentences: 0, hasLead: false };
  blocks.forEach((block, i) => {
    const role = roles[i] ?? 'body';
    for (const draft of block.sentences) {
      if (role === 'nouns' || role === 'tail') append(sentences.at(-1), draft);
      else if (isOutlineOf(sentences.at(-1), draft, side)) append(sentences.at(-1), draft);
      else sentences.push(withRole(draft, role, side, state));
    }
  });
  return sentences;
}

/** A sentence that may still grow. */
interface OpenSentence extends Sentence {
  end: number;
  readonly morphemes: Morpheme[];
}

/** A sub-bullet that is a list of nouns, or the tail below a list, becomes the end of the sentence above it. */
function append(above: OpenSentence | undefined, draft: DraftSentence): void {
  if (!above) return;
  above.end = draft.end;
  for (const morpheme of draft.morphemes) above.morphemes.push(morpheme);
}

/** 「会談を行いました。結果は以下のとおりです。」: the announcement alone says nothing; it belongs to the lead before it. */
function isOutlineOf(above: OpenSentence | undefined, draft: DraftSentence, side: Side): boolean {
  if (above?.role !== 'lead' || above.paragraph !== draft.paragraph) return false;
  return draft.text.length <= LONGEST_ANNOUNCEMENT && isOutline(draft.text, side);
}

const LONGEST_ANNOUNCEMENT = 30;

/** The lead is looked for in this many sentences: 「日本を訪問中の…。…会談を行いました。概要は以下のとおりです。」 */
const LEAD_WITHIN = 2;

function withRole(
  draft: DraftSentence,
  role: Sentence['role'],
  side: Side,
  state: { bodySentences: number; hasLead: boolean },
): OpenSentence {
  const { start, end, paragraph, text } = draft;
  const sentence = { start, end, paragraph, morphemes: [...draft.morphemes] };
  // 끝. stands on the line of the last sentence.
  if (isBoilerplate(text, side)) return { ...sentence, role: 'heading' };
  if (role !== 'body') return { ...sentence, role };
  state.bodySentences += 1;
  const isFirstLead = !state.hasLead && state.bodySentences <= LEAD_WITHIN && isLead(text, side);
  if (!isFirstLead && !isOutline(text, side)) return { ...sentence, role };
  state.hasLead = true;
  return { ...sentence, role: 'lead' };
}

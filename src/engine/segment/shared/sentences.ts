import type { Side } from '../../../domain/side';
import type { Sentence } from '../../clause';
import type { EngineText } from '../../engine-text';
import type { Analyser, Morpheme } from '../../morpheme';
import { analyse } from './analyse';
import { joinLines } from './blocks';
import { linesOf } from './lines';
import { isFrame } from './frames';
import { hasOutline, isAnnouncement, isAttendance, isLead } from './lead';
import { blockRoles, type BlockRole, type DraftBlock, type DraftSentence } from './roles';
import { sentencesOf } from './sentence-ends';
import { isBoilerplate } from './set-phrases';

/** The sentences of a text in order, each with its role. */
export function sentencesIn(text: EngineText, analyser: Analyser): readonly Sentence[] {
  const { norm, side } = text;
  const blocks = joinLines(norm, linesOf(norm), side).map((block, paragraph): DraftBlock => ({
    ...block,
    sentences: sentencesOf(norm, block, side).map((span) => ({
      ...span,
      paragraph,
      text: norm.slice(span.start, span.end).replace(/ *\n */gu, side === 'ja' ? '' : ' '),
      morphemes: analyse(norm, span, side, analyser),
    })),
  }));
  const roles = blockRoles(blocks, side);
  const sentences: OpenSentence[] = [];
  const state: Progress = { side, bodySentences: 0, hasLead: false };
  blocks.forEach((block, i) => {
    const role = roles[i] ?? 'body';
    block.sentences.forEach((draft, k) => {
      const above = sentences.at(-1);
      const next = block.sentences[k + 1];
      const isLast = next === undefined;
      const hasMarkerBehind = !isLast && norm.slice(draft.end, next.start).trim() !== '';
      if (role === 'nouns' || role === 'tail') append(above, draft);
      else if (above?.role === 'lead' && joinsLead(above, draft, block, side)) append(above, draft);
      else if ((role === 'frame' && isLast) || (hasMarkerBehind && isFrame(draft.text, side)))
        sentences.push(asHeading(draft));
      else sentences.push(withRole(draft, role, state));
    });
  });
  return sentences;
}

/** A sentence that may still grow. */
interface OpenSentence extends Sentence {
  end: number;
  readonly morphemes: Morpheme[];
}

/** How far the text has been read. */
interface Progress {
  readonly side: Side;
  bodySentences: number;
  hasLead: boolean;
}

/** A sub-bullet that is a list of nouns, or the tail below a list, becomes the end of the sentence above it. */
function append(above: OpenSentence | undefined, draft: DraftSentence): void {
  if (!above) return;
  above.end = draft.end;
  for (const morpheme of draft.morphemes) above.morphemes.push(morpheme);
}

/** 「会談を行いました。結果は以下のとおりです。」: the announcement alone says nothing; it belongs to the lead before it. */
function joinsLead(lead: Sentence, draft: DraftSentence, block: DraftBlock, side: Side): boolean {
  const isSameItem = lead.paragraph === draft.paragraph || (block.marker === '' && !block.isAfterBlank);
  return isSameItem && isAnnouncement(draft.text, side);
}

/** The lead is looked for in this many sentences: 「日本を訪問中の…。…会談を行いました。概要は以下のとおりです。」 */
const LEAD_WITHIN = 2;

function withRole(draft: DraftSentence, role: BlockRole, state: Progress): OpenSentence {
  const { text } = draft;
  // 끝. stands on the line of the last sentence; 「概要は以下のとおり。」 may stand apart from its lead.
  if (isBoilerplate(text, state.side) || isAnnouncement(text, state.side)) return asHeading(draft);
  if (role === 'title' || role === 'dateline' || role === 'heading') return asSentence(draft, role);
  state.bodySentences += 1;
  return asSentence(draft, isLeadHere(text, state) ? 'lead' : 'body');
}

function isLeadHere(text: string, state: Progress): boolean {
  const { side, bodySentences } = state;
  // A second meeting in one text opens with the outline formula as well.
  if (hasOutline(text, side) && isLead(text, side, false) && (!state.hasLead || isLong(text))) {
    state.hasLead = true;
    return true;
  }
  if (bodySentences > LEAD_WITHIN) return false;
  if (state.hasLead) return isAttendance(text, side);
  state.hasLead = isLead(text, side, bodySentences === 1);
  return state.hasLead;
}

/** 「協力の内容は以下のとおりである」 is shorter than an opening, which names who met and when. */
function isLong(text: string): boolean {
  return text.length > SHORTEST_OUTLINED_LEAD;
}

const SHORTEST_OUTLINED_LEAD = 40;

function asHeading(draft: DraftSentence): OpenSentence {
  return asSentence(draft, 'heading');
}

function asSentence(draft: DraftSentence, role: Sentence['role']): OpenSentence {
  const { start, end, paragraph, morphemes } = draft;
  return { start, end, paragraph, role, morphemes: [...morphemes] };
}

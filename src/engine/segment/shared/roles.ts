import type { Side } from '../../../domain/side';
import type { Sentence } from '../../clause';
import type { Block } from './blocks';
import { hasPredicate } from './predicate';
import { isBoilerplate, isDateline, isLead } from './set-phrases';
import { markerKind } from './markers';

/** A sentence before it has a role. */
export type DraftSentence = Omit<Sentence, 'role'> & { readonly text: string };

/** What a block is: a heading becomes no point, `nouns` belongs to the item above it. */
export type BlockRole = Sentence['role'] | 'nouns';

export interface DraftBlock extends Block {
  readonly sentences: readonly DraftSentence[];
}

/** The longest heading seen: □ 우리 정부의 대북정책에 대한 일측의 지지와 협력 방안. */
const LONGEST_HEADING = 40;
const LONGEST_TITLE = 120;

/** The role of each block, from its shape, its neighbours and whether it says something. */
export function blockRoles(blocks: readonly DraftBlock[], side: Side): readonly BlockRole[] {
  const roles: BlockRole[] = [];
  let isBeforeBody = true;
  blocks.forEach((block, i) => {
    const role = roleOf({
      block,
      next: blocks[i + 1],
      above: blocks[i - 1],
      aboveRole: roles[i - 1],
      isBeforeBody,
      side,
    });
    if (role === 'body' || role === 'heading') isBeforeBody = false;
    roles.push(role);
  });
  return roles;
}

interface Situation {
  readonly block: DraftBlock;
  readonly next: DraftBlock | undefined;
  readonly above: DraftBlock | undefined;
  readonly aboveRole: BlockRole | undefined;
  readonly isBeforeBody: boolean;
  readonly side: Side;
}

function roleOf(situation: Situation): BlockRole {
  const { block, next, above, aboveRole, isBeforeBody, side } = situation;
  const text = block.sentences.map((sentence) => sentence.text).join('');
  if (isBoilerplate(text, side)) return 'heading';
  if (isDateline(text, side)) return 'dateline';
  if (block.sentences.length > 1 || /[。.!?]["')」』]*$/u.test(text)) return 'body';
  if (isBeforeBody && next && block.marker === '' && isTitle(block, text, side)) return 'title';
  if (isLead(text, side)) return 'body';
  if (!above && !next && !saysSomething(block, side)) return 'title';
  if (isBracketed(text)) return 'heading';
  if (saysSomething(block, side)) return 'body';
  if (text.length <= LONGEST_HEADING && opensSection(block, next)) return 'heading';
  if (above && (aboveRole === 'body' || aboveRole === 'nouns') && isBelow(block, above, aboveRole))
    return 'nouns';
  return 'body';
}

function isTitle(block: DraftBlock, text: string, side: Side): boolean {
  if (text.length > LONGEST_TITLE || /[、,]$/u.test(text)) return false;
  // A first line that is a sentence without its full stop: 양 장관은 통화를 갖고, 현안을 논의함
  return text.length <= LONGEST_HEADING || !saysSomething(block, side);
}

/** <거시경제·금융>, 【総論】, [북한] */
function isBracketed(text: string): boolean {
  return /^(?:<[^<>]*>|【[^【】]*】|\[[^[\]]*\]|〈[^〈〉]*〉|《[^《》]*》|〔[^〔〕]*〕)[:：]?$/u.test(text);
}

function saysSomething(block: DraftBlock, side: Side): boolean {
  const sentence = block.sentences.at(-1);
  return sentence !== undefined && hasPredicate(sentence.text, sentence.morphemes, side);
}

/** A line without a predicate names what follows: a line below it, with another marker or with a sentence. */
function opensSection(block: DraftBlock, next: DraftBlock | undefined): boolean {
  if (!next) return false;
  if (block.marker === '') return true;
  return markerKind(next.marker) !== markerKind(block.marker) && rank(next.marker) >= rank(block.marker);
}

/** A list of nouns belongs to the item above when it is set lower, or follows another such list. */
function isBelow(block: DraftBlock, above: DraftBlock, aboveRole: BlockRole): boolean {
  if (block.marker === '') return false;
  return aboveRole === 'nouns' || markerKind(block.marker) !== markerKind(above.marker);
}

/** Higher is further down: 1. or □, then ㅇ, then - or ·, then ※ or a plain line. */
function rank(marker: string): number {
  if (/^[□■◆◈▣\dIVX第一-十]/u.test(marker)) return 0;
  if (/^[(①-⑳가-하ア-ン]/u.test(marker)) return 1;
  if (/^[ㅇ○●◦oOㅁ▶▷▲]/u.test(marker)) return 1;
  return 2;
}

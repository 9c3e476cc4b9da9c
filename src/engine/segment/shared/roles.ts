import type { Side } from '../../../domain/side';
import type { Sentence } from '../../clause';
import type { Block } from './blocks';
import { endsInVerbalNoun, hasPredicate } from './predicate';
import { isFrame, isOpenFrame } from './frames';
import { isAnnouncement, isLead } from './lead';
import { isField, markerKind } from './markers';
import { isBoilerplate, isDateline } from './set-phrases';

/** A sentence before it has a role. */
export type DraftSentence = Omit<Sentence, 'role'> & { readonly text: string };

/**
 * What a block is: a heading becomes no point; `nouns` and `tail` belong to the item above; the last sentence of a `frame`
 * governs the list below it.
 */
export type BlockRole = Sentence['role'] | 'nouns' | 'tail' | 'frame';

export interface DraftBlock extends Block {
  readonly sentences: readonly DraftSentence[];
}

/** The longest heading seen: □ 우리 정부의 대북정책에 대한 일측의 지지와 협력 방안. */
const LONGEST_HEADING = 40;
const LONGEST_TITLE = 120;
/** A line this short without a predicate is a label, an office or a signature. */
const SHORT_LINE = 24;

/** The role of each block, from its shape, its neighbours and whether it says something. */
export function blockRoles(blocks: readonly DraftBlock[], side: Side): readonly BlockRole[] {
  const roles: BlockRole[] = [];
  const hasFullStops = blocks.some((block) => endsInFullStop(block.sentences.at(-1)?.text ?? ''));
  let isBeforeBody = true;
  let hasTitle = false;
  blocks.forEach((block, i) => {
    const role = roleOf({
      block,
      next: blocks[i + 1],
      above: blocks[i - 1],
      aboveRole: roles[i - 1],
      isBeforeBody,
      hasFullStops,
      hasTitle,
      side,
    });
    if (role === 'body' || role === 'frame' || (role === 'heading' && block.marker !== ''))
      isBeforeBody = false;
    if (role === 'title') hasTitle = true;
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
  readonly hasTitle: boolean;
  /** Whether this text ends its sentences with full stops. */
  readonly hasFullStops: boolean;
  readonly side: Side;
}

function roleOf(situation: Situation): BlockRole {
  const { block, next, above, isBeforeBody, side } = situation;
  const text = block.sentences.map((sentence) => sentence.text).join('');
  if (isBoilerplate(text, side) || isAnnouncement(text, side)) return 'heading';
  if (isField(block.marker) || isDateline(text, side)) return 'dateline';
  if (isTail(block, text, situation.aboveRole, side)) return 'tail';
  if (opensList(block, next) && isFrame(block.sentences.at(-1)?.text ?? '', side)) return 'frame';
  if (block.sentences.length > 1 || endsInFullStop(text) || isUnstoppedLead(situation, text)) return 'body';
  if (isBracketed(text)) return 'heading';
  if (isBeforeBody && next && block.marker === '' && isTitle(situation, text)) {
    return situation.hasTitle && text.length <= SHORT_LINE && !saysSomething(block, side)
      ? 'heading'
      : 'title';
  }
  if (saysSomething(block, side)) return 'body';
  if (!above && !next) return 'title';
  if (isLead(text, side, isBeforeBody)) return 'body';
  return nominalRole(situation, text);
}

/** What a line without predicate and full stop is: a heading, a list below an item, a signature, or a point in note form. */
function nominalRole({ block, next, above, aboveRole, side }: Situation, text: string): BlockRole {
  // 両大臣は、 with the rest of its sentence below, and 今後の課題を、.
  if (next && (/[はがを]、$/u.test(text) || (isOpenFrame(text, side) && text.endsWith('、'))))
    return 'heading';
  const isPair = /^\S{1,8} ?[:：] ?\S/u.test(text);
  if (!isPair && text.length <= LONGEST_HEADING && opensSection(block, next, above)) return 'heading';
  const isAboveOpen = aboveRole === 'body' || aboveRole === 'nouns';
  if (above && isAboveOpen && isBelow(block, above, aboveRole) && isNounList(text, side)) return 'nouns';
  // The last line, without a marker: 대통령실 대변인 …, 外務省.
  if (!next && block.marker === '' && text.length <= SHORT_LINE) return 'heading';
  return 'body';
}

function endsInFullStop(text: string): boolean {
  // 통화(12.23.) ends in a date.
  return /[。.!?]["')」』]*$/u.test(text) && !/\d\.["')」』]*$/u.test(text);
}

/** A list follows: the next line has a marker, and stands no higher than this one. */
function opensList(block: DraftBlock, next: DraftBlock | undefined): boolean {
  if (!next || next.marker === '') return false;
  if (block.marker === '') return true;
  return markerKind(next.marker) !== markerKind(block.marker) && rank(next.marker) >= rank(block.marker);
}

/** An opening sentence without full stop above a text with full stops: 5月2日、大臣は、…概要は以下のとおり. No headline has a topic and a day. */
function isUnstoppedLead({ side }: Situation, text: string): boolean {
  const hasTopic = side === 'ja' ? /は、.*\S/u.test(text) : /\S[은는] \S/u.test(text);
  return hasTopic && isLead(text, side, false);
}

/** で一致した。 below a list: the end of the sentence that the list belongs to. */
function isTail(block: DraftBlock, text: string, aboveRole: BlockRole | undefined, side: Side): boolean {
  if (aboveRole !== 'body' && aboveRole !== 'nouns') return false;
  return (
    side === 'ja' && block.marker === '' && /^(?:で|を|について|との|等|などに?)[^、。]{2,24}。$/u.test(text)
  );
}

function isTitle({ block, next, hasFullStops, side }: Situation, text: string): boolean {
  if (text.length > LONGEST_TITLE || /[、,]$/u.test(text)) return false;
  // A headline may be a sentence (大臣が会談を行いました), when the sentences below it have full stops, or ends in what was
  // done (북핵 문제를 논의), when what is below it are items.
  if (!saysSomething(block, side) || hasFullStops) return true;
  return next?.marker !== '' && !/[다함음됨임]$/u.test(text) && endsInVerbalNoun(text, side);
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
function opensSection(
  block: DraftBlock,
  next: DraftBlock | undefined,
  above: DraftBlock | undefined,
): boolean {
  if (!next) return false;
  if (block.marker === '') return next.marker !== '' || block.end - block.start < next.end - next.start;
  if (markerKind(next.marker) === markerKind(block.marker)) return false;
  if (rank(next.marker) < rank(block.marker)) return false;
  // The last of a list of nouns is no heading of the paragraph after the list.
  const isLastOfList = above !== undefined && markerKind(above.marker) === markerKind(block.marker);
  return next.marker !== '' || rank(block.marker) < LOWEST || !isLastOfList;
}

/** A list of nouns belongs to the item above when it is set lower, or follows another such list. */
function isBelow(block: DraftBlock, above: DraftBlock, aboveRole: BlockRole): boolean {
  if (block.marker === '') return false;
  return aboveRole === 'nouns' || markerKind(block.marker) !== markerKind(above.marker);
}

/** Who did it stands at the head of a point in note form: 일측은 기존 입장 견지, 日本側より、進捗を説明. */
const PARTY_FIRST: Readonly<Record<Side, RegExp>> = {
  ja: /^(?:双方|日本側|韓国側|我が方|先方|両[\p{Script=Han}]{1,3})(?:は|より|から|、)/u,
  ko: /^(?:우리 ?측|일 ?측|일본 ?측|한국 ?측|양측|양국|양 ?(?:장관|정상|차관|국장|대표))(?:은|는|이|,)/u,
};

/** 인적 교류, 부대 교류 등 / 半導体; not 외교당국 간 소통 강화, which says what is to be done. */
function isNounList(text: string, side: Side): boolean {
  if (PARTY_FIRST[side].test(text)) return false;
  return (
    text.length <= SHORT_LINE / 2 ||
    /[、,・·]|及び|並びに| 및 |등$|等$/u.test(text) ||
    !endsInVerbalNoun(text, side)
  );
}

const LOWEST = 2;

/** Higher is further down: 1. or □, then ㅇ, then - or ·, then a plain line. */
function rank(marker: string): number {
  if (/^[□■◆◈▣\dIVX第一-十]/u.test(marker)) return 0;
  if (/^[(①-⑳가-하ア-ンㅇ○●◦oOㅁ▶▷▲]/u.test(marker)) return 1;
  return LOWEST;
}

import type { Side } from '../../../domain/side';
import type { Span } from '../../../domain/span';
import type { Line } from './lines';

/** A paragraph or an item: one line, or several that run on. */
export interface Block extends Span {
  readonly marker: string;
  readonly indent: number;
  readonly isAfterBlank: boolean;
}

/**
 * Joins lines that were wrapped by hand or by a PDF: the first breaks off in mid-sentence and is about as long as lines
 * get in this text, or stops at a comma; the second opens no item.
 */
export function joinLines(norm: string, lines: readonly Line[], side: Side): readonly Block[] {
  const widths = lines.map(
    (line) => widthOf(norm.slice(line.start, line.end)) + line.indent + line.marker.length,
  );
  const full = wrapWidth(widths);
  const blocks: Block[] = [];
  lines.forEach((line, i) => {
    const last = blocks.at(-1);
    const before = lines[i - 1];
    if (
      last &&
      before &&
      runsOn({
        norm,
        side,
        before,
        line,
        isFull: (widths[i - 1] ?? 0) >= full,
        isFirst: i === 1,
        hasMore: i + 1 < lines.length,
      })
    ) {
      blocks[blocks.length - 1] = { ...last, end: line.end };
    } else blocks.push({ ...line });
  });
  return blocks;
}

/** A line shorter than this (20 full-width characters) was not wrapped: a heading, a cell of a table. */
const SHORTEST_WRAP = 40;
/** Where a line ends depends on its last word, in Korean up to six syllables. */
const RAGGED = 14;

function wrapWidth(widths: readonly number[]): number {
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  return Math.max(SHORTEST_WRAP, widest - RAGGED);
}

interface Junction {
  readonly norm: string;
  readonly side: Side;
  readonly before: Line;
  readonly line: Line;
  readonly isFull: boolean;
  readonly isFirst: boolean;
  /** Whether another line follows. */
  readonly hasMore: boolean;
}

function runsOn({ norm, side, before, line, isFull, isFirst, hasMore }: Junction): boolean {
  if (line.marker !== '' || line.isAfterBlank) return false;
  const text = norm.slice(before.start, before.end);
  const next = norm.slice(line.start, line.end);
  if (isComplete(text, side)) return false;
  if (/[、,]$/u.test(text) || isCutPhrase(text, next, side)) return true;
  if (isFirst && before.marker === '') {
    // A title is as long as it happens to be; a first line with a comma or a topic is none.
    if (hasMore && isFull && isEndOfTitle(next, side)) return true;
    if (!(side === 'ja' ? /、/u : /[은는이가] /u).test(text)) return false;
    // An indented line below a line without indent opens the text: that line is a title, whatever its commas.
    if (line.indent > before.indent && isOpening(next, side)) return false;
  }
  return isFull;
}

/** A title or heading that breaks off in mid-phrase: …協力の推進及び, 「…(第三回, … 회의 및; or goes on with の, について. */
function isCutPhrase(text: string, next: string, side: Side): boolean {
  if (next.length > LONGEST_REST || /[。.]$/u.test(next)) return false;
  if (closesBracket(text, next)) return true;
  return side === 'ja'
    ? /(?:の|及び|並びに|に関する|における|に向けた|・)$/u.test(text) ||
        /^(?:の|について$|に関する|における|及び|並びに)/u.test(next)
    : /(?: 및|와의|과의| 관한|ㆍ|·|(?:장관|차관|대신|총리|대통령|국장|측)[와과])$/u.test(text) ||
        /^(?:개최|결과|개최 결과|및 [^ ].*)$/u.test(next);
}

/** A wrapped title or heading is no paragraph: its rest is short. */
const LONGEST_REST = 60;

/** The second line closes what the first one opened: 한일 외교장관회담 개최(9.23.,⏎뉴욕). */
function closesBracket(text: string, next: string): boolean {
  const opened = /[(「『“‘][^()「」『』“”‘’]*$/u.exec(text)?.[0][0];
  const partner = { '(': ')', '「': '」', '『': '』', '“': '”', '‘': '’' }[opened ?? ''];
  return partner !== undefined && /^[^(「『“‘]*?[)」』”’]/u.exec(next)?.[0].endsWith(partner) === true;
}

/** The last words of a title: 協議の結果について, 회의 개최 결과. */
function isEndOfTitle(text: string, side: Side): boolean {
  if (text.length > LONGEST_REST / 2) return false;
  return side === 'ja'
    ? /(?:について|結果|概要|開催|会談|協議|会合)(?:\([^()]*\))?$/u.test(text) && text.length > 2
    : /(?:결과|개최|회의|회담|협의)(?:\([^()]*\))?$/u.test(text);
}

/** How a text opens below its title: with a day, or with who met whom. */
function isOpening(text: string, side: Side): boolean {
  return side === 'ja'
    ? /^(?:本|同|現地時間)?\d|^(?:令和|平成|本日)|は、/u.test(text)
    : /^(?:□|ㅇ)|[은는] /u.test(text);
}

/** Whether a line ends where a sentence does: 。, or a Korean ending, with or without a full stop (…하기로 함). */
function isComplete(text: string, side: Side): boolean {
  if (/[。.!?:：>】](?:[」』)"'〉》\]]|\s)*$/u.test(text)) return true;
  return side === 'ko'
    ? /(?:다|함|음|됨|임|가짐|나눔|밝힘|열림|만남|드림|높임)$/u.test(text)
    : /(?:ました|ます|です|した|である)$/u.test(text);
}

/** Full-width characters count twice. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character >= '\u1100' ? 2 : 1;
  return width;
}

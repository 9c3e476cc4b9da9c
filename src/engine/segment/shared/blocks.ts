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
      runsOn({ norm, side, before, line, isFull: (widths[i - 1] ?? 0) >= full, isFirst: i === 1 })
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
}

function runsOn({ norm, side, before, line, isFull, isFirst }: Junction): boolean {
  if (line.marker !== '' || line.isAfterBlank) return false;
  const text = norm.slice(before.start, before.end);
  if (isComplete(text, side)) return false;
  if (/[、,]$/u.test(text)) return true;
  // A title is as long as it happens to be; a first line with a comma or a topic is none.
  if (isFirst && before.marker === '' && !(side === 'ja' ? /、/u : /[은는이가] /u).test(text)) return false;
  return isFull;
}

/** Whether a line ends where a sentence does: 。, or a Korean ending, with or without a full stop (…하기로 함). */
function isComplete(text: string, side: Side): boolean {
  if (/[。.!?:：>】](?:[」』)"'〉》\]]|\s)*$/u.test(text)) return true;
  return side === 'ko' ? /(?:다|함|음|됨|임)$/u.test(text) : /(?:ました|ます|です|した|である)$/u.test(text);
}

/** Full-width characters count twice. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character >= '\u1100' ? 2 : 1;
  return width;
}

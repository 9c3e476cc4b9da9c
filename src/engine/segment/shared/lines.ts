import type { Span } from '../../../domain/span';
import { markerLength } from './markers';

/** A line without the blanks around it. `start` lies after the item's marker, if there is one. */
export interface Line extends Span {
  /** The item's marker as written (１, (2), □, ㅇ, -); '' for a plain line. */
  readonly marker: string;
  /** Blanks before the marker or the text. */
  readonly indent: number;
  readonly isAfterBlank: boolean;
}

/** The lines of a normalised text that are not blank. A bullet inside a line (…논의함 □ 양 장관은 …) starts a line of its own. */
export function linesOf(norm: string): readonly Line[] {
  const lines: Line[] = [];
  let isAfterBlank = false;
  for (const [start, end] of rawLines(norm)) {
    const text = norm.slice(start, end);
    const indent = text.length - text.trimStart().length;
    if (indent === text.length) {
      isAfterBlank = true;
      continue;
    }
    const from = start + indent;
    const to = start + text.trimEnd().length;
    const marker = norm.slice(from, from + markerLength(norm.slice(from, to)));
    const contentStart = from + marker.length;
    lines.push({ start: contentStart, end: to, marker: marker.trim(), indent, isAfterBlank });
    isAfterBlank = false;
  }
  return lines.filter((line) => line.start < line.end);
}

const LINE_BREAK = /\n| (?=[□■◆◇▶▷ㅇ○◦●] )/gu;

function* rawLines(norm: string): Generator<readonly [number, number]> {
  let start = 0;
  for (const match of norm.matchAll(LINE_BREAK)) {
    yield [start, match.index];
    start = match.index + 1;
  }
  yield [start, norm.length];
}

import type { TextReadings } from '../domain/readings';
import type { BySide, Side } from '../domain/side';
import type { Translator } from '../i18n';
import { touching } from './span-search';
import type { Piece } from './text-pieces';

/** Both texts' readings; null where nobody asked for them. */
export type PageReadings = BySide<TextReadings> | null;

/** Pieces of a text that share what stands above them. */
export interface Run {
  readonly pieces: readonly Piece[];
  /** One, or none. */
  readonly above: readonly ReadAs[];
  /** With nothing above it. */
  readonly isPlain: boolean;
}

/** A reading, with the language tag that names its script for those who have it read to them. */
export interface ReadAs {
  readonly lang: string;
  readonly text: string;
}

const LATIN_TAGS: Readonly<Record<Side, string>> = { ja: 'ja-Latn', ko: 'ko-Latn' };
const ABOVE_TAGS: Readonly<Record<Side, string>> = { ja: 'ja-Hira', ko: 'ko-Hani' };

/** A point in Latin letters; none where nobody asked. */
export function latinOf(readings: PageReadings, side: Side, point: string): readonly ReadAs[] {
  const text = readings?.[side].latin[point] ?? '';
  return text === '' ? [] : [{ lang: LATIN_TAGS[side], text }];
}

/**
 * Gathers pieces under the readings above them; not a character is lost or moved.
 * @param start where the first piece begins in the readout's text. A reading that begins before it or ends behind the last
 * piece is left out: it would stand above the wrong characters.
 */
export function toRuns(
  pieces: readonly Piece[],
  start: number,
  { side, readings }: { readonly side: Side; readonly readings: PageReadings },
): readonly Run[] {
  const end = start + pieces.reduce((length, { text }) => length + text.length, 0);
  const inside = touching(readings?.[side].above ?? [], ({ span }) => span, [start, end]).filter(
    ({ span }) => start <= span[0] && span[1] <= end,
  );
  const runs: Run[] = [];
  let at = start;
  const add = (until: number, text: string) => {
    if (until <= at) return;
    const above = text === '' ? [] : [{ lang: ABOVE_TAGS[side], text }];
    runs.push({ pieces: cut(pieces, at - start, until - start), above, isPlain: text === '' });
    at = until;
  };
  for (const { span, text } of inside) {
    add(span[0], '');
    add(span[1], text);
  }
  add(end, '');
  return runs;
}

/** The pieces between two places, counted from the beginning of the first. */
function cut(pieces: readonly Piece[], from: number, to: number): Piece[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, piece.text.length);
    at += piece.text.length;
    if (end <= start) return [];
    // The sign of an addition stands once, at its beginning.
    const className = start > 0 ? piece.className.replace(/ ?is-start/u, '') : piece.className;
    return [{ ...piece, text: piece.text.slice(start, end), className }];
  });
}

/** The readout's own characters in segments, without what stands above them. */
export const writtenText = (segments: readonly { readonly runs: readonly Run[] }[]): string =>
  segments.flatMap(({ runs }) => runs.flatMap(({ pieces }) => pieces.map(({ text }) => text))).join('');

/** The switch for readings, and what to think of them. */
export interface ReadingSwitch {
  readonly href: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly note: string;
}

/** @param hrefs the address of this page with readings and without. */
export function toReadingSwitch(
  tr: Translator,
  isOn: boolean,
  hrefs: { readonly on: string; readonly off: string },
): ReadingSwitch {
  return {
    href: isOn ? hrefs.off : hrefs.on,
    label: tr.t(isOn ? 'reading.switch.hide' : 'reading.switch.show'),
    isOn,
    note: isOn ? tr.t('reading.switch.note') : '',
  };
}

import type { Side } from '../../../domain/side';
import type { Morpheme } from '../../morpheme';

/** A sentence as the rules see it: its words, and how deep each lies in brackets. Offsets count code units of `norm`. */
export interface SentenceView {
  readonly side: Side;
  readonly norm: string;
  readonly start: number;
  readonly end: number;
  readonly words: readonly Morpheme[];
  /** Depth in brackets of the code unit at an offset of `norm`. */
  readonly depthAt: (offset: number) => number;
}

/** Where one clause ends and the next begins, and the word that joins them. */
export interface Boundary {
  readonly at: number;
  readonly connective: string;
}

/** One kind of joint between two contents. `left` is where the clause that would end begins. */
export interface ClauseRule {
  readonly name: string;
  /** Asked for every word of a sentence, from left to right. */
  readonly find: (view: SentenceView, index: number, left: number) => Boundary | null;
  /** Whether the joint also counts inside brackets; only a joint between whole sentences does. */
  readonly isInQuotations?: boolean;
}

/** No rule looks further back; keeps the time linear where a text has no full stops. */
const LONGEST_LOOK_BACK = 200;

/** The words from `left` up to the word at `index`, without it. */
export function wordsBetween(view: SentenceView, left: number, index: number): readonly Morpheme[] {
  const first = Math.max(indexAt(view, left), index - LONGEST_LOOK_BACK);
  return view.words.slice(first, index);
}

/** The index of the first word that begins at or after an offset; the number of words when there is none. */
export function indexAt(view: SentenceView, offset: number): number {
  let low = 0;
  let high = view.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((view.words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What follows an offset, as far as a rule looks ahead. */
export function textAfter(view: SentenceView, offset: number): string {
  return view.norm.slice(offset, Math.min(view.end, offset + LONGEST_LOOK_AHEAD));
}

const LONGEST_LOOK_AHEAD = 400;

/** A stretch that a rule recognised by its spelling; `text` is without line ends. */
export interface Phrase {
  readonly text: string;
  readonly end: number;
}

/** Longest phrase that a rule looks for, with its comma. */
const PHRASE_WINDOW = 24;

/**
 * What a pattern (anchored with ^) matches from the word at `index` on; null where it does not match. A line end inside
 * the phrase does not count: 「歓迎すると⏎ともに、」.
 */
export function phraseAt(view: SentenceView, index: number, pattern: RegExp): Phrase | null {
  const start = view.words[index]?.start ?? view.end;
  const raw = view.norm.slice(start, Math.min(start + PHRASE_WINDOW, view.end));
  if (!raw.includes('\n')) {
    const found = pattern.exec(raw)?.[0];
    return found === undefined ? null : { text: found, end: start + found.length };
  }
  const kept = [...raw.matchAll(/[^\s]|(?<=[가-힣]) *\n *|(?<!\n *) (?! *\n)/gu)].filter(
    ([piece]) => !piece.includes('\n') || view.side === 'ko',
  );
  const found = pattern.exec(kept.map(([piece]) => (piece.includes('\n') ? ' ' : piece)).join(''))?.[0];
  if (found === undefined) return null;
  const last = kept[found.length - 1];
  return { text: found, end: start + (last ? last.index + last[0].length : 0) };
}

/** A boundary behind a phrase; its connective is the phrase without marks. */
export function behindPhrase(phrase: Phrase): Boundary {
  return { at: phrase.end, connective: phrase.text.replace(/[、,\s]+/gu, '') };
}

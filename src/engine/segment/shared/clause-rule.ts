import type { Morpheme } from '../../morpheme';

/** A sentence as the rules see it: its words, and how deep each lies in brackets. Offsets count code units of `norm`. */
export interface SentenceView {
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

/** The words from `left` up to the word at `index`, without it. */
export function wordsBetween(view: SentenceView, left: number, index: number): readonly Morpheme[] {
  let first = index;
  while (first > 0 && (view.words[first - 1]?.start ?? -1) >= left) first -= 1;
  return view.words.slice(first, index);
}

/** Longest phrase that a rule looks for, with its comma. */
const PHRASE_WINDOW = 24;

/** What a pattern (anchored with ^) matches from the word at `index` on; null where it does not match. */
export function phraseAt(view: SentenceView, index: number, pattern: RegExp): string | null {
  const start = view.words[index]?.start ?? view.end;
  return pattern.exec(view.norm.slice(start, Math.min(start + PHRASE_WINDOW, view.end)))?.[0] ?? null;
}

/** A boundary behind a phrase that begins at the word at `index`; its connective is the phrase without marks. */
export function behindPhrase(view: SentenceView, index: number, phrase: string): Boundary {
  const at = (view.words[index]?.start ?? view.end) + phrase.length;
  return { at, connective: phrase.replace(/[、,\s]+/gu, '') };
}

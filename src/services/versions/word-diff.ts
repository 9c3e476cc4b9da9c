import { diffArrays } from 'diff';
import { isBetweenCharacters } from '../../domain/characters';
import type { SpanPair } from '../../domain/span';

/** A text and where its words stand (morphemes of the analyser, in text order). */
export interface WordedText {
  readonly text: string;
  readonly words: readonly SpanPair[];
}

/** A run of words that both texts have, that only the newer has, or that only the older has. */
export interface WordRun {
  readonly kind: 'same' | 'added' | 'removed';
  /** In the older text; empty for `added`. */
  readonly old: readonly SpanPair[];
  /** In the newer text; empty for `removed`. For `same` the words stand side by side with `old`. */
  readonly now: readonly SpanPair[];
}

// Beyond this many changed words two texts are two texts, and the search for what they share would take seconds.
const MOST_CHANGES = 6000;

/**
 * What changed between two texts of one language, word by word. Blanks and line ends are no words, so moving a line end changes
 * nothing. Removed words come before those that stand in their place.
 */
export function diffWords(old: WordedText, now: WordedText): readonly WordRun[] {
  const surfaces = ({ text, words }: WordedText) => words.map((span) => text.slice(...span));
  const changes = diffArrays(surfaces(old), surfaces(now), { maxEditLength: MOST_CHANGES }) as
    | readonly { readonly value: readonly string[]; readonly added?: boolean; readonly removed?: boolean }[]
    | undefined;
  if (changes === undefined) {
    return [
      { kind: 'removed', old: old.words, now: [] },
      { kind: 'added', old: [], now: now.words },
    ];
  }
  let [inOld, inNow] = [0, 0];
  return changes.map(({ value, added, removed }): WordRun => {
    const run: WordRun = {
      kind: added ? 'added' : removed ? 'removed' : 'same',
      old: added ? [] : old.words.slice(inOld, inOld + value.length),
      now: removed ? [] : now.words.slice(inNow, inNow + value.length),
    };
    inOld += run.old.length;
    inNow += run.now.length;
    return run;
  });
}

const withoutBlanks = (text: string): string => text.replace(/\s/gu, '');

/**
 * Finds stretches of the older text again in the newer: where exactly the same words stand, but for blanks. Null for a stretch of
 * which anything has changed, and for one that would begin or end inside a character.
 */
export function spanMover(old: WordedText, now: WordedText): (span: SpanPair) => SpanPair | null {
  const places = new Map<number, number>();
  for (const run of diffWords(old, now)) {
    if (run.kind !== 'same') continue;
    run.old.forEach(([start, end], index) => {
      const to = run.now[index]?.[0] ?? 0;
      for (let at = start; at < end; at += 1) places.set(at, to + at - start);
    });
  }
  return ([start, end]) => {
    const words = old.text.slice(start, end);
    const first = places.get(start + words.length - words.trimStart().length);
    const last = places.get(end - 1 - (words.length - words.trimEnd().length));
    if (first === undefined || last === undefined) return null;
    const span: SpanPair = [first, last + 1];
    const isSame = withoutBlanks(words) === withoutBlanks(now.text.slice(...span));
    return isSame && span.every((at) => isBetweenCharacters(now.text, at)) ? span : null;
  };
}

import type { SpanPair } from '../../domain/span';

/** A run of words of two texts, as the version service gives it. */
export interface ChangedRun {
  readonly kind: 'same' | 'added' | 'removed';
  readonly old: readonly SpanPair[];
  readonly now: readonly SpanPair[];
}

/** A stretch of a text in which changes are shown. `isAdded` and `isRemoved` are never both true. */
export interface ChangedPiece {
  readonly text: string;
  readonly isAdded: boolean;
  readonly isRemoved: boolean;
}

/**
 * The newer text with what it adds and, in its place, what it no longer has. Blanks and line ends, which are no words, go with the
 * word behind them; they are those of the newer text, but inside what was removed.
 */
export function toChangedPieces(
  texts: { readonly old: string; readonly now: string },
  runs: readonly ChangedRun[],
  within: { readonly old: SpanPair; readonly now: SpanPair } = {
    old: [0, texts.old.length],
    now: [0, texts.now.length],
  },
): readonly ChangedPiece[] {
  const pieces: ChangedPiece[] = [];
  let [inOld] = within.old;
  let [inNow] = within.now;
  for (const run of runs) {
    const oldEnd = run.old.at(-1)?.[1] ?? inOld;
    const nowEnd = run.now.at(-1)?.[1] ?? inNow;
    const text = run.kind === 'removed' ? texts.old.slice(inOld, oldEnd) : texts.now.slice(inNow, nowEnd);
    pieces.push({ text, isAdded: run.kind === 'added', isRemoved: run.kind === 'removed' });
    [inOld, inNow] = [oldEnd, nowEnd];
  }
  pieces.push({ text: texts.now.slice(inNow, within.now[1]), isAdded: false, isRemoved: false });
  return pieces.filter(({ text }) => text !== '');
}

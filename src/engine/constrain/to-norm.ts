import type { SpanPair } from '../../domain/span';
import type { EngineText } from '../engine-text';

/**
 * The way in: the first place of `norm` that does not lie before `at` in the original. `at` lies between characters, so that
 * everything before the place comes from before `at`.
 */
export function placeInNorm(text: EngineText, at: number): number {
  let [from, to] = [0, text.norm.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (text.toOriginal(middle, middle + 1)[0] < at) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A stretch of the original as a range of `norm`; null where nothing of it is left there. */
export function rangeInNorm(text: EngineText, [start, end]: SpanPair): SpanPair | null {
  const range: SpanPair = [placeInNorm(text, start), placeInNorm(text, end)];
  return range[0] < range[1] ? range : null;
}

import type { Side } from '../domain/side';
import type { SpanPair } from '../domain/span';

/**
 * A readout inside the engine: the normalised text that all stages read, and the way back. Every offset inside the
 * engine counts UTF-16 code units of `norm`; `toOriginal` is the only way out.
 */
export interface EngineText {
  readonly side: Side;
  readonly original: string;
  readonly norm: string;
  /** Maps a half-open range of `norm` to the shortest range of the original that covers it, never inside a character cluster. */
  toOriginal(start: number, end: number): SpanPair;
}

import type { SpanPair } from './span';

/** Where the words (morphemes) and sentences of a text stand, in text order; half-open UTF-16 offsets into the original text. */
export interface TextWords {
  readonly words: readonly SpanPair[];
  readonly sentences: readonly SpanPair[];
}

import type { Side } from './side';

/** Longest text of one readout, in UTF-16 code units. */
export const MAX_TEXT_LENGTH = 200_000;

/** What is known of a readout besides its text. Every field may be unknown. */
export interface ReadoutSource {
  readonly title: string | null;
  readonly issuer: string | null;
  /** ISO 8601 date of publication. */
  readonly publishedOn: string | null;
  readonly url: string | null;
}

/** One government's account of a call, in its language. */
export interface Readout {
  readonly side: Side;
  readonly text: string;
  /** SHA-256 of the text in UTF-8, lower-case hexadecimal. */
  readonly sha256: string;
  readonly source: ReadoutSource;
  /** ISO 8601 instant at which the text was taken in. */
  readonly retrievedAt: string;
}

import type { SpanPair } from './span';

/** What stands above a stretch of a text: kana over kanji, Chinese characters over a Korean word. */
export interface Reading {
  /** Half-open UTF-16 offsets into the original text. */
  readonly span: SpanPair;
  readonly text: string;
}

/** How one text is read. Computed for a page, never kept: the text itself stays as it is. */
export interface TextReadings {
  /** In text order, not overlapping; only what is known without doubt. */
  readonly above: readonly Reading[];
  /** The points in Latin letters, by id; a word whose reading is in doubt stands there as it is written. */
  readonly latin: Readonly<Record<string, string>>;
}

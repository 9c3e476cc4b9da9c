/** Word classes that both dictionaries can be reduced to; what a rule needs beyond them it reads from `tag`. */
export const WORD_CLASSES = [
  'noun',
  'proper',
  'number',
  'counter',
  'pronoun',
  'verb',
  'adjective',
  'adverb',
  'determiner',
  'conjunction',
  'particle',
  'ending',
  'auxiliary',
  'prefix',
  'suffix',
  'foreign',
  'symbol',
  'other',
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

/**
 * A morpheme of an analysed string. Offsets are half-open, in UTF-16 code units of that string. Korean contractions
 * (넓혀 = 넓히 + 어) give several morphemes over one and the same stretch.
 */
export interface Morpheme {
  readonly start: number;
  readonly end: number;
  /** The morpheme's own form; for a contraction its underlying form (넓히, 어). */
  readonly surface: string;
  /** Dictionary form: 広げる, 넓히다; the surface where the word does not inflect. */
  readonly base: string;
  readonly wordClass: WordClass;
  /** The dictionary's own tag: 名詞,サ変接続 or VV, JKS, EC … */
  readonly tag: string;
  /** Katakana reading of a Japanese morpheme, null where the dictionary has none and always null in Korean. */
  readonly reading: string | null;
}

/** A morphological dictionary. Pure: the same string gives the same morphemes. */
export interface Analyser {
  analyse(text: string): readonly Morpheme[];
}

/** Hangul readings of Chinese characters as Korean writes them. */
export interface SinoReader {
  /** Every plausible Hangul reading of a word in Japanese kanji, most likely first; [] when a character has none. 協力 → [협력] */
  readings(kanji: string): readonly string[];
  /** A word in Japanese kanji in the characters that Korean uses: 経済 → 經濟, 産業 → 産業. */
  hanja(kanji: string): string;
}

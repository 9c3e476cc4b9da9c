/**
 * What a reader calls one character, as ranges of code units: a base with its combining marks, a syllable written in
 * conjoining jamo, ｶ with its half-width ﾞ, CR with LF, an emoji sequence.
 *
 * An expression of our own, not Intl.Segmenter: that took two minutes over 200,000 characters, and this takes
 * milliseconds. Extended clusters of scripts that no readout uses (Indic conjuncts) may come apart.
 */
const MARKS = String.raw`[\p{M}\u200c\u200d\uff9e\uff9f\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]*`;
const JAMO = String.raw`[\u1100-\u115f\ua960-\ua97c]+(?:[\uac00-\ud7a3]|[\u1160-\u11a7\ud7b0-\ud7c6])?`;
const SYLLABLE_TAIL = String.raw`[\u1160-\u11ff\ud7b0-\ud7fb]*`;
const EMOJI = String.raw`\p{Extended_Pictographic}${MARKS}(?:(?<=\u200d)\p{Extended_Pictographic}${MARKS})*`;
const CLUSTER = new RegExp(
  String.raw`\r\n|[\p{Cc}\u2028\u2029]|${JAMO}${SYLLABLE_TAIL}${MARKS}|[\uac00-\ud7a3]${SYLLABLE_TAIL}${MARKS}` +
    String.raw`|\p{RI}{2}${MARKS}|${EMOJI}|[\s\S]${MARKS}`,
  'gu',
);

/** The clusters of a text in order; together they are the text. */
export function* clustersOf(text: string): Generator<string> {
  for (const [cluster] of text.matchAll(CLUSTER)) yield cluster;
}

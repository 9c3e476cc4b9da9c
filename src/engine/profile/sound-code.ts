import { hangulSounds, kanaSounds, soundSimilarity, type Sound } from '../bridge/sounds';

/** Sounds as a string: consonants in capitals, vowels in small letters. 高田 and 다카다 are both `TaKaTa`. */
export const codeOf = (sounds: readonly Sound[]): string =>
  sounds.map(({ isConsonant, group }) => (isConsonant ? group : group.toLowerCase())).join('');

/** Of a name in katakana, hiragana or Hangul; '' for anything else. */
export function soundCode(name: string): string {
  const katakana = name.replace(/[ぁ-ゖ]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0x60));
  return /[가-힣]/u.test(name) ? codeOf(hangulSounds(name)) : codeOf(kanaSounds(katakana));
}

const toSounds = (code: string): Sound[] =>
  [...code].map((group) => ({ group, isConsonant: group !== group.toLowerCase() }));

/** How alike two codes sound, 0 to 1. */
export const codeSimilarity = (a: string, b: string): number =>
  a === b ? 1 : soundSimilarity(toSounds(a), toSounds(b));

import * as OpenCC from 'opencc-js';
import hanja from 'hanja';
import type { SinoReader } from '../engine/morpheme';

/**
 * Japanese kanji → old forms (opencc-js) → Hangul readings (hanja) → the initial-sound rule (두음법칙), which the package
 * leaves out: 歴史 is 역사, not 력사.
 */
export function createSinoReader(): SinoReader {
  const toOldForms = OpenCC.Converter({ from: 'jp', to: 't' });
  const cache = new Map<string, readonly string[]>();
  const read = (kanji: string): readonly string[] => {
    const hangul = hanja.translate(toOldForms(kanji), 'SUBSTITUTION');
    if (!/^[가-힣]+$/u.test(hangul)) return [];
    return [...new Set([withInitialSoundRule(hangul), hangul])];
  };
  return {
    readings: (kanji) => {
      const known = cache.get(kanji);
      if (known) return known;
      const result = read(kanji);
      cache.set(kanji, result);
      return result;
    },
  };
}

const FIRST = 0xac00;
const SYLLABLES_PER_INITIAL = 588;
const N = 2;
const R = 5;
const NONE = 11;
/** ㅑ ㅕ ㅖ ㅛ ㅠ ㅣ: before them an initial ㄴ or ㄹ falls away. */
const Y_VOWELS: ReadonlySet<number> = new Set([2, 6, 7, 12, 17, 20]);

/** 력사 → 역사, 녀성 → 여성, 로동 → 노동; and 률 → 율 after a vowel or ㄴ (비률 → 비율). */
function withInitialSoundRule(hangul: string): string {
  const code = hangul.charCodeAt(0) - FIRST;
  const initial = Math.floor(code / SYLLABLES_PER_INITIAL);
  const vowel = Math.floor((code % SYLLABLES_PER_INITIAL) / 28);
  const softened =
    initial === R && !Y_VOWELS.has(vowel)
      ? N
      : (initial === R || initial === N) && Y_VOWELS.has(vowel)
        ? NONE
        : initial;
  const first = String.fromCharCode(hangul.charCodeAt(0) + (softened - initial) * SYLLABLES_PER_INITIAL);
  return first + afterVowelOrN(hangul).slice(1);
}

function afterVowelOrN(hangul: string): string {
  return [...hangul]
    .map((syllable, i, all) => {
      if (i === 0 || (syllable !== '률' && syllable !== '렬')) return syllable;
      const final = ((all[i - 1]?.charCodeAt(0) ?? 0) - FIRST) % 28;
      if (final !== 0 && final !== 4) return syllable;
      return syllable === '률' ? '율' : '열';
    })
    .join('');
}

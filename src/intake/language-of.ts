/** What a text is written in, as far as the scripts tell; `mixed` when Japanese and Korean are both there in bulk. */
export type TextLanguage = 'ja' | 'ko' | 'zh' | 'en' | 'other' | 'mixed' | 'none';

const SAMPLE_LENGTH = 20_000;

// A Japanese readout names Koreans in Hangul now and then, a Korean one quotes 「かな」; neither comes near this.
const MIXED_SHARE = 1 / 3;

// Web addresses and names in Latin letters are normal; three letters to one East Asian character is an English text.
const LATIN_PER_CHARACTER = 3;

// Particles and forms that a Chinese sentence needs and that Japan does not write, or writes otherwise: 会, 国, 対.
// The short forms of 韓, 統, 電, 話 and the like tell a title too, which needs no particle.
const CHINESE = /[了们這这說说对进谈們吗呢會對为兩两與韩总统电话认关问题议领东华发强经济应该让脑]/gu;

// 日韓首脳電話会談 has 8 kanji, a full title of a Japanese readout no more than 40 without a kana.
const MAX_KANJI_WITHOUT_KANA = 60;

const ENGLISH = /\b(?:the|of|and|to|in|that|on|with|for)\b/giu;

/** Judges by script: kana and Hangul belong to one language each, kanji alone may be a Japanese title. */
export function languageOf(text: string): TextLanguage {
  // What comes from macOS may have its syllables in parts (NFD): two or three letters each.
  const sample = text.slice(0, SAMPLE_LENGTH).normalize('NFC');
  const kana = count(sample, /[\u3041-\u3096\u30A1-\u30FA\uFF66-\uFF9D]/gu);
  const hangul = count(sample, /[\uAC00-\uD7A3\u1100-\u1112]/gu);
  const han = count(sample, /\p{Script=Han}/gu);
  const latin = count(sample, /\p{Script=Latin}/gu);
  const letters = count(sample, /\p{L}/gu);
  const eastAsian = kana + hangul + han;
  if (letters === 0) return 'none';
  if (latin > eastAsian * LATIN_PER_CHARACTER) return count(sample, ENGLISH) >= 2 ? 'en' : 'other';
  if (eastAsian * 2 < letters - latin) return 'other';
  if (isChinese(sample, { kana, hangul, han })) return 'zh';
  // Kanji are counted for neither: Korean readouts gloss with them, and 韓美日 would weigh on the wrong side.
  const [more, fewer] = kana >= hangul ? [kana, hangul] : [hangul, kana];
  if (more > 0 && fewer > more * MIXED_SHARE) return 'mixed';
  return hangul > kana ? 'ko' : 'ja';
}

interface Scripts {
  readonly kana: number;
  readonly hangul: number;
  readonly han: number;
}

function isChinese(text: string, { kana, hangul, han }: Scripts): boolean {
  // Half the characters of running Japanese are kana; a Chinese text that cites a Japanese name has a few.
  if ((kana + hangul) * 10 > han) return false;
  return (kana + hangul === 0 && han > MAX_KANJI_WITHOUT_KANA) || count(text, CHINESE) >= 2;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

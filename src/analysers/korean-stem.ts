const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const FINALS = 28;
const NONE = 0;
const D = 7;
const R = 8;
const S = 19;

/**
 * Whether a Korean verb of this stem is written so before what follows: 묻 is written 물 before 어 (ㄷ irregular), 짓 지 before 어 (ㅅ
 * irregular), 알 아 before 는 (ㄹ falls). The dictionary has such forms also where the language has not: it reads 막기 as 박기, 가기 as
 * 갈기 and 듣고 as 들고. Stems that change otherwise (돕 도우, 그렇 그러) are taken as the dictionary has them.
 * @param next what stands behind, from the first character on
 */
export function isWrittenSo(stem: string, written: string, next: string): boolean {
  if (stem.length !== written.length || stem.slice(0, -1) !== written.slice(0, -1)) return true;
  const [of, as] = [syllableOf(stem), syllableOf(written)];
  if (!of || !as) return true;
  if (of.open !== as.open) return stem.length > 1;
  const isBeforeVowel = /^[아-잏]/u.test(next);
  if (of.final === D && as.final === R) return isBeforeVowel;
  if (of.final === S && as.final === NONE) return isBeforeVowel;
  return of.final === R && as.final === NONE && /^(?:[나-닣]|[바-빟]|[사-싷]|오)/u.test(next);
}

/** The last syllable without its final, and the final. */
function syllableOf(stem: string): { readonly open: number; readonly final: number } | null {
  const code = stem.charCodeAt(stem.length - 1);
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return null;
  const final = (code - FIRST_SYLLABLE) % FINALS;
  return { open: code - final, final };
}

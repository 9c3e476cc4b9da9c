import { decompose, FINAL } from '../domain/hangul';

/**
 * Whether a Korean verb of this stem is written so before what follows: 묻 is written 물 before 어 (ㄷ irregular), 짓 지 before 어 (ㅅ
 * irregular), 알 아 before 는 (ㄹ falls). The dictionary has such forms also where the language has not: it reads 막기 as 박기, 가기 as
 * 갈기 and 듣고 as 들고. Stems that change otherwise (돕 도우, 그렇 그러) are taken as the dictionary has them.
 * @param next what stands behind, from the first character on
 */
export function isWrittenSo(stem: string, written: string, next: string): boolean {
  if (stem.length !== written.length || stem.slice(0, -1) !== written.slice(0, -1)) return true;
  const [of, as] = [decompose(stem.slice(-1)), decompose(written.slice(-1))];
  if (!of || !as) return true;
  if (of.initial !== as.initial || of.vowel !== as.vowel) return stem.length > 1;
  const isBeforeVowel = /^[아-잏]/u.test(next);
  if (of.final === FINAL.d && as.final === FINAL.l) return isBeforeVowel;
  if (of.final === FINAL.s && as.final === FINAL.none) return isBeforeVowel;
  return of.final === FINAL.l && as.final === FINAL.none && /^(?:[나-닣]|[바-빟]|[사-싷]|오)/u.test(next);
}

import type { PersonEntry } from '../knowledge';
import { toKatakana } from './hepburn';

/** Readings by their writing: of what the dictionary takes apart or reads otherwise than readouts mean it. */
export type FixedReadings = ReadonlyMap<string, string>;

const WORDS: readonly (readonly [string, string])[] = [
  ['日本', 'ニホン'],
  ['日本国', 'ニホンコク'],
  ['日韓', 'ニッカン'],
  ['日韓米', 'ニッカンベイ'],
  ['日米', 'ニチベイ'],
  ['日米韓', 'ニチベイカン'],
  ['日中', 'ニッチュウ'],
  ['日中韓', 'ニッチュウカン'],
  ['日朝', 'ニッチョウ'],
  ['日露', 'ニチロ'],
  ['米韓', 'ベイカン'],
  ['米朝', 'ベイチョウ'],
  ['米中', 'ベイチュウ'],
  ['中韓', 'チュウカン'],
  ['韓米', 'カンベイ'],
  ['韓国', 'カンコク'],
  ['北朝鮮', 'キタチョウセン'],
  ['南北', 'ナンボク'],
  ['両国', 'リョウコク'],
  ['二国間', 'ニコクカン'],
  ['外務省', 'ガイムショウ'],
  ['安保', 'アンポ'],
  ['未来志向', 'ミライシコウ'],
  ['処理水', 'ショリスイ'],
  ['汚染水', 'オセンスイ'],
  ['令和', 'レイワ'],
  ['平成', 'ヘイセイ'],
];

/** What is read in one way only, whatever the dictionary makes of it: countries side by side, people that the data know. */
export function fixedReadings(people: readonly PersonEntry[]): FixedReadings {
  const names = people.flatMap(({ ja, kana }) => {
    const [written] = ja;
    const [read] = kana;
    const parts = written?.split(' ') ?? [];
    const sounds = read?.split(' ') ?? [];
    if (parts.length !== 2 || sounds.length !== 2 || !parts.every((part) => /^\p{Script=Han}+$/u.test(part)))
      return [];
    const [family = '', given = ''] = parts;
    const [familyKana = '', givenKana = ''] = sounds.map(toKatakana);
    return [
      [family + given, `${familyKana} ${givenKana}`] as const,
      // A family name of one character is a word in itself.
      ...(family.length > 1 ? [[family, familyKana] as const] : []),
    ];
  });
  const all = new Map<string, string>(WORDS);
  for (const [written, kana] of names) {
    // Two people may write one name and read it otherwise.
    const known = all.get(written);
    all.set(written, known === undefined || known === kana ? kana : '');
  }
  return all;
}

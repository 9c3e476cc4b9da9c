/**
 * Whole words that ko-dic reads as something they hardly ever are in prose: 두 정상 as a particle, 양국 간 as the verb 가다, 이를 위해 as
 * the verb 이르다, 문 대통령 as the verb 물다. By the written word, as `form/tag` of its morphemes, which lie side by side.
 */
export const WHOLE_WORDS: ReadonlyMap<string, readonly (readonly [form: string, tag: string])[]> = new Map([
  ['두', [['두', 'MM']]],
  ['간', [['간', 'NNB']]],
  ['전', [['전', 'NNG']]],
  ['문', [['문', 'NNP']]],
  ['윤', [['윤', 'NNP']]],
  ['이', [['이', 'MM']]],
  [
    '간의',
    [
      ['간', 'NNB'],
      ['의', 'JKG'],
    ],
  ],
  [
    '이를',
    [
      ['이', 'NP'],
      ['를', 'JKO'],
    ],
  ],
  [
    '이는',
    [
      ['이', 'NP'],
      ['는', 'JX'],
    ],
  ],
]);

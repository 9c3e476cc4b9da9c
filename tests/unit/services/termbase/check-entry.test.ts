import {
  areSameCells,
  entryId,
  tidyCells,
  type Cells,
  type TermbaseTable,
} from '../../../../src/domain/termbase';
import { loadEntries } from '../../../../src/knowledge/load-entries';
import { checkEntry } from '../../../../src/services/termbase/check-entry';
import { listEntries } from '../../../../src/services/termbase/entry-list';
import { DATA_DIR } from '../../../support/data-file';

const shipped = loadEntries(DATA_DIR);
const list = listEntries(shipped, []);

const TERM = { id: 'quiet-talks', ja: '静穏協議', ko: '정온 협의', en: 'quiet talks' };
const PERSON = {
  id: 'mihon-taro',
  ja: '見本 太郎',
  kana: 'みほん たろう',
  ko: '미혼 다로',
  en: 'Mihon Taro',
  country: 'jp',
  role: 'none',
};
const ACT = {
  part: 'ja',
  act: 'agree',
  pattern: '静かに握手し{する}',
  example: '双方は、静かに握手しする。',
};

const problemsOf = (table: TermbaseTable, cells: Cells, self: string | null = null) =>
  checkEntry(table, tidyCells(table, cells), list, self).map(
    ({ code, field, value }) => `${field} ${code}${value === '' ? '' : ` ${value}`}`,
  );

describe('an entry is checked by the rules of the shipped files', () => {
  it('which every shipped entry keeps', () => {
    const faulty = shipped.flatMap(({ id, table, cells }) =>
      checkEntry(table, cells, list, id).map((problem) => `${id} ${JSON.stringify(problem)}`),
    );
    expect(faulty).toEqual([]);
  });

  it('and is taken when it keeps them', () => {
    expect(problemsOf('term', TERM)).toEqual([]);
    expect(problemsOf('person', PERSON)).toEqual([]);
  });

  it.each<[TermbaseTable, string, Cells]>([
    ['term', 'ko required', { ...TERM, ko: '' }],
    ['term', 'id bad-id Quiet Talks', { ...TERM, id: 'Quiet Talks' }],
    ['term', 'id taken north-korea', { ...TERM, id: 'north-korea' }],
    ['term', 'ja hangul-in-japanese 정온', { ...TERM, ja: '정온' }],
    ['term', 'ko kana-in-korean せいおん', { ...TERM, ko: 'せいおん' }],
    ['term', 'ko no-hangul 静穏', { ...TERM, ko: '정온 | 静穏' }],
    ['term', 'ja repeated 静穏', { ...TERM, ja: '静穏 | 静穏' }],
    ['term', 'ja duplicate term:north-korea', { ...TERM, ja: '北朝鮮', ko: '북한' }],
    ['term', 'en too-long 1000', { ...TERM, en: 'x'.repeat(1001) }],
    ['term', 'en characters', { ...TERM, en: 'a\u0000b' }],
    ['person', 'kana needs-kana', { ...PERSON, kana: '' }],
    ['person', 'kana not-kana 見本', { ...PERSON, kana: '見本' }],
    ['person', 'country bad-country Japan', { ...PERSON, country: 'Japan' }],
    ['office', 'person unknown-entry nobody', { person: 'nobody', office: 'pm', from: '2025-01-01' }],
    ['office', 'office unknown-value king', { person: 'abe-shinzo', office: 'king', from: '2025-01-01' }],
    ['office', 'from no-day 2025-02-30', { person: 'abe-shinzo', office: 'pm', from: '2025-02-30' }],
    [
      'office',
      'to ends-before 2024-01-01',
      { person: 'abe-shinzo', office: 'pm', from: '2025-02-03', to: '2024-01-01' },
    ],
    [
      'contested',
      'thing unknown-entry no-thing',
      { thing: 'no-thing', variant: 'a', ja: 'あ', ko: '아', en: 'a', used_by: 'jp' },
    ],
    [
      'contested',
      'used_by unknown-value moon',
      { thing: 'no-thing', variant: 'a', ja: 'あ', ko: '아', en: 'a', used_by: 'jp, moon' },
    ],
    [
      'concept',
      'related bad-related below:q-new',
      { id: 'x-y', ja: 'あれ', ko: '저것', kind: 'same', related: 'below:q-new' },
    ],
    ['act', 'pattern bad-pattern {飛ぶ}', { ...ACT, pattern: '{飛ぶ}' }],
    ['act', 'pattern bad-pattern (握手', { ...ACT, pattern: '(握手' }],
    ['act', 'pattern matches-all 握?', { ...ACT, pattern: '握?' }],
    ['act', `example example-misses ${ACT.pattern}`, { ...ACT, example: '双方は話した。' }],
  ])('%s: %s', (table, problem, cells) => {
    expect(problemsOf(table, cells)).toContain(problem);
  });
});

describe('the cells of an entry', () => {
  it('are tidied: blanks, composed characters, one form a line', () => {
    expect(
      tidyCells('term', { id: ' a ', ja: 'か\u3099\n 会談 ', ko: '회담||  북   측 ', en: 'x', other: 'y' }),
    ).toEqual({
      part: 'own',
      id: 'a',
      ja: 'が | 会談',
      ko: '회담 | 북 측',
      en: 'x',
      note: '',
    });
  });

  it('are tidy as they are shipped, and each has an id of its own', () => {
    const untidy = shipped.filter(({ table, cells }) => !areSameCells(table, tidyCells(table, cells), cells));
    expect(untidy).toEqual([]);
    expect(new Set(shipped.map(({ id }) => id)).size).toBe(shipped.length);
    expect(shipped.every(({ id, table, cells }) => entryId(table, cells) === id)).toBe(true);
  });
});

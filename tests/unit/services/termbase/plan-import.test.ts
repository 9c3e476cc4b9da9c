import type { Cells, Overlay, TermbaseTable } from '../../../../src/domain/termbase';
import { listEntries } from '../../../../src/services/termbase/entry-list';
import { planImport } from '../../../../src/services/termbase/plan-import';
import { SHIPPED } from '../../../support/a-termbase';

/** What becomes of rows as a table written by hand has them: `added term:quiet-talks`. */
function outcomes(table: TermbaseTable, rows: readonly Cells[], own: Overlay = []): string[] {
  const given = rows.map((cells, index) => ({ line: index + 2, table, cells, isOff: false }));
  return planImport(given, listEntries(SHIPPED, own)).rows.map(({ outcome, id }) => `${outcome} ${id}`);
}

describe('a table without identifiers', () => {
  const quiet = { ja: '静穏協議', ko: '정온 협의', en: 'quiet talks' };

  it('gets them from the English words', () => {
    expect(outcomes('term', [quiet])).toEqual(['added term:quiet-talks']);
  });

  it('gets others where the termbase, or another row, has them', () => {
    const other = { ja: '静かな会合', ko: '조용한 모임', en: 'quiet talks' };
    const named = { id: 'quiet-talks', ja: '静観', ko: '정관', en: 'waiting' };
    expect(outcomes('term', [quiet, other, { ...quiet, ja: '頂', ko: '꼭대기', en: 'summit' }])).toEqual([
      'added term:quiet-talks',
      'added term:quiet-talks-2',
      'added term:summit-2',
    ]);
    expect(outcomes('term', [quiet, named])).toEqual(['added term:quiet-talks-2', 'added term:quiet-talks']);
  });

  it('means the entry that has its forms, so that it can be imported again', () => {
    expect(outcomes('term', [{ ja: '首脳|首脳会談', ko: '정상 | 정상회담', en: 'summit meeting' }])).toEqual([
      'changed term:summit',
    ]);
    expect(outcomes('term', [{ ja: '北朝鮮', ko: '북한', en: 'North Korea', note: '' }])).toEqual([
      'same term:north-korea',
    ]);
  });

  it('means the concept that an earlier import has made of the same row', () => {
    const fresh = { ja: '新しい', ko: '새롭다', kind: 'same', en: 'new' };
    expect(outcomes('concept', [fresh, { ...fresh, ja: '新た' }])).toEqual([
      'added concept:new',
      'added concept:new-2',
    ]);
    const made = {
      id: 'concept:new',
      cells: { part: 'own', id: 'new', related: '', ...fresh },
      isOff: false,
    };
    expect(outcomes('concept', [fresh, { ...fresh, ja: '新た' }], [made])).toEqual([
      'same concept:new',
      'added concept:new-2',
    ]);
  });

  it('has each of its rows once', () => {
    expect(outcomes('term', [quiet, quiet])).toEqual(['added term:quiet-talks', 'refused term:quiet-talks']);
  });

  it('is refused where there are no English words to name it by', () => {
    expect(outcomes('term', [{ ja: '静穏協議', ko: '정온 협의' }])).toEqual(['refused term:']);
  });
});

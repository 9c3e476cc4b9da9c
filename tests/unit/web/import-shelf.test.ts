import type { ImportRow } from '../../../src/domain/termbase-entry';
import { createImportShelf } from '../../../src/web/import-shelf';

const rows: readonly ImportRow[] = [{ line: 2, table: 'term', cells: {}, isOff: false }];
const HOUR = 60 * 60 * 1000;

describe('the shelf of files that wait', () => {
  it('gives rows back under a name of their own, until they are removed', () => {
    const shelf = createImportShelf();
    const [one, two] = [shelf.put(rows), shelf.put([])];
    expect(one).not.toBe(two);
    expect([shelf.find(one), shelf.find(two)]).toEqual([rows, []]);
    shelf.remove(one);
    expect([shelf.find(one), shelf.find('nothing')]).toEqual([null, null]);
  });

  it('keeps them for an hour', () => {
    let now = 0;
    const shelf = createImportShelf(() => now);
    const name = shelf.put(rows);
    now = HOUR;
    expect(shelf.find(name)).toEqual(rows);
    now = HOUR + 1;
    expect(shelf.find(name)).toBeNull();
  });

  it('drops the oldest where too many wait', () => {
    const shelf = createImportShelf();
    const names = Array.from({ length: 21 }, () => shelf.put(rows));
    expect(names.filter((name) => shelf.find(name) === null)).toEqual([names[0]]);
  });
});

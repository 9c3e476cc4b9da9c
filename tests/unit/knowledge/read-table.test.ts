import { readTable } from '../../../src/knowledge/read-table';

const rowsOf = (lines: readonly string[], columns: readonly string[] = [], end = '\n') =>
  readTable(lines.join(end), 'names/x.tsv', columns);

describe('readTable', () => {
  it.each([
    ['line feeds', '\n'],
    ['carriage returns before them', '\r\n'],
  ])('reads cells by column, past comments and empty lines, with %s', (_, end) => {
    const rows = rowsOf(
      ['# about', '', 'id\tja', 'a\t協力', '# more', '', 'b\t "連携" ', ''],
      ['id', 'ja'],
      end,
    );
    expect(rows.map((row) => [row.line, row.get('id'), row.get('ja')])).toEqual([
      [4, 'a', '協力'],
      [7, 'b', '"連携"'],
    ]);
  });

  it('takes the alternatives of a cell apart', () => {
    const [row] = rowsOf(['id\tja\tko\ten', 'a\t協力 | 連携|\t협력']);
    expect(['id', 'ja', 'ko', 'en', 'none'].map((column) => row?.list(column))).toEqual([
      ['a'],
      ['協力', '連携'],
      ['협력'],
      [],
      [],
    ]);
  });

  it('names the file where a column is missing', () => {
    expect(() => rowsOf(['id\tja', 'a\tb'], ['id', 'ko'])).toThrow('names/x.tsv: no column "ko"');
    expect(rowsOf(['id\tja'], ['ko'])).toEqual([]);
  });

  it('names the line that has more cells than columns', () => {
    expect(() => rowsOf(['# about', 'id\tja', 'a\tb\tc'])).toThrow('names/x.tsv:3: 3 cells under 2 columns');
  });
});

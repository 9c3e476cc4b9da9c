import { parse } from 'csv-parse/sync';
import { AppError } from '../domain/errors';

/** One row of a data file, by column name, with the line it stands on. */
export interface TableRow {
  readonly line: number;
  readonly get: (column: string) => string;
  /** The alternatives of a cell (`a | b`), trimmed; [] for an empty cell. */
  readonly list: (column: string) => readonly string[];
}

/**
 * Reads one table of data/: tab-separated, `#` comment lines, first other line the column names, ` | ` between alternatives.
 * The csv package does the reading; quotes have no meaning in these files.
 * @param content the file's text; @param file its name, for messages; @param columns the columns that must be there.
 * @throws AppError that names file and line when a column or a cell is missing.
 */
export function readTable(content: string, file: string, columns: readonly string[]): readonly TableRow[] {
  const records: { info: { lines: number }; record: Record<string, string> }[] = parse(content, {
    delimiter: '\t',
    comment: '#',
    comment_no_infix: true,
    quote: null,
    columns: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count_less: true,
  });
  const [first] = records;
  for (const column of columns) {
    if (first && !(column in first.record)) throw new AppError(`${file}: no column "${column}"`);
  }
  return records.map(({ info, record }) => ({
    line: info.lines,
    get: (column) => (record[column] ?? '').trim(),
    list: (column) =>
      (record[column] ?? '')
        .split('|')
        .map((form) => form.trim())
        .filter((form) => form !== ''),
  }));
}

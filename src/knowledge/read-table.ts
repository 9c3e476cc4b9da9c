import { parse, type Options } from 'csv-parse/sync';
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
  const [header = [], ...records] = parse(withoutComments(content), FORMAT);
  for (const column of columns) {
    if (records.length > 0 && !header.includes(column)) throw new AppError(`${file}: no column "${column}"`);
  }
  const places = new Map(header.map((column, index) => [column, index]));
  return records.map((record, index): TableRow => {
    const cell = (column: string) => record[places.get(column) ?? -1] ?? '';
    return {
      get line() {
        return lineOf(content, index + 1);
      },
      get: (column) => cell(column).trim(),
      list: (column) =>
        cell(column)
          .split('|')
          .map((form) => form.trim())
          .filter((form) => form !== ''),
    };
  });
}

// Every option that is not left to the package's guess makes it faster; the tables are read whenever the program starts.
const FORMAT: Options = {
  delimiter: '\t',
  record_delimiter: ['\n', '\r\n'],
  quote: null,
  escape: null,
  skip_empty_lines: true,
  relax_column_count_less: true,
};

/** Comment lines left empty, so that the others keep their numbers. */
const withoutComments = (content: string): string => content.replace(/^#.*/gmu, '');

/** The line of a record, the header being record 0. Only messages name it, so that it is worth reading the file once more. */
function lineOf(content: string, record: number): number {
  const records = parse(withoutComments(content), {
    ...FORMAT,
    info: true,
  }) as unknown as { info: { lines: number } }[];
  return records[record]?.info.lines ?? 0;
}

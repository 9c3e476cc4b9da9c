import { AppError } from '../domain/errors';

/** One row of a data file, by column name, with the line it stands on. */
export interface TableRow {
  readonly line: number;
  readonly get: (column: string) => string;
  /** The alternatives of a cell (`a | b`), trimmed; [] for an empty cell. */
  readonly list: (column: string) => readonly string[];
  /** All cells by the names of their columns. */
  readonly cells: () => Readonly<Record<string, string>>;
}

/**
 * Reads one table of data/: tab-separated, `#` comment lines, first other line the column names, ` | ` between alternatives.
 * Empty lines count for nothing and quotes have no meaning in these files; cells missing at the end of a row are empty.
 * @param content the file's text; @param file its name, for messages; @param columns the columns that must be there.
 * @throws AppError that names the file when a column is missing, file and line when a row has more cells than columns.
 */
export function readTable(content: string, file: string, columns: readonly string[]): readonly TableRow[] {
  let places: ReadonlyMap<string, number> | null = null;
  const rows: TableRow[] = [];
  for (const [index, line] of content.split(LINE_END).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    if (places === null) {
      places = new Map(cells.map((column, place) => [column, place]));
      continue;
    }
    if (cells.length > places.size)
      throw new AppError(`${file}:${index + 1}: ${cells.length} cells under ${places.size} columns`);
    rows.push(toRow(cells, places, index + 1));
  }
  const missing = rows.length > 0 ? columns.find((column) => !places?.has(column)) : undefined;
  if (missing !== undefined) throw new AppError(`${file}: no column "${missing}"`);
  return rows;
}

const LINE_END = /\r?\n/u;

function toRow(cells: readonly string[], places: ReadonlyMap<string, number>, line: number): TableRow {
  const cell = (column: string) => (cells[places.get(column) ?? -1] ?? '').trim();
  return {
    line,
    get: cell,
    list: (column) => alternatives(cell(column)),
    cells: () => Object.fromEntries([...places.keys()].map((column) => [column, cell(column)])),
  };
}

/** A row that stands in no file. */
export function rowOf(cells: Readonly<Record<string, string>>): TableRow {
  const cell = (column: string) => cells[column] ?? '';
  return { line: 0, get: cell, list: (column) => alternatives(cell(column)), cells: () => cells };
}

function alternatives(cell: string): readonly string[] {
  if (cell === '') return [];
  if (!cell.includes('|')) return [cell];
  return cell
    .split('|')
    .map((form) => form.trim())
    .filter((form) => form !== '');
}

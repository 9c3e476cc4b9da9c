import { LAYOUTS, TERMBASE_TABLES } from '../domain/termbase';
import type { TermbaseEntry } from '../domain/termbase-entry';
import { OFF, ON, STATE_COLUMN, TABLE_COLUMN } from '../domain/termbase-file';
import { toCsvFile } from './csv-file';

/**
 * Entries as a table: the columns of the shipped files, before them the table that a row belongs to, behind them whether it is on.
 * Entries of several tables stand in one file with the columns of all.
 */
export function exportTermbaseCsv(entries: readonly TermbaseEntry[]): string {
  const tables = TERMBASE_TABLES.filter((table) => entries.some((entry) => entry.table === table));
  const columns = [...new Set(tables.flatMap((table) => LAYOUTS[table].columns.map(({ name }) => name)))];
  const header = [TABLE_COLUMN, ...columns, STATE_COLUMN];
  const rows = entries.map(({ table, cells, state }) => [
    table,
    ...columns.map((name) => guarded(cells[name] ?? '')),
    state === 'off' ? OFF : ON,
  ]);
  return toCsvFile(header, rows);
}

// The file sets an apostrophe before what a spreadsheet would run; one that stands there anyway gets another, so that reading takes
// exactly one away.
const guarded = (cell: string): string => (/^'+\s*[=+\-@＝＋－＠]/u.test(cell) ? `'${cell}` : cell);

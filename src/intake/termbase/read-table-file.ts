import { LAYOUTS, TERMBASE_TABLES, type TermbaseTable } from '../../domain/termbase';
import type { ImportRow } from '../../domain/termbase-entry';
import {
  MAX_IMPORT_ROWS,
  OFF,
  STATE_COLUMN,
  TABLE_COLUMN,
  type TermbaseFileProblem,
} from '../../domain/termbase-file';
import { fail, ok, type Result } from '../../domain/result';
import { parseCsv, type CsvRecord } from '../parse-csv';

/**
 * Reads a table: comma, semicolon or tab between the cells, as the head says; lines that begin with `#` count for nothing, so that a
 * file of data/ can be read too.
 * @param table what rows are entries of that do not say it themselves.
 */
export function readTableFile(
  text: string,
  table: TermbaseTable | null,
): Result<readonly ImportRow[], TermbaseFileProblem> {
  const delimiter = delimiterOf(text);
  const parsed = parseTable(text, delimiter);
  if (!parsed.ok) return parsed;
  const [head, ...body] = parsed.value;
  const names = (head?.record ?? []).map((name) => name.trim());
  if (head === undefined || !isHead(names)) return fail({ code: 'no-header', line: 1, value: '' });
  if (body.length > MAX_IMPORT_ROWS)
    return fail({ code: 'too-many-rows', line: 0, value: String(MAX_IMPORT_ROWS) });
  const rows: ImportRow[] = [];
  for (const { record, info } of body) {
    const cells = Object.fromEntries(names.map((name, index) => [name, withoutGuard(record[index] ?? '')]));
    const said = cells[TABLE_COLUMN] ?? '';
    const own = said === '' ? table : (TERMBASE_TABLES.find((each) => each === said.trim()) ?? null);
    if (own === null) return fail({ code: 'unknown-table', line: info.lines, value: said });
    rows.push({ line: info.lines, table: own, cells, isOff: cells[STATE_COLUMN]?.trim() === OFF });
  }
  return ok(rows);
}

/** What the head line has most of. */
function delimiterOf(text: string): string {
  const head = text.split(/\r?\n/u).find((line) => line !== '' && !line.startsWith('#')) ?? '';
  const count = (sign: string) => head.split(sign).length;
  return ['\t', ';', ','].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

function parseTable(text: string, delimiter: string): Result<readonly CsvRecord[], TermbaseFileProblem> {
  try {
    // The files of data/ have no quotes; a quotation mark there is part of the words.
    const quote = delimiter === '\t' ? null : '"';
    return ok(parseCsv(text, { delimiter, quote, comment: '#' }));
  } catch (error) {
    const lines: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'lines') : 0;
    return fail({ code: 'broken-table', line: typeof lines === 'number' ? lines : 0, value: '' });
  }
}

const COLUMNS: ReadonlySet<string> = new Set(
  TERMBASE_TABLES.flatMap((table) => LAYOUTS[table].columns.map(({ name }) => name)),
);

/** A head names the columns of some table; a line of words is none. */
const isHead = (names: readonly string[]): boolean => names.filter((name) => COLUMNS.has(name)).length >= 2;

// Spreadsheets would run a cell that begins so; the export sets an apostrophe before it.
const withoutGuard = (cell: string): string => cell.replace(/^'(?='*\s*[=+\-@＝＋－＠])/u, '');

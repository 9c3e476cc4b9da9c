import { sql } from 'kysely';
import { migrationNames, type Database } from '../open-database';
import { plainTables, type PlainTable } from './plain-tables';

export const ARCHIVE_SCHEMA = 'readout-compare/archive@1';

/** The first line: by which schema the rows are to be read. */
export interface ArchiveHead {
  readonly schema: typeof ARCHIVE_SCHEMA;
  /** The migrations of the database that the rows come from, in order. */
  readonly migrations: readonly string[];
  /** How many lines follow, so that a file that was cut is known; archives of the first weeks do not say it. */
  readonly rows?: number;
}

/** Every other line: a row of a table. */
export interface ArchiveRow {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

// Rows are read in pieces: a library of 20,000 readouts and their comparisons is no string to be held at once.
const ROWS_AT_ONCE = 200;

/**
 * The lines of an archive, each with its line end: the head, then the rows of every table, in the order of their keys. What the
 * database keeps as JSON text stands as JSON.
 */
export async function* archiveLines(db: Database): AsyncGenerator<string> {
  const tables = await plainTables(db);
  const migrations = await migrationNames(db);
  const head: ArchiveHead = { schema: ARCHIVE_SCHEMA, migrations, rows: await countRows(db, tables) };
  yield `${JSON.stringify(head)}\n`;
  for (const table of tables) yield* linesOf(db, table);
}

async function countRows(db: Database, tables: readonly PlainTable[]): Promise<number> {
  let count = 0;
  for (const { name } of tables) {
    const { rows } = await sql<{ readonly n: number }>`select count(*) as n from ${sql.id(name)}`.execute(db);
    count += rows[0]?.n ?? 0;
  }
  return count;
}

async function* linesOf(db: Database, table: PlainTable): AsyncGenerator<string> {
  const columns = sql.join(table.columns.map((name) => sql.id(name)));
  const key = sql.join((table.key.length > 0 ? table.key : ['rowid']).map((name) => sql.id(name)));
  for (let from = 0; ; from += ROWS_AT_ONCE) {
    const { rows } = await sql<Record<string, unknown>>`
      select ${columns} from ${sql.id(table.name)} order by ${key} limit ${ROWS_AT_ONCE} offset ${from}
    `.execute(db);
    for (const found of rows) {
      const row = Object.fromEntries(table.columns.map((name) => [name, opened(found[name])]));
      yield `${JSON.stringify({ table: table.name, row } satisfies ArchiveRow)}\n`;
    }
    if (rows.length < ROWS_AT_ONCE) return;
  }
}

/** JSON text as the value it stands for, if writing that down again gives the same text; everything else as it is. */
function opened(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/u.test(value)) return value;
  try {
    const parsed: unknown = JSON.parse(value);
    return JSON.stringify(parsed) === value ? parsed : value;
  } catch {
    return value;
  }
}

/** The value as the database keeps it. */
export function closed(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

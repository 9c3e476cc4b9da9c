import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { fail, ok, type Result } from '../../../domain/result';
import type { KeepingProblem } from '../../../domain/keeping';
import { knownMigrations, openDatabaseAt, type Database } from '../open-database';
import { ARCHIVE_SCHEMA, closed, type ArchiveHead, type ArchiveRow } from './archive-lines';
import { MADE_FROM_OTHERS, plainTables } from './plain-tables';

/**
 * Makes a database of an archive's rows, with the schema that they come from. `file` must not exist; whoever opens it brings it
 * up to date. Every line is checked: a table or column that the schema lacks, or a value that it refuses, is `broken`.
 */
export async function databaseFromArchive(
  archive: string,
  file: string,
): Promise<Result<null, KeepingProblem>> {
  const input = createReadStream(archive, 'utf8');
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  let db: Database | null = null;
  try {
    const first = await lines.next();
    const head = first.done === true ? null : headIn(first.value);
    if (head === null) return fail({ code: 'no-backup' });
    const known = knownMigrations();
    if (head.migrations.some((name, index) => known[index] !== name)) return fail({ code: 'newer' });
    db = await openDatabaseAt(file, head.migrations.at(-1) ?? '');
    return await insertRows(db, lines, head.rows);
  } finally {
    input.destroy();
    await db?.destroy();
  }
}

async function insertRows(
  db: Database,
  lines: AsyncIterator<string>,
  announced: number | undefined,
): Promise<Result<null, KeepingProblem>> {
  const columnsOf = new Map((await plainTables(db)).map(({ name, columns }) => [name, new Set(columns)]));
  let line = 1;
  try {
    await db.transaction().execute(async (tx) => {
      await sql`pragma defer_foreign_keys = on`.execute(tx);
      for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
        line++;
        const found = rowIn(next.value);
        if (found && MADE_FROM_OTHERS.has(found.table)) continue;
        const columns = found && columnsOf.get(found.table);
        if (!found || !columns || Object.keys(found.row).some((name) => !columns.has(name)))
          throw new BrokenLine();
        const entries = Object.entries(found.row);
        await sql`insert into ${sql.id(found.table)} (${sql.join(entries.map(([name]) => sql.id(name)))})
          values (${sql.join(entries.map(([, value]) => closed(value)))})`.execute(tx);
      }
      // A file that was cut between two lines looks whole to every line of it.
      if (announced !== undefined && announced !== line - 1) throw new BrokenLine();
    });
    return ok(null);
  } catch (error) {
    if (error instanceof BrokenLine || isRefusedValue(error)) return fail({ code: 'broken', line });
    throw error;
  }
}

class BrokenLine extends Error {
  override readonly name = 'BrokenLine';
}

/** A type, a check or a reference that the schema refuses; told by shape, for the error may come from another realm. */
function isRefusedValue(error: unknown): boolean {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : null;
  return typeof code === 'string' && /^SQLITE_(?:CONSTRAINT|MISMATCH|ERROR)/u.test(code);
}

function headIn(line: string): ArchiveHead | null {
  const head = parsed(line);
  if (head?.['schema'] !== ARCHIVE_SCHEMA) return null;
  const { migrations } = head;
  if (!Array.isArray(migrations) || !migrations.every((name) => typeof name === 'string')) return null;
  const { rows } = head;
  if (rows !== undefined && !Number.isSafeInteger(rows)) return null;
  return { schema: ARCHIVE_SCHEMA, migrations, ...(rows !== undefined && { rows: Number(rows) }) };
}

function rowIn(line: string): ArchiveRow | null {
  const { table, row } = parsed(line) ?? {};
  if (typeof table !== 'string' || typeof row !== 'object' || row === null || Array.isArray(row)) return null;
  return Object.keys(row).length === 0 ? null : { table, row: { ...row } };
}

function parsed(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

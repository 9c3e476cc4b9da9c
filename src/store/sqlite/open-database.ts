import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { AppError } from '../../domain/errors';
import { migrationProvider } from './migrations';
import type { Tables } from './tables';

/** The only file that knows which SQLite this is (docs/decisions/0010-kysely-and-libsql.md). */
export type Database = Kysely<Tables>;

/** A database in memory, for tests. */
export const IN_MEMORY = ':memory:';

// Another process (the command line, a backup) may hold the lock for a moment.
const BUSY_TIMEOUT_MS = 5000;

/** Opens the file, making its folder if need be, and brings its schema up to date. */
export async function openDatabase(file: string): Promise<Database> {
  if (file !== IN_MEMORY) mkdirSync(path.dirname(file), { recursive: true });
  const connection = new Libsql(file);
  // WAL: a page is read while a comparison is written, and a crash loses nothing that was committed.
  for (const pragma of [
    'journal_mode = WAL',
    `busy_timeout = ${BUSY_TIMEOUT_MS}`,
    'foreign_keys = ON',
    'synchronous = NORMAL',
  ]) {
    connection.pragma(pragma);
  }
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: connection }),
  });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

async function migrate(db: Database): Promise<void> {
  const { error, results } = await new Migrator({ db, provider: migrationProvider }).migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName ?? 'unknown';
  throw new AppError(`migration ${failed} failed`, 500, { cause: error });
}

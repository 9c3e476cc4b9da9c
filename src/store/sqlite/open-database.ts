import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Kysely, Migrator, sql, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { AppError } from '../../domain/errors';
import { CannotOpenStore, type OpenFailure } from '../cannot-open-store';
import { MIGRATION_NAMES, migrationProvider } from './migrations';
import type { Tables } from './tables';

/** The only file that knows which SQLite this is (docs/decisions/0010-kysely-and-libsql.md). */
export type Database = Kysely<Tables>;

/** A database in memory, for tests. */
export const IN_MEMORY = ':memory:';

// Another process (the command line, a backup) may hold the lock for a moment.
const BUSY_TIMEOUT_MS = 5000;

/** Opens the file, making its folder if need be, and brings its schema up to date. Throws `CannotOpenStore`. */
export async function openDatabase(file: string): Promise<Database> {
  try {
    if (file !== IN_MEMORY) mkdirSync(path.dirname(file), { recursive: true });
    return await open(file);
  } catch (error) {
    throw new CannotOpenStore(failureOf(error), file, error);
  }
}

/** Opens a new file with the schema as it was after one migration: for rows that come from such a database. */
export async function openDatabaseAt(file: string, migration: string): Promise<Database> {
  return open(file, migration);
}

/** The migrations that a database has, in order. */
export async function migrationNames(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{
    readonly name: string;
  }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** The migrations that this program knows, in order. */
export function knownMigrations(): readonly string[] {
  return MIGRATION_NAMES;
}

async function open(file: string, until?: string): Promise<Database> {
  const connection = new Libsql(file);
  // Waiting comes first: the other statements may need the lock that another process holds.
  // WAL: a page is read while a comparison is written. FULL: not even a power cut loses what was confirmed.
  for (const pragma of [
    `busy_timeout = ${BUSY_TIMEOUT_MS}`,
    'journal_mode = WAL',
    'foreign_keys = ON',
    'synchronous = FULL',
  ]) {
    connection.pragma(pragma);
  }
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) });
  try {
    await migrate(db, connection, until);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

/**
 * Two processes that start at once would both find no tables and both make them, and one that is killed half-way would
 * leave half of them: kysely neither locks SQLite nor migrates it in a transaction. One transaction does both.
 */
async function migrate(
  db: Database,
  connection: InstanceType<typeof Libsql>,
  until: string | undefined,
): Promise<void> {
  connection.exec('begin immediate');
  const migrator = new Migrator({ db, provider: migrationProvider });
  const { error } = await (until === undefined ? migrator.migrateToLatest() : migrator.migrateTo(until));
  connection.exec(error === undefined ? 'commit' : 'rollback');
  if (error !== undefined)
    throw error instanceof Error ? error : new AppError(fieldOf(error, 'message'), 500, { cause: error });
}

const FAILURES: ReadonlyMap<string, OpenFailure> = new Map([
  ['EEXIST', 'no-folder'],
  ['ENOTDIR', 'no-folder'],
  ['EACCES', 'not-writable'],
  ['EPERM', 'not-writable'],
  ['EROFS', 'not-writable'],
  ['SQLITE_CANTOPEN', 'not-writable'],
  ['SQLITE_READONLY', 'not-writable'],
  ['SQLITE_NOTADB', 'no-database'],
  ['SQLITE_CORRUPT', 'no-database'],
  ['SQLITE_BUSY', 'busy'],
]);

// Told by shape, not by class: an error of the system may come from another realm.
function failureOf(error: unknown): OpenFailure {
  // kysely has no code for it: a migration was run that is not known here.
  if (fieldOf(error, 'message').startsWith('corrupted migrations')) return 'newer';
  // libsql gives no code here: a folder where the file should be, or a file that this user may not open.
  if (fieldOf(error, 'message').includes('Unable to open connection')) return 'not-writable';
  // SQLite has longer codes too: SQLITE_READONLY_DIRECTORY.
  return FAILURES.get(fieldOf(error, 'code').split('_').slice(0, 2).join('_')) ?? 'unknown';
}

function fieldOf(error: unknown, name: 'code' | 'message'): string {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : '';
  return typeof value === 'string' ? value : '';
}

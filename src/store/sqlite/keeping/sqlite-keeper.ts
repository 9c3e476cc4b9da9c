import { createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import { fail, ok, type Result } from '../../../domain/result';
import { CannotOpenStore } from '../../cannot-open-store';
import type { KeepingProblem, KeptCounts, Restored } from '../../../domain/keeping';
import type { Keeper } from '../../keeping';
import { openDatabase, type Database } from '../open-database';
import { archiveLines } from './archive-lines';
import { countKept } from './count-kept';
import { plainTables } from './plain-tables';
import { databaseFromArchive } from './read-archive';

/** Keeps and restores what stands in an open database. */
export function sqliteKeeper(db: Database): Keeper {
  return {
    backup: (file) => writeNew(file, () => copyTo(db, file), db),
    archive: (file) => writeNew(file, () => writeArchive(db, file), db),
    restore: (file, before) => restore(db, file, before),
  };
}

async function writeNew(
  file: string,
  write: () => Promise<void>,
  db: Database,
): Promise<Result<KeptCounts, KeepingProblem>> {
  if (existsSync(file)) return fail({ code: 'exists' });
  try {
    await write();
  } catch (error) {
    // Half a file would be taken for a whole one, and its name would be taken.
    await rm(file, { force: true }).catch(() => undefined);
    if (isRefusedBySystem(error)) return fail({ code: 'not-writable' });
    throw error;
  }
  return ok(await countKept(db));
}

/** A copy as of one moment, whatever others are writing meanwhile (sqlite.org/lang_vacuum.html#vacuuminto). */
async function copyTo(db: Database, file: string): Promise<void> {
  await sql`vacuum into ${file}`.execute(db);
}

/** Of a copy, so that all lines are of one moment: rows are read one piece after the other, and others may write between. */
async function writeArchive(db: Database, file: string): Promise<void> {
  await withFolder(async (folder) => {
    const copy = path.join(folder, 'copy.sqlite');
    await copyTo(db, copy);
    const still = await openDatabase(copy);
    try {
      await pipeline(Readable.from(archiveLines(still)), createWriteStream(file, { flags: 'wx' }));
    } finally {
      await still.destroy();
    }
  });
}

async function restore(
  db: Database,
  file: string,
  before: string,
): Promise<Result<Restored, KeepingProblem>> {
  if (existsSync(before)) return fail({ code: 'exists', at: before });
  const format = await formatOf(file);
  if (format === null) return fail({ code: 'not-readable' });
  if (format === 'other') return fail({ code: 'no-backup' });
  return withFolder(async (folder) => {
    const incoming = path.join(folder, 'incoming.sqlite');
    if (format === 'archive') {
      const made = await databaseFromArchive(file, incoming);
      if (!made.ok) return made;
    } else await copyFile(file, incoming);
    const checked = await checkIncoming(incoming);
    if (!checked.ok) return checked;
    await copyTo(db, before);
    await replaceAll(db, incoming);
    return ok({ counts: checked.value, before });
  });
}

/** Brings the schema of what comes in up to date and looks whether it is whole. */
async function checkIncoming(file: string): Promise<Result<KeptCounts, KeepingProblem>> {
  let incoming: Database;
  try {
    incoming = await openDatabase(file);
  } catch (error) {
    if (!(error instanceof CannotOpenStore)) throw error;
    return fail({ code: error.failure === 'newer' ? 'newer' : 'broken' });
  }
  try {
    const { rows } = await sql<{ readonly integrity_check: string }>`pragma integrity_check`.execute(
      incoming,
    );
    if (rows[0]?.integrity_check !== 'ok') return fail({ code: 'broken' });
    const counts = await countKept(incoming);
    // What is still in the log of the file would not be seen by who attaches it.
    await sql`pragma wal_checkpoint(truncate)`.execute(incoming);
    return ok(counts);
  } finally {
    await incoming.destroy();
  }
}

/** All or nothing: whoever reads meanwhile sees the old state, then the new one. The indexes of words follow by triggers. */
async function replaceAll(db: Database, incoming: string): Promise<void> {
  await sql`attach ${incoming} as incoming`.execute(db);
  try {
    const tables = await plainTables(db);
    await db.transaction().execute(async (tx) => {
      await sql`pragma defer_foreign_keys = on`.execute(tx);
      for (const { name } of tables.toReversed()) await sql`delete from main.${sql.id(name)}`.execute(tx);
      for (const { name, columns } of tables) {
        const list = sql.join(columns.map((column) => sql.id(column)));
        await sql`insert into main.${sql.id(name)} (${list}) select ${list} from incoming.${sql.id(name)}`.execute(
          tx,
        );
      }
    });
  } finally {
    await sql`detach incoming`.execute(db);
  }
}

/** By the first bytes; null when the file cannot be read. */
async function formatOf(file: string): Promise<'database' | 'archive' | 'other' | null> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
      const start = buffer.subarray(0, bytesRead).toString('latin1');
      if (start.startsWith('SQLite format 3')) return 'database';
      return start.startsWith('{') ? 'archive' : 'other';
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (isRefusedBySystem(error)) return null;
    throw error;
  }
}

async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'readout-keeping-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** No such folder, no right, no room; told by shape, for the error may come from another realm. */
function isRefusedBySystem(error: unknown): boolean {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : null;
  const message: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'message') : null;
  if (typeof message === 'string' && /unable to open database/iu.test(message)) return true;
  return typeof code === 'string' && /^(?:E[A-Z]+|SQLITE_(?:CANTOPEN|READONLY|FULL|IOERR))/u.test(code);
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import type { KeepingParts } from './cli/keeping-command';
import { DATABASE_FILE } from './compose-import';
import { loadConfig } from './config';
import { fail } from './domain/result';
import { CannotOpenStore } from './store/cannot-open-store';
import type { Keeper } from './store/keeping';
import { sqliteKeeper } from './store/sqlite/keeping/sqlite-keeper';
import { openDatabase } from './store/sqlite/open-database';

/** Keeps and restores the database of DATA_DIR, also while the program is running on it. */
export const keepingParts: KeepingParts = {
  backup: (file) => withKeeper((keeper) => keeper.backup(path.resolve(file))),
  archive: (file) => withKeeper((keeper) => keeper.archive(path.resolve(file))),
  restore: (file, now) =>
    withKeeper((keeper, dataDir) =>
      keeper.restore(path.resolve(file), freeName(path.resolve(dataDir, `before-restore-${stamp(now)}`))),
    ),
};

async function withKeeper<T>(
  use: (keeper: Keeper, dataDir: string) => Promise<T>,
): Promise<T | ReturnType<typeof noStore>> {
  const { dataDir } = loadConfig();
  try {
    const db = await openDatabase(path.join(dataDir, DATABASE_FILE));
    try {
      return await use(sqliteKeeper(db), dataDir);
    } finally {
      await db.destroy();
    }
  } catch (error) {
    if (error instanceof CannotOpenStore) return noStore(error.file);
    throw error;
  }
}

/** Two may be restored within one second: the second file gets a number. */
function freeName(base: string): string {
  let name = `${base}.sqlite`;
  for (let number = 2; existsSync(name); number++) name = `${base}-${number}.sqlite`;
  return name;
}

const noStore = (at: string) => fail({ code: 'no-store' as const, at });

/** 20250609T120000Z: a file name that sorts by time. */
function stamp(now: Date): string {
  return now.toISOString().replaceAll(/[-:]|\.\d+/gu, '');
}

import path from 'node:path';
import type { CliParts } from './cli/parts';
import { composeImport, composeReader, DATABASE_FILE } from './compose-import';
import { loadConfig } from './config';
import { fail, ok } from './domain/result';
import { CannotOpenStore } from './store/cannot-open-store';
import { openDatabase } from './store/sqlite/open-database';
import { SqliteComparisonStore } from './store/sqlite/sqlite-comparison-store';
import { SqliteDecisionStore } from './store/sqlite/sqlite-decision-store';

/** Keeps a complete file in the database of DATA_DIR, also while the program is running on it. */
export const importFile: CliParts['importFile'] = async (bytes) => {
  // A file that is none must not make a database.
  const read = composeReader().readComplete(bytes);
  if (!read.ok) return read;
  const { dataDir } = loadConfig();
  try {
    const db = await openDatabase(path.join(dataDir, DATABASE_FILE));
    const store = new SqliteComparisonStore(db);
    try {
      const { importComparison } = composeImport({ db, store, decisions: new SqliteDecisionStore(db) });
      return ok(await importComparison(read.value));
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof CannotOpenStore) return fail({ code: 'no-store', at: error.file });
    throw error;
  }
};

import path from 'node:path';
import type { OpenLibrary } from './cli/parts';
import { DATABASE_FILE } from './compose-import';
import { composeEngineMaker } from './compose-engine';
import { composeIntake } from './compose-intake';
import { composePairing } from './compose-pairing';
import { composeTermbase } from './compose-termbase';
import { loadConfig } from './config';
import { ENGINE_VERSION } from './engine';
import { checkTexts, readMany } from './intake';
import { inProcessComparer, type Comparer } from './services/comparer';
import { createId } from './services/create-id';
import { createImportService } from './services/import-service';
import { createLibraryService } from './services/library-service';
import { createOtherNames } from './services/other-names';
import { createVersionService } from './services/versions/version-service';
import { openDatabase } from './store/sqlite/open-database';
import { SqliteComparisonStore } from './store/sqlite/sqlite-comparison-store';
import { SqliteLibraryStore } from './store/sqlite/sqlite-library-store';

/** The library of DATA_DIR, with the services that the pages have; also while the program is running on it. */
export async function openLibrary(onError: (error: unknown) => void): Promise<OpenLibrary> {
  const { dataDir, fetch } = loadConfig();
  const db = await openDatabase(path.join(dataDir, DATABASE_FILE));
  const termbase = await composeTermbase(db);
  const store = new SqliteLibraryStore(db);
  const comparer = lateComparer({ version: ENGINE_VERSION, knowledge: termbase.own().version }, () =>
    inProcessComparer(composeEngineMaker()(termbase.own().overlay)),
  );
  const now = () => new Date();
  const library = createLibraryService({
    library: store,
    comparisons: new SqliteComparisonStore(db),
    comparer,
    checkTexts,
    otherNames: createOtherNames(termbase.knowledge),
    createId,
    now,
  });
  const imports = createImportService({
    ...composeIntake(fetch),
    readMany: (input) => readMany(input),
    add: (draft) => library.add(draft),
    createId,
    now,
    onError,
  });
  return {
    library,
    imports,
    pairing: composePairing({ store, library, comparer, onError }),
    versions: createVersionService({ library: store, comparer }),
    close: () => db.destroy(),
  };
}

/** Builds the engine when something is asked of it: a list needs none. */
function lateComparer(versions: Comparer['versions'], make: () => Comparer): Comparer {
  let made: Comparer | undefined;
  const it = (): Comparer => (made ??= make());
  return {
    versions,
    compare: (texts, signal) => it().compare(texts, signal),
    run: (kind, input, signal) => it().run(kind, input, signal),
    tryOut: (texts, overlay) => it().tryOut(texts, overlay),
    renew: (own) => it().renew(own),
    close: () => made?.close() ?? Promise.resolve(),
  };
}

import { composePairing } from '../../src/compose-pairing';
import type { OpenLibrary } from '../../src/cli/parts';
import { checkTexts, readMany } from '../../src/intake';
import { createId } from '../../src/services/create-id';
import { createImportService } from '../../src/services/import-service';
import { createLibraryService } from '../../src/services/library-service';
import { createVersionService } from '../../src/services/versions/version-service';
import type { Database } from '../../src/store/sqlite/open-database';
import { SqliteComparisonStore } from '../../src/store/sqlite/sqlite-comparison-store';
import { SqliteLibraryStore } from '../../src/store/sqlite/sqlite-library-store';
import { aReadUpload } from './an-intake';
import { stubComparer, stubOtherNames } from './app';

/** The services of the library over a database, with the real intake and the stubbed engine. */
export function aLibraryOf(db: Database): Omit<OpenLibrary, 'close'> {
  const store = new SqliteLibraryStore(db);
  const comparer = stubComparer();
  const now = () => new Date('2026-01-01T00:00:00.000Z');
  const onError = (error: unknown) => {
    throw error;
  };
  const library = createLibraryService({
    library: store,
    comparisons: new SqliteComparisonStore(db),
    comparer,
    checkTexts,
    otherNames: stubOtherNames,
    createId,
    now,
  });
  return {
    library,
    imports: createImportService({
      readMany,
      readUpload: aReadUpload(),
      fetchDraft: () => Promise.resolve({ ok: false, error: { code: 'fetch-off', field: 'url' } }),
      add: (draft) => library.add(draft),
      createId,
      now,
      onError,
    }),
    pairing: composePairing({ store, library, comparer, onError }),
    versions: createVersionService({ library: store, comparer }),
  };
}

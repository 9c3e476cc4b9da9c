import { IN_MEMORY, openDatabase } from '../../../src/store/sqlite/open-database';
import { SqliteComparisonStore } from '../../../src/store/sqlite/sqlite-comparison-store';
import { SqliteLibraryStore } from '../../../src/store/sqlite/sqlite-library-store';
import { itKeepsALibrary } from '../../support/library-store-contract';

describe('SqliteLibraryStore', () => {
  itKeepsALibrary(async () => {
    const db = await openDatabase(IN_MEMORY);
    return { library: new SqliteLibraryStore(db), comparisons: new SqliteComparisonStore(db) };
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_DIR } from './compose-files';
import { createCompleteReader, type ReadComplete } from './intake/complete/read-complete';
import { createId } from './services/create-id';
import { createImportComparison, type ImportComparison } from './services/import-comparison';
import type { ComparisonStore } from './store/comparison-store';
import type { DecisionStore } from './store/decision-store';
import type { Database } from './store/sqlite/open-database';
import { SqliteImportStore } from './store/sqlite/sqlite-import-store';

/** In the data folder. */
export const DATABASE_FILE = 'readout-compare.sqlite';

export interface ImportParts {
  readonly readComplete: ReadComplete;
  readonly importComparison: ImportComparison;
  readonly schemas: Readonly<Record<string, object>>;
}

/** The reader of complete files by the published schemas, and the way into the database. */
export function composeImport(stores: {
  readonly db: Database;
  readonly store: ComparisonStore;
  readonly decisions: DecisionStore;
}): ImportParts {
  const { db, store, decisions } = stores;
  return {
    ...composeReader(),
    importComparison: createImportComparison({
      comparisons: store,
      decisions,
      imports: new SqliteImportStore(db),
      createId,
    }),
  };
}

export function composeReader(): Pick<ImportParts, 'readComplete' | 'schemas'> {
  const document = readSchema('comparison-1');
  const complete = readSchema('complete-1');
  return {
    readComplete: createCompleteReader({ complete, document }),
    schemas: {
      'comparison-1': document,
      'decided-1': readSchema('decided-1'),
      'complete-1': complete,
    },
  };
}

function readSchema(name: string): object {
  const file = path.join(PACKAGE_DIR, 'public', 'schema', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as object;
}

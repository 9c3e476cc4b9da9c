import { readFileSync } from 'node:fs';
import path from 'node:path';
import { entryId, LAYOUTS, PART, TERMBASE_TABLES, tidyCells, type ShippedEntry } from '../domain/termbase';
import { filesOf } from './load-knowledge';
import { partOf } from './overlaid';
import { readTable } from './read-table';

/**
 * Every row of data/ that can be browsed and corrected, as it is shipped, table by table in the order of the files.
 * @param dataDir the folder data/ of the package.
 * @throws AppError that names the file and line of what cannot be read.
 */
export function loadEntries(dataDir: string): readonly ShippedEntry[] {
  return TERMBASE_TABLES.flatMap((table) => {
    const { place, key } = LAYOUTS[table];
    const isFolder = place.endsWith('/');
    return filesOf(dataDir, place.replace(/\/$/u, '')).flatMap((file) => {
      const columns = key.filter((name) => name !== PART);
      return readTable(readFileSync(path.join(dataDir, file), 'utf8'), file, columns).map((row) => {
        const cells = tidyCells(table, isFolder ? { ...row.cells(), [PART]: partOf(file) } : row.cells());
        return { id: entryId(table, cells), table, cells, file };
      });
    });
  });
}

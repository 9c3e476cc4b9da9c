import { entryId, LAYOUTS, PART, TERMBASE_TABLES, type Overlay, type OwnEntry } from '../domain/termbase';
import { rowOf, type TableRow } from './read-table';

/** The rows of one file. */
export interface DataTable {
  /** Path below data/, with forward slashes. */
  readonly file: string;
  readonly rows: readonly TableRow[];
}

/** The file's name without its folder and ending: what the column `part` of its rows holds. */
export const partOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.tsv$/u, '');

/**
 * The tables of a folder or file with what analysts made of them: corrected rows in their places, those that are off left out, own
 * rows behind, by their ids in files of their part.
 * @param place the folder or file below data/, without a slash at its end.
 */
export function overlaid(
  place: string,
  shipped: readonly DataTable[],
  overlay: Overlay,
): readonly DataTable[] {
  const table = TERMBASE_TABLES.find((each) => LAYOUTS[each].place.replace(/\/$/u, '') === place);
  if (table === undefined) return shipped;
  const own = new Map(
    overlay.filter(({ id }) => id.startsWith(`${table}:`)).map((entry) => [entry.id, entry]),
  );
  if (own.size === 0) return shipped;
  const isFolder = LAYOUTS[table].place.endsWith('/');
  const seen = new Set<string>();
  const corrected = shipped.map(({ file, rows }) => ({
    file,
    rows: rows.flatMap((row) => {
      const id = entryId(table, isFolder ? { ...row.cells(), [PART]: partOf(file) } : row.cells());
      const entry = own.get(id);
      if (!entry) return [row];
      seen.add(id);
      return rowsOf(entry, row);
    }),
  }));
  const added = [...own.values()]
    .filter(({ id }) => !seen.has(id))
    .map((entry) => ({
      file: isFolder ? `${place}/${entry.cells?.[PART] ?? ''}.tsv` : place,
      rows: rowsOf(entry),
    }));
  return [...corrected, ...added];
}

function rowsOf({ cells, isOff }: OwnEntry, shipped?: TableRow): readonly TableRow[] {
  if (isOff) return [];
  if (cells !== null) return [rowOf(cells)];
  return shipped ? [shipped] : [];
}

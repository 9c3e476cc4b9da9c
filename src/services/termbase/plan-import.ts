import {
  areSameCells,
  entryId,
  PART,
  tidyCells,
  type Cells,
  type TermbaseTable,
} from '../../domain/termbase';
import type { ImportRow, PlannedRow } from '../../domain/termbase-entry';
import type { TermbaseEdit } from '../../domain/termbase-log';
import { checkEntry, type OtherEntries } from './check-entry';
import type { EntryList } from './entry-list';
import { named } from './name-entry';

/** What a whole file would do. */
export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  /** What taking it would write down. */
  readonly edits: readonly TermbaseEdit[];
}

/**
 * What a file would do to the termbase. Rows may name rows of the same file, in any order: a contested name and its thing. Of two
 * rows for one entry the second is refused.
 */
export function planImport(given: readonly ImportRow[], entries: EntryList): ImportPlan {
  const rows = identifyAll(given, entries);
  let planned = planRows(rows, { ids: onIds(rows), entries });
  for (;;) {
    // A row that names a refused row is refused as well.
    const accepted = planned.filter(({ outcome }) => outcome !== 'refused');
    const again = planRows(rows, { ids: onIds(accepted), entries });
    if (again.every(({ outcome }, index) => outcome === planned[index]?.outcome)) break;
    planned = again;
  }
  return { rows: planned, edits: planned.flatMap((row) => toEdit(row, entries)) };
}

function identifyAll(given: readonly ImportRow[], entries: EntryList): readonly NamedRow[] {
  const keyOf = ({ table, cells }: ImportRow) => JSON.stringify([table, tidyCells(table, cells)]);
  const taken = new Set(given.map(({ table, cells }) => entryId(table, tidyCells(table, cells))));
  const sames = new Map<string, NamedRow>();
  return given.map((row) => {
    // The same row once more is the same entry.
    const same = sames.get(keyOf(row));
    const withId = same ? { ...same, ...row, cells: same.cells } : identified(row, entries, taken);
    sames.set(keyOf(row), withId);
    taken.add(withId.id);
    return withId;
  });
}

/** A row with its id. Columns that the file does not have, and a part that it does not name, are as they stand in the termbase. */
function identified(given: ImportRow, entries: EntryList, taken: ReadonlySet<string>): NamedRow {
  const row = withIdentifier(given, entries, taken);
  const own = tidyCells(row.table, row.cells);
  const id = entryId(row.table, own);
  const known = entries.find(id)?.cells;
  if (known === undefined) return { ...row, cells: own, id };
  return { ...row, cells: filledUp(row, known), id };
}

function filledUp({ table, cells }: ImportRow, known: Cells): Cells {
  const part = cells[PART] || known[PART];
  return tidyCells(table, { ...known, ...cells, ...(part === undefined ? {} : { [PART]: part }) });
}

/**
 * A table written by hand has no identifiers. A row with the forms of an entry that there is stands for that one, so that the
 * file can be imported again; another gets an id that neither the termbase nor the file has.
 */
function withIdentifier(row: ImportRow, entries: EntryList, taken: ReadonlySet<string>): ImportRow {
  const { table } = row;
  const cells = tidyCells(table, row.cells);
  if (cells['id'] !== '') return row;
  const isSame = (id: string) => {
    const known = entries.find(id);
    const filled = known && { ...row, cells: { ...row.cells, id: known.cells['id'] ?? '' } };
    return (
      filled !== null && known !== null && areSameCells(table, known.cells, filledUp(filled, known.cells))
    );
  };
  const twin = entries.withForms(table, cells);
  const id =
    twin === null ? named(table, cells, (each) => isSame(each) || isFree(each))['id'] : idIn(twin, table);
  return id === undefined ? row : { ...row, cells: { ...row.cells, id } };

  function isFree(each: string): boolean {
    return entries.find(each) === null && !taken.has(each);
  }
}

const idIn = (id: string, table: TermbaseTable): string => id.slice(table.length + 1);

type NamedRow = ImportRow & { readonly id: string };

const onIds = (rows: readonly NamedRow[]): ReadonlySet<string> =>
  new Set(rows.filter(({ isOff }) => !isOff).map(({ id }) => id));

function planRows(rows: readonly NamedRow[], around: Around): readonly PlannedRow[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const isSecond = seen.has(row.id);
    seen.add(row.id);
    return planRow(row, isSecond, around);
  });
}

interface Around {
  readonly ids: ReadonlySet<string>;
  readonly entries: EntryList;
}

function planRow(row: NamedRow, isSecond: boolean, { ids, entries }: Around): PlannedRow {
  const entry = entries.find(row.id);
  const before = entry?.cells ?? null;
  const others: OtherEntries = {
    has: (id) => (isSecond && id === row.id) || ids.has(id) || entries.has(id),
    withForms: (table, cells) => {
      const twin = entries.withForms(table, cells);
      return twin !== null && ids.has(twin) ? null : twin;
    },
  };
  const problems = checkEntry(row.table, row.cells, others, isSecond ? null : row.id);
  if (problems.length > 0) return { ...row, outcome: 'refused', problems, before };
  if (entry === null) return { ...row, outcome: 'added', problems, before };
  const isSame = areSameCells(row.table, entry.cells, row.cells) && (entry.state === 'off') === row.isOff;
  return { ...row, outcome: isSame ? 'same' : 'changed', problems, before };
}

function toEdit(
  { id, table, cells, isOff, outcome }: PlannedRow,
  entries: EntryList,
): readonly TermbaseEdit[] {
  if (outcome !== 'added' && outcome !== 'changed') return [];
  const shipped = entries.find(id)?.shipped ?? null;
  const isShipped = shipped !== null && areSameCells(table, shipped.cells, cells);
  return [{ id, cells: isShipped ? null : cells, isOff }];
}

import {
  formsOf,
  LAYOUTS,
  tableOf,
  TERMBASE_TABLES,
  type Cells,
  type Overlay,
  type ShippedEntry,
  type TermbaseTable,
} from '../../domain/termbase';
import type { TermbaseEntry } from '../../domain/termbase-entry';
import type { OtherEntries } from './check-entry';

/** Everything in the termbase now. */
export interface EntryList extends OtherEntries {
  /** Table by table; own entries behind the shipped ones. */
  readonly all: readonly TermbaseEntry[];
  find(id: string): TermbaseEntry | null;
}

/** The shipped entries with what analysts made of them. */
export function listEntries(shipped: readonly ShippedEntry[], overlay: Overlay): EntryList {
  const own = new Map(overlay.map((entry) => [entry.id, entry]));
  const entries = shipped.map((entry): TermbaseEntry => {
    const made = own.get(entry.id);
    own.delete(entry.id);
    if (!made) return { ...entry, state: 'shipped', shipped: entry };
    const state = made.isOff ? 'off' : 'corrected';
    return { id: entry.id, table: entry.table, cells: made.cells ?? entry.cells, state, shipped: entry };
  });
  for (const { id, cells, isOff } of own.values()) {
    const table = tableOf(id);
    // Without cells it was made of a shipped entry that this version of the program does not have.
    if (table && cells) entries.push({ id, table, cells, state: isOff ? 'off' : 'own', shipped: null });
  }
  const order = new Map(TERMBASE_TABLES.map((table, index) => [table, index]));
  const all = entries.toSorted((a, b) => (order.get(a.table) ?? 0) - (order.get(b.table) ?? 0));
  const byId = new Map(all.map((entry) => [entry.id, entry]));
  const twins = indexForms(all);
  return {
    all,
    find: (id) => byId.get(id) ?? null,
    has: (id) => {
      const entry = byId.get(id);
      return entry !== undefined && entry.state !== 'off';
    },
    withForms: (table, cells) => twins.get(formsKey(table, cells)) ?? null,
  };
}

/** Entries without forms in both languages are told apart by their keys alone; of concepts some are two on purpose. */
function formsKey(table: TermbaseTable, cells: Cells): string {
  if (table === 'concept') return '';
  const names = LAYOUTS[table].columns.filter(({ isList, name }) => isList && name !== 'kana');
  const rest = LAYOUTS[table].columns.filter(({ kind }) => kind === 'choice');
  const forms = names.map(({ name }) => [...formsOf(cells[name])].sort().join('|'));
  return forms.length < 2 ? '' : [table, ...forms, ...rest.map(({ name }) => cells[name] ?? '')].join('\t');
}

function indexForms(entries: readonly TermbaseEntry[]): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const { id, table, cells, state } of entries) {
    const key = formsKey(table, cells);
    if (state !== 'off' && key !== '' && !index.has(key)) index.set(key, id);
  }
  return index;
}

import {
  areSameCells,
  entryId,
  LAYOUTS,
  tidyCells,
  type Cells,
  type Overlay,
  type ShippedEntry,
  type TermbaseTable,
} from '../../domain/termbase';
import {
  overlayWith,
  playTermbase,
  touchedSince,
  type TermbaseChange,
  type TermbaseEdit,
  type TermbaseEvent,
  type TermbaseState,
} from '../../domain/termbase-log';
import type { TermbaseProblem } from '../../domain/termbase-problem';
import { fail, ok, type Result } from '../../domain/result';
import type { ImportRow, TermbaseEntry, TermbaseUses } from '../../domain/termbase-entry';
import type { TermbaseStore } from '../../store/termbase-store';
import { checkEntry } from './check-entry';
import { listEntries, type EntryList } from './entry-list';
import { named } from './name-entry';
import { planImport, type ImportPlan } from './plan-import';

/** Who does it, knowing which revision of the log. */
export interface TermbaseKnowing {
  readonly revision: number;
  readonly author: string | null;
}

/** Why nothing was kept. `stale`: others changed the same entry meanwhile. */
export type TermbaseRefusal =
  | { readonly kind: 'invalid'; readonly problems: readonly TermbaseProblem[] }
  | { readonly kind: 'stale' | 'unknown' | 'nothing-to-undo' | 'nothing-to-redo' };

/** What was kept: the entry that it leads to, and the revision. */
export interface TermbaseKept {
  readonly id: string;
  readonly revision: number;
}
export type TermbaseOutcome = Result<TermbaseKept, TermbaseRefusal>;

/** The termbase as it stands. */
export interface TermbaseView {
  readonly entries: EntryList;
  readonly log: TermbaseState;
  /** The whole log, oldest first. */
  readonly events: readonly TermbaseEvent[];
}

/** What is added and corrected, with an entry and without it. */
export interface Overlays {
  readonly with: Overlay;
  readonly without: Overlay;
}

/** What analysts do with the termbase. */
export interface TermbaseService {
  view(): Promise<TermbaseView>;
  /** The comparisons whose document names an entry, newest first. */
  uses(id: string, page: { readonly limit: number; readonly offset: number }): Promise<TermbaseUses>;
  add(table: TermbaseTable, cells: Cells, knowing: TermbaseKnowing): Promise<TermbaseOutcome>;
  /** New cells for an entry. Where the cells that name it change, it gets another id and the old one is switched off. */
  correct(id: string, cells: Cells, knowing: TermbaseKnowing): Promise<TermbaseOutcome>;
  /** Off: the engine does not see it, and it can be switched on again. */
  setOff(id: string, isOff: boolean, knowing: TermbaseKnowing): Promise<TermbaseOutcome>;
  /** Back to what is shipped. */
  restore(id: string, knowing: TermbaseKnowing): Promise<TermbaseOutcome>;
  /** Takes the last change back, or the last undo. */
  step(kind: 'undo' | 'redo', knowing: TermbaseKnowing): Promise<TermbaseOutcome>;
  /**
   * The overlays with an entry as these cells would make it, and without that entry; nothing is kept.
   * @param id the entry that is corrected; null for a new one.
   */
  overlays(table: TermbaseTable, id: string | null, cells: Cells): Promise<Result<Overlays, TermbaseRefusal>>;
  /** What a file would do; nothing is kept. */
  plan(rows: readonly ImportRow[]): Promise<ImportPlan>;
  /** Takes the rows of a file that can be taken, as one change. The plan is made again: others may have worked meanwhile. */
  take(rows: readonly ImportRow[], author: string | null): Promise<TermbaseOutcome>;
}

export interface TermbaseServiceParts {
  readonly store: TermbaseStore;
  readonly shipped: readonly ShippedEntry[];
  /** Told whenever the overlay is another than before; the engine and the pages take it up. */
  readonly onChange: (overlay: Overlay) => void;
  readonly createId: () => string;
  readonly now: () => Date;
}

// Of many who write at once each tries again behind the others; nobody waits for more than these.
const MAX_TRIES = 20;

export function createTermbaseService(parts: TermbaseServiceParts): TermbaseService {
  const { store } = parts;
  const known = rememberLog(parts);
  const commit = committing(parts, known);
  const withEntry = async (
    id: string,
    knowing: TermbaseKnowing,
    change: (entry: TermbaseEntry, entries: EntryList) => Result<Draft, TermbaseRefusal>,
  ): Promise<TermbaseOutcome> => {
    const { entries } = await known();
    const entry = entries.find(id);
    if (entry === null) return fail({ kind: 'unknown' });
    const draft = change(entry, entries);
    return draft.ok ? commit(draft.value, knowing) : draft;
  };
  return {
    view: known,
    uses: (id, page) => store.uses(id, page),
    add: async (table, given, knowing) => {
      const draft = draftAddition(table, given, (await known()).entries);
      return draft.ok ? commit(draft.value, knowing) : draft;
    },
    correct: (id, given, knowing) =>
      withEntry(id, knowing, (entry, entries) => draftCorrection(entry, given, entries)),
    setOff: (id, isOff, knowing) =>
      withEntry(id, knowing, (entry) =>
        ok({ kind: isOff ? 'off' : 'restore', id, edits: [switched(entry, isOff)] }),
      ),
    restore: (id, knowing) =>
      withEntry(id, knowing, ({ shipped }) =>
        shipped === null
          ? fail({ kind: 'unknown' })
          : ok({ kind: 'restore', id, edits: [{ id, cells: null, isOff: false }] }),
      ),
    step: (kind, knowing) => step(parts, known, kind, knowing),
    overlays: async (table, id, cells) => overlaysOf(await known(), table, id, cells),
    plan: async (rows) => planImport(rows, (await known()).entries),
    take: async (rows, author) => {
      const { entries, log } = await known();
      const { edits } = planImport(rows, entries);
      return commit({ kind: 'import', id: edits[0]?.id ?? '', edits }, { revision: log.revision, author });
    },
  };
}

interface Draft {
  readonly kind: TermbaseChange['kind'];
  /** The entry that it leads to. */
  readonly id: string;
  readonly edits: readonly TermbaseEdit[];
}

function draftAddition(
  table: TermbaseTable,
  given: Cells,
  entries: EntryList,
): Result<Draft, TermbaseRefusal> {
  const cells = named(table, tidyCells(table, given), (id) => entries.find(id) === null);
  const problems = checkEntry(table, cells, entries, null);
  if (problems.length > 0) return fail({ kind: 'invalid', problems });
  const id = entryId(table, cells);
  return ok({ kind: 'add', id, edits: [put(id, cells, entries.find(id))] });
}

function overlaysOf(
  { entries, log }: TermbaseView,
  table: TermbaseTable,
  id: string | null,
  cells: Cells,
): Result<Overlays, TermbaseRefusal> {
  const entry = id === null ? null : entries.find(id);
  if (id !== null && entry === null) return fail({ kind: 'unknown' });
  const draft = entry ? draftCorrection(entry, cells, entries) : draftAddition(table, cells, entries);
  if (!draft.ok) return draft;
  const off = [...draft.value.edits, ...(entry ? [entry] : [])].map((edit) => ({
    id: edit.id,
    cells: null,
    isOff: true,
  }));
  return ok({ with: overlayWith(log.overlay, draft.value.edits), without: overlayWith(log.overlay, off) });
}

/** New cells; those that are shipped are no cells of one's own. */
export function put(id: string, cells: Cells, entry: TermbaseEntry | null, isOff = false): TermbaseEdit {
  const isShipped = entry?.shipped !== undefined && entry.shipped !== null;
  const isSame = isShipped && areSameCells(entry.table, entry.shipped.cells, cells);
  return { id, cells: isSame ? null : cells, isOff };
}

function switched({ id, cells, shipped, table }: TermbaseEntry, isOff: boolean): TermbaseEdit {
  const isOwn = shipped === null || !areSameCells(table, shipped.cells, cells);
  return { id, cells: isOwn ? cells : null, isOff };
}

/** Tables whose rows have no name but their cells: a corrected pattern is another pattern. */
const isNamedByCells = (table: TermbaseTable): boolean => table === 'act' || table === 'office';

function draftCorrection(
  entry: TermbaseEntry,
  given: Cells,
  entries: EntryList,
): Result<Draft, TermbaseRefusal> {
  const { table, id } = entry;
  const key = isNamedByCells(table)
    ? {}
    : Object.fromEntries(LAYOUTS[table].key.map((name) => [name, entry.cells[name] ?? '']));
  const cells = tidyCells(table, { ...entry.cells, ...given, ...key });
  const problems = checkEntry(table, cells, entries, id);
  if (problems.length > 0) return fail({ kind: 'invalid', problems });
  const next = entryId(table, cells);
  const edit = put(next, cells, next === id ? entry : entries.find(next));
  const edits = next === id ? [edit] : [switched(entry, true), edit];
  return ok({ kind: 'correct', id: next, edits });
}

/** The log, read again only when it is another; another process may write or restore it too. */
function rememberLog({ store, shipped, onChange }: TermbaseServiceParts): () => Promise<TermbaseView> {
  let last: { readonly stamp: string; readonly view: TermbaseView } | null = null;
  const read = async (): Promise<TermbaseView> => {
    const stamp = await store.stamp();
    if (last?.stamp === stamp) return last.view;
    const events = await store.events();
    const log = playTermbase(events);
    const before = last?.view.log.overlay ?? [];
    const view = { events, log, entries: listEntries(shipped, log.overlay) };
    last = { stamp, view };
    if (JSON.stringify(before) !== JSON.stringify(log.overlay)) onChange(log.overlay);
    return view;
  };
  // One after another: of two that read at once the slower one would bring the older log.
  let latest: Promise<unknown> = Promise.resolve();
  return () => {
    const next = latest.then(read, read);
    latest = next;
    return next;
  };
}

function committing(parts: TermbaseServiceParts, known: () => Promise<TermbaseView>) {
  return async ({ kind, id, edits }: Draft, knowing: TermbaseKnowing): Promise<TermbaseOutcome> => {
    const { author } = knowing;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const { events, log, entries } = await known();
      const touched = touchedSince(events, knowing.revision);
      if (edits.some((edit) => touched.has(edit.id))) return fail({ kind: 'stale' });
      if (edits.every((edit) => isAlready(edit, entries))) return ok({ id, revision: log.revision });
      const change = { id: parts.createId(), at: parts.now().toISOString(), author, kind, edits };
      if (await parts.store.append(log.revision, { kind: 'change', change })) {
        await known();
        return ok({ id, revision: log.revision + 1 });
      }
    }
    return fail({ kind: 'stale' });
  };
}

/** Whether an edit would change nothing. */
function isAlready(edit: TermbaseEdit, entries: EntryList): boolean {
  const entry = entries.find(edit.id);
  if (entry === null || (entry.state === 'off') !== edit.isOff) return false;
  const cells = edit.cells ?? entry.shipped?.cells;
  return cells !== undefined && areSameCells(entry.table, cells, entry.cells);
}

async function step(
  { store, createId, now }: TermbaseServiceParts,
  known: () => Promise<TermbaseView>,
  kind: 'undo' | 'redo',
  { revision, author }: TermbaseKnowing,
): Promise<TermbaseOutcome> {
  const { log } = await known();
  if (log.revision !== revision) return fail({ kind: 'stale' });
  const moved = kind === 'undo' ? log.changes.at(-1) : log.undone.at(-1);
  if (moved === undefined) return fail({ kind: kind === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo' });
  if (!(await store.append(revision, { kind, id: createId(), at: now().toISOString(), author })))
    return fail({ kind: 'stale' });
  await known();
  return ok({ id: moved.edits[0]?.id ?? '', revision: revision + 1 });
}

import type { Overlay, OwnEntry } from './termbase';

/** What one change makes of one entry; `isOff` false and `cells` null: as it is shipped. */
export type TermbaseEdit = OwnEntry;

/** What somebody did in one go: one entry, or a whole file. */
export interface TermbaseChange {
  readonly id: string;
  /** ISO 8601 instant. */
  readonly at: string;
  /** As the author gave it, or null. */
  readonly author: string | null;
  readonly kind: 'add' | 'correct' | 'off' | 'restore' | 'import';
  readonly edits: readonly TermbaseEdit[];
}

/** One line of the log of the termbase. Nothing is ever taken out: undoing is a line of its own. */
export type TermbaseEvent =
  | { readonly kind: 'change'; readonly change: TermbaseChange }
  | {
      readonly kind: 'undo' | 'redo';
      readonly id: string;
      readonly at: string;
      readonly author: string | null;
    };

/** Where the log stands. */
export interface TermbaseState {
  /** The number of events: what a form says it has seen. */
  readonly revision: number;
  /** The changes that are not undone, oldest first. */
  readonly changes: readonly TermbaseChange[];
  /** What was undone and can be redone, the next one last. A new change empties it. */
  readonly undone: readonly TermbaseChange[];
  readonly overlay: Overlay;
}

/** Plays a log from its beginning. An undo without anything to undo changes nothing. */
export function playTermbase(events: readonly TermbaseEvent[]): TermbaseState {
  const changes: TermbaseChange[] = [];
  let undone: TermbaseChange[] = [];
  for (const event of events) {
    if (event.kind === 'change') {
      changes.push(event.change);
      undone = [];
      continue;
    }
    const [from, to] = event.kind === 'undo' ? [changes, undone] : [undone, changes];
    const moved = from.pop();
    if (moved) to.push(moved);
  }
  return { revision: events.length, changes, undone, overlay: overlayOf(changes) };
}

const overlayOf = (changes: readonly TermbaseChange[]): Overlay =>
  overlayWith(
    [],
    changes.flatMap(({ edits }) => edits),
  );

/** The last word on each entry; one that is as shipped again leaves nothing. */
export function overlayWith(overlay: Overlay, edits: readonly TermbaseEdit[]): Overlay {
  const entries = new Map<string, OwnEntry>(overlay.map((entry) => [entry.id, entry]));
  for (const edit of edits) {
    if (edit.cells === null && !edit.isOff) entries.delete(edit.id);
    else entries.set(edit.id, edit);
  }
  return [...entries.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The ids of the entries that an event touches: those of its change, or of the change that it takes back or does again. */
export function touchedSince(events: readonly TermbaseEvent[], revision: number): ReadonlySet<string> {
  const before = playTermbase(events.slice(0, revision));
  const after = playTermbase(events);
  const kept = new Set(before.changes);
  const known = new Set(after.changes);
  const different = [
    ...after.changes.filter((change) => !kept.has(change)),
    ...before.changes.filter((change) => !known.has(change)),
  ];
  return new Set(different.flatMap(({ edits }) => edits.map(({ id }) => id)));
}

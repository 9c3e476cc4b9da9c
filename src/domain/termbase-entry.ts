import type { ComparisonSummary } from './stored-comparison';
import type { Cells, ShippedEntry, TermbaseGroup, TermbaseTable } from './termbase';
import type { TermbaseProblem } from './termbase-problem';

/** Where an entry stands between what is shipped and what analysts made of it. */
export const ENTRY_STATES = ['shipped', 'corrected', 'own', 'off'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** An entry of the termbase as it is now. */
export interface TermbaseEntry {
  readonly id: string;
  readonly table: TermbaseTable;
  readonly cells: Cells;
  readonly state: EntryState;
  /** As it is shipped; null for an own entry. */
  readonly shipped: ShippedEntry | null;
}

/** What is looked for; an empty text finds all. */
export interface EntryQuery {
  readonly text: string;
  readonly group: TermbaseGroup | null;
  readonly table: TermbaseTable | null;
  readonly state: EntryState | null;
}

/** A comparison in which an entry is used, and the version of the knowledge that it was made with. */
export interface TermbaseUse {
  readonly comparison: ComparisonSummary;
  readonly knowledge: string;
}

/** The comparisons in which an entry is used, newest first. */
export interface TermbaseUses {
  /** How many there are in all. */
  readonly total: number;
  readonly items: readonly TermbaseUse[];
}

/** A row of a file that is to be imported. */
export interface ImportRow {
  /** Where it stands in the file, from 1. */
  readonly line: number;
  readonly table: TermbaseTable;
  readonly cells: Cells;
  readonly isOff: boolean;
}

/** What a row would do. */
export const IMPORT_OUTCOMES = ['added', 'changed', 'same', 'refused'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

export interface PlannedRow extends ImportRow {
  readonly id: string;
  readonly outcome: ImportOutcome;
  readonly problems: readonly TermbaseProblem[];
  /** The cells that it would change, null for a new entry. */
  readonly before: Cells | null;
}

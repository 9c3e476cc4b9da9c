import type { LogEvent } from './decision-log';
import type { StoredComparison } from './stored-comparison';

/** The format of a comparison with all that belongs to it. A newer program may write `@2`. */
export const COMPLETE_SCHEMA = 'readout-compare/complete@1';

/** A comparison with the engine's own document and the whole log of decisions: all that there is to hand on. */
export interface CompleteComparison {
  /** Holds the engine's document, not the decided one. */
  readonly stored: StoredComparison;
  /** Oldest first; what was undone is in it. */
  readonly events: readonly LogEvent[];
}

/** What can be wrong with a file that is to be imported. */
export const IMPORT_PROBLEMS = [
  'no-file',
  'too-large',
  'not-text',
  'not-json',
  'other-file',
  'results-only',
  'newer',
  'shape',
  'too-many',
  'other-text',
  'unstorable',
  'unlawful',
] as const;
export type ImportProblemCode = (typeof IMPORT_PROBLEMS)[number];

export interface ImportProblem {
  readonly code: ImportProblemCode;
  /** JSON pointer to where it is, '' for the whole file. */
  readonly at: string;
}

import type { ImportRow } from './termbase-entry';

/** What can be wrong with a whole file that is to be imported. `view-models` turns a code into a sentence. */
export const TERMBASE_FILE_PROBLEMS = [
  'no-file',
  'too-large',
  'too-many-rows',
  'unreadable',
  'broken-table',
  'no-header',
  'unknown-table',
  'broken-xml',
  'no-tbx',
  'no-rows',
] as const;
export type TermbaseFileProblemCode = (typeof TERMBASE_FILE_PROBLEMS)[number];

/** Why a file was not read; `line` is where, from 1, or 0; `value` what it is about, or ''. */
export interface TermbaseFileProblem {
  readonly code: TermbaseFileProblemCode;
  readonly line: number;
  readonly value: string;
}

/** What a file holds. */
export interface TermbaseFile {
  readonly rows: readonly ImportRow[];
}

/** The columns that no shipped file has: which table a row belongs to, and whether it is off. */
export const TABLE_COLUMN = 'table';
export const STATE_COLUMN = 'state';
export const OFF = 'off';
export const ON = 'on';

/** More than the whole termbase as it is shipped. */
export const MAX_IMPORT_ROWS = 30_000;
export const MAX_IMPORT_BYTES = 16 * 1024 * 1024;

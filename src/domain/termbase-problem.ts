/** What can be wrong with an entry of the termbase. `view-models` turns a code into a sentence. */
export const TERMBASE_PROBLEMS = [
  'required',
  'too-long',
  'characters',
  'bad-id',
  'taken',
  'unknown-value',
  'hangul-in-japanese',
  'kana-in-korean',
  'no-hangul',
  'repeated',
  'duplicate',
  'not-kana',
  'needs-kana',
  'bad-country',
  'no-day',
  'ends-before',
  'unknown-entry',
  'bad-related',
  'bad-pattern',
  'matches-all',
  'example-misses',
] as const;
export type TermbaseProblemCode = (typeof TERMBASE_PROBLEMS)[number];

/** One thing that is wrong with one cell; `value` is what it is wrong about, or ''. */
export interface TermbaseProblem {
  readonly code: TermbaseProblemCode;
  /** The name of a column. */
  readonly field: string;
  readonly value: string;
}

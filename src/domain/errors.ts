/** What can be wrong with a readout that a user hands in. `view-models` turns a code into a sentence. */
export const READOUT_PROBLEMS = [
  'empty',
  'too-long',
  'too-large-file',
  'binary',
  'undecodable',
  'mojibake',
  'wrong-language',
  'unknown-language',
  'unsupported-file',
  'old-format',
  'hwpx-file',
  'page-in-frames',
  'no-text-layer',
  'locked-file',
  'broken-file',
  'too-complex-file',
  'busy-files',
  'fetch-off',
  'fetch-private',
  'fetch-port',
  'fetch-unknown-host',
  'fetch-unreachable',
  'fetch-timeout',
  'fetch-too-large',
  'fetch-status',
  'fetch-type',
  'fetch-redirects',
  'invalid-url',
  'invalid-date',
  'too-long-field',
] as const;
export type ReadoutProblemCode = (typeof READOUT_PROBLEMS)[number];

/** The fields of the form and of the API that a problem can belong to. */
export const READOUT_FIELDS = ['text', 'file', 'title', 'issuer', 'publishedOn', 'url'] as const;
export type ReadoutField = (typeof READOUT_FIELDS)[number];

/** One thing that is wrong with one field, with the figures that the message needs. */
export interface ReadoutProblem {
  readonly code: ReadoutProblemCode;
  readonly field: ReadoutField;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Base of what is thrown on purpose. The message is for the log and never shown to a user. */
export class AppError extends Error {
  override readonly name: string = 'AppError';
  constructor(
    message: string,
    readonly status: number = 500,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Marks a switch as exhaustive. */
export function assertNever(value: never): never {
  throw new AppError(`unexpected value: ${JSON.stringify(value)}`);
}

import { AppError } from '../domain/errors';

/** What stops a store from being opened; the caller says it to whoever starts the program. */
export type OpenFailure = 'no-folder' | 'not-writable' | 'no-database' | 'newer' | 'busy' | 'unknown';

/** Thrown at start-up. The cause is what the system or the database said. */
export class CannotOpenStore extends AppError {
  override readonly name = 'CannotOpenStore';
  constructor(
    readonly failure: OpenFailure,
    readonly file: string,
    cause: unknown,
  ) {
    super(`cannot open ${file}: ${failure}`, 500, { cause });
  }
}

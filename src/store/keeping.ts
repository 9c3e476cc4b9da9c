import type { KeepingProblem, KeptCounts, Restored } from '../domain/keeping';
import type { Result } from '../domain/result';

/** Everything that is kept, as one file, and back. Works while the program is running on the same data. */
export interface Keeper {
  /** Writes a copy of the database, as of one moment. */
  backup(file: string): Promise<Result<KeptCounts, KeepingProblem>>;
  /** Writes everything as lines of JSON. The same content gives the same bytes. */
  archive(file: string): Promise<Result<KeptCounts, KeepingProblem>>;
  /**
   * Puts what a backup or an archive holds in the place of everything that is there, in one transaction. What was there is first
   * written to `before`.
   */
  restore(file: string, before: string): Promise<Result<Restored, KeepingProblem>>;
}

import type { CompleteComparison } from '../domain/complete-comparison';

/** The port to where a comparison goes that comes with its decisions: both are kept, or neither. */
export interface ImportStore {
  /** False, and nothing is changed, when the comparison's id is taken, even by one in the trash. */
  insertComplete(complete: CompleteComparison): Promise<boolean>;
}

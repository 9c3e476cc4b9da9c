import type { ComparisonSummary, StoredComparison } from '../domain/stored-comparison';

/**
 * The port to wherever comparisons are kept. Every adapter passes `tests/support/comparison-store-contract.ts`.
 * What is stored comes back equal (texts hold neither NUL nor half a surrogate pair: the services refuse them); nothing that was handed in is ever changed in place.
 */
export interface ComparisonStore {
  /** Keeps a new comparison; throws when its id is taken. */
  insert(comparison: StoredComparison): Promise<void>;
  /** Keeps a comparison in place of the one with the same id, if there is one: for samples, which are re-made. */
  replace(comparison: StoredComparison): Promise<void>;
  find(id: string): Promise<StoredComparison | null>;
  /** The newest comparisons that users made, newest first. */
  recent(limit: number): Promise<readonly ComparisonSummary[]>;
  /** The samples, by slug. */
  samples(): Promise<readonly ComparisonSummary[]>;
  /** Throws when the store cannot answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

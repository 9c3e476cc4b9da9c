import type { ComparisonSummary, StoredComparison } from '../domain/stored-comparison';

/**
 * The port to wherever comparisons are kept. Every adapter passes `tests/support/comparison-store-contract.ts`.
 * What is stored comes back equal (texts hold neither NUL nor half a surrogate pair: the services refuse them); nothing that was handed in is ever changed in place.
 * A readout is kept once, however many comparisons show it: of one that the library has, the source and the time of retrieval are those of the library.
 */
export interface ComparisonStore {
  /**
   * Keeps a new comparison; throws when its id is taken. Its readouts are added to the library as `LibraryStore.add` adds them and
   * belong to one call from then on, unless each has a call of its own.
   */
  insert(comparison: StoredComparison): Promise<void>;
  /** Keeps a comparison in place of the one with the same id, if there is one: for samples, which are re-made. */
  replace(comparison: StoredComparison): Promise<void>;
  /** Null for one that is in the trash. */
  find(id: string): Promise<StoredComparison | null>;
  /** Puts a comparison in the trash; false when there is none, or it is there already. Samples are not deleted. */
  remove(id: string, at: string): Promise<boolean>;
  restore(id: string): Promise<boolean>;
  /** The newest comparisons that users made, newest first. */
  recent(limit: number): Promise<readonly ComparisonSummary[]>;
  /** The newest comparisons, samples too, of the very same two texts, newest first; not the one asked about. */
  ofSameTexts(id: string, limit: number): Promise<readonly ComparisonSummary[]>;
  /** The samples, by slug. */
  samples(): Promise<readonly ComparisonSummary[]>;
  /** Throws when the store cannot answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

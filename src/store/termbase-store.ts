import type { TermbaseUses } from '../domain/termbase-entry';
import type { TermbaseEvent } from '../domain/termbase-log';

/**
 * The port to wherever the own entries of the termbase are kept: one append-only log. Every adapter passes
 * `tests/support/termbase-store-contract.ts`.
 */
export interface TermbaseStore {
  /** Another text whenever the log is another, also where a log of the same length was restored in its place. */
  stamp(): Promise<string>;
  /** The whole log, oldest first. */
  events(): Promise<readonly TermbaseEvent[]>;
  /**
   * Adds an event behind the `seen` events that its author knew of. False, and nothing is kept, when the log has grown
   * meanwhile: of two that know the same log one wins.
   */
  append(seen: number, event: TermbaseEvent): Promise<boolean>;
  /**
   * The stored comparisons whose document names an entry: as evidence of a link, as a term of either text, or as a contested name
   * in which the two differ.
   */
  uses(entryId: string, page: { readonly limit: number; readonly offset: number }): Promise<TermbaseUses>;
}

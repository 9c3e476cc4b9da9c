import type { LogEvent } from '../domain/decision-log';

/**
 * The port to wherever decisions are kept: an append-only log a comparison. Every adapter passes
 * `tests/support/decision-store-contract.ts`.
 */
export interface DecisionStore {
  /** The whole log, oldest first; empty for a comparison nobody has decided about. */
  events(comparisonId: string): Promise<readonly LogEvent[]>;
  /**
   * Adds an event behind the `seen` events that its author knew of. False, and nothing is kept, when the log has grown
   * meanwhile: of two that know the same log one wins.
   */
  append(comparisonId: string, seen: number, event: LogEvent): Promise<boolean>;
}

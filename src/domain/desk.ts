import type { Decided } from './apply-decisions';
import type { LogEvent, LogState } from './decision-log';
import type { RenewalChange } from './renewal-changes';

/** What there is of an analyst's work on a comparison, besides the decided document. */
export interface Desk {
  /** The whole log, oldest first. */
  readonly events: readonly LogEvent[];
  readonly log: LogState;
  readonly decided: Decided;
  /** Every text that decisions were taken on, by its SHA-256. */
  readonly texts: Readonly<Record<string, string>>;
  /** What the last renewal has changed; null where nothing was worked out anew. */
  readonly changes: readonly RenewalChange[] | null;
}

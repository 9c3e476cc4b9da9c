import type { Decided } from './apply-decisions';
import type { LogEvent, LogState } from './decision-log';

/** What there is of an analyst's work on a comparison, besides the decided document. */
export interface Desk {
  /** The whole log, oldest first. */
  readonly events: readonly LogEvent[];
  readonly log: LogState;
  readonly decided: Decided;
}

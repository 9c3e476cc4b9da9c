import type { Carried } from './carried';
import type { ComparisonDocument } from './comparison';
import type { Decision } from './decision';
import type { Readout } from './readout';

/** The rest worked out anew around the decisions, by the engine of that day and on texts that may be newer. */
export interface Renewal {
  readonly id: string;
  readonly at: string;
  readonly author: string | null;
  readonly ja: Readout;
  readonly ko: Readout;
  /** As the engine made it under `carried.constraints`. */
  readonly document: ComparisonDocument;
  readonly carried: Carried;
}

/** One line of the log of a comparison. Nothing is ever taken out: undoing is a line of its own. */
export type LogEvent =
  | { readonly kind: 'decide'; readonly decision: Decision }
  | { readonly kind: 'renew'; readonly renewal: Renewal }
  | {
      readonly kind: 'undo' | 'redo';
      readonly id: string;
      readonly at: string;
      readonly author: string | null;
    };

/** What can be undone. */
export type LogStep = Extract<LogEvent, { readonly kind: 'decide' | 'renew' }>;

/** Where a log stands: what counts, and what undo and redo would do. */
export interface LogState {
  /** The number of events: what a form says it has seen. */
  readonly revision: number;
  /** The decisions that are not undone, in the order in which they were taken. */
  readonly decisions: readonly Decision[];
  /** The last renewal that is not undone: what the decisions since then are applied to. */
  readonly renewal: Renewal | null;
  /** Those of the decisions that were taken since that renewal. */
  readonly since: readonly Decision[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Plays a log from its beginning. An undo without anything to undo changes nothing; a new step ends what could be redone. */
export function playLog(events: readonly LogEvent[]): LogState {
  const steps: LogStep[] = [];
  let undone: LogStep[] = [];
  for (const event of events) {
    if (event.kind === 'decide' || event.kind === 'renew') {
      steps.push(event);
      undone = [];
      continue;
    }
    const [from, to] = event.kind === 'undo' ? [steps, undone] : [undone, steps];
    const moved = from.pop();
    if (moved) to.push(moved);
  }
  const at = steps.findLastIndex(({ kind }) => kind === 'renew');
  const last = steps[at];
  return {
    revision: events.length,
    decisions: decisionsOf(steps),
    renewal: last?.kind === 'renew' ? last.renewal : null,
    since: decisionsOf(steps.slice(at + 1)),
    canUndo: steps.length > 0,
    canRedo: undone.length > 0,
  };
}

const decisionsOf = (steps: readonly LogStep[]): Decision[] =>
  steps.flatMap((step) => (step.kind === 'decide' ? [step.decision] : []));

import type { Decision } from './decision';

/** One line of the log of a comparison. Nothing is ever taken out: undoing is a line of its own. */
export type LogEvent =
  | { readonly kind: 'decide'; readonly decision: Decision }
  | {
      readonly kind: 'undo' | 'redo';
      readonly id: string;
      readonly at: string;
      readonly author: string | null;
    };

/** Where a log stands: what counts, and what undo and redo would do. */
export interface LogState {
  /** The number of events: what a form says it has seen. */
  readonly revision: number;
  /** The decisions that are not undone, in the order in which they were taken. */
  readonly decisions: readonly Decision[];
  /** What was undone and can be redone, the next one last. A new decision empties it. */
  readonly undone: readonly Decision[];
}

/** Plays a log from its beginning. An undo without anything to undo changes nothing. */
export function playLog(events: readonly LogEvent[]): LogState {
  const decisions: Decision[] = [];
  let undone: Decision[] = [];
  for (const event of events) {
    if (event.kind === 'decide') {
      decisions.push(event.decision);
      undone = [];
      continue;
    }
    const [from, to] = event.kind === 'undo' ? [decisions, undone] : [undone, decisions];
    const moved = from.pop();
    if (moved) to.push(moved);
  }
  return { revision: events.length, decisions, undone };
}

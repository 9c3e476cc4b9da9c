import type { DecisionState } from '../domain/decision';
import type { Desk } from '../domain/desk';
import type { RowPlan } from './row-order';

/** What an analyst has made of a row: null while nobody has decided anything about the comparison. */
export function stateOfRow(desk: Desk | null, { link, ja, ko }: RowPlan): DecisionState | null {
  if (desk === null || desk.log.decisions.length === 0) return null;
  const { states } = desk.decided;
  if (link !== null) return states.links[link] ?? 'suggested';
  const [point] = [...ja, ...ko];
  return (point && states.points[point.id]) ?? 'suggested';
}

/** Notes and topics on any point of the row. */
export function notesOfRow(desk: Desk | null, { ja, ko }: RowPlan): readonly string[] {
  const ids = new Set([...ja, ...ko].map(({ id }) => id));
  return remarksOf(desk)
    .filter(({ points }) => points.some((id) => ids.has(id)))
    .map(({ text }) => text);
}

/** Notes and topics on the whole comparison. */
export function notesOnWhole(desk: Desk | null): readonly string[] {
  return remarksOf(desk)
    .filter(({ points }) => points.length === 0)
    .map(({ text }) => text);
}

const remarksOf = (desk: Desk | null) => desk?.decided.remarks ?? [];

/** How many rows an analyst has looked at. */
export function countReviewed(desk: Desk | null, plans: readonly RowPlan[]): number {
  return plans.filter((plan) => ['confirmed', 'changed'].includes(stateOfRow(desk, plan) ?? '')).length;
}

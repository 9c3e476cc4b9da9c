import type { FixedLabel } from '../../domain/constraints';
import type { LabelledClause } from '../clause';

/** The clauses with the labels that an analyst gave to them; no words of the text decided these. */
export function fixLabels(
  clauses: readonly LabelledClause[],
  labels: readonly FixedLabel[],
): readonly LabelledClause[] {
  if (labels.length === 0) return clauses;
  const bySpan = new Map(labels.map((label) => [label.span.join('-'), label]));
  return clauses.map((clause) => {
    const label = clause.fixed?.span && bySpan.get(clause.fixed.span.join('-'));
    return label ? { ...clause, actor: label.actor, act: label.act, actorCue: null, actCue: null } : clause;
  });
}

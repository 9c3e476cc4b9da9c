import type { LabelledClause } from './clause';

/** Acts by which a readout can be told from other prose: news says and hopes too, but does not agree or confirm on behalf of two sides. */
const SIDES_ACT: ReadonlySet<string> = new Set(['jp', 'kr', 'both']);

// In readouts more than half of the clauses are credited to one of the two governments or to both, in news nearly none.
const SHARE = 0.3;

/** Whether a text is a readout, in which every clause is a point; else its sentences are taken whole. */
export function isReadout(clauses: readonly LabelledClause[]): boolean {
  const body = clauses.filter((clause) => clause.sentence.role === 'body');
  const credited = body.filter((clause) => SIDES_ACT.has(clause.actor) && clause.actCue !== null);
  return body.length === 0 || credited.length / body.length >= SHARE;
}

/** One clause a sentence; its last clause, which carries the main predicate, gives the labels. */
export function asSentences(clauses: readonly LabelledClause[]): LabelledClause[] {
  const merged: LabelledClause[] = [];
  for (const clause of clauses) {
    const last = merged.at(-1);
    if (last?.sentence !== clause.sentence) merged.push(clause);
    else {
      merged[merged.length - 1] = {
        ...clause,
        start: last.start,
        morphemes: [...last.morphemes, ...clause.morphemes],
        actor: clause.actorCue ? clause.actor : last.actor,
        actorCue: clause.actorCue ?? last.actorCue,
      };
    }
  }
  return merged;
}

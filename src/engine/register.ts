import type { LabelledClause } from './clause';

const SIDES: ReadonlySet<string> = new Set(['jp', 'kr', 'both']);

// In readouts at least a fifth of the clauses name one of the two sides and say what it did; in news about other matters fewer do.
const NAMED_SHARE = 0.2;
// Notes (개조식) name nobody; what they report is mostly agreed by both.
const JOINT_SHARE = 0.4;

/** Whether a text is a readout, in which every clause is a point; else its passages are taken whole. */
export function isReadout(clauses: readonly LabelledClause[]): boolean {
  const body = clauses.filter((clause) => clause.sentence.role === 'body');
  const acting = body.filter((clause) => SIDES.has(clause.actor) && clause.actCue !== null);
  const named = acting.filter((clause) => clause.actorCue !== null);
  const joint = acting.filter((clause) => clause.actor === 'both');
  return (
    body.length === 0 ||
    named.length >= NAMED_SHARE * body.length ||
    joint.length >= JOINT_SHARE * body.length
  );
}

// A short paragraph of prose says one thing in one or two sentences ("He left. That was because …"); a longer one does not.
const LONGEST_PASSAGE = 240;

/**
 * Prose in passages: a paragraph that is short is one point, of a longer one every sentence. The last clause, which carries the
 * main predicate, gives the labels.
 */
export function asPassages(clauses: readonly LabelledClause[]): LabelledClause[] {
  const lengths = new Map<number, number>();
  for (const { sentence, start, end } of clauses) {
    lengths.set(sentence.paragraph, (lengths.get(sentence.paragraph) ?? 0) + end - start);
  }
  const isShort = (clause: LabelledClause) =>
    (lengths.get(clause.sentence.paragraph) ?? 0) <= LONGEST_PASSAGE;
  const isCut = (a: LabelledClause, b: LabelledClause) => a.fixed?.ends === true || b.fixed?.begins === true;
  const isOne = (a: LabelledClause, b: LabelledClause) =>
    !isCut(a, b) &&
    (a.sentence === b.sentence ||
      (a.sentence.paragraph === b.sentence.paragraph && a.sentence.role === b.sentence.role && isShort(b)));
  const merged: LabelledClause[] = [];
  for (const clause of clauses) {
    const last = merged.at(-1);
    if (!last || !isOne(last, clause)) merged.push(clause);
    else merged[merged.length - 1] = joined(last, clause);
  }
  return merged;
}

function joined(first: LabelledClause, second: LabelledClause): LabelledClause {
  return {
    ...second,
    start: first.start,
    morphemes: [...first.morphemes, ...second.morphemes],
    actor: second.actorCue ? second.actor : first.actor,
    actorCue: second.actorCue ?? first.actorCue,
  };
}

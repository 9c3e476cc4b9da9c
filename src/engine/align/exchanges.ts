import type { Act } from '../../domain/act';
import type { Atom } from '../bridge/atoms';
import type { LabelledClause } from '../clause';

/** What answers without saying anew what it answers: "…を求め、これに対し、相手は支持を表明した", "…우려를 표했으며, 대신은 이에 공감함". */
const RESPONSES: ReadonlySet<Act> = new Set<Act>(['support', 'confirm', 'agree']);

/** What an assent turns into something that both do: "…を求めたのに対し、同意した". */
const PROPOSALS: ReadonlySet<Act> = new Set<Act>(['request', 'state', 'intend', 'hope', 'stress', 'concern']);

/** In atoms' weights: a clause that says less than this has no content of its own. */
const HARDLY_ANY = 1.6;

/** How much a clause says, in atoms' weights. */
export function contentOf(atoms: readonly Atom[] | undefined): number {
  return (atoms ?? []).reduce((sum, atom) => sum + atom.weight, 0);
}

/** The clauses (by index) that merely assent to the one before them, of the other party and of the same paragraph. */
export function assents(
  clauses: readonly LabelledClause[],
  atoms: readonly (readonly Atom[])[],
): ReadonlySet<number> {
  const isAssent = (clause: LabelledClause, index: number) => {
    const before = clauses[index - 1];
    return (
      RESPONSES.has(clause.act) &&
      clause.actor !== 'both' &&
      before !== undefined &&
      before.actor !== clause.actor &&
      before.sentence.paragraph === clause.sentence.paragraph &&
      contentOf(atoms[index]) <= HARDLY_ANY
    );
  };
  return new Set(clauses.flatMap((clause, index) => (isAssent(clause, index) ? [index] : [])));
}

/**
 * The same clauses as the other readout may put them: what one side asks or says and the other assents to is what both agree
 * on: "大臣が協力を求め、長官が支持を表明した" against "양 장관은 함께 노력하기로 하였다". Null where no assent follows.
 */
export function asAgreed(
  clauses: readonly LabelledClause[],
  answers: ReadonlySet<number>,
): readonly (LabelledClause | null)[] {
  return clauses.map((clause, index) =>
    answers.has(index + 1) && PROPOSALS.has(clause.act) && clause.actor !== 'both'
      ? { ...clause, actor: 'both', act: 'agree' }
      : null,
  );
}

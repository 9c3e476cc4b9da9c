import type { Atom } from './atoms';
import type { Match, Range } from './match';

/** What two clauses have in common, by the best set of matches that do not overlap. */
export interface Overlap {
  /** The matches that count, in the order of the Japanese text, with what each contributes. */
  readonly matches: readonly WeighedMatch[];
  /** Share of the Japanese clause's content that the matches answer, 0 to 1. */
  readonly coverJa: number;
  readonly coverKo: number;
  /** Sum of the contributions, in atoms' weights. */
  readonly support: number;
}

export interface WeighedMatch extends Match {
  readonly weight: number;
}

/**
 * Picks, best first, the matches that do not overlap on either side, and measures what they cover. The lighter side of a match
 * ranks it: 供給網 / 공급망 and 強化 / 강화 before 供給網 / 공급망 강화, which would leave 強化 open.
 */
export function overlapOf(ja: readonly Atom[], ko: readonly Atom[], matches: readonly Match[]): Overlap {
  const weighed = matches
    .map((match) => {
      const [inJa, inKo] = [weightIn(ja, match.ja), weightIn(ko, match.ko)];
      const weight = match.quality * Math.sqrt(inJa * inKo);
      return { match: { ...match, weight }, rank: match.quality * Math.min(inJa, inKo) };
    })
    .filter(({ match }) => match.weight > 0)
    .toSorted((a, b) => b.rank - a.rank || a.match.weight - b.match.weight || byPlace(a.match, b.match))
    .map(({ match }) => match);
  const picked: WeighedMatch[] = [];
  for (const match of weighed) {
    if (!picked.some((other) => meets(other.ja, match.ja) || meets(other.ko, match.ko))) picked.push(match);
  }
  const cover = (atoms: readonly Atom[], side: 'ja' | 'ko') => {
    const total = atoms.reduce((sum, atom) => sum + atom.weight, 0);
    const met = picked.reduce((sum, match) => sum + match.quality * weightIn(atoms, match[side]), 0);
    return total === 0 ? 0 : Math.min(1, met / total);
  };
  return {
    matches: picked.toSorted((a, b) => a.ja[0] - b.ja[0] || a.ko[0] - b.ko[0]),
    coverJa: cover(ja, 'ja'),
    coverKo: cover(ko, 'ko'),
    support: picked.reduce((sum, match) => sum + match.weight, 0),
  };
}

const byPlace = (a: Match, b: Match): number =>
  a.ja[0] - b.ja[0] || a.ko[0] - b.ko[0] || b.quality - a.quality;

const meets = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1];

function weightIn(atoms: readonly Atom[], range: Range): number {
  let sum = 0;
  for (const atom of atoms) if (atom.range[0] < range[1] && range[0] < atom.range[1]) sum += atom.weight;
  return sum;
}

import type { Atom } from './atoms';
import { ClauseWeights } from './clause-weights';
import type { Match } from './match';
import { overlapsRange } from './ranges';

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

/** Picks, best first, the matches that do not overlap on either side, and measures what they cover. */
export function overlapOf(ja: readonly Atom[], ko: readonly Atom[], matches: readonly Match[]): Overlap {
  return overlapBetween(new ClauseWeights(ja), new ClauseWeights(ko), matches);
}

/** The same for clauses whose weights are at hand. */
export function overlapBetween(ja: ClauseWeights, ko: ClauseWeights, matches: readonly Match[]): Overlap {
  const picked = pick(ja, ko, matches);
  return {
    matches: inTextOrder(picked).map(({ match, weight }) => ({ ...match, weight })),
    ...coverOf(ja, ko, picked),
  };
}

/** A match with its weight, before it is written down. */
export interface Picked {
  readonly match: Match;
  readonly weight: number;
  /** The lighter side ranks a match: 供給網 / 공급망 and 強化 / 강화 before 供給網 / 공급망 강화, which would leave 強化 open. */
  readonly rank: number;
  readonly inJa: number;
  readonly inKo: number;
}

/** The matches that count, the best first. */
export function pick(ja: ClauseWeights, ko: ClauseWeights, matches: readonly Match[]): readonly Picked[] {
  const weighed: Picked[] = [];
  for (const match of matches) {
    const inJa = ja.in(match.ja);
    const inKo = ko.in(match.ko);
    const weight = match.quality * Math.sqrt(inJa * inKo);
    if (weight > 0) weighed.push({ match, weight, rank: match.quality * Math.min(inJa, inKo), inJa, inKo });
  }
  weighed.sort(byRank);
  const picked: Picked[] = [];
  for (const each of weighed) if (isFree(each.match, picked)) picked.push(each);
  return picked;
}

const byRank = (a: Picked, b: Picked): number =>
  b.rank - a.rank || a.weight - b.weight || byPlace(a.match, b.match);

const byPlace = (a: Match, b: Match): number =>
  a.ja[0] - b.ja[0] || a.ko[0] - b.ko[0] || b.quality - a.quality;

function isFree({ ja, ko }: Match, picked: readonly Picked[]): boolean {
  for (const { match } of picked)
    if (overlapsRange(match.ja, ja) || overlapsRange(match.ko, ko)) return false;
  return true;
}

/** How much of both clauses the picked matches answer. */
export function coverOf(
  ja: ClauseWeights,
  ko: ClauseWeights,
  picked: readonly Picked[],
): Pick<Overlap, 'coverJa' | 'coverKo' | 'support'> {
  let metJa = 0;
  let metKo = 0;
  let support = 0;
  for (const { match, weight, inJa, inKo } of picked) {
    metJa += match.quality * inJa;
    metKo += match.quality * inKo;
    support += weight;
  }
  const share = (met: number, total: number) => (total === 0 ? 0 : Math.min(1, met / total));
  return { coverJa: share(metJa, ja.total), coverKo: share(metKo, ko.total), support };
}

/** In the order of the Japanese text. */
export function inTextOrder(picked: readonly Picked[]): readonly Picked[] {
  return picked.toSorted((a, b) => a.match.ja[0] - b.match.ja[0] || a.match.ko[0] - b.match.ko[0]);
}

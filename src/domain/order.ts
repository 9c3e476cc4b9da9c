import type { ComparisonDocument } from './comparison';
import type { Link } from './link';
import { isFramePoint } from './point';
import { SIDES, type BySide, type Side } from './side';

/**
 * How a shared point's place in the Korean readout compares with its place in the Japanese one. `across`: it has the same place,
 * but other shared points before and behind it.
 */
export type Move = 'none' | 'earlier-in-ko' | 'later-in-ko' | 'across';

/** A shared point with its place on each side, from 1, counted among the shared points alone. */
export interface OrderedLink extends BySide<number> {
  readonly link: Link;
  /** Of the link in `document.links`. */
  readonly index: number;
  readonly move: Move;
}

/** What each side puts first. */
export interface OrderComparison {
  /** In the order of the Japanese readout. Without titles and datelines, which have their place by custom. */
  readonly links: readonly OrderedLink[];
  /** How many pairs of shared points there are: n(n-1)/2. */
  readonly pairs: number;
  /** How many of these stand the other way round on the other side. */
  readonly crossed: number;
  /** Kendall's tau, -1 (the reverse order) to 1 (the same order); null with fewer than two shared points. */
  readonly tau: number | null;
}

/**
 * Compares the order of the shared points. A link of several points stands where its first one stands.
 *
 * The measure is the rank correlation of M. G. Kendall, "A New Measure of Rank Correlation", Biometrika 30 (1938), 81-93, for
 * ranks without ties: the pairs in the same order less the crossed ones, as a share of all pairs.
 */
export function compareOrder(document: ComparisonDocument): OrderComparison {
  const places = placesOfLinks(document);
  const byJa = places.toSorted((a, b) => a.ja - b.ja);
  const rankKo = new Map(places.toSorted((a, b) => a.ko - b.ko).map(({ index }, rank) => [index, rank]));
  const ranks = byJa.map(({ index }) => rankKo.get(index) ?? 0);
  const steady = longestRun(ranks);
  const pairs = (ranks.length * (ranks.length - 1)) / 2;
  const crossed = countCrossed(ranks);
  return {
    links: byJa.map(({ link, index }, ja) => {
      const ko = ranks[ja] ?? 0;
      return { link, index, ja: ja + 1, ko: ko + 1, move: steady.has(ko) ? 'none' : moveOf(ja, ko) };
    }),
    pairs,
    crossed,
    tau: pairs === 0 ? null : (pairs - 2 * crossed) / pairs,
  };
}

type Place = Omit<OrderedLink, 'move'>;

/** Where each shared point begins on each side, by the number of its first point. */
function placesOfLinks(document: ComparisonDocument): Place[] {
  const numbers: BySide<ReadonlyMap<string, number>> = {
    ja: numbersIn(document, 'ja'),
    ko: numbersIn(document, 'ko'),
  };
  const first = (link: Link, side: Side) => Math.min(...link[side].map((id) => numbers[side].get(id) ?? 0));
  const frame = new Set(
    SIDES.flatMap((side) => document[side].points.filter(isFramePoint).map(({ id }) => id)),
  );
  return document.links.flatMap((link, index) => {
    const isOfFrame = [...link.ja, ...link.ko].every((id) => frame.has(id));
    return isOfFrame ? [] : [{ link, index, ja: first(link, 'ja'), ko: first(link, 'ko') }];
  });
}

const numbersIn = (document: ComparisonDocument, side: Side): ReadonlyMap<string, number> =>
  new Map(document[side].points.map(({ id }, index) => [id, index]));

const moveOf = (ja: number, ko: number): Move =>
  ja === ko ? 'across' : ko < ja ? 'earlier-in-ko' : 'later-in-ko';

/** How many pairs of values stand in falling order; quadratic, for lists of at most a few hundred. */
function countCrossed(values: readonly number[]): number {
  return values.reduce(
    (sum, value, index) => sum + values.slice(index + 1).filter((behind) => behind < value).length,
    0,
  );
}

/**
 * The values of a longest increasing subsequence: what is left of the order that both sides share when as few points as possible
 * are called moved. So one courtesy moved to the end is one move, and not a move of everything behind it. Of several such runs, one
 * with the most values that stand in their own place. Quadratic.
 */
function longestRun(values: readonly number[]): ReadonlySet<number> {
  const runs: { readonly weight: number; readonly before: number }[] = [];
  for (const [index, value] of values.entries()) {
    let before = -1;
    for (let other = 0; other < index; other += 1)
      if ((values[other] ?? 0) < value && weightOf(runs[other]) > weightOf(runs[before])) before = other;
    // A place in its own right counts less than any longer run.
    const own = values.length + 1 + (value === index ? 1 : 0);
    runs.push({ weight: weightOf(runs[before]) + own, before });
  }
  const steady = new Set<number>();
  let last = runs.reduce((best, run, index) => (weightOf(run) > weightOf(runs[best]) ? index : best), -1);
  for (; last >= 0; last = runs[last]?.before ?? -1) steady.add(values[last] ?? 0);
  return steady;
}

const weightOf = (run: { readonly weight: number } | undefined): number => run?.weight ?? 0;

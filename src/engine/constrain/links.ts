import type { Constraints } from '../../domain/constraints';
import { SIDES, type BySide, type Side } from '../../domain/side';
import type { SpanPair } from '../../domain/span';
import type { ScoredPair } from '../align/score-pairs';
import type { Group } from '../align/search';
import type { LabelledClause } from '../clause';
import type { EngineText } from '../engine-text';
import { rangeInNorm } from './to-norm';

type Indices = BySide<readonly number[]>;

/** What an alignment must keep to, by index of clause. */
export interface FixedLinks {
  readonly links: readonly Indices[];
  /** Whether a clause is in a fixed link, or must have none: nothing else may take it up. */
  readonly isClosed: (side: Side, index: number) => boolean;
  /** Whether no link may have both clauses. */
  readonly isApart: (ja: number, ko: number) => boolean;
}

/** Leaves every link to the search. */
export const FREE: FixedLinks = { links: [], isClosed: () => false, isApart: () => false };

/** Looks the stretches of the constraints up among the clauses. */
export function fixLinks(
  { links, apart, alone }: Constraints,
  clauses: BySide<readonly LabelledClause[]>,
  texts: BySide<EngineText>,
): FixedLinks {
  const at = (side: Side, spans: readonly SpanPair[]): number[] => {
    const ranges = spans.flatMap((span) => {
      const range = rangeInNorm(texts[side], span);
      return range ? [range] : [];
    });
    const isIn = ({ start, end }: LabelledClause) =>
      ranges.some((range) => range[0] < end && start < range[1]);
    return clauses[side].flatMap((clause, index) => (isIn(clause) ? [index] : []));
  };
  const taken: BySide<Set<number>> = { ja: new Set(), ko: new Set() };
  const fixed: Indices[] = [];
  for (const link of links) {
    const free = (side: Side) => at(side, link[side]).filter((index) => !taken[side].has(index));
    const group = { ja: free('ja'), ko: free('ko') };
    if (group.ja.length === 0 || group.ko.length === 0) continue;
    for (const side of SIDES) for (const index of group[side]) taken[side].add(index);
    fixed.push(group);
  }
  for (const side of SIDES) for (const index of at(side, alone[side])) taken[side].add(index);
  const pairs = new Set(
    apart.flatMap(({ ja, ko }) => {
      const others = at('ko', ko);
      return at('ja', ja).flatMap((one) => others.map((other) => `${one} ${other}`));
    }),
  );
  return {
    links: fixed,
    isClosed: (side, index) => taken[side].has(index),
    isApart: (ja, ko) => pairs.has(`${ja} ${ko}`),
  };
}

/** Whether the search may link a pair. */
export const isOpen = (
  { isClosed, isApart }: FixedLinks,
  { ja, ko }: Pick<ScoredPair, 'ja' | 'ko'>,
): boolean => !isClosed('ja', ja) && !isClosed('ko', ko) && !isApart(ja, ko);

/** The fixed links, with the pairs that hold them together, among those that were found; by the place of their first clause. */
export function withFixed(
  found: readonly Group[],
  { links }: FixedLinks,
  pairs: readonly ScoredPair[],
): readonly Group[] {
  if (links.length === 0) return found;
  const fixed = links.map((link): Group => ({
    ...link,
    pairs: pairs
      .filter(({ ja, ko }) => link.ja.includes(ja) && link.ko.includes(ko))
      .toSorted((a, b) => b.gain - a.gain || a.ja - b.ja || a.ko - b.ko),
  }));
  return [...found, ...fixed].toSorted((a, b) => (a.ja[0] ?? 0) - (b.ja[0] ?? 0));
}

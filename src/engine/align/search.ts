import type { BySide } from '../../domain/side';
import type { Bridge } from '../bridge';
import type { Range } from '../bridge/match';
import type { Atom } from '../bridge/atoms';
import { FREE, isOpen, type FixedLinks } from '../constrain/links';
import { assign } from './assign';
import type { ScoredPair } from './score-pairs';

/** Clauses of both sides (by index) that report the same, with the pairs that hold them together, the strongest first. */
export interface Group {
  readonly ja: readonly number[];
  readonly ko: readonly number[];
  readonly pairs: readonly ScoredPair[];
}

// A clause joins a link that already stands when it answers this share of the partner's content which is still open, …
const NEW_CONTENT = 0.12;
/** … or when it is the content of a bare report, or the bare report of a content: that answers as a whole. */
const SURE_REPORT = 0.3;

/** Even odds. */
export const EVEN = 0;

/**
 * Of readouts only pairs of a greater gain (logit) are linked at all. What serves F1 best is to take what is right with a
 * probability of at least half the F1 that can be had (Lipton, Elkan and Naryanaswamy 2014), here about 0.9. Passages of
 * prose, which are longer and of which nearly all have a counterpart, do better with even odds.
 */
export const LEAST_GAIN = Math.log(0.45 / 0.55);

/** How to search. */
interface Searching {
  readonly fixed?: FixedLinks;
  /** Only pairs of a greater gain are linked. */
  readonly leastGain?: number;
  /** Whether further clauses may join a link of one with one. */
  readonly joins?: boolean;
}

/**
 * The best set of links. First the assignment of one clause to one that has the greatest total gain (crossings and clauses
 * without a counterpart allowed); then clauses still free may join a link, n:m, if they add content that is not answered yet.
 * Clauses of fixed links take no part, and what must stay apart is not linked.
 */
export function search(
  all: readonly ScoredPair[],
  bridge: Bridge,
  { fixed = FREE, joins = true, leastGain = LEAST_GAIN }: Searching = {},
): readonly Group[] {
  const pairs = all.filter((pair) => pair.gain > leastGain && isOpen(fixed, pair));
  const edges = pairs.map((pair) => ({ ja: pair.ja, ko: pair.ko, gain: pair.gain - leastGain, pair }));
  const groups: MutableGroup[] = assign(edges).map(({ pair }) => ({
    ja: [pair.ja],
    ko: [pair.ko],
    pairs: [pair],
  }));
  const owner: BySide<Map<number, MutableGroup>> = { ja: new Map(), ko: new Map() };
  for (const group of groups) {
    for (const index of group.ja) owner.ja.set(index, group);
    for (const index of group.ko) owner.ko.set(index, group);
  }
  if (!joins) return groups.map(sorted);
  const open = pairs.toSorted((a, b) => b.gain - a.gain || a.ja - b.ja || a.ko - b.ko);
  for (const pair of open) {
    const byJa = owner.ja.get(pair.ja);
    const byKo = owner.ko.get(pair.ko);
    if (byJa && !byKo && addsContent(bridge.atoms.ja[pair.ja] ?? [], byJa, pair, 'ja')) {
      if (!byJa.ja.some((ja) => fixed.isApart(ja, pair.ko))) join(byJa, pair, 'ko', owner);
    } else if (byKo && !byJa && addsContent(bridge.atoms.ko[pair.ko] ?? [], byKo, pair, 'ko')) {
      if (!byKo.ko.some((ko) => fixed.isApart(pair.ja, ko))) join(byKo, pair, 'ja', owner);
    }
  }
  return groups.map(sorted).toSorted((a, b) => (a.ja[0] ?? 0) - (b.ja[0] ?? 0));
}

interface MutableGroup {
  readonly ja: number[];
  readonly ko: number[];
  readonly pairs: ScoredPair[];
}

function join(
  group: MutableGroup,
  pair: ScoredPair,
  side: 'ja' | 'ko',
  owner: BySide<Map<number, MutableGroup>>,
): void {
  group[side].push(pair[side]);
  group.pairs.push(pair);
  owner[side].set(pair[side], group);
}

/** Whether the newcomer answers content of the shared clause (on `side`) that the link's other pairs leave open. */
function addsContent(
  atoms: readonly Atom[],
  group: MutableGroup,
  pair: ScoredPair,
  side: 'ja' | 'ko',
): boolean {
  if (pair.features.bareReport >= SURE_REPORT) return true;
  const taken = group.pairs
    .filter((other) => other[side] === pair[side])
    .flatMap((other) => other.overlap.matches.map((match) => match[side]));
  const isOpen = (range: Range) => !taken.some((other) => other[0] < range[1] && range[0] < other[1]);
  const total = atoms.reduce((sum, atom) => sum + atom.weight, 0);
  const fresh = pair.overlap.matches
    .filter((match) => isOpen(match[side]))
    .reduce((sum, match) => sum + match.weight, 0);
  return total > 0 && fresh / total >= NEW_CONTENT;
}

function sorted(group: MutableGroup): Group {
  const ascending = (a: number, b: number) => a - b;
  return { ja: group.ja.toSorted(ascending), ko: group.ko.toSorted(ascending), pairs: group.pairs };
}

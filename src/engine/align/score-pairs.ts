import type { BySide } from '../../domain/side';
import type { Bridge } from '../bridge';
import { overlapOf, type Overlap } from '../bridge/overlap';
import type { LabelledClause } from '../clause';
import { affinityOf, featuresOf, pointsBack, type FeatureVector } from './features';
import { logitOf, type LinkModel } from './model';

/** A pair of clauses that may be linked. `gain` is the logit of its probability: positive speaks for a link. */
export interface ScoredPair {
  readonly ja: number;
  readonly ko: number;
  readonly overlap: Overlap;
  readonly features: FeatureVector;
  readonly gain: number;
}

/** All pairs that share anything, or whose place in the readout makes them candidates, scored. */
export function scorePairs(
  clauses: BySide<readonly LabelledClause[]>,
  norm: BySide<string>,
  bridge: Bridge,
  model: LinkModel,
): readonly ScoredPair[] {
  const isBack = {
    ja: clauses.ja.map((clause) => pointsBack(clause, norm.ja)),
    ko: clauses.ko.map((clause) => pointsBack(clause, norm.ko)),
  };
  const table = overlaps(clauses, bridge);
  const affinity = (ja: number, ko: number) => table.affinity.get(ja * clauses.ko.length + ko) ?? 0;
  return table.pairs.map(({ ja, ko, overlap }) => {
    const jaClause = at(clauses.ja, ja);
    const koClause = at(clauses.ko, ko);
    const features = featuresOf(jaClause, koClause, overlap, {
      bestOtherJa: table.bestOther('ja', ja, ko),
      bestOtherKo: table.bestOther('ko', ja, ko),
      neighbour: Math.max(
        affinity(ja - 1, ko - 1),
        affinity(ja + 1, ko + 1),
        affinity(ja - 1, ko + 1),
        affinity(ja + 1, ko - 1),
      ),
      siblings: siblingAffinity(clauses, ja, ko, affinity),
      anaphora: Math.max(isBack.ja[ja] ? affinity(ja - 1, ko) : 0, isBack.ko[ko] ? affinity(ja, ko - 1) : 0),
      positionJa: clauses.ja.length > 1 ? ja / (clauses.ja.length - 1) : 0,
      positionKo: clauses.ko.length > 1 ? ko / (clauses.ko.length - 1) : 0,
    });
    return { ja, ko, overlap, features, gain: logitOf(model, features) };
  });
}

/** The best affinity between the other clauses of the two sentences. */
function siblingAffinity(
  clauses: BySide<readonly LabelledClause[]>,
  ja: number,
  ko: number,
  affinity: (ja: number, ko: number) => number,
): number {
  const siblings = (all: readonly LabelledClause[], index: number): number[] => {
    const found: number[] = [];
    for (let i = index - 1; all[i]?.sentence === all[index]?.sentence && i >= 0; i--) found.push(i);
    for (let i = index + 1; all[i]?.sentence === all[index]?.sentence; i++) found.push(i);
    return found;
  };
  let best = 0;
  for (const i of siblings(clauses.ja, ja)) {
    for (const j of siblings(clauses.ko, ko)) best = Math.max(best, affinity(i, j));
  }
  return best;
}

interface OverlapTable {
  readonly pairs: readonly { ja: number; ko: number; overlap: Overlap }[];
  readonly affinity: ReadonlyMap<number, number>;
  /** The best affinity in the row (side ja) or column (side ko) of a pair, leaving the pair itself out. */
  bestOther(side: 'ja' | 'ko', ja: number, ko: number): number;
}

function overlaps(clauses: BySide<readonly LabelledClause[]>, bridge: Bridge): OverlapTable {
  const pairs: { ja: number; ko: number; overlap: Overlap }[] = [];
  const affinity = new Map<number, number>();
  const rows = new BestTwo();
  const columns = new BestTwo();
  const hasBoth = (role: string) =>
    (['ja', 'ko'] as const).every((side) => clauses[side].some((clause) => clause.sentence.role === role));
  for (const [ja, jaClause] of clauses.ja.entries()) {
    for (const [ko, koClause] of clauses.ko.entries()) {
      if (!mayMeet(jaClause, koClause, hasBoth)) continue;
      const matches = bridge.matches.at(ja, ko);
      const isByRole = jaClause.sentence.role !== 'body' && jaClause.sentence.role === koClause.sentence.role;
      if (matches.length === 0 && !isByRole) continue;
      const overlap = overlapOf(at(bridge.atoms.ja, ja), at(bridge.atoms.ko, ko), matches);
      const value = affinityOf(overlap);
      pairs.push({ ja, ko, overlap });
      affinity.set(ja * clauses.ko.length + ko, value);
      rows.note(ja, ko, value);
      columns.note(ko, ja, value);
    }
  }
  return {
    pairs,
    affinity,
    bestOther: (side, ja, ko) => (side === 'ja' ? rows.bestBut(ja, ko) : columns.bestBut(ko, ja)),
  };
}

/** A title answers a title and a dateline a dateline, where both sides have one. */
function mayMeet(ja: LabelledClause, ko: LabelledClause, hasBoth: (role: string) => boolean): boolean {
  if (ja.sentence.role === ko.sentence.role) return true;
  if (ja.sentence.role === 'dateline' || ko.sentence.role === 'dateline') return false;
  return !hasBoth('title') || (ja.sentence.role !== 'title' && ko.sentence.role !== 'title');
}

/** For each row the two best values and where they stand. */
class BestTwo {
  private readonly rows = new Map<number, { best: number; at: number; second: number }>();

  note(row: number, column: number, value: number): void {
    const known = this.rows.get(row);
    if (!known) this.rows.set(row, { best: value, at: column, second: 0 });
    else if (value > known.best) this.rows.set(row, { best: value, at: column, second: known.best });
    else if (value > known.second) known.second = value;
  }

  bestBut(row: number, column: number): number {
    const known = this.rows.get(row);
    if (!known) return 0;
    return known.at === column ? known.second : known.best;
  }
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`no item ${index} of ${list.length}`);
  return item;
}

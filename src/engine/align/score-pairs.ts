import type { BySide, Side } from '../../domain/side';
import type { Bridge } from '../bridge';
import { groupBy } from '../bridge/match';
import type { Overlap } from '../bridge/overlap';
import type { LabelledClause } from '../clause';
import { rareDeeds } from './deeds';
import { asAgreed, assents } from './exchanges';
import { bareReports, type BareReports } from './bare-reports';
import { featuresOf, pointsBack, type FeatureVector, type Surroundings } from './features';
import { logitOf, type LinkModel } from './model';
import { WHOLE, type Without } from '../without';
import { areOwnClaims } from './own-claims';
import { OverlapTable } from './overlap-table';

/** A pair of clauses that may be linked. `gain` is the logit of its probability: positive speaks for a link. */
export interface ScoredPair {
  readonly ja: number;
  readonly ko: number;
  readonly overlap: Overlap;
  readonly features: FeatureVector;
  readonly gain: number;
}

/** What pairs are scored by. */
export interface Scoring {
  readonly norm: BySide<string>;
  readonly bridge: Bridge;
  readonly model: LinkModel;
  /** Pairs of no greater gain are left out; −∞ keeps all. */
  readonly above: number;
  /** Pairs that are kept whatever their gain. */
  readonly isKept?: (ja: number, ko: number) => boolean;
  /** What is left out, to measure what it is worth. */
  readonly without?: Without;
}

/** The pairs that share anything, or whose place in the readout makes them candidates, scored. */
export function scorePairs(
  clauses: BySide<readonly LabelledClause[]>,
  { norm, bridge, model, above, isKept = () => false, without = WHOLE }: Scoring,
): readonly ScoredPair[] {
  const answers = {
    ja: assents(clauses.ja, bridge.atoms.ja),
    ko: assents(clauses.ko, bridge.atoms.ko),
  };
  const backIn = (side: Side) =>
    clauses[side].map((clause, index) => pointsBack(clause, norm[side]) || answers[side].has(index));
  const isBack = { ja: backIn('ja'), ko: backIn('ko') };
  const bare = bareReports(clauses, norm, isBack);
  const deed = rareDeeds(clauses);
  const table = new OverlapTable(clauses, bridge, (ja, ko) => bare.isCandidate(ja, ko) || deed(ja, ko) > 0);
  const surroundingsOf = surroundings(clauses, table, { isBack, bare, deed });
  const agreedOn = (side: Side) =>
    without.has('link/assents') ? [] : asAgreed(clauses[side], answers[side]);
  const agreed = { ja: agreedOn('ja'), ko: agreedOn('ko') };
  const hasOwnClaims = !without.has('link/own-claims');
  const kept: Omit<ScoredPair, 'overlap'>[] = [];
  table.forEach((ja, ko, figures) => {
    const [jaClause, koClause] = [clauses.ja[ja], clauses.ko[ko]];
    if (!jaClause || !koClause) return;
    if (hasOwnClaims && areOwnClaims(jaClause, koClause, norm) && !isKept(ja, ko)) return;
    const features = featuresOf(
      (koClause.actor === 'both' ? agreed.ja[ja] : null) ?? jaClause,
      (jaClause.actor === 'both' ? agreed.ko[ko] : null) ?? koClause,
      figures,
      surroundingsOf(ja, ko),
    );
    const gain = logitOf(model, features);
    if (gain > above || isKept(ja, ko)) kept.push({ ja, ko, features, gain });
  });
  return [...groupBy(kept, (pair) => pair.ja)].flatMap(([ja, pairs]) => {
    const overlaps = table.overlaps(
      ja,
      pairs.map((pair) => pair.ko),
    );
    return overlaps.flatMap((overlap, i): ScoredPair[] => {
      const pair = pairs[i];
      return pair ? [{ ...pair, overlap }] : [];
    });
  });
}

/** What is known of clauses before they are compared word by word. */
interface Reading {
  /** Whether a clause points back to the one before it, in words (この協力) or by answering it (これに対し支持を表明した). */
  readonly isBack: BySide<readonly boolean[]>;
  readonly bare: BareReports;
  readonly deed: (ja: number, ko: number) => number;
}

function surroundings(
  clauses: BySide<readonly LabelledClause[]>,
  table: OverlapTable,
  { isBack, bare, deed }: Reading,
): (ja: number, ko: number) => Surroundings {
  const siblings = { ja: siblingsOf(clauses.ja), ko: siblingsOf(clauses.ko) };
  const position = (index: number, { length }: readonly LabelledClause[]) =>
    length > 1 ? index / (length - 1) : 0;
  return (ja, ko) => ({
    bestOtherJa: table.bestOther('ja', ja, ko),
    bestOtherKo: table.bestOther('ko', ja, ko),
    neighbour: Math.max(
      table.affinity(ja - 1, ko - 1),
      table.affinity(ja + 1, ko + 1),
      table.affinity(ja - 1, ko + 1),
      table.affinity(ja + 1, ko - 1),
    ),
    siblings: bestAffinity(table, siblings.ja[ja] ?? [], siblings.ko[ko] ?? []),
    bareReport: bare.certainty(ja, ko, table),
    rareDeed: deed(ja, ko),
    anaphora: Math.max(
      isBack.ja[ja] ? table.affinity(ja - 1, ko) : 0,
      isBack.ko[ko] ? table.affinity(ja, ko - 1) : 0,
    ),
    positionJa: position(ja, clauses.ja),
    positionKo: position(ko, clauses.ko),
  });
}

/** For each clause the others of its sentence. */
function siblingsOf(clauses: readonly LabelledClause[]): readonly (readonly number[])[] {
  const bySentence = groupBy(clauses.keys(), (index) => clauses[index]?.sentence);
  return clauses.map((clause, index) =>
    (bySentence.get(clause.sentence) ?? []).filter((other) => other !== index),
  );
}

function bestAffinity(table: OverlapTable, ja: readonly number[], ko: readonly number[]): number {
  let best = 0;
  for (const i of ja) for (const j of ko) best = Math.max(best, table.affinity(i, j));
  return best;
}

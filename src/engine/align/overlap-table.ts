import type { EvidenceKind } from '../../domain/link';
import type { BySide } from '../../domain/side';
import type { Bridge } from '../bridge';
import { ClauseWeights } from '../bridge/clause-weights';
import type { Match } from '../bridge/match';
import { coverOf, inTextOrder, overlapBetween, pick, type Overlap } from '../bridge/overlap';
import type { LabelledClause } from '../clause';
import { affinityOf, EVIDENCE_GROUPS, type OverlapFigures } from './features';

/** The Korean candidates of one Japanese clause, ascending, with the figures of their overlaps side by side. */
interface Row {
  readonly candidates: Int32Array;
  readonly figures: Float64Array;
}

/** Cover of both sides, support, and the groups of evidence. */
const WIDTH = 3 + EVIDENCE_GROUPS.length;

/**
 * How much the clauses of every pair share, in figures. The matches themselves are kept for no pair: of a thousand clauses a
 * side hardly one pair in a thousand is linked, and its overlap is soon made again.
 */
export class OverlapTable {
  private readonly weights: BySide<readonly ClauseWeights[]>;
  private readonly width: number;
  private readonly rows: readonly Row[];
  private readonly affinities: Float64Array;
  private readonly strongestOf: Float64Array;
  private readonly best: BySide<BestTwo>;

  constructor(
    clauses: BySide<readonly LabelledClause[]>,
    private readonly bridge: Bridge,
    /** Pairs that are looked at even if they share no word. */
    isCandidate: (ja: number, ko: number) => boolean,
  ) {
    const weigh = (side: 'ja' | 'ko') => bridge.atoms[side].map((atoms) => new ClauseWeights(atoms));
    this.weights = { ja: weigh('ja'), ko: weigh('ko') };
    this.width = clauses.ko.length;
    this.affinities = new Float64Array(clauses.ja.length * clauses.ko.length);
    this.strongestOf = new Float64Array(clauses.ja.length * clauses.ko.length);
    this.best = { ja: new BestTwo(clauses.ja.length), ko: new BestTwo(clauses.ko.length) };
    const mayMeet = meetingRule(clauses);
    this.rows = clauses.ja.map((jaClause, ja) => {
      const matches = bridge.matches.row(ja);
      const candidates = clauses.ko.flatMap((koClause, ko) =>
        mayMeet(jaClause, koClause) && (matches[ko] || isByRole(jaClause, koClause) || isCandidate(ja, ko))
          ? [ko]
          : [],
      );
      return this.readRow(ja, candidates, matches);
    });
  }

  /** Calls `visit` for every pair that shares anything, or whose roles make it a candidate, with its figures. */
  forEach(visit: (ja: number, ko: number, figures: OverlapFigures) => void): void {
    for (const [ja, { candidates, figures }] of this.rows.entries()) {
      for (const [i, ko] of candidates.entries()) visit(ja, ko, unpacked(figures, i * WIDTH));
    }
  }

  /** How much two clauses share; 0 outside the table. */
  affinity(ja: number, ko: number): number {
    return this.affinities[ja * this.width + ko] ?? 0;
  }

  /** The weight of the weightiest match of two clauses; 0 outside the table. */
  strongest(ja: number, ko: number): number {
    return this.strongestOf[ja * this.width + ko] ?? 0;
  }

  /** The best affinity in the row (side ja) or column (side ko) of a pair, leaving the pair itself out. */
  bestOther(side: 'ja' | 'ko', ja: number, ko: number): number {
    return side === 'ja' ? this.best.ja.bestBut(ja, ko) : this.best.ko.bestBut(ko, ja);
  }

  /** The whole overlaps of Japanese clause `ja` with some of its candidates. */
  overlaps(ja: number, candidates: readonly number[]): readonly Overlap[] {
    const matches = this.bridge.matches.row(ja, new Set(candidates));
    return candidates.map((ko) =>
      overlapBetween(at(this.weights.ja, ja), at(this.weights.ko, ko), matches[ko] ?? []),
    );
  }

  private readRow(
    ja: number,
    candidates: readonly number[],
    matches: readonly (readonly Match[] | undefined)[],
  ): Row {
    const figures = new Float64Array(candidates.length * WIDTH);
    for (const [i, ko] of candidates.entries()) {
      const found = figuresOf(at(this.weights.ja, ja), at(this.weights.ko, ko), matches[ko] ?? []);
      pack(found, figures, i * WIDTH);
      const affinity = affinityOf(found);
      this.affinities[ja * this.width + ko] = affinity;
      this.strongestOf[ja * this.width + ko] = found.strongest;
      this.best.ja.note(ja, ko, affinity);
      this.best.ko.note(ko, ja, affinity);
    }
    return { candidates: Int32Array.from(candidates), figures };
  }
}

const GROUP_OF: Readonly<Partial<Record<EvidenceKind, number>>> = Object.fromEntries(
  EVIDENCE_GROUPS.flatMap((kinds, group) => kinds.map((kind) => [kind, group])),
);

function figuresOf(
  ja: ClauseWeights,
  ko: ClauseWeights,
  matches: readonly Match[],
): OverlapFigures & { readonly strongest: number } {
  const picked = pick(ja, ko, matches);
  const byGroup = EVIDENCE_GROUPS.map(() => 0);
  for (const { match, weight } of inTextOrder(picked)) {
    const group = GROUP_OF[match.kind];
    if (group !== undefined) byGroup[group] = (byGroup[group] ?? 0) + weight;
  }
  const { coverJa, coverKo, support } = coverOf(ja, ko, picked);
  const strongest = picked.reduce((most, { weight }) => Math.max(most, weight), 0);
  return { coverJa, coverKo, support, byGroup, strongest };
}

function pack(
  { coverJa, coverKo, support, byGroup }: OverlapFigures,
  figures: Float64Array,
  at: number,
): void {
  figures[at] = coverJa;
  figures[at + 1] = coverKo;
  figures[at + 2] = support;
  for (let group = 0; group < EVIDENCE_GROUPS.length; group++) figures[at + 3 + group] = byGroup[group] ?? 0;
}

function unpacked(figures: Float64Array, from: number): OverlapFigures {
  return {
    coverJa: figures[from] ?? 0,
    coverKo: figures[from + 1] ?? 0,
    support: figures[from + 2] ?? 0,
    byGroup: figures.subarray(from + 3, from + WIDTH),
  };
}

/** A title answers a title and a dateline a dateline, where both sides have one. */
function meetingRule(
  clauses: BySide<readonly LabelledClause[]>,
): (ja: LabelledClause, ko: LabelledClause) => boolean {
  const hasTitle = (side: 'ja' | 'ko') => clauses[side].some((clause) => clause.sentence.role === 'title');
  const haveTitles = hasTitle('ja') && hasTitle('ko');
  return (ja, ko) => {
    if (ja.sentence.role === ko.sentence.role) return true;
    if (ja.sentence.role === 'dateline' || ko.sentence.role === 'dateline') return false;
    return !haveTitles || (ja.sentence.role !== 'title' && ko.sentence.role !== 'title');
  };
}

function isByRole(ja: LabelledClause, ko: LabelledClause): boolean {
  return ja.sentence.role !== 'body' && ja.sentence.role === ko.sentence.role;
}

/** For each row the two best values and where the best stands. */
class BestTwo {
  private readonly best: Float64Array;
  private readonly second: Float64Array;
  private readonly bestAt: Int32Array;

  constructor(rows: number) {
    this.best = new Float64Array(rows);
    this.second = new Float64Array(rows);
    this.bestAt = new Int32Array(rows).fill(-1);
  }

  note(row: number, column: number, value: number): void {
    const best = this.best[row] ?? 0;
    if (this.bestAt[row] === -1 || value > best) {
      this.second[row] = best;
      this.best[row] = value;
      this.bestAt[row] = column;
    } else if (value > (this.second[row] ?? 0)) this.second[row] = value;
  }

  bestBut(row: number, column: number): number {
    return (this.bestAt[row] === column ? this.second[row] : this.best[row]) ?? 0;
  }
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`no item ${index} of ${list.length}`);
  return item;
}

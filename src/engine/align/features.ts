import type { EvidenceKind } from '../../domain/link';
import type { LabelledClause } from '../clause';
import type { Overlap } from '../bridge/overlap';

/** The features of a pair of clauses, in the order in which weights are learned. Each lies between 0 and 1 or nearly so. */
export const FEATURES = [
  'coverLow',
  'coverHigh',
  'coverMean',
  'support',
  'rankJa',
  'rankKo',
  'leadJa',
  'leadKo',
  'byNumber',
  'byName',
  'byTerm',
  'byConcept',
  'byCognate',
  'byLoanword',
  'sameAct',
  'clashingAct',
  'sameActor',
  'opposedActor',
  'distance',
  'neighbour',
  'anaphora',
  'siblings',
  'bareReport',
  'mutual',
  'rareCourtesy',
  'rareDeed',
] as const;
export type Feature = (typeof FEATURES)[number];

/** One value a feature. */
export type FeatureVector = Readonly<Record<Feature, number>>;

/** What the features read of an overlap. */
export interface OverlapFigures extends Pick<Overlap, 'coverJa' | 'coverKo' | 'support'> {
  /** The contributions of the matches of each of EVIDENCE_GROUPS. */
  readonly byGroup: ArrayLike<number>;
}

/** Kinds of evidence that count together, in the order of OverlapFigures. */
export const EVIDENCE_GROUPS: readonly (readonly EvidenceKind[])[] = [
  ['number', 'date'],
  ['name'],
  ['term'],
  ['concept'],
  ['cognate'],
  ['loanword'],
];

/** What a pair knows of its surroundings: the rest of its row and column in the table of overlaps. */
export interface Surroundings {
  /** The best affinity of another Korean clause with this Japanese one, and the reverse. */
  readonly bestOtherJa: number;
  readonly bestOtherKo: number;
  /** The best affinity of a pair of neighbours (one clause before or after on both sides), 0 to 1. */
  readonly neighbour: number;
  /** How well the pair fits when a clause that points back (この協力, 이러한 흐름) is read with the clause before it, 0 to 1. */
  readonly anaphora: number;
  /** The best affinity of another clause of the same Japanese sentence with another of the same Korean one, 0 to 1. */
  readonly siblings: number;
  /** How surely one clause is a bare report of what the other says: the same party about the same topic, 0 to 1. */
  readonly bareReport: number;
  /** How surely both clauses tell a deed that each readout tells but once (the same party's thanks, protest), 0 to 1. */
  readonly rareDeed: number;
  readonly positionJa: number;
  readonly positionKo: number;
}

/**
 * One figure for how much two clauses share, before anything is learned: mostly how well the less covered clause is
 * answered, partly how well the other is, since one readout may say the same more briefly.
 */
export function affinityOf(overlap: Pick<Overlap, 'coverJa' | 'coverKo'>): number {
  const low = Math.min(overlap.coverJa, overlap.coverKo);
  const high = Math.max(overlap.coverJa, overlap.coverKo);
  return 0.65 * low + 0.35 * high;
}

// Support grows without bound with length; beyond this many rare words more of them say little.
const FULL_SUPPORT = 4;
const FULL_KIND = 2;

/** The features of one pair. */
export function featuresOf(
  ja: LabelledClause,
  ko: LabelledClause,
  overlap: OverlapFigures,
  around: Surroundings,
): FeatureVector {
  const affinity = affinityOf(overlap);
  const by = (group: number) => Math.min(1, (overlap.byGroup[group] ?? 0) / FULL_KIND);
  return {
    coverLow: Math.min(overlap.coverJa, overlap.coverKo),
    coverHigh: Math.max(overlap.coverJa, overlap.coverKo),
    coverMean: Math.sqrt(overlap.coverJa * overlap.coverKo),
    support: Math.min(1, overlap.support / FULL_SUPPORT),
    rankJa: affinity > 0 ? affinity / Math.max(affinity, around.bestOtherJa) : 0,
    rankKo: affinity > 0 ? affinity / Math.max(affinity, around.bestOtherKo) : 0,
    leadJa: Math.max(0, affinity - around.bestOtherJa),
    leadKo: Math.max(0, affinity - around.bestOtherKo),
    byNumber: by(0),
    byName: by(1),
    byTerm: by(2),
    byConcept: by(3),
    byCognate: by(4),
    byLoanword: by(5),
    sameAct: ja.act === ko.act ? 1 : 0,
    clashingAct: areClashing(ja.act, ko.act) ? 1 : 0,
    sameActor: ja.actor === ko.actor ? 1 : 0,
    opposedActor: isOpposed(ja.actor, ko.actor) ? 1 : 0,
    distance: Math.abs(around.positionJa - around.positionKo),
    neighbour: around.neighbour,
    anaphora: around.anaphora,
    siblings: around.siblings,
    bareReport: around.bareReport,
    mutual: affinity > 0 && affinity >= around.bestOtherJa && affinity >= around.bestOtherKo ? 1 : 0,
    rareCourtesy: around.rareDeed * (COURTESIES.has(ja.act) ? 1 : 0),
    rareDeed: around.rareDeed * (COURTESIES.has(ja.act) ? 0 : 1),
  };
}

/** Acts that seldom report one and the same thing: a request is not what a thanks reports. */
const COURTESIES: ReadonlySet<string> = new Set(['thank', 'congratulate']);
/** One asks or worries and another approves: 支持を求めた is not what 지지를 표명했다 reports, but what it answers. */
const ASKS: ReadonlySet<string> = new Set(['request', 'concern']);
const APPROVES: ReadonlySet<string> = new Set(['support', 'welcome']);

function areClashing(ja: string, ko: string): boolean {
  if (ja === ko) return false;
  if (COURTESIES.has(ja) !== COURTESIES.has(ko) || (ja === 'report') !== (ko === 'report')) return true;
  return (ASKS.has(ja) && APPROVES.has(ko)) || (APPROVES.has(ja) && ASKS.has(ko));
}

function isOpposed(ja: string, ko: string): boolean {
  return (ja === 'jp' && ko === 'kr') || (ja === 'kr' && ko === 'jp');
}

/** Words at the head of a clause that point back to what was said before. */
const POINTS_BACK =
  /^(?:また、|その上で、|さらに、)?(?:これら?|この|こうした|そのため|その|それ|同)|^(?:또한\s|아울러\s|이어\s)?(?:이를|이에|이러한|이런|이와|그러한|그|이|동)\s/u;

/** Whether a clause points back, so that its topic stands in the clause before it: この協力の枠内で, 이러한 흐름을. */
export function pointsBack(clause: LabelledClause, norm: string): boolean {
  return POINTS_BACK.test(norm.slice(clause.start, clause.end));
}

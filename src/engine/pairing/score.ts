import type { PairReason, PairReasonKind } from '../../domain/pairing';
import type { ProfiledPerson, ReadoutProfile } from '../../domain/readout-profile';
import type { NameMatch } from './names';
import { dayReason, timeReason } from './when-reasons';
import { WEIGHTS } from './weights';

/** What weighing needs besides the two profiles. */
export interface ScoreParts {
  readonly matchNames: (a: ProfiledPerson, b: ProfiledPerson) => NameMatch;
  /** Similarity of what two texts are about, 0 to 1. */
  readonly contentOf: (a: ReadoutProfile, b: ReadoutProfile) => number;
}

/** A rule: what it sees in two profiles, the Japanese one (or of two of one side any) first. */
type Rule = (a: ReadoutProfile, b: ReadoutProfile, parts: ScoreParts) => readonly PairReason[];

const reason = (
  kind: PairReasonKind,
  weight: number,
  ...values: readonly (string | number)[]
): PairReason[] => [{ kind, weight, values }];

const RULES: readonly Rule[] = [
  dayReason,
  timeReason,
  people,
  (a, b) =>
    a.level === null || b.level === null
      ? []
      : a.level === b.level
        ? reason('same-level', WEIGHTS.sameLevel, a.level)
        : reason('other-level', WEIGHTS.otherLevel, a.level, b.level),
  kind,
  parties,
  length,
  (a, b) =>
    a.round === null || b.round === null
      ? []
      : a.round === b.round
        ? reason('same-round', WEIGHTS.sameRound, a.round)
        : reason('other-round', WEIGHTS.otherRound, a.round, b.round),
  content,
];

/** Why two readouts may report one call, the weightiest first, and how likely that is, 0 to 1. */
export function weigh(
  a: ReadoutProfile,
  b: ReadoutProfile,
  parts: ScoreParts,
): { readonly score: number; readonly reasons: readonly PairReason[] } {
  const reasons = RULES.flatMap((rule) => rule(a, b, parts)).toSorted(
    (one, other) => Math.abs(other.weight) - Math.abs(one.weight),
  );
  const sum = reasons.reduce<number>((total, { weight }) => total + weight, WEIGHTS.base);
  return { score: 1 / (1 + Math.exp(-sum)), reasons };
}

/** People country by country: the Japanese ministers with each other, then the Korean ones, then those of other countries. */
function people(a: ReadoutProfile, b: ReadoutProfile, { matchNames }: ScoreParts): readonly PairReason[] {
  return ['jp', 'kr', null].flatMap((country) => {
    const of = (profile: ReadoutProfile) =>
      profile.participants.filter((person) =>
        country === null ? person.country !== 'jp' && person.country !== 'kr' : person.country === country,
      );
    const [ours, theirs] = [of(a), of(b)];
    const [first, second] = [ours[0], theirs[0]];
    if (!first || !second) return [];
    const best = bestMatch(ours, theirs, matchNames);
    const isThird = country === null;
    if (best === null)
      return reason(
        'other-person',
        isThird ? WEIGHTS.otherThird : WEIGHTS.otherPerson,
        first.written,
        second.written,
      );
    const weight = isThird
      ? WEIGHTS.sameThird
      : best.match === 'full'
        ? WEIGHTS.samePerson
        : WEIGHTS.sameFamily;
    return reason('same-person', weight, best.a.written, best.b.written);
  });
}

interface BestMatch {
  readonly a: ProfiledPerson;
  readonly b: ProfiledPerson;
  readonly match: NameMatch;
}

function bestMatch(
  ours: readonly ProfiledPerson[],
  theirs: readonly ProfiledPerson[],
  matchNames: ScoreParts['matchNames'],
): BestMatch | null {
  const all = ours.flatMap((a) => theirs.map((b): BestMatch => ({ a, b, match: matchNames(a, b) })));
  return all.find(({ match }) => match === 'full') ?? all.find(({ match }) => match === 'family') ?? null;
}

function kind(a: ReadoutProfile, b: ReadoutProfile): readonly PairReason[] {
  if (a.kind === b.kind) return reason('same-kind', WEIGHTS.sameKind, a.kind);
  const kinds = [a.kind, b.kind];
  const isNear = kinds.includes('courtesy') && kinds.includes('meeting');
  return reason('other-kind', isNear ? WEIGHTS.nearKind : WEIGHTS.otherKind, a.kind, b.kind);
}

/** Each must have talked with the other's country, and in the same round of countries. */
function parties(a: ReadoutProfile, b: ReadoutProfile): readonly PairReason[] {
  const lacks = (one: ReadoutProfile, other: ReadoutProfile) =>
    one.countries.length > 1 && !one.countries.includes(other.side === 'ja' ? 'jp' : 'kr');
  const differs = a.isMultilateral !== b.isMultilateral || lacks(a, b) || lacks(b, a);
  if (differs) return reason('other-parties', WEIGHTS.otherParties);
  const thirds = ({ countries }: ReadoutProfile) =>
    countries.filter((each) => each !== 'jp' && each !== 'kr').join();
  const [ours, theirs] = [thirds(a), thirds(b)];
  if (a.isMultilateral && ours !== '' && theirs !== '' && ours !== theirs)
    return reason('other-parties', WEIGHTS.otherParties);
  return a.isMultilateral || (a.countries.length > 1 && b.countries.length > 1)
    ? reason('same-parties', WEIGHTS.sameParties)
    : [];
}

const NEARLY_MINUTES = 5;
const APART_MINUTES = 15;

function length(a: ReadoutProfile, b: ReadoutProfile): readonly PairReason[] {
  if (a.durationMinutes === null || b.durationMinutes === null) return [];
  const apart = Math.abs(a.durationMinutes - b.durationMinutes);
  if (apart <= NEARLY_MINUTES)
    return reason('same-length', WEIGHTS.sameLength, a.durationMinutes, b.durationMinutes);
  return apart <= APART_MINUTES
    ? []
    : reason('other-length', WEIGHTS.otherLength, a.durationMinutes, b.durationMinutes);
}

function content(a: ReadoutProfile, b: ReadoutProfile, { contentOf }: ScoreParts): readonly PairReason[] {
  const similarity = contentOf(a, b);
  const weight = Math.max(
    WEIGHTS.leastContent,
    Math.min(WEIGHTS.mostContent, (similarity - WEIGHTS.usualContent) * WEIGHTS.content),
  );
  return reason(weight >= 0 ? 'shared-content' : 'little-content', weight, Math.round(similarity * 100));
}

import type { Difference } from './difference';
import type { SpanPair } from './span';

/** What kind of evidence ties a stretch of one text to a stretch of the other. */
export const EVIDENCE_KINDS = [
  'term',
  'concept',
  'cognate',
  'loanword',
  'name',
  'number',
  'date',
  'order',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One reason to believe a link: a stretch of each text, and why they belong together. */
export interface Evidence {
  readonly ja: SpanPair;
  readonly ko: SpanPair;
  readonly kind: EvidenceKind;
  /** Share of the link's support that this pair carries, 0 to 1; comparable within one link. */
  readonly weight: number;
  /** What the two have in common: a term's id, a Hangul reading, a number in plain digits. */
  readonly key: string;
}

/** A reason against a link: what one side says and the other does not, or two values that do not agree. */
export interface Objection {
  readonly kind: 'uncovered' | 'number-conflict' | 'actor-conflict' | 'distance';
  readonly ja: SpanPair | null;
  readonly ko: SpanPair | null;
  /** How much it lowered the score, in the units of the score's logit; positive. */
  readonly weight: number;
}

/** Points of both sides that report the same thing; n:m; links may cross. */
export interface Link {
  readonly ja: readonly string[];
  readonly ko: readonly string[];
  /** 0 to 1: how sure the engine is that both report the same. */
  readonly score: number;
  /** Largest first. */
  readonly evidence: readonly Evidence[];
  readonly against: readonly Objection[];
  readonly differences: readonly Difference[];
  /** False when the search was cut short and a better pairing may exist. */
  readonly isPrecise: boolean;
}

import type { ReadoutProfile } from './readout-profile';

/** A readout as pairing weighs it. */
export interface PairingReadout {
  readonly id: string;
  readonly profile: ReadoutProfile;
}

export const PAIR_REASONS = [
  'same-day',
  'other-clock',
  'day-near',
  'day-apart',
  'same-time',
  'time-near',
  'time-apart',
  'same-person',
  'other-person',
  'same-level',
  'other-level',
  'same-kind',
  'other-kind',
  'same-parties',
  'other-parties',
  'same-length',
  'other-length',
  'same-round',
  'other-round',
  'shared-content',
  'little-content',
] as const;
export type PairReasonKind = (typeof PAIR_REASONS)[number];

/** Why two readouts may, or may not, report one call. */
export interface PairReason {
  readonly kind: PairReasonKind;
  /** What it adds to the sum, in natural logarithms of odds; negative speaks against. */
  readonly weight: number;
  /** What the sentence names: days, hours, names as either side writes them, a level; the Japanese side first where there are two. */
  readonly values: readonly (string | number)[];
}

/** A readout that may be the counterpart of another. */
export interface Candidate {
  readonly readoutId: string;
  /** 0 to 1. */
  readonly score: number;
  /** The weightiest first. */
  readonly reasons: readonly PairReason[];
}

/** Two readouts that may report one call. */
export interface ScoredReadouts {
  readonly ja: string;
  readonly ko: string;
  readonly score: number;
  readonly reasons: readonly PairReason[];
}

/** All pairs of a library. */
export interface OfferedPairs {
  /** One to one: no readout stands in two of them. Best first. */
  readonly pairs: readonly ScoredReadouts[];
  /** A further readout of a call that is in `pairs`: another office of one side, or an edited duplicate. */
  readonly further: readonly ScoredReadouts[];
}

/** From this score on two readouts are offered as "the same call?". */
export const OFFERED_FROM = 0.5;

import type { Act, Actor } from './act';
import type { Facet, FactDifference, NamingDifference } from './difference';
import type { BySide, Side } from './side';
import type { SpanPair } from './span';

/** What an analyst can decide. */
export const DECISION_KINDS = [
  'confirm',
  'link',
  'unlink',
  'nothing',
  'split',
  'merge',
  'relabel',
  'dismiss',
  'differ',
  'note',
  'topic',
  'finding',
  'withdraw',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What a sentence of the findings is about; `own` is one that an analyst added. */
export const FINDING_SUBJECTS = ['shared', 'differs', 'only', 'naming', 'order', 'own'] as const;
export type FindingSubject = (typeof FINDING_SUBJECTS)[number];

/** The languages that findings are written in. */
export const FINDING_LANGUAGES = ['en', 'ja', 'ko'] as const;
export type FindingLanguage = (typeof FINDING_LANGUAGES)[number];

/** Longest note, topic or name of an author, in UTF-16 code units. */
export const MAX_NOTE_LENGTH = 4000;
export const MAX_TOPIC_LENGTH = 80;
export const MAX_AUTHOR_LENGTH = 80;

/**
 * The points that a decision is about, as stretches of the original texts. Not ids: these count anew with every run of the
 * engine, and a decision outlives the run.
 */
export type Anchors = BySide<readonly SpanPair[]>;

/** A difference as a decision names it: its facet and, for facts and names, where it is written. */
export interface DifferenceAnchor {
  readonly facet: Facet;
  readonly ja: SpanPair | null;
  readonly ko: SpanPair | null;
}

/** What was decided. All spans are half-open UTF-16 offsets into the original text of their side. */
export type Action =
  /** `confirm`: the link stands. `link`: exactly these points belong together. `unlink`: these do not. */
  | { readonly kind: 'confirm' | 'link' | 'unlink'; readonly on: Anchors }
  /** The other side has nothing for this point. */
  | { readonly kind: 'nothing'; readonly side: Side; readonly span: SpanPair }
  /** A new point begins at `at`. */
  | { readonly kind: 'split'; readonly side: Side; readonly at: number }
  /** What lies in the span is one point. */
  | { readonly kind: 'merge'; readonly side: Side; readonly span: SpanPair }
  | {
      readonly kind: 'relabel';
      readonly side: Side;
      readonly span: SpanPair;
      readonly actor: Actor;
      readonly act: Act;
    }
  /** What the engine took for a difference is none. */
  | { readonly kind: 'dismiss'; readonly on: Anchors; readonly difference: DifferenceAnchor }
  /** A difference that the engine did not see. */
  | {
      readonly kind: 'differ';
      readonly on: Anchors;
      readonly difference: FactDifference | NamingDifference;
    }
  /** Words of the analyst about points; without anchors about the whole comparison. */
  | { readonly kind: 'note' | 'topic'; readonly on: Anchors; readonly text: string }
  | FindingEdit
  /** Takes back a note or a topic: the decision with this id. */
  | { readonly kind: 'withdraw'; readonly of: string };

/**
 * A sentence of the findings in an analyst's own words. It stands in place of the generated sentence of the same language, subject
 * and points; an empty text leaves that sentence out. The last edit of a sentence counts.
 */
export interface FindingEdit {
  readonly kind: 'finding';
  readonly about: FindingSubject;
  readonly on: Anchors;
  readonly lng: FindingLanguage;
  readonly text: string;
  /**
   * The generated sentence that was edited, so that a later reader can see when the suggestion has changed. For `own` the own
   * sentence that it replaces, '' for a new one.
   */
  readonly suggested: string;
}

/** A decision: what, when, who (where a name was given), and about which versions of the texts. */
export interface Decision {
  readonly id: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly author: string | null;
  /** SHA-256 of the texts that the offsets count in. */
  readonly texts: BySide<string>;
  readonly action: Action;
}

/** Whether an analyst has looked at it: as the engine suggests · confirmed as it is · changed by hand. */
export const DECISION_STATES = ['suggested', 'confirmed', 'changed'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** Why a decision has no effect on this document. */
export const MISFIT_REASONS = [
  'text-changed',
  'outside',
  'no-such-link',
  'no-such-difference',
  'cannot-split',
  'nothing-to-merge',
  'no-such-remark',
] as const;
export type MisfitReason = (typeof MISFIT_REASONS)[number];

export interface Misfit {
  readonly decision: Decision;
  readonly reason: MisfitReason;
  /** What it was about, where that cannot be read in the texts any more. */
  readonly words?: BySide<readonly string[]>;
}

import type { Act, Actor } from './act';
import type { Anchors } from './decision';
import type { BySide } from './side';
import type { SpanPair } from './span';

/** Who is credited with what in a stretch, whatever the engine makes of it. */
export interface FixedLabel {
  readonly span: SpanPair;
  readonly actor: Actor;
  readonly act: Act;
}

/**
 * What a comparison must keep to; the engine works out the rest around it. All offsets are half-open UTF-16 offsets into the
 * original text of their side and lie between characters.
 */
export interface Constraints {
  /** Stretches each of which is exactly one point. Those of one side do not overlap. */
  readonly points: BySide<readonly SpanPair[]>;
  /** Places at which a point begins. */
  readonly cuts: BySide<readonly number[]>;
  /** Exactly these points are one link; each is among `points`. */
  readonly links: readonly Anchors[];
  /** No link has points of both sides of such a pair. */
  readonly apart: readonly Anchors[];
  /** What touches these stretches has nothing on the other side. */
  readonly alone: BySide<readonly SpanPair[]>;
  /** Labels of stretches; each is among `points`. */
  readonly labels: BySide<readonly FixedLabel[]>;
}

const NONE: BySide<readonly never[]> = { ja: [], ko: [] };

/** Leaves everything to the engine. */
export const NO_CONSTRAINTS: Constraints = {
  points: NONE,
  cuts: NONE,
  links: [],
  apart: [],
  alone: NONE,
  labels: NONE,
};

export const isUnconstrained = ({ points, cuts, links, apart, alone, labels }: Constraints): boolean =>
  links.length + apart.length === 0 &&
  [points, cuts, alone, labels].every(({ ja, ko }) => ja.length + ko.length === 0);

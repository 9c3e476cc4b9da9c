import type { Act, Actor } from './act';
import type { Span, SpanPair } from './span';

/** Where a point stands in its readout. */
export const POINT_ROLES = ['title', 'dateline', 'lead', 'body'] as const;
export type PointRole = (typeof POINT_ROLES)[number];

/**
 * The smallest stretch of a readout that says one thing which the other side could also have said or left out.
 * Points of one side do not overlap and stand in text order; what lies between them (headings, bullets' signs,
 * line ends) belongs to no point.
 */
export interface Point extends Span {
  /** `j1`, `j2` … on the Japanese side, `k1`, `k2` … on the Korean side, in text order. */
  readonly id: string;
  readonly role: PointRole;
  readonly actor: Actor;
  readonly act: Act;
  /** The words that decided actor and act; absent where the label is inherited or a default. May lie outside the point. */
  readonly cues: { readonly actor?: SpanPair; readonly act?: SpanPair };
}

/** A title or a dateline: it reports nothing that the other side could have left out. */
export const isFramePoint = ({ role }: Point): boolean => role === 'title' || role === 'dateline';

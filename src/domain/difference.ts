import type { Act, Actor } from './act';
import type { Side } from './side';
import type { SpanPair } from './span';

export const FACETS = ['actor', 'act', 'fact', 'naming', 'detail'] as const;
export type Facet = (typeof FACETS)[number];

/** What kind of fact differs. */
export const FACT_KINDS = ['number', 'date', 'time', 'duration', 'name'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Credited to both here, to one side there. */
export interface ActorDifference {
  readonly facet: 'actor';
  readonly ja: Actor;
  readonly ko: Actor;
}

/** Agreed here, hoped there. */
export interface ActDifference {
  readonly facet: 'act';
  readonly ja: Act;
  readonly ko: Act;
}

/** 25 minutes here, 30 there. `value` is the normalised value, `span` where it is written. */
export interface FactDifference {
  readonly facet: 'fact';
  readonly kind: FactKind;
  readonly ja: { readonly value: string; readonly span: SpanPair };
  readonly ko: { readonly value: string; readonly span: SpanPair };
}

/** The same thing by another name; `thing` and `variant` are ids of data/contested. */
export interface NamingDifference {
  readonly facet: 'naming';
  readonly thing: string;
  readonly ja: { readonly variant: string; readonly span: SpanPair };
  readonly ko: { readonly variant: string; readonly span: SpanPair };
}

/** What one side adds: content words of a linked point that nothing in its counterpart answers. */
export interface DetailDifference {
  readonly facet: 'detail';
  readonly side: Side;
  readonly spans: readonly SpanPair[];
}

export type Difference =
  ActorDifference | ActDifference | FactDifference | NamingDifference | DetailDifference;

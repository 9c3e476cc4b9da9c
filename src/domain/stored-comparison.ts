import type { CallFacts } from './call';
import type { ComparisonDocument } from './comparison';
import type { Readout } from './readout';

/** A comparison as it is kept: two readouts and the engine's document about them. */
export interface StoredComparison {
  /** Permanent; part of the address of the page. */
  readonly id: string;
  /** ISO 8601 instant. */
  readonly createdAt: string;
  readonly ja: Readout;
  readonly ko: Readout;
  readonly document: ComparisonDocument;
  /** The slug of the shipped sample that this comparison shows, else null. */
  readonly sample: string | null;
}

/** What a list of comparisons shows. */
export interface ComparisonSummary {
  readonly id: string;
  readonly createdAt: string;
  readonly sample: string | null;
  readonly titles: { readonly ja: string; readonly ko: string };
  readonly call: CallFacts;
  readonly figures: Figures;
}

/** The findings in figures. A shared point counts once a link, however many points stand on either side of it. */
export interface Figures {
  readonly shared: number;
  /** Links with at least one difference of facet actor, act, fact or naming; what one side merely adds does not count. */
  readonly differing: number;
  readonly onlyJa: number;
  readonly onlyKo: number;
}

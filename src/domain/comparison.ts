import type { CallAccount, CallFacts } from './call';
import type { Link } from './link';
import type { Point } from './point';
import type { Span } from './span';

export const DOCUMENT_SCHEMA = 'readout-compare/comparison@1';

/** A term of the termbase where it stands in a text. */
export interface TermMention extends Span {
  /** Id of an entry of `ComparisonDocument.terms`. */
  readonly term: string;
}

/** One side of the comparison document. */
export interface DocumentSide {
  /** The readout, character for character as it was given. */
  readonly text: string;
  readonly points: readonly Point[];
  readonly call: CallAccount;
  /** In text order, not overlapping; the longest term wins. */
  readonly terms: readonly TermMention[];
}

/** A term with its preferred form in each language: what a reader of one language needs. */
export interface TermGloss {
  readonly ja: string;
  readonly ko: string;
  readonly en: string;
}

/** What the engine says about two readouts. The same texts and versions give the same document, byte for byte. */
export interface ComparisonDocument {
  readonly schema: typeof DOCUMENT_SCHEMA;
  readonly engine: { readonly version: string; readonly knowledge: string };
  readonly ja: DocumentSide;
  readonly ko: DocumentSide;
  /** In the order of their first Japanese point. */
  readonly links: readonly Link[];
  readonly call: CallFacts;
  /** The terms that either text mentions, by id. */
  readonly terms: Readonly<Record<string, TermGloss>>;
}

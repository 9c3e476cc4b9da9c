import type { Readout, ReadoutSource } from './readout';
import type { Side } from './side';
import type { ComparisonSummary } from './stored-comparison';

/** Days for which what was deleted can be brought back. */
export const TRASH_DAYS = 30;

/** A state of a readout's text. Governments edit after publication. */
export interface ReadoutVersion extends Readout {
  /** 1, 2, 3 … within the readout; the highest is the current one. */
  readonly number: number;
}

/** A readout of the library. */
export interface LibraryReadout {
  /** Permanent and public: part of the address of its page. */
  readonly id: string;
  readonly side: Side;
  /** The call that it reports; null while nobody has said which. */
  readonly callId: string | null;
  /** ISO 8601 instant at which it was first taken in. */
  readonly createdAt: string;
  /** ISO 8601 instant at which it was put in the trash; null for one that was not. */
  readonly deletedAt: string | null;
  readonly versionCount: number;
  readonly current: ReadoutVersion;
  /** What was read from the current text (domain/readout-profile.ts); null until it is made. */
  readonly profile: unknown;
  /** ISO 8601 date of the call and level of the participants, as the profile has them. */
  readonly callDate: string | null;
  readonly level: string | null;
  /** Whether its call has a readout of the other side. */
  readonly isPaired: boolean;
  /** Comparisons in which any version of it stands, newest first. */
  readonly comparisonIds: readonly string[];
}

/** The event that readouts report. */
export interface LibraryCall {
  readonly id: string;
  readonly createdAt: string;
  /** ISO 8601 date: of the profiles, else the earliest publication; null where nothing says it. */
  readonly date: string | null;
  /** Japanese before Korean, then by the time of arrival. */
  readonly readouts: readonly LibraryReadout[];
  /** Of readouts of this call, newest first. */
  readonly comparisons: readonly ComparisonSummary[];
}

/** Levels of those who talked, highest first; a profile may name others. */
export const CALL_LEVELS = [
  'leader',
  'minister',
  'vice-minister',
  'director-general',
  'ambassador',
  'legislator',
  'other',
] as const;

export const READOUT_SORTS = ['newest', 'oldest', 'added'] as const;
export type ReadoutSort = (typeof READOUT_SORTS)[number];

/** What is looked for among the readouts; null and '' ask for nothing. Days are those of the call, else of the publication. */
export interface ReadoutQuery {
  /** Words, each of which must stand somewhere in title, issuing body or text; "…" holds words together. */
  readonly text: string;
  /** Whether a word may also stand there under another name, in either language. */
  readonly isWidened: boolean;
  readonly side: Side | null;
  readonly issuer: string | null;
  readonly level: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly isPaired: boolean | null;
  readonly sort: ReadoutSort;
  /** From 1. */
  readonly page: number;
}

export const EMPTY_READOUT_QUERY: ReadoutQuery = Object.freeze({
  text: '',
  isWidened: true,
  side: null,
  issuer: null,
  level: null,
  from: null,
  to: null,
  isPaired: null,
  sort: 'newest',
  page: 1,
});

/** What is looked for among the calls. */
export interface CallQuery {
  readonly from: string | null;
  readonly to: string | null;
  readonly sort: 'newest' | 'oldest';
  readonly page: number;
}

/** A stretch of a longer list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Of the whole list. */
  readonly total: number;
  /** From 1 to pageCount; a page beyond the end is the last. */
  readonly page: number;
  readonly pageCount: number;
}

/**
 * What became of a readout that was handed in: `same`: its text was there, with all its versions; `new-version`: another text
 * stood at its address; `restored`: it was in the trash.
 */
export type AddOutcome = 'new' | 'same' | 'new-version' | 'restored';

export interface Added {
  readonly readout: LibraryReadout;
  readonly outcome: AddOutcome;
}

/** What can be put in the trash. */
export interface Trash {
  readonly readouts: readonly LibraryReadout[];
  readonly comparisons: readonly (ComparisonSummary & { readonly deletedAt: string })[];
}

/** What a profile says that lists filter and sort by, and the profile itself. */
export interface StoredProfile {
  /** Of the engine and the data that made it. */
  readonly version: string;
  readonly profile: unknown;
  readonly callDate: string | null;
  readonly level: string | null;
}

/** A readout without its text: what pairing weighs against others. */
export interface ReadoutCard {
  readonly id: string;
  readonly side: Side;
  readonly callId: string | null;
  readonly source: ReadoutSource;
  readonly profile: unknown;
}

/** A text whose profile is still to be made. */
export interface UnreadVersion {
  readonly readoutId: string;
  readonly version: ReadoutVersion;
}

/**
 * The address by which a readout is known again: lower-case host, no fragment, no marks of campaigns (utm_…). Null for what is
 * no address, and for the front page of a site, which is nobody's readout.
 */
export function canonicalUrl(url: string | null): string | null {
  const parts = url === null ? null : /^(https?):\/\/([^/?#]+)([^?#]*)(?:\?([^#]*))?/iu.exec(url.trim());
  if (!parts) return null;
  const [, scheme = '', host = '', path = '', query = ''] = parts;
  const kept = query.split('&').filter((part) => part !== '' && !/^utm_/iu.test(part));
  const isFront = path.replace(/\/+$/u, '') === '' && kept.length === 0;
  if (isFront) return null;
  return `${scheme.toLowerCase()}://${host.toLowerCase()}${path || '/'}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}

/** The source with what `other` knows and it does not. */
export function completeSource(source: ReadoutSource, other: ReadoutSource): ReadoutSource {
  return {
    title: source.title ?? other.title,
    issuer: source.issuer ?? other.issuer,
    publishedOn: source.publishedOn ?? other.publishedOn,
    url: source.url ?? other.url,
  };
}

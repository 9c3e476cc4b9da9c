import type { ReadoutSource } from './readout';

/** Where a proposal was found, so that whoever confirms it knows what it rests on. */
export const PROPOSAL_ORIGINS = [
  /** A meta element of the page. */
  'metadata',
  /** The page's main heading. */
  'heading',
  /** The page's `<title>` without the name of the site. */
  'page-title',
  /** A line of the page or document that says so: 掲載日, 등록일, a date that stands alone. */
  'line',
  /** The first line of a document. */
  'first-line',
  /** The properties of a DOCX or PDF file. */
  'properties',
  /** The known owner of the web address (data/names/sites.tsv). */
  'site',
  /** The address that the page was fetched from, or a column of a list. */
  'given',
  /** The script that the text is written in. */
  'script',
] as const;
export type ProposalOrigin = (typeof PROPOSAL_ORIGINS)[number];

/** A value that intake proposes. Nobody has confirmed it yet. */
export interface Proposal {
  readonly value: string;
  readonly origin: ProposalOrigin;
}

/** `side` is `ja` or `ko`; `government` an ISO 3166 code in lower case (`jp`, `kr`); the others are fields of `ReadoutSource`. */
export const PROPOSED_FIELDS = ['title', 'issuer', 'publishedOn', 'url', 'side', 'government'] as const;
export type ProposedField = (typeof PROPOSED_FIELDS)[number];
export type Proposals = Readonly<Partial<Record<ProposedField, Proposal>>>;

/** A readout as it comes out of a file or a page: its text, and what can be proposed about it. */
export interface IntakeDraft {
  readonly text: string;
  readonly proposals: Proposals;
}

/** The proposals that fill fields of a readout's source, as plain values. */
export function proposedSource({ proposals }: IntakeDraft): Partial<ReadoutSource> {
  const { title, issuer, publishedOn, url } = proposals;
  return {
    ...(title && { title: title.value }),
    ...(issuer && { issuer: issuer.value }),
    ...(publishedOn && { publishedOn: publishedOn.value }),
    ...(url && { url: url.value }),
  };
}

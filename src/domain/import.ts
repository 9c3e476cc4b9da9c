import type { ReadoutProblem, ReadoutProblemCode } from './errors';
import type { Proposal, ProposedField } from './intake-draft';
import type { Side } from './side';

/** Most readouts of one import, and most of them that are to be fetched. */
export const MAX_IMPORT_ITEMS = 1000;
export const MAX_IMPORT_ADDRESSES = 200;
/** Bytes of all files of an import together; also of what archives hold once unpacked. */
export const MAX_IMPORT_FILE_BYTES = 64 * 1024 * 1024;

/** What can be wrong with an archive or a list, besides what can be wrong with a readout. */
export const LISTING_PROBLEMS = [
  'too-many',
  'too-many-addresses',
  'archive-broken',
  'archive-locked',
  'archive-too-much',
  'archive-unsafe-name',
  'archive-nested',
  'system-file',
  'list-broken',
  'list-no-columns',
  'list-empty-row',
  'list-unknown-side',
  'unexpected',
] as const;
export type ListingProblemCode = (typeof LISTING_PROBLEMS)[number];
export type ImportProblemCode = ListingProblemCode | ReadoutProblemCode;

/** Why something was not taken. Its side is known only where somebody said it. */
export type ImportProblem =
  (ReadoutProblem & { readonly side?: Side | null }) | { readonly code: ListingProblemCode };

/** What a list says of a readout; what it leaves out is ''. */
export interface GivenDetails {
  readonly title: string;
  readonly issuer: string;
  readonly publishedOn: string;
  readonly url: string;
  /** Null: to be told by the text. */
  readonly side: Side | null;
}

export const NOTHING_GIVEN: GivenDetails = { title: '', issuer: '', publishedOn: '', url: '', side: null };

/** Where the text of a readout is. */
export type ImportContent =
  | { readonly kind: 'file'; readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'problem'; readonly problem: ImportProblem };

/** One thing of an import, by the name that its report uses: `2025.zip › 0610.html`, `list.csv › 4`. */
export interface ImportItem {
  readonly name: string;
  readonly given: GivenDetails;
  readonly content: ImportContent;
}

/** A file as it was handed in. */
export interface ImportFile {
  /** With its folder, where a folder was chosen. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const IMPORT_OUTCOMES = [
  'new',
  'new-version',
  'same',
  'restored',
  'refused',
  'failed',
  'waiting',
  'cancelled',
] as const;
/** `same`: the library had it; `refused`: not a readout that can be taken; `failed`: the program's own fault. */
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** A line of an import's report. */
export interface ImportEntry {
  readonly name: string;
  readonly outcome: ImportOutcome;
  /** Why it was not taken. */
  readonly problems: readonly ImportProblem[];
  readonly readout: { readonly id: string; readonly side: Side; readonly title: string | null } | null;
  /** What was taken without being asked for, with where it was found. */
  readonly details: Readonly<Partial<Record<ProposedField, Proposal>>>;
}

/** An import as far as it has come. */
export interface ImportReport {
  readonly id: string;
  /** ISO 8601 instants; null while it runs. */
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly isCancelled: boolean;
  readonly done: number;
  readonly entries: readonly ImportEntry[];
}

import type {
  Added,
  CallQuery,
  LibraryCall,
  LibraryReadout,
  Page,
  ReadoutCard,
  ReadoutQuery,
  ReadoutVersion,
  StoredProfile,
  Trash,
  UnreadVersion,
} from '../domain/library';
import type { Readout, ReadoutSource } from '../domain/readout';
import type { Side } from '../domain/side';
import type { ComparisonSummary } from '../domain/stored-comparison';

/**
 * What is looked for, its words already widened: every group must stand in the readout by at least one of its words. Words are
 * found inside words, whatever their case and width, however short they are.
 */
export interface StoreQuery extends Omit<ReadoutQuery, 'text' | 'isWidened'> {
  readonly words: readonly (readonly string[])[];
  readonly pageSize: number;
}

/** Where in the library a text is. */
export interface Located {
  readonly readoutId: string;
  readonly number: number;
}

/** An issuing body and how many readouts it has. */
export interface IssuerCount {
  readonly issuer: string;
  readonly count: number;
}

/**
 * The port to wherever the readouts and calls of the library are kept, beside the comparisons. Every adapter passes
 * `tests/support/library-store-contract.ts`. Readouts of samples are not in the library. Instants are ISO 8601.
 */
export interface LibraryStore {
  /**
   * Keeps a readout, or finds it again: by side and text, whatever its line ends (nothing but unknown details of its source is changed; one in the
   * trash comes back), else by side and `canonicalUrl` (the text becomes its next version).
   */
  add(readout: Readout): Promise<Added>;
  /** Also what is in the trash. */
  find(id: string): Promise<LibraryReadout | null>;
  /** Oldest first; empty for a readout that does not exist. */
  versions(id: string): Promise<readonly ReadoutVersion[]>;
  /** Of any version of a readout, newest first. */
  comparisonsOf(id: string): Promise<readonly ComparisonSummary[]>;
  /** The version that has this text, unless its readout is in the trash; `sha256` as `Readout` has it. */
  locate(side: Side, sha256: string): Promise<Located | null>;
  search(query: StoreQuery): Promise<Page<LibraryReadout>>;
  /** Issuing bodies of current versions, by name. */
  issuers(): Promise<readonly IssuerCount[]>;
  /** Levels that profiles name. */
  levels(): Promise<readonly string[]>;
  /**
   * Puts what is known of a version's source in the place of what was; false when there is no such version. A profile is to be
   * made anew when the title or the day of publication changes.
   */
  editSource(id: string, version: number, source: ReadoutSource): Promise<boolean>;
  /** Puts a readout in the trash; false when there is none, or it is there already. */
  remove(id: string, at: string): Promise<boolean>;
  restore(id: string): Promise<boolean>;
  /** Most recently deleted first. */
  trash(): Promise<Trash>;
  /** Deletes for good what went into the trash before the instant. A readout that a comparison shows is kept for it. */
  purge(before: string): Promise<void>;

  calls(query: CallQuery & { readonly pageSize: number }): Promise<Page<LibraryCall>>;
  findCall(id: string): Promise<LibraryCall | null>;
  /**
   * Says that two readouts report one call; calls that they had become one, and a refusal of the two is taken back. The value is its
   * id; null when a readout is missing.
   */
  join(one: string, other: string, at: string): Promise<string | null>;
  /** Takes a readout out of its call; a call of which at most one readout is left is no more. */
  part(id: string): Promise<boolean>;
  /** Notes that a Japanese and a Korean readout do not report one call. False, and nothing is noted, where they are in one. */
  refuse(ja: string, ko: string, at: string): Promise<boolean>;
  /** Takes a refusal back. */
  allow(ja: string, ko: string): Promise<void>;
  /** Pairs of ids, Japanese first. */
  refusals(): Promise<readonly (readonly [string, string])[]>;

  /** Which version is the current one of each readout; nothing of the trash. `version` is a number that no other version has. */
  currentVersions(): Promise<readonly { readonly id: string; readonly version: number }[]>;
  /** Of the current versions of these readouts, without texts; nothing of the trash. At most 1,000 at a time. */
  cards(ids: readonly string[]): Promise<readonly ReadoutCard[]>;
  /** Current versions whose profile is missing or of another version than the one given. */
  unread(profileVersion: string, limit: number): Promise<readonly UnreadVersion[]>;
  /** False when there is no such version. */
  setProfile(id: string, version: number, profile: StoredProfile): Promise<boolean>;
  /** Something that is another after a readout was added, edited, deleted or restored, or its profile made. */
  stamp(): Promise<string>;
  /** The call of each readout that is in one; nothing of the trash. */
  membership(): Promise<ReadonlyMap<string, string>>;
  /** The id of the newest comparison of two current versions, else null. */
  comparisonOf(ja: string, ko: string): Promise<string | null>;
}

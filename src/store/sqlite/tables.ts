import type { Generated } from 'kysely';

/** One row a government account of one call; its texts stand in `readout_versions`, for governments edit. */
export interface ReadoutsTable {
  readonly id: Generated<number>;
  readonly side: string;
  /** The public id. */
  readonly uid: string;
  readonly call_id: number | null;
  readonly created_at: string;
  readonly deleted_at: string | null;
  /** 1 for the readouts of samples, which are no part of the library. */
  readonly is_sample: Generated<number>;
  /** Kept by triggers, like the next three: the version with the highest number. */
  readonly current_version_id: Generated<number | null>;
  /** Of the call, else of the publication. Here, because a list must not read past the texts for it. */
  readonly day: Generated<string | null>;
  readonly issuer: Generated<string | null>;
  readonly level: Generated<string | null>;
}

/** The event that readouts report. */
export interface CallsTable {
  readonly id: Generated<number>;
  readonly uid: string;
  readonly created_at: string;
}

/** Pairs of readouts that an analyst has said not to report one call. */
export interface PairRefusalsTable {
  readonly ja_readout_id: number;
  readonly ko_readout_id: number;
  readonly at: string;
}

/** The full-text index; `rowid` is the id of a version. */
export interface ReadoutWordsTable {
  readonly rowid: number;
  readonly readout_words: string;
}

/** The groups of three characters that the index knows. */
export interface ReadoutGramsTable {
  readonly term: string;
}

export interface ReadoutVersionsTable {
  readonly id: Generated<number>;
  readonly readout_id: number;
  /** 1, 2, 3 … within the readout. */
  readonly number: number;
  readonly text: string;
  readonly sha256: string;
  readonly title: string | null;
  readonly issuer: string | null;
  readonly published_on: string | null;
  readonly url: string | null;
  readonly retrieved_at: string;
  /** The address by which the readout is known again: `canonicalUrl`. */
  readonly canonical_url: Generated<string | null>;
  /** What was read from the text, as JSON, with the version of what read it; null until it is read. */
  readonly profile: Generated<string | null>;
  readonly profile_version: Generated<string | null>;
  readonly call_date: Generated<string | null>;
  readonly level: Generated<string | null>;
}

export interface ComparisonsTable {
  readonly id: string;
  /** Order of arrival: two comparisons of one millisecond still have an order. */
  readonly position: Generated<number>;
  readonly created_at: string;
  readonly sample: string | null;
  readonly ja_version_id: number;
  readonly ko_version_id: number;
  readonly engine_version: string;
  readonly knowledge_version: string;
  /** The engine's document as JSON. */
  readonly document: string;
  /** What a list shows, as JSON. */
  readonly summary: string;
  readonly deleted_at: Generated<string | null>;
}

/** What analysts decided: one row an event, never changed. */
export interface DecisionEventsTable {
  readonly comparison_id: string;
  /** 1, 2, 3 … within the comparison. */
  readonly revision: number;
  /** A `LogEvent` as JSON. */
  readonly event: string;
}

/** What analysts made of the termbase: one row an event, never changed. */
export interface TermbaseEventsTable {
  readonly revision: number;
  /** A `TermbaseEvent` as JSON. */
  readonly event: string;
}

/** Which entries of the termbase a comparison's document names; kept by triggers of `comparisons`. */
export interface EntryUsesTable {
  readonly entry: string;
  /** `comparisons.position`. */
  readonly position: number;
}

export interface Tables {
  readonly termbase_events: TermbaseEventsTable;
  readonly entry_uses: EntryUsesTable;
  readonly decision_events: DecisionEventsTable;
  readonly readouts: ReadoutsTable;
  readonly readout_versions: ReadoutVersionsTable;
  readonly comparisons: ComparisonsTable;
  readonly calls: CallsTable;
  readonly pair_refusals: PairRefusalsTable;
  readonly readout_words: ReadoutWordsTable;
  readonly readout_grams: ReadoutGramsTable;
}

import type { Generated } from 'kysely';

/** One row a government account of one call; its texts stand in `readout_versions`, for governments edit. */
export interface ReadoutsTable {
  readonly id: Generated<number>;
  readonly side: string;
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
}

/** What analysts decided: one row an event, never changed. */
export interface DecisionEventsTable {
  readonly comparison_id: string;
  /** 1, 2, 3 … within the comparison. */
  readonly revision: number;
  /** A `LogEvent` as JSON. */
  readonly event: string;
}

export interface Tables {
  readonly decision_events: DecisionEventsTable;
  readonly readouts: ReadoutsTable;
  readonly readout_versions: ReadoutVersionsTable;
  readonly comparisons: ComparisonsTable;
}

import type { SpanPair } from './span';

/** A fact of the call as one side writes it. */
export interface Given<T> {
  readonly value: T;
  readonly span: SpanPair;
  /** 約, 약, 余り, 가량 … */
  readonly isApproximate: boolean;
}

/** The person who took part, as one side names them. */
export interface Participant {
  /** `jp`, `kr`, or another ISO 3166 alpha-2 code in lower case; null when the text does not say. */
  readonly country: string | null;
  /** Id in data/names/people; null for a person the data does not know. */
  readonly person: string | null;
  /** The name and title as written: 石破茂内閣総理大臣. */
  readonly span: SpanPair;
}

/** The call as one side gives it; null where the readout does not say. */
export interface CallAccount {
  /** ISO 8601 date, on the calendar of the readout's own government. */
  readonly date: Given<string> | null;
  /** HH:MM, 24 hours; Japan and Korea share one time zone. */
  readonly startTime: Given<string> | null;
  readonly durationMinutes: Given<number> | null;
  readonly participants: readonly Participant[];
}

/** The facts of the call, both accounts taken together; where they differ the more specific one stands. */
export interface CallFacts {
  readonly date: string | null;
  readonly startTime: string | null;
  readonly durationMinutes: number | null;
}

import type { Side } from './side';

/** Raised when profiles of the same text can come out otherwise: stored ones are then made anew. */
export const PROFILE_VERSION = '1';

/** How people talked, as far as a readout's title and opening say. */
export type CallKind = 'phone' | 'video' | 'courtesy' | 'meeting';

/** From where a profile knows a day: written in the text; in the text, but the year by the publication; the publication alone. */
export type DateOrigin = 'text' | 'text-and-publication' | 'publication';

/** The day of the call, as a readout gives it. */
export interface CallDay {
  /** ISO 8601 date. */
  readonly value: string;
  readonly from: DateOrigin;
  /** The same day on another clock (日本時間 beside 現地時間), where the text gives it. */
  readonly others: readonly string[];
}

/** When on its day a call began: minutes from midnight, both ends included; equal where the hour is written. */
export interface DayWindow {
  readonly from: number;
  readonly to: number;
}

/** A name by its sounds, in an alphabet into which kana and Hangul both go: 高田 and 다카다 are `TaKaTa`. */
export interface SoundedName {
  readonly family: string;
  /** Null where only the family name is written, or where it cannot be told apart. */
  readonly given: string | null;
}

/** Somebody who took part, in a form without script. */
export interface ProfiledPerson {
  /** ISO 3166 alpha-2 code in lower case; null when nothing tells. */
  readonly country: string | null;
  /** Id in data/names/people; null for somebody unknown there. */
  readonly person: string | null;
  /** The ways to read the name; at least one. */
  readonly names: readonly SoundedName[];
  /** As the readout writes it, without a title. */
  readonly written: string;
  /** One of `CALL_LEVELS`; null where no title is written. */
  readonly level: string | null;
}

/** What a text is about, by a key that both languages share (`term:…`, `concept:…`, `kr:협력`), and how often it stands there. */
export type ContentKey = readonly [key: string, count: number];

/** What pairing needs to know of a readout; computed from its text and source, the same input giving the same profile. */
export interface ReadoutProfile {
  readonly side: Side;
  readonly date: CallDay | null;
  /** Null where neither an hour nor a part of the day is written. */
  readonly start: DayWindow | null;
  /** Whether the date or the hour is that of a place whose clock is not the one of Tokyo and Seoul. */
  readonly isLocalTime: boolean;
  readonly durationMinutes: number | null;
  readonly kind: CallKind;
  /** Whether more than two countries or parties talked. */
  readonly isMultilateral: boolean;
  /** One of `CALL_LEVELS`: the highest of those who took part; null where nothing tells. */
  readonly level: string | null;
  readonly participants: readonly ProfiledPerson[];
  /** Countries that took part, the readout's own among them; its own alone where it names no other. */
  readonly countries: readonly string[];
  /** The number of the round (第5回, 제5차) in title or opening. */
  readonly round: number | null;
  /** Bounded; in the order of the keys. */
  readonly content: readonly ContentKey[];
  /** ISO 8601 date. */
  readonly publishedOn: string | null;
}

/** The text and what is known of it besides. */
export interface ProfileInput {
  readonly side: Side;
  readonly text: string;
  readonly title: string | null;
  readonly publishedOn: string | null;
}

import type { Act } from '../domain/act';
import type { BySide, Side } from '../domain/side';
import type { LinkModels } from './align/model';

/** An entry of data/terms: one thing, its forms in both languages (the preferred first) and its English name. */
export interface TermEntry {
  readonly id: string;
  readonly domain: string;
  readonly ja: readonly string[];
  readonly ko: readonly string[];
  readonly en: string;
}

/** An entry of data/concepts: words of both languages that mean the same, or nearly so. */
export interface ConceptEntry {
  readonly id: string;
  readonly ja: readonly string[];
  readonly ko: readonly string[];
  readonly en: string;
  readonly kind: 'same' | 'near';
  readonly broader: readonly string[];
  readonly opposite: readonly string[];
}

/** One name of a thing that the two governments name differently. */
export interface ContestedName {
  readonly thing: string;
  readonly variant: string;
  readonly ja: readonly string[];
  readonly ko: readonly string[];
  readonly en: string;
  readonly usedBy: readonly string[];
}

/** A neutral sentence about a thing with contested names. */
export interface ContestedThing {
  readonly thing: string;
  readonly gloss: { readonly en: string; readonly ja: string; readonly ko: string };
}

/** A person; family and given name apart where the language writes them so. */
export interface PersonEntry {
  readonly id: string;
  readonly ja: readonly string[];
  readonly kana: readonly string[];
  readonly ko: readonly string[];
  readonly en: string;
  readonly country: string;
  readonly role: string;
}

/** Countries whose people write the family name first, and are called by it. */
export const FAMILY_FIRST: ReadonlySet<string> = new Set(['jp', 'kr', 'kp', 'cn', 'tw']);

/** A term of office; dates are ISO 8601, `to` is null while it lasts. */
export interface OfficeTerm {
  readonly person: string;
  readonly office: string;
  readonly from: string;
  readonly to: string | null;
}

/** A place, an organisation or a country. `id` of a country is its ISO 3166 alpha-2 code in lower case. */
export interface NameEntry {
  readonly id: string;
  readonly ja: readonly string[];
  readonly ko: readonly string[];
  readonly en: string;
  /** One-character abbreviations of a country: 韓 / 한. */
  readonly short: BySide<string>;
  /** The country in which a place lies; empty where it lies in none alone, and for other names. */
  readonly country: string;
}

/** A title by which a person is called. */
export interface TitleEntry {
  readonly id: string;
  readonly ja: readonly string[];
  readonly ko: readonly string[];
  readonly en: string;
  readonly side: 'jp' | 'kr' | 'any';
  readonly level: string;
}

/** A pattern of data/acts: what a clause says when it contains this (notation: the header of the file). */
export interface ActPattern {
  readonly side: Side;
  readonly act: Act;
  readonly pattern: string;
  readonly example: string;
}

/** A rung of the ladder of commitment. */
export interface LadderRung {
  readonly act: Act;
  /** Higher commits more; null for acts of courtesy. */
  readonly rank: number | null;
  readonly label: { readonly en: string; readonly ja: string; readonly ko: string };
  readonly examples: BySide<readonly string[]>;
  readonly note: { readonly en: string; readonly ja: string; readonly ko: string };
}

/** All that stands in data/, read and validated; what the engine knows besides its code. */
export interface Knowledge {
  /** Short hash of all data files: the version of the termbase in a document. */
  readonly version: string;
  readonly terms: readonly TermEntry[];
  readonly concepts: readonly ConceptEntry[];
  readonly contestedNames: readonly ContestedName[];
  readonly contestedThings: readonly ContestedThing[];
  readonly people: readonly PersonEntry[];
  readonly offices: readonly OfficeTerm[];
  readonly places: readonly NameEntry[];
  readonly countries: readonly NameEntry[];
  readonly organisations: readonly NameEntry[];
  readonly titles: readonly TitleEntry[];
  readonly acts: readonly ActPattern[];
  readonly ladder: readonly LadderRung[];
  readonly linkModels: LinkModels;
  /** For each language, the share of readouts in which a common word stands, 0 to 1, by dictionary form. */
  readonly commonWords: BySide<ReadonlyMap<string, number>>;
}

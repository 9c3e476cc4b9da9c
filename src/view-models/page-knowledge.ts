import type { Act } from '../domain/act';
import type { BySide } from '../domain/side';
import type { Lng } from '../i18n';

/** One name of a thing that the two governments name differently. */
export interface NameInUse {
  readonly thing: string;
  readonly variant: string;
  readonly ja: readonly string[];
  readonly ko: readonly string[];
  readonly en: string;
  /** Who customarily uses it: `jp`, `kr` … governments, `press`, `any`. */
  readonly usedBy: readonly string[];
}

/** A neutral sentence about such a thing. */
export interface ThingGloss {
  readonly thing: string;
  readonly gloss: Readonly<Record<Lng, string>>;
}

/** A rung of the ladder of commitment. */
export interface Rung {
  readonly act: Act;
  readonly rank: number | null;
  readonly label: Readonly<Record<Lng, string>>;
  readonly examples: BySide<readonly string[]>;
  readonly note: Readonly<Record<Lng, string>>;
}

/** What something is called in English; a reader of Japanese or Korean finds it in the readout itself. */
export interface EnglishName {
  readonly id: string;
  readonly en: string;
}

/** The part of data/ that pages speak of. The engine's `Knowledge` fits; view models do not import the engine. */
export interface PageKnowledge {
  readonly contestedThings: readonly ThingGloss[];
  readonly contestedNames: readonly NameInUse[];
  readonly ladder: readonly Rung[];
  readonly people?: readonly EnglishName[];
  readonly countries?: readonly EnglishName[];
  readonly places?: readonly EnglishName[];
  readonly organisations?: readonly EnglishName[];
  readonly concepts?: readonly EnglishName[];
}

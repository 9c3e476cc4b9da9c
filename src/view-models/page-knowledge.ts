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

/** A person's name in Latin letters; in Japanese and Korean a participant is called as the readout writes it. */
export interface PersonName {
  readonly id: string;
  readonly en: string;
}

/** The part of data/ that pages speak of. The engine's `Knowledge` fits; view models do not import the engine. */
export interface PageKnowledge {
  readonly contestedThings: readonly ThingGloss[];
  readonly contestedNames: readonly NameInUse[];
  readonly ladder: readonly Rung[];
  readonly people?: readonly PersonName[];
}

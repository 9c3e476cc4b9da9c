import type { BySide } from '../domain/side';
import type { LinkModels } from './align/model';
import type { MayBe } from './call/office-holders';
import type { CountryRunFinder } from './bridge/country-runs';
import type { Lexicon } from './bridge/lexicon';
import type { Clause, LabelledClause } from './clause';
import type { EngineText } from './engine-text';
import type { Knowledge } from './knowledge';
import type { Analyser, SinoReader } from './morpheme';
import type { Without } from './without';

/** Gives every clause of one side its actor and act. */
export type Labeller = (clauses: readonly Clause[], text: EngineText) => readonly LabelledClause[];

/** All that the pipeline needs, compiled once. */
export interface EngineParts {
  readonly version: string;
  readonly knowledge: Knowledge;
  readonly analysers: BySide<Analyser>;
  readonly sino: SinoReader;
  readonly lexicons: BySide<Lexicon>;
  readonly countryRuns: BySide<CountryRunFinder>;
  readonly terms: BySide<Lexicon>;
  readonly namings: BySide<Lexicon>;
  readonly places: BySide<Lexicon>;
  readonly labellers: BySide<Labeller>;
  /** Finds those whom a text calls by family name and title. */
  readonly callers: BySide<(norm: string) => readonly MayBe[]>;
  readonly models: LinkModels;
  /** Evidence and rules that are left out, to measure what each is worth. */
  readonly without: Without;
}

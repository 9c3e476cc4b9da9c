import type { ComparisonDocument } from '../domain/comparison';
import type { Constraints } from '../domain/constraints';
import type { ProfileInput, ReadoutProfile } from '../domain/readout-profile';
import type { BySide, Side } from '../domain/side';
import type { TextReadings } from '../domain/readings';
import type { TextWords } from '../domain/text-words';
import { createCountryRunFinder } from './bridge/country-runs';
import { buildLexicon } from './bridge/lexicon';
import { officeHolders } from './call/office-holders';
import { compareTexts } from './compare';
import type { EngineParts } from './engine-parts';
import type { Knowledge } from './knowledge';
import { createLabeller } from './label';
import { namingLexicons, placeLexicons, termLexicons } from './mentions';
import type { Analyser, SinoReader } from './morpheme';
import { createProfiler } from './profile';
import { createReader } from './readings';
import { readWords } from './read-words';
import { modelsWithout } from './rule-families';
import { WHOLE, type Without } from './without';

/** Raised when the same texts can give another document. */
export const ENGINE_VERSION = '0.1.0';

/** What the engine is built from. */
export interface EngineOptions {
  readonly analysers: BySide<Analyser>;
  readonly sino: SinoReader;
  readonly knowledge: Knowledge;
  /** Evidence and rules to leave out, to measure what each is worth; none in ordinary use. */
  readonly without?: Without;
}

/** Compares two readouts. Pure: the same texts, version and knowledge give the same document. */
export interface Engine {
  readonly version: string;
  readonly knowledge: Knowledge;
  /**
   * @param texts the two readouts as given; any string is accepted.
   * @param constraints what is fixed, if anything; see `Constraints` for what must hold of it.
   */
  compare(texts: BySide<string>, constraints?: Constraints): ComparisonDocument;
  /** Where the words and sentences of one text stand; any string is accepted. */
  readWords(side: Side, text: string): TextWords;
  /** How the texts of a comparison are read, for those who do not know their script. */
  readings(document: ComparisonDocument): BySide<TextReadings>;
  /** What pairing needs to know of one readout. */
  profile(input: ProfileInput): ReadoutProfile;
}

/** Compiles the knowledge into what the pipeline needs. */
export function compileParts({ analysers, sino, knowledge, without = WHOLE }: EngineOptions): EngineParts {
  return {
    version: ENGINE_VERSION,
    knowledge,
    analysers,
    sino,
    lexicons: { ja: buildLexicon(knowledge, 'ja'), ko: buildLexicon(knowledge, 'ko') },
    countryRuns: {
      ja: createCountryRunFinder(knowledge.countries, 'ja'),
      ko: createCountryRunFinder(knowledge.countries, 'ko'),
    },
    terms: termLexicons(knowledge),
    namings: namingLexicons(knowledge),
    places: placeLexicons(knowledge),
    labellers: { ja: createLabeller('ja', knowledge, without), ko: createLabeller('ko', knowledge, without) },
    callers: {
      ja: officeHolders('ja', knowledge.people, knowledge.offices),
      ko: officeHolders('ko', knowledge.people, knowledge.offices),
    },
    models: modelsWithout(knowledge.linkModels, without),
    without,
  };
}

/** Compiles the knowledge once and gives the engine. */
export function createEngine(options: EngineOptions): Engine {
  const parts = compileParts(options);
  return {
    version: parts.version,
    knowledge: parts.knowledge,
    compare: (texts, constraints) => compareTexts(parts, texts, constraints),
    readWords: (side, text) => readWords(parts, side, text),
    readings: createReader(parts),
    profile: createProfiler(parts),
  };
}

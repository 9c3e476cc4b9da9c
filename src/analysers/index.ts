import type { Analyser, SinoReader } from '../engine/morpheme';
import { createJapaneseAnalyser } from './japanese';
import { createKoreanAnalyser } from './korean';
import { createSinoReader } from './sino-reader';

/** The dictionaries that the engine needs. Creating them takes about a second and a half; share them. */
export interface Analysers {
  readonly ja: Analyser;
  readonly ko: Analyser;
  readonly sino: SinoReader;
}

/** Loads both morphological dictionaries and the readings of Chinese characters. */
export function createAnalysers(): Analysers {
  return { ja: createJapaneseAnalyser(), ko: createKoreanAnalyser(), sino: createSinoReader() };
}

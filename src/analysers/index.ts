import type { Analyser, SinoReader } from '../engine/morpheme';
import { createJapaneseAnalyser } from './japanese';
import { createKoreanAnalyser } from './korean';
import { createSinoReader } from './sino-reader';

/** The dictionaries that the engine needs; share them. */
export interface Analysers {
  readonly ja: Analyser;
  readonly ko: Analyser;
  readonly sino: SinoReader;
}

/**
 * Opens both morphological dictionaries and the readings of Chinese characters.
 * @param imageFile an image of the unpacked dictionaries (dictionary-image.ts); without one opening them takes a second longer.
 */
export function createAnalysers(imageFile: string | null = null): Analysers {
  return {
    ja: createJapaneseAnalyser(imageFile),
    ko: createKoreanAnalyser(imageFile),
    sino: createSinoReader(),
  };
}

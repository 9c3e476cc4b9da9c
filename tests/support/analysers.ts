import path from 'node:path';
import { createJapaneseAnalyser } from '../../src/analysers/japanese';
import { createKoreanAnalyser } from '../../src/analysers/korean';
import type { Side } from '../../src/domain/side';
import type { Analyser } from '../../src/engine/morpheme';

/** Where the build wrote it; without it a test file waits a second longer. */
const IMAGE = path.resolve('dist/dictionaries.image');
const CREATE: Readonly<Record<Side, (imageFile: string) => Analyser>> = {
  ja: createJapaneseAnalyser,
  ko: createKoreanAnalyser,
};
const created: Partial<Record<Side, Analyser>> = {};

/** The morphological dictionary of a side, opened on first use and shared by a test file. */
export function analyserOf(side: Side): Analyser {
  return (created[side] ??= CREATE[side](IMAGE));
}

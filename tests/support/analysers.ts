import { createJapaneseAnalyser } from '../../src/analysers/japanese';
import { createKoreanAnalyser } from '../../src/analysers/korean';
import type { Side } from '../../src/domain/side';
import type { Analyser } from '../../src/engine/morpheme';

const CREATE: Readonly<Record<Side, () => Analyser>> = {
  ja: createJapaneseAnalyser,
  ko: createKoreanAnalyser,
};
const created: Partial<Record<Side, Analyser>> = {};

/** The morphological dictionary of a side, loaded on first use (about a second) and shared by a test file. */
export function analyserOf(side: Side): Analyser {
  return (created[side] ??= CREATE[side]());
}

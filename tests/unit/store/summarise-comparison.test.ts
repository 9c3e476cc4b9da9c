import { summariseComparison } from '../../../src/store/summarise-comparison';
import { aReadout, aStoredComparison } from '../../support/a-stored-comparison';

describe('summariseComparison', () => {
  const titleOf = (text: string): string =>
    summariseComparison(aStoredComparison({ ja: aReadout('ja', { text }) })).titles.ja;

  it('calls a readout without a title by its first line', () => {
    expect(titleOf('\n\n日韓首脳電話会談\n本日、…')).toBe('日韓首脳電話会談');
  });

  it('cuts a long first line between characters, never through one', () => {
    expect(titleOf('\u{20BB7}'.repeat(100))).toBe(`${'\u{20BB7}'.repeat(79)}…`);
  });
});

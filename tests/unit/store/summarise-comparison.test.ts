import { countFindings, summariseComparison } from '../../../src/store/summarise-comparison';
import { aDocument } from '../../support/a-document';
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

describe('countFindings', () => {
  it('does not count a mere detail as a difference', () => {
    const document = aDocument({ ja: '一。二。', ko: '하나.' });
    const [link] = document.links;
    const detail = { facet: 'detail', side: 'ja', spans: [] } as const;
    const counted = countFindings({ ...document, links: [{ ...link!, differences: [detail] }] });
    expect(counted).toEqual({ shared: 1, differing: 0, onlyJa: 1, onlyKo: 0 });
  });
});

import { countFindings } from '../../../src/domain/findings';
import { aDocument } from '../../support/a-document';

describe('countFindings', () => {
  it('does not count a mere detail as a difference', () => {
    const document = aDocument({ ja: '一。二。', ko: '하나.' });
    const [link] = document.links;
    const detail = { facet: 'detail', side: 'ja', spans: [] } as const;
    const counted = countFindings({ ...document, links: [{ ...link!, differences: [detail] }] });
    expect(counted).toEqual({ shared: 1, differing: 0, onlyJa: 1, onlyKo: 0 });
  });
});

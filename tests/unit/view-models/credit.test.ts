import type { ComparisonDocument } from '../../../src/domain/comparison';
import { creditOf } from '../../../src/view-models/credit';
import { aDocument } from '../../support/a-document';
import { aComparison } from '../../support/a-comparison';
import { aComparisonPage, aTranslator } from '../../support/faces';

const TEXTS = { ja: '三者は確認した。一致した。両国は支持した。', ko: '3국은 확인했다. 합의했다.' };

/** Points whose actor is named by these words, in order. */
function withCues(actors: Readonly<Record<'ja' | 'ko', readonly (string | null)[]>>): ComparisonDocument {
  const document = aDocument(TEXTS);
  const cued = (side: 'ja' | 'ko') => ({
    ...document[side],
    points: document[side].points.map((point, index) => {
      const words = actors[side][index];
      if (!words) return point;
      const start = TEXTS[side].indexOf(words, point.start);
      return { ...point, cues: { actor: [start, start + words.length] as const } };
    }),
  });
  return { ...document, ja: cued('ja'), ko: cued('ko') };
}

const credits = (document: ComparisonDocument, side: 'ja' | 'ko') =>
  document[side].points.map((point) => creditOf(document, side, point));

describe('who is credited', () => {
  it('is all where three take part, also where a clause leaves it to the one before', () => {
    const document = withCues({ ja: ['三者は', null, '両国は'], ko: ['3국은', null] });
    expect(credits(document, 'ja')).toEqual(['all', 'all', 'both']);
    expect(credits(document, 'ko')).toEqual(['all', 'all']);
  });

  it('is both sides elsewhere', () => {
    const document = withCues({ ja: [null, null, '両国は'], ko: [null, null] });
    expect(credits(document, 'ja')).toEqual(['both', 'both', 'both']);
  });

  it('stands so on the page and in the sentence of a difference', async () => {
    const document = withCues({ ja: ['三者は', null, null], ko: [null, null] });
    const page = aComparisonPage(await aTranslator('en'), { stored: aComparison({ document }) });
    const [row] = page.texts.groups.flatMap(({ rows }) => rows);
    expect(row?.cells.map(({ blocks }) => blocks[0]?.labels[0]?.text)).toEqual(['All parties', 'Both sides']);
    expect(row?.differences[0]?.parts[0]?.text).toContain('all parties agreed');
  });
});

import type { Side } from '../../../src/domain/side';
import type { StoredComparison } from '../../../src/domain/stored-comparison';
import { LNGS } from '../../../src/i18n';
import { toCitation } from '../../../src/view-models/citation';
import { aDocument } from '../../support/a-document';
import { aComparison, aReadout } from '../../support/a-comparison';
import { aTranslator } from '../../support/faces';

const TEXTS = { ja: '両首脳は確認した。', ko: '양 정상은 확인했다.' };
const bare = aDocument(TEXTS);
const untitled = (side: Side, text: string = TEXTS[side]) =>
  aReadout(side, text, { source: { title: null, issuer: null, publishedOn: null, url: null } });

/** Neither text has a title; `date` is that of the talks. */
function withoutTitles(date: string | null): StoredComparison {
  const call = { ...bare.call, date };
  return aComparison({ document: { ...bare, call }, ja: untitled('ja'), ko: untitled('ko') });
}

describe('a citation', () => {
  it('quotes the titles that were given', async () => {
    const line = toCitation(await aTranslator('en'), aComparison(), null);
    expect(line).toContain(
      'Japanese readout: 「日韓首脳電話会談」, 外務省, 14 July 2025, https://example.org/ja/',
    );
    expect(line).not.toContain('[');
  });

  it('quotes the title that the text begins with where none was given', async () => {
    const stored = aComparison();
    const line = toCitation(
      await aTranslator('en'),
      { ...stored, ja: untitled('ja', stored.document.ja.text) },
      null,
    );
    const [title] = stored.document.ja.text.split('\n');
    expect(stored.document.ja.points[0]!.role).toBe('title');
    expect(line).toContain(`Japanese readout: 「${title!}」`);
  });

  it.each([
    ['en', '[untitled readout of the talks of 14 July 2025]', '[untitled readout]'],
    ['ja', '［2025年7月14日の会談に関する無題の発表］', '［無題の発表］'],
    ['ko', '[2025년 7월 14일 회담에 관한 제목 없는 발표문]', '[제목 없는 발표문]'],
  ] as const)(
    'describes what has none in brackets, without quoting anything: %s',
    async (lng, dated, undated) => {
      const tr = await aTranslator(lng);
      for (const [date, expected] of [
        ['2025-07-14', dated],
        [null, undated],
      ] as const) {
        const line = toCitation(tr, withoutTitles(date), null);
        expect(line.split(expected)).toHaveLength(3);
        expect(line).not.toMatch(/[「」“”"‘’]/u);
      }
    },
  );

  it('says the same in every language about where the texts come from', async () => {
    for (const lng of LNGS) {
      const line = toCitation(await aTranslator(lng), aComparison(), null);
      for (const side of ['ja', 'ko']) expect(line).toContain(`https://example.org/${side}/20250714`);
      expect(line.match(/SHA-256 [0-9a-f]{64}/gu)).toHaveLength(2);
    }
  });
});

import { exportText } from '../../../src/export/export-text';
import { LNGS } from '../../../src/i18n';
import { aComparison } from '../../support/a-comparison';
import { aKnowledge } from '../../support/a-knowledge';
import { aTranslator } from '../../support/faces';

describe('exportText', () => {
  test.each(LNGS)('quotes every point of both texts in %s', async (lng) => {
    const stored = aComparison();
    const text = exportText({ stored, tr: await aTranslator(lng), knowledge: aKnowledge() });
    for (const side of ['ja', 'ko'] as const) {
      for (const { start, end } of stored.document[side].points) {
        expect(text).toContain(stored.document[side].text.slice(start, end).replace(/\s+/gu, ' '));
      }
    }
  });

  it('ends with a line end and holds no blank line twice', async () => {
    const text = exportText({ stored: aComparison(), tr: await aTranslator(), knowledge: aKnowledge() });
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toContain('\n\n\n');
  });

  it('passes no escape sequence and no bidi mark to the terminal', async () => {
    const stored = aComparison();
    const source = { ...stored.ja.source, title: 'a\u001b[31m\u202Eb\u0007c' };
    const text = exportText({
      stored: { ...stored, ja: { ...stored.ja, source } },
      tr: await aTranslator(),
      knowledge: aKnowledge(),
    });
    expect(text).toContain('a[31mbc');
    expect(text).not.toMatch(/[\u001b\u0007\u202E]/u);
  });
});

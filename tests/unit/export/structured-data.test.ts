import { load } from 'cheerio';
import { exportHtml } from '../../../src/export/export-html';
import { aComparison } from '../../support/a-comparison';
import { aKnowledge } from '../../support/a-knowledge';
import { aRenderer, aTranslator } from '../../support/faces';

const HOSTILE = '</script><!-- <script>alert(1)</script> & \u2028 会談';
const whole = aComparison();
const stored = { ...whole, ja: { ...whole.ja, source: { ...whole.ja.source, title: HOSTILE, url: null } } };

describe('the metadata of the exported file', () => {
  it('is one block of JSON-LD that names both readouts, whatever their titles hold', async () => {
    const tr = await aTranslator('ko');
    const html = await exportHtml({
      stored,
      tr,
      renderer: aRenderer(),
      knowledge: aKnowledge(),
      css: '',
      script: 'void 0;',
    });
    const $ = load(html);
    expect($('script').length).toBe(2);
    const block = $('script[type="application/ld+json"]').text();
    expect(block).not.toMatch(/[<>&\u2028]/u);
    expect(JSON.parse(block)).toMatchObject({
      '@context': 'https://schema.org',
      identifier: whole.id,
      inLanguage: ['ko', 'ja'],
      isBasedOn: [
        { name: HOSTILE, inLanguage: 'ja', identifier: `sha256:${whole.ja.sha256}` },
        { name: whole.ko.source.title, url: whole.ko.source.url, datePublished: '2025-07-14' },
      ],
    });
    const [first] = (JSON.parse(block) as { isBasedOn: object[] }).isBasedOn;
    expect(first).not.toHaveProperty('url');
  });
});

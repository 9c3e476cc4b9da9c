import { load } from 'cheerio';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Side } from '../../../src/domain/side';
import { exportHtml } from '../../../src/export/export-html';
import { LNGS, type Lng } from '../../../src/i18n';
import { aComparison } from '../../support/a-comparison';
import { aKnowledge } from '../../support/a-knowledge';
import { composedDocument } from '../../support/composed-document';
import { aRenderer, aTranslator, ROOT } from '../../support/faces';

const css = readFileSync(join(ROOT, 'public', 'css', 'main.css'), 'utf8');
const script = "document.documentElement.classList.add('has-script');";

async function anExport(lng: Lng = 'en', stored = aComparison()): Promise<string> {
  const tr = await aTranslator(lng);
  return exportHtml({ stored, tr, renderer: aRenderer(), knowledge: aKnowledge(), css, script });
}

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('exportHtml', () => {
  it('allows by hash exactly the style and the script that stand in the file', async () => {
    const $ = load(await anExport());
    const policy = $('meta[http-equiv="Content-Security-Policy"]').attr('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src ${sha256($('style').text())}`);
    expect(policy).toContain(`script-src ${sha256($('script:not([type])').text())}`);
  });

  it('asks for nothing', async () => {
    const $ = load(await anExport());
    expect($('link, img, iframe, object, embed, [src], [style], base').length).toBe(0);
    expect($('style').text()).not.toMatch(/@import|url\((?!'#)/u);
  });

  it.each(LNGS)('is the same to the byte when nothing changed, and small, in %s', async (lng) => {
    const first = await anExport(lng);
    expect(await anExport(lng)).toBe(first);
    expect(Buffer.byteLength(first)).toBeLessThan(300_000);
  });

  it.each(LNGS)('ends with what it is to be cited by, in %s', async (lng) => {
    const $ = load(await anExport(lng));
    const { ja, ko, id } = aComparison();
    const citation = $('.colophon p').last().text();
    for (const part of [ja.sha256, ko.sha256, ja.source.url!, ko.source.url!, id])
      expect(citation).toContain(part);
  });

  it('holds every character of both texts, in the order of each', async () => {
    const $ = load(await anExport());
    const textOf = (side: Side) =>
      $(`.cell[data-side="${side}"] .text`)
        .toArray()
        .toSorted((a, b) => Number($(a).attr('data-start')) - Number($(b).attr('data-start')))
        .map((element) => $(element).text())
        .join('');
    expect(textOf('ja')).toBe(composedDocument().ja.text);
    expect(textOf('ko')).toBe(composedDocument().ko.text);
  });

  it('names sources, dates, both hashes and both versions', async () => {
    const stored = aComparison();
    const text = load(await anExport())
      .root()
      .text();
    for (const part of [
      stored.ja.sha256,
      stored.ko.sha256,
      'https://example.org/ja/20250714',
      '0.1.0',
      'abcdef012345',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('never lets hostile text become markup', async () => {
    const hostile = '</script><img src=x onerror=alert(1)>"\'&';
    const document = composedDocument();
    const stored = aComparison({
      document: { ...document, terms: { summit: { ja: hostile, ko: hostile, en: hostile } } },
    });
    const titled = {
      ...stored,
      ja: { ...stored.ja, source: { ...stored.ja.source, title: hostile, issuer: hostile } },
    };
    const $ = load(await anExport('en', titled));
    expect($('img').length).toBe(0);
    expect($('.source-title').first().text()).toBe(hostile);
  });
});

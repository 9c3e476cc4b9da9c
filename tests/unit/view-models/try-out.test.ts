import { LNGS } from '../../../src/i18n';
import { NOT_TRIED, toTryOutPanel } from '../../../src/view-models/try-out';
import { composedDocument } from '../../support/composed-document';
import { aTranslator } from '../../support/faces';

const document = composedDocument();
const texts = { ja: document.ja.text, ko: document.ko.text };
const bare = { ...document, ja: { ...document.ja, terms: [] } };

describe('what is found in sentences that are tried out', () => {
  it('is told apart by whether the entry is there', async () => {
    const tr = await aTranslator('en');
    const { lists, hasResult, hasVerdict } = toTryOutPanel(tr, {
      texts,
      found: { with: document, without: bare },
      isEmpty: false,
    });
    const [only, without, both] = lists;
    const [term] = document.ja.terms;
    expect([hasResult, hasVerdict, without!.isEmpty]).toEqual([true, false, true]);
    expect(only!.items.every(({ lang, what }) => lang === 'ja' && what.startsWith('term: '))).toBe(true);
    expect(only!.items[0]).toEqual({
      lang: 'ja',
      words: document.ja.text.slice(term!.start, term!.end),
      what: `term: ${document.terms[term!.term]!.en}`,
    });
    expect(both!.items.some(({ what }) => what === 'what was done: agreed')).toBe(true);
    expect(both!.items.some(({ what }) => what === 'contested name')).toBe(true);
  });

  it.each(LNGS)('is said not to differ where it does not, and nothing stands twice (%s)', async (lng) => {
    const tr = await aTranslator(lng);
    const panel = toTryOutPanel(tr, { texts, found: { with: document, without: document }, isEmpty: false });
    expect(panel.verdict).toBe(tr.t('termbase.try.alike'));
    const said = panel.lists[2]!.items.map((item) => JSON.stringify(item));
    expect(new Set(said).size).toBe(said.length);
    expect(said.join('')).not.toMatch(/\{\{|termbase\.|comparison\./u);
  });

  it('is nothing before something was typed', async () => {
    const tr = await aTranslator('en');
    expect(toTryOutPanel(tr, NOT_TRIED)).toMatchObject({ hasResult: false, hasVerdict: false });
    expect(toTryOutPanel(tr, { ...NOT_TRIED, isEmpty: true }).verdict).toBe(tr.t('termbase.try.empty'));
  });
});

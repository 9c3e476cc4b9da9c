import type { FindingEdit } from '../../../src/domain/decision';
import { LNGS, type Lng } from '../../../src/i18n';
import { shownFindings, toFindings } from '../../../src/view-models/edited-findings';
import { findingsAsHtml, findingsAsMarkdown } from '../../../src/view-models/findings-copy';
import { suggestSentences } from '../../../src/view-models/findings-sentences';
import { aKnowledge } from '../../support/a-knowledge';
import { composedDocument } from '../../support/composed-document';
import { aTranslator } from '../../support/faces';

const document = composedDocument();
const contextOf = async (lng: Lng) => ({ tr: await aTranslator(lng), document, knowledge: aKnowledge() });
const anEdit = (over: Partial<FindingEdit>): FindingEdit => ({
  kind: 'finding',
  about: 'order',
  on: { ja: [], ko: [] },
  lng: 'en',
  text: 'In my words.',
  suggested: '',
  ...over,
});

describe('the findings in sentences', () => {
  it.each(LNGS)('are whole sentences of the language, none twice (%s)', async (lng) => {
    const sentences = suggestSentences(await contextOf(lng));
    expect(sentences.map(({ about }) => about)).toEqual(
      expect.arrayContaining(['shared', 'differs', 'only', 'order']),
    );
    const ending = { en: /[.”’]$/u, ja: /。$/u, ko: /[.]$/u }[lng];
    for (const { text } of sentences) {
      expect(text).toMatch(ending);
      expect(text).not.toMatch(/\{\{|undefined|\.\.|。。| {2}/u);
    }
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
  });

  it('count what the comparison holds, and are about points that it has', async () => {
    const sentences = suggestSentences(await contextOf('en'));
    expect(sentences[0]!.text).toContain(`share ${document.links.length} points`);
    for (const { about, on } of sentences) {
      if (about === 'order') continue;
      const spans = [...on.ja, ...on.ko];
      expect(spans.length).toBeGreaterThan(0);
      for (const [start, end] of on.ja)
        expect(document.ja.points).toContainEqual(expect.objectContaining({ start, end }));
    }
  });

  it('leave a date that counts from now to the words of the texts', async () => {
    const context = await contextOf('en');
    const at = document.links.findIndex(({ differences }) =>
      differences.some(({ facet }) => facet === 'fact'),
    );
    const links = document.links.map((link, index) => ({
      ...link,
      differences: link.differences.map((one) =>
        index === at && one.facet === 'fact'
          ? { ...one, kind: 'date' as const, ja: { ...one.ja, value: '0' }, ko: { ...one.ko, value: '+1' } }
          : one,
      ),
    }));
    const said = suggestSentences({ ...context, document: { ...document, links } }).map(({ text }) => text);
    const dated = said.find((text) => text.includes('For the date'));
    expect(dated).toMatch(/the Japanese readout gives 「[^」]+」 and the Korean ‘[^’]+’\./u);
  });

  it('say nothing of texts without points, and that nothing is shared where nothing is', async () => {
    const context = await contextOf('en');
    const unlinked = { ...document, links: [] };
    expect(suggestSentences({ ...context, document: unlinked })[0]!.text).toBe(
      'The two readouts have no point in common.',
    );
    const without = (side: 'ja' | 'ko') => ({ ...document[side], points: [] });
    const empty = { ...unlinked, ja: without('ja'), ko: without('ko') };
    expect(suggestSentences({ ...context, document: empty })).toEqual([]);
  });
});

describe('an analyst’s edits of the findings', () => {
  it('stand in place of the sentence in their language only, and say when it would be another now', async () => {
    const context = await contextOf('en');
    const suggested = suggestSentences(context).find(({ about }) => about === 'order')!.text;
    const order = (edits: FindingEdit[]) => toFindings(context, edits).find(({ about }) => about === 'order');
    expect(order([anEdit({ suggested })])).toMatchObject({
      text: 'In my words.',
      state: 'edited',
      isOutdated: false,
    });
    expect(order([anEdit({ suggested: 'As it was.' })])).toMatchObject({ state: 'edited', isOutdated: true });
    expect(order([anEdit({ suggested, lng: 'ja' })])).toMatchObject({ text: suggested, state: 'generated' });
    expect(order([anEdit({ suggested }), anEdit({ suggested, text: suggested })])).toMatchObject({
      state: 'generated',
    });
  });

  it('leave sentences out, and add, change and remove own ones', async () => {
    const context = await contextOf('en');
    const all = toFindings(context, []);
    const hidden = toFindings(context, [anEdit({ text: '', suggested: all.at(-1)!.text })]);
    expect(shownFindings(hidden)).toHaveLength(all.length - 1);
    const own = (edits: Partial<FindingEdit>[]) =>
      toFindings(
        context,
        edits.map((edit) => anEdit({ about: 'own', ...edit })),
      )
        .slice(all.length)
        .map(({ text }) => text);
    expect(own([{ text: 'One.' }, { text: 'Two.' }])).toEqual(['One.', 'Two.']);
    expect(own([{ text: 'One.' }, { text: 'Two.' }, { text: 'First.', suggested: 'One.' }])).toEqual([
      'First.',
      'Two.',
    ]);
    expect(own([{ text: 'One.' }, { text: '', suggested: 'One.' }])).toEqual([]);
  });

  it('are not lost where their sentence is gone', async () => {
    const context = await contextOf('en');
    const edit = anEdit({ about: 'differs', on: { ja: [[0, 1]], ko: [[0, 1]] }, suggested: 'Gone.' });
    expect(toFindings(context, [edit]).at(-1)).toMatchObject({ text: 'In my words.', isOutdated: true });
    expect(toFindings(context, [edit, { ...edit, text: '' }])).toHaveLength(toFindings(context, []).length);
  });
});

describe('copies of the findings', () => {
  it('hold what was written as text, whatever it looks like', () => {
    expect(findingsAsHtml('en', 'Findings', ['a <b> & "c"'])).toContain(
      '<li>a &lt;b&gt; &amp; &quot;c&quot;</li>',
    );
    expect(findingsAsMarkdown('Findings', ['a *b* [c]\n# d'])).toContain('- a \\*b\\* \\[c\\] \\# d');
  });
});

import { findHits, readQuery, toFindForm, type Find } from '../../../src/view-models/find';
import { composedDocument } from '../../support/composed-document';
import { aComparisonPage, aTranslator } from '../../support/faces';

const document = composedDocument();

/** The words that are found, by side. */
function found(query: string, others: readonly string[] = []) {
  const hits = findHits(document, { query, others });
  const words = (side: 'ja' | 'ko') => [
    ...new Set(hits[side].map(([start, end]) => document[side].text.slice(start, end))),
  ];
  return { ja: words('ja'), ko: words('ko') };
}

describe('findHits', () => {
  it('finds the other names in both texts', () => {
    expect(found('북한', ['北朝鮮', 'North Korea'])).toEqual({ ja: ['北朝鮮'], ko: ['북한'] });
  });

  it('finds inside words, whatever the case, width and blanks', () => {
    const text = '対ＮＯＲＴＨ korea 政策';
    const own = { ...document, ja: { ...document.ja, text, terms: [] }, links: [] };
    const { ja } = findHits(own, { query: 'north Korea', others: [] });
    expect(ja.map(([start, end]) => text.slice(start, end))).toEqual(['ＮＯＲＴＨ korea']);
  });

  it('finds what the engine has matched with the word', () => {
    const pair = document.links
      .flatMap(({ evidence }) => evidence)
      .find(({ kind }) => kind === 'cognate' || kind === 'term');
    const [ja, ko] = [document.ja.text.slice(...pair!.ja), document.ko.text.slice(...pair!.ko)];
    expect(found(ko).ja).toContain(ja);
    expect(found(ja).ko).toContain(ko);
  });

  it('finds terms by a word of their English names', () => {
    const [term] = document.ja.terms;
    const english = document.terms[term!.term]!.en;
    expect(found(english).ja).toContain(document.ja.text.slice(term!.start, term!.end));
  });

  it('finds nothing for what stands nowhere', () => {
    expect(found('量子')).toEqual({ ja: [], ko: [] });
  });
});

describe('readQuery', () => {
  it.each([
    [' 북한 ', '북한'],
    [['a', 'b'], ''],
    [undefined, ''],
    ['x'.repeat(200), 'x'.repeat(100)],
  ])('reads %j', (value, query) => expect(readQuery(value)).toBe(query));
});

describe('find on the comparison page', () => {
  it('shows the rows with hits alone, marks them in both columns and says how many', async () => {
    const find: Find = { query: '북한', others: ['北朝鮮'] };
    const page = aComparisonPage(await aTranslator(), { find, view: 'ja' });
    const rows = page.texts.groups.flatMap((group) => group.rows);
    const marked = rows.flatMap(({ cells }) =>
      cells.flatMap(({ blocks }) =>
        blocks.flatMap(({ segments }) =>
          segments.flatMap(({ runs }) =>
            runs.flatMap(({ pieces }) => pieces.filter(({ className }) => className.includes('m-hit'))),
          ),
        ),
      ),
    );
    expect(new Set(marked.map(({ text }) => text))).toEqual(new Set(['北朝鮮', '북한']));
    const [form] = page.finds;
    expect(form).toMatchObject({ isActive: true, query: '북한', others: 'Also looked for: 北朝鮮' });
    expect(form?.count).toContain(`in ${rows.length} row`);
    expect(form?.kept).toEqual([
      { name: 'view', value: 'ja' },
      { name: 'lng', value: 'en' },
    ]);
    expect(form?.reset.href).toBe('/comparisons/c0mp4r1s0n?view=ja&lng=en#texts');
    expect(page.frame.languages[1]?.href).toContain(`q=${encodeURIComponent('북한')}`);
  });

  it('says so when nothing is found', async () => {
    const tr = await aTranslator();
    const page = aComparisonPage(tr, { find: { query: '量子', others: [] } });
    expect(page.texts.groups).toEqual([]);
    expect(page.finds[0]?.count).toBe('Found in no row.');
    const form = { tr, action: '/c', keep: {}, reset: '/c', hits: { ja: [], ko: [] }, rows: 0 };
    expect(toFindForm({ ...form, find: { query: '', others: [] } })).toMatchObject({
      isActive: false,
      count: '',
    });
  });
});

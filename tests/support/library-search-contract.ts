import type { Readout } from '../../src/domain/readout';
import type { LibraryStore, StoreQuery } from '../../src/store/library-store';
import { aReadout } from './a-stored-comparison';

export const ALL: StoreQuery = {
  words: [],
  side: null,
  issuer: null,
  level: null,
  from: null,
  to: null,
  isPaired: null,
  sort: 'newest',
  page: 1,
  pageSize: 10,
};

export const aSource = (values: Partial<Readout['source']>) => ({
  title: null,
  issuer: null,
  publishedOn: null,
  url: null,
  ...values,
});
const AT = '2026-01-01T00:00:00.000Z';

/** How every adapter of the library searches. `opened` gives the store that was opened for the test, empty. */
export function itSearches(opened: () => LibraryStore): void {
  let library: LibraryStore;
  const add = async (side: 'ja' | 'ko', text: string, known: Partial<Readout['source']> = {}) =>
    (await library.add(aReadout(side, { text, source: aSource(known) }))).readout;
  const textsOf = async (query: Partial<StoreQuery>) =>
    (await library.search({ ...ALL, ...query })).items.map(({ current }) => current.text);

  beforeEach(async () => {
    library = opened();
    await add('ja', '北朝鮮への対応で連携。', { publishedOn: '2025-01-02', issuer: '外務省' });
    await add('ko', '북한 문제를 논의했다.', { publishedOn: '2025-01-03', issuer: '외교부' });
    await add('ja', 'ＩＡＥＡの査察は２５日。', { title: '原子力', issuer: '外務省' });
  });
  const [NORTH, KOREAN, ATOM] = [
    '北朝鮮への対応で連携。',
    '북한 문제를 논의했다.',
    'ＩＡＥＡの査察は２５日。',
  ];

  it.each([
    ['three characters inside a word', [['朝鮮へ']], [NORTH]],
    ['two characters', [['連携']], [NORTH]],
    ['two characters at the end of the text', [['携。']], [NORTH]],
    ['one character', [['북']], [KOREAN]],
    ['one character at the end of the text', [['日。']], [ATOM]],
    ['another width and case', [['iaea']], [ATOM]],
    ['figures of another width', [['25']], [ATOM]],
    ['the title', [['原子']], [ATOM]],
    ['the issuing body', [['외교']], [KOREAN]],
    ['any word of a group', [['北朝鮮', '북한']], [KOREAN, NORTH]],
    ['every group', [['北朝鮮', '북한'], ['논의']], [KOREAN]],
    ['what looks like a query', [['"北朝鮮" OR *']], []],
    ['what is nowhere', [['協力']], []],
  ])('finds %s', async (_name, words, texts) => {
    expect(await textsOf({ words })).toEqual(texts);
  });

  it('filters by side, issuing body and day', async () => {
    expect(await textsOf({ side: 'ko' })).toEqual([KOREAN]);
    expect(await textsOf({ issuer: '外務省' })).toEqual([NORTH, ATOM]);
    expect(await textsOf({ from: '2025-01-03' })).toEqual([KOREAN]);
    expect(await textsOf({ to: '2025-01-02' })).toEqual([NORTH]);
  });

  it('filters by what the profile says, and by whether there is a counterpart', async () => {
    const { items } = await library.search(ALL);
    const [ko, ja] = [items[0]!, items[1]!];
    const profile = { version: 'p1', profile: { kind: 'call' }, callDate: '2024-12-31', level: 'leaders' };
    expect(await library.setProfile(ja.id, 1, profile)).toBe(true);
    expect(await textsOf({ level: 'leaders' })).toEqual([NORTH]);
    expect(await library.levels()).toEqual(['leaders']);
    expect(await textsOf({ to: '2024-12-31' })).toEqual([NORTH]);
    await library.join(ja.id, ko.id, AT);
    expect(await textsOf({ isPaired: true })).toEqual([KOREAN, NORTH]);
    expect(await textsOf({ isPaired: false })).toEqual([ATOM]);
  });

  it('sorts by day, with the unknown last, and by arrival', async () => {
    expect(await textsOf({ sort: 'newest' })).toEqual([KOREAN, NORTH, ATOM]);
    expect(await textsOf({ sort: 'oldest' })).toEqual([NORTH, KOREAN, ATOM]);
    expect(await textsOf({ sort: 'added' })).toEqual([ATOM, KOREAN, NORTH]);
  });

  it('gives pages, and the last one beyond the end', async () => {
    expect(await library.search({ ...ALL, pageSize: 2, page: 9 })).toMatchObject({
      total: 3,
      page: 2,
      pageCount: 2,
      items: [{ current: { text: ATOM } }],
    });
  });

  it('counts the issuing bodies', async () => {
    expect(await library.issuers()).toEqual([
      { issuer: '外務省', count: 2 },
      { issuer: '외교부', count: 1 },
    ]);
  });

  it('finds the current text only, and what was edited of its source', async () => {
    const page = { url: 'https://example.org/1' };
    const { id } = await add('ja', '古い表現。', page);
    await add('ja', '新しい表現。', page);
    expect(await textsOf({ words: [['古い表現']] })).toEqual([]);
    await library.editSource(id, 2, aSource({ title: '改めた題' }));
    expect(await textsOf({ words: [['改めた']] })).toEqual(['新しい表現。']);
    await library.editSource(id, 2, aSource({ title: '別' }));
    expect(await textsOf({ words: [['改めた']] })).toEqual([]);
    expect(await library.editSource(id, 3, aSource({}))).toBe(false);
  });
}

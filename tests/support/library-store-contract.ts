import type { Readout } from '../../src/domain/readout';
import type { ComparisonStore } from '../../src/store/comparison-store';
import type { LibraryStore } from '../../src/store/library-store';
import { aReadout, aStoredComparison } from './a-stored-comparison';
import { itKnowsCalls } from './library-calls-contract';
import { ALL, aSource as source, itSearches } from './library-search-contract';
import { itKnowsTexts } from './library-texts-contract';

export interface Stores {
  readonly library: LibraryStore;
  readonly comparisons: ComparisonStore;
}

const AT = '2026-01-01T00:00:00.000Z';

/** What every adapter of the library must do. `open` gives an empty store. */
export function itKeepsALibrary(open: () => Promise<Stores>): void {
  let library: LibraryStore;
  let comparisons: ComparisonStore;
  beforeEach(async () => {
    ({ library, comparisons } = await open());
  });
  afterEach(() => comparisons.close());

  const add = async (side: 'ja' | 'ko', text: string, known: Partial<Readout['source']> = {}) =>
    (await library.add(aReadout(side, { text, source: source(known) }))).readout;

  describe('adding', () => {
    it('gives a readout a permanent id and its first version', async () => {
      const given = aReadout('ja', { text: '協力で一致した。', source: source({ title: '電話会談' }) });
      const { readout, outcome } = await library.add(given);
      expect(outcome).toBe('new');
      expect(readout).toEqual({
        id: expect.stringMatching(/^[0-9a-hjkmnp-tv-z]{12}$/) as string,
        side: 'ja',
        callId: null,
        createdAt: given.retrievedAt,
        deletedAt: null,
        versionCount: 1,
        current: { ...given, number: 1 },
        profile: null,
        callDate: null,
        level: null,
        isPaired: false,
        comparisonIds: [],
      });
      expect(await library.find(readout.id)).toEqual(readout);
    });

    it('knows a text again, and learns what it did not know of its source', async () => {
      const first = await add('ja', '同じ文。', { title: '題' });
      const again = await library.add(
        aReadout('ja', { text: '同じ文。', source: source({ title: '別の題', issuer: '外務省' }) }),
      );
      expect(again.outcome).toBe('same');
      expect(again.readout.id).toBe(first.id);
      expect(again.readout.current.source).toEqual(source({ title: '題', issuer: '外務省' }));
      expect((await library.search(ALL)).total).toBe(1);
    });

    itKnowsTexts(() => ({ library, comparisons }));

    it('takes the same text of the other side for another readout', async () => {
      await add('ja', '同文');
      await add('ko', '同文');
      expect((await library.search(ALL)).total).toBe(2);
    });

    it('makes another text at the same address the next version', async () => {
      const first = await add('ja', '一つ。', { url: 'https://Example.org/a?utm_source=x#top' });
      const { readout, outcome } = await library.add(
        aReadout('ja', { text: '二つ。', source: source({ url: 'https://example.org/a' }) }),
      );
      expect(outcome).toBe('new-version');
      expect(readout).toMatchObject({
        id: first.id,
        versionCount: 2,
        current: { number: 2, text: '二つ。' },
      });
      expect((await library.versions(first.id)).map(({ text }) => text)).toEqual(['一つ。', '二つ。']);
    });

    it('makes no version of what stands on the front page of a site', async () => {
      await add('ja', '一つ。', { url: 'https://example.org/' });
      await add('ja', '二つ。', { url: 'https://example.org' });
      expect((await library.search(ALL)).total).toBe(2);
    });

    it('brings back from the trash what is added again', async () => {
      const first = await add('ja', '一つ。');
      await library.remove(first.id, AT);
      const again = await library.add(aReadout('ja', { text: '一つ。' }));
      expect(again).toMatchObject({ outcome: 'restored', readout: { id: first.id, deletedAt: null } });
    });
  });

  describe('comparisons', () => {
    it('shares the readouts with the library, and says that they report one call', async () => {
      const ja = await add('ja', aReadout('ja').text);
      await comparisons.insert(aStoredComparison());
      const found = await library.find(ja.id);
      expect(found).toMatchObject({ isPaired: true, comparisonIds: ['abc123def456'] });
      const call = await library.findCall(found!.callId!);
      expect(call?.readouts.map(({ side }) => side)).toEqual(['ja', 'ko']);
      expect(call?.comparisons.map(({ id }) => id)).toEqual(['abc123def456']);
      expect((await library.search(ALL)).total).toBe(2);
    });

    it('leaves readouts in their calls that were in two', async () => {
      const [ja, ko] = [await add('ja', '一。'), await add('ko', '하나.')];
      const [jaOther, koOther] = [await add('ja', '二。'), await add('ko', '둘.')];
      const first = await library.join(ja.id, koOther.id, AT);
      const second = await library.join(jaOther.id, ko.id, AT);
      await comparisons.insert(
        aStoredComparison({ ja: aReadout('ja', { text: '一。' }), ko: aReadout('ko', { text: '하나.' }) }),
      );
      expect((await library.find(ja.id))?.callId).toBe(first);
      expect((await library.find(ko.id))?.callId).toBe(second);
    });

    it('keeps samples out of the library', async () => {
      await comparisons.insert(aStoredComparison({ id: 'sample-a', sample: 'a' }));
      expect((await library.search(ALL)).total).toBe(0);
      await add('ja', aReadout('ja').text);
      await comparisons.replace(aStoredComparison({ id: 'sample-a', sample: 'a' }));
      expect((await library.search(ALL)).total).toBe(1);
    });

    it('finds the comparison of two current versions', async () => {
      await comparisons.insert(aStoredComparison());
      const [ko, ja] = ['ko', 'ja'].map(async (side) => {
        const { items } = await library.search({ ...ALL, side: side as 'ja' | 'ko' });
        return items[0]!.id;
      });
      expect(await library.comparisonOf(await ja!, await ko!)).toBe('abc123def456');
      await comparisons.remove('abc123def456', AT);
      expect(await library.comparisonOf(await ja!, await ko!)).toBeNull();
    });
  });

  describe('search', () => itSearches(() => library));

  describe('calls', () => itKnowsCalls(() => library));

  describe('profiles', () => {
    it('are asked for until they are there, and anew for another version or text', async () => {
      const page = { url: 'https://example.org/1' };
      const { id } = await add('ja', '一', page);
      const unread = async (version: string) =>
        (await library.unread(version, 10)).map((each) => `${each.readoutId} ${each.version.text}`);
      expect(await unread('p1')).toEqual([`${id} 一`]);
      const profile = { kind: 'call' };
      await library.setProfile(id, 1, { version: 'p1', profile, callDate: '--06-09', level: null });
      expect(await unread('p1')).toEqual([]);
      expect(await unread('p2')).toEqual([`${id} 一`]);
      expect(await library.find(id)).toMatchObject({ profile, callDate: null });
      expect(await library.cards([id, 'zzzzzzzzzzzz'])).toEqual([
        { id, side: 'ja', callId: null, source: source(page), profile },
      ]);
      expect(await library.cards([])).toEqual([]);
      const before = await library.currentVersions();
      expect(before).toEqual([{ id, version: expect.any(Number) as number }]);
      await add('ja', '二', page);
      expect(await library.currentVersions()).not.toEqual(before);
      expect(await unread('p1')).toEqual([`${id} 二`]);
      expect(await library.setProfile(id, 9, { version: 'p1', profile, callDate: null, level: null })).toBe(
        false,
      );
    });
  });

  describe('the stamp', () => {
    it('differs after everything that may change which readouts report one call', async () => {
      const steps = async (...doings: readonly (() => Promise<unknown>)[]) => {
        for (const doing of doings) {
          const before = await library.stamp();
          await doing();
          expect(await library.stamp()).not.toBe(before);
        }
      };
      let id = '';
      const page = { url: 'https://example.org/2' };
      const profile = { version: 'p1', profile: {}, callDate: null, level: null };
      await steps(
        async () => (id = (await add('ja', '一', page)).id),
        () => library.setProfile(id, 1, profile),
        () => library.editSource(id, 1, source({ ...page, title: '題' })),
        () => add('ko', '일'),
        () => add('ja', '二', page),
        () => library.remove(id, AT),
      );
      const stamp = await library.stamp();
      expect(await library.stamp()).toBe(stamp);
    });

    it('stays while only calls change; these are told by the membership', async () => {
      const [one, other] = [await add('ja', '一'), await add('ko', '일')];
      const stamp = await library.stamp();
      expect(await library.membership()).toEqual(new Map());
      const call = await library.join(one.id, other.id, AT);
      expect(await library.stamp()).toBe(stamp);
      expect(await library.membership()).toEqual(
        new Map([
          [one.id, call],
          [other.id, call],
        ]),
      );
    });
  });

  describe('the trash', () => {
    it('takes a readout out of lists and gives it back', async () => {
      const { id } = await add('ja', '一');
      expect(await library.remove(id, AT)).toBe(true);
      expect(await library.remove(id, AT)).toBe(false);
      expect(await library.search(ALL)).toMatchObject({ total: 0 });
      expect((await library.find(id))?.deletedAt).toBe(AT);
      expect((await library.trash()).readouts.map((each) => each.id)).toEqual([id]);
      expect(await library.restore(id)).toBe(true);
      expect(await library.restore(id)).toBe(false);
      expect(await library.search(ALL)).toMatchObject({ total: 1 });
    });

    it('takes a comparison and leaves its readouts', async () => {
      await comparisons.insert(aStoredComparison());
      expect(await comparisons.remove('abc123def456', AT)).toBe(true);
      expect(await comparisons.find('abc123def456')).toBeNull();
      expect(await comparisons.recent(5)).toEqual([]);
      expect((await library.trash()).comparisons).toMatchObject([{ id: 'abc123def456', deletedAt: AT }]);
      expect((await library.search(ALL)).items.map(({ comparisonIds }) => comparisonIds)).toEqual([[], []]);
      expect(await comparisons.restore('abc123def456')).toBe(true);
      expect(await comparisons.find('abc123def456')).toEqual(aStoredComparison());
    });

    it('keeps a sample out', async () => {
      await comparisons.insert(aStoredComparison({ id: 'sample-a', sample: 'a' }));
      expect(await comparisons.remove('sample-a', AT)).toBe(false);
    });

    it('is emptied of what is old, but for what a comparison shows', async () => {
      const old = await add('ja', '一');
      await comparisons.insert(aStoredComparison());
      const { items } = await library.search({ ...ALL, words: [['両首脳']] });
      for (const id of [old.id, items[0]!.id]) await library.remove(id, '2025-01-01T00:00:00.000Z');
      const young = await add('ko', '둘');
      await library.remove(young.id, AT);
      await library.purge('2025-06-01T00:00:00.000Z');
      expect(await library.find(old.id)).toBeNull();
      expect(await library.find(young.id)).not.toBeNull();
      expect(await comparisons.find('abc123def456')).toEqual(aStoredComparison());
      await comparisons.remove('abc123def456', '2025-01-01T00:00:00.000Z');
      await library.purge('2025-06-01T00:00:00.000Z');
      expect(await comparisons.restore('abc123def456')).toBe(false);
      expect(await library.find(items[0]!.id)).toBeNull();
    });
  });
}

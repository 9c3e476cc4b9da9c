import type { ComparisonStore } from '../../src/store/comparison-store';
import { aReadout, aStoredComparison } from './a-stored-comparison';

/** What every adapter of the store must do. `open` gives an empty store. */
export function itKeepsComparisons(open: () => Promise<ComparisonStore>): void {
  let store: ComparisonStore;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  it('gives back what was kept, equal in every part', async () => {
    const kept = aStoredComparison({
      ja: aReadout('ja', {
        text: '\u{20BB7}野家\r\n「…。」か\u3099',
        source: {
          title: "a'b",
          issuer: null,
          publishedOn: '2025-06-09',
          url: 'https://example.org/?a=1&b=2',
        },
      }),
    });
    await store.insert(kept);
    expect(await store.find(kept.id)).toEqual(kept);
  });

  it('gives null for what it does not have', async () => {
    expect(await store.find('nothing')).toBeNull();
  });

  it('refuses a second comparison with the same id and keeps the first', async () => {
    const first = aStoredComparison();
    await store.insert(first);
    await expect(
      store.insert(aStoredComparison({ createdAt: '2026-01-01T00:00:00.000Z' })),
    ).rejects.toThrow();
    expect(await store.find(first.id)).toEqual(first);
  });

  it('lists the newest first, up to a limit', async () => {
    for (const [id, day] of [
      ['a', 1],
      ['b', 3],
      ['c', 2],
    ] as const) {
      await store.insert(aStoredComparison({ id, createdAt: `2025-06-0${day}T00:00:00.000Z` }));
    }
    expect((await store.recent(10)).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect((await store.recent(1)).map(({ id }) => id)).toEqual(['b']);
  });

  it('lists the later of two comparisons of the same instant first', async () => {
    for (const id of ['z', 'a', 'm']) await store.insert(aStoredComparison({ id }));
    expect((await store.recent(10)).map(({ id }) => id)).toEqual(['m', 'a', 'z']);
  });

  it('summarises a comparison for lists', async () => {
    const source = { title: '電話会談', issuer: null, publishedOn: null, url: null };
    await store.insert(aStoredComparison({ ja: aReadout('ja', { source }) }));
    expect(await store.recent(1)).toEqual([
      {
        id: 'abc123def456',
        createdAt: '2025-06-10T00:00:00.000Z',
        sample: null,
        titles: { ja: '電話会談', ko: '양 정상은 협력하기로 하였다. 이 대통령은 상호 존중을 강조했다.' },
        call: { date: '2025-06-09', startTime: '12:00', durationMinutes: 25 },
        figures: { shared: 1, differing: 1, onlyJa: 1, onlyKo: 1 },
      },
    ]);
  });

  it('finds the other comparisons of the very same two texts, newest first', async () => {
    await store.insert(aStoredComparison({ id: 'mine', createdAt: '2025-01-01T00:00:00.000Z' }));
    await store.insert(aStoredComparison({ id: 'theirs', createdAt: '2025-01-02T00:00:00.000Z' }));
    await store.insert(
      aStoredComparison({ id: 'sample-a', sample: 'a', createdAt: '2025-01-03T00:00:00.000Z' }),
    );
    await store.insert(aStoredComparison({ id: 'other-text', ja: aReadout('ja', { text: '別の文。' }) }));
    await store.insert(aStoredComparison({ id: 'gone' }));
    await store.remove('gone', '2025-01-04T00:00:00.000Z');
    const idsOf = async (id: string, limit = 10) =>
      (await store.ofSameTexts(id, limit)).map((each) => each.id);
    expect(await idsOf('mine')).toEqual(['sample-a', 'theirs']);
    expect(await idsOf('mine', 1)).toEqual(['sample-a']);
    expect(await idsOf('other-text')).toEqual([]);
    expect(await idsOf('nothing')).toEqual([]);
  });

  it('keeps samples apart from what users made, by slug', async () => {
    await store.insert(aStoredComparison({ id: 'sample-b', sample: 'b' }));
    await store.insert(aStoredComparison({ id: 'sample-a', sample: 'a' }));
    await store.insert(aStoredComparison());
    expect((await store.samples()).map(({ sample }) => sample)).toEqual(['a', 'b']);
    expect((await store.recent(10)).map(({ sample }) => sample)).toEqual([null]);
  });

  it('replaces a comparison whole, as often as asked', async () => {
    const id = 'sample-a';
    for (const text of ['一つ。', '二つ。', '三つ。']) {
      const comparison = aStoredComparison({ id, sample: 'a', ja: aReadout('ja', { text }) });
      await store.replace(comparison);
      expect(await store.find(id)).toEqual(comparison);
    }
    expect(await store.samples()).toHaveLength(1);
  });

  it('keeps every one of many comparisons made at once', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `id${index}`);
    await Promise.all(ids.map((id) => store.insert(aStoredComparison({ id }))));
    expect((await store.recent(100)).map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it('fails a ping once it is closed', async () => {
    await store.ping();
    await store.close();
    await expect(store.ping()).rejects.toThrow();
  });
}

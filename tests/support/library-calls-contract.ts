import type { Readout } from '../../src/domain/readout';
import type { LibraryStore } from '../../src/store/library-store';
import { aReadout } from './a-stored-comparison';
import { aSource as source } from './library-search-contract';

const AT = '2026-01-01T00:00:00.000Z';

/** What every adapter of the library must know of calls. `library` gives the store of the test at hand, empty at its start. */
export function itKnowsCalls(library: () => LibraryStore): void {
  const add = async (side: 'ja' | 'ko', text: string, known: Partial<Readout['source']> = {}) =>
    (await library().add(aReadout(side, { text, source: source(known) }))).readout;

  it('join two readouts, and whatever calls they had', async () => {
    const [a, b, c, d] = [
      await add('ja', '一'),
      await add('ko', '하나'),
      await add('ja', '二'),
      await add('ko', '둘'),
    ];
    const first = await library().join(a.id, b.id, AT);
    await library().join(c.id, d.id, AT);
    expect(await library().join(a.id, d.id, AT)).toBe(first);
    expect((await library().findCall(first!))?.readouts).toHaveLength(4);
    expect(
      (await library().calls({ from: null, to: null, sort: 'newest', page: 1, pageSize: 5 })).total,
    ).toBe(1);
    expect(await library().join(a.id, 'nobody', AT)).toBeNull();
  });

  it('end when at most one readout is left', async () => {
    const [ja, ko] = [await add('ja', '一'), await add('ko', '하나')];
    const call = await library().join(ja.id, ko.id, AT);
    expect(await library().part(ja.id)).toBe(true);
    expect(await library().findCall(call!)).toBeNull();
    expect((await library().find(ko.id))?.callId).toBeNull();
    expect(await library().part(ja.id)).toBe(false);
  });

  it('are listed by the day that their readouts give', async () => {
    const pairs = [
      ['一', '하나', '2025-03-01'],
      ['二', '둘', '2025-05-01'],
    ] as const;
    for (const [ja, ko, day] of pairs) {
      const readout = await add('ja', ja, { publishedOn: day });
      await library().join(readout.id, (await add('ko', ko)).id, AT);
    }
    const days = async (query: object) =>
      (
        await library().calls({ from: null, to: null, sort: 'newest', page: 1, pageSize: 5, ...query })
      ).items.map(({ date }) => date);
    expect(await days({})).toEqual(['2025-05-01', '2025-03-01']);
    expect(await days({ sort: 'oldest' })).toEqual(['2025-03-01', '2025-05-01']);
    expect(await days({ from: '2025-04-01' })).toEqual(['2025-05-01']);
    expect(await days({ to: '2025-04-01' })).toEqual(['2025-03-01']);
  });

  it('remember what was refused, until it is allowed or joined', async () => {
    const [ja, ko] = [await add('ja', '一'), await add('ko', '하나')];
    await library().refuse(ja.id, ko.id, AT);
    await library().refuse(ja.id, ko.id, AT);
    expect(await library().refusals()).toEqual([[ja.id, ko.id]]);
    await library().allow(ja.id, ko.id);
    expect(await library().refusals()).toEqual([]);
    await library().refuse(ja.id, ko.id, AT);
    await library().join(ja.id, ko.id, AT);
    expect(await library().refusals()).toEqual([]);
  });
}

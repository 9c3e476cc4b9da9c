import { composePairing } from '../../../src/compose-pairing';
import type { ProfileInput } from '../../../src/domain/readout-profile';
import { NotCompared, type Comparer } from '../../../src/services/comparer';
import { createLibraryService, type LibraryService } from '../../../src/services/library-service';
import type { PairingService } from '../../../src/services/pairing/pairing-service';
import { IN_MEMORY, openDatabase, type Database } from '../../../src/store/sqlite/open-database';
import { SqliteComparisonStore } from '../../../src/store/sqlite/sqlite-comparison-store';
import { SqliteLibraryStore } from '../../../src/store/sqlite/sqlite-library-store';
import { stubComparer, stubOtherNames } from '../../support/app';
import { profileOf } from '../../support/pairing-profile';

const TEXTS = { takada: '2025-06-09 phone TaKaTa', other: '2025-06-20 phone TaKaTa' };

describe('PairingService', () => {
  let db: Database;
  let library: LibraryService;
  let pairing: PairingService;
  let profiled: string[];
  let failing: (text: string) => Error | null;
  let errors: unknown[];

  const open = (version = '1'): PairingService => {
    const comparer = {
      ...stubComparer({ version, knowledge: 'k1' }),
      run: ((_kind: string, input: ProfileInput) => {
        const error = failing(input.text);
        if (error) return Promise.reject(error);
        profiled.push(input.text);
        return Promise.resolve(profileOf(input));
      }) as unknown as Comparer['run'],
    };
    library = createLibraryService({
      library: new SqliteLibraryStore(db),
      comparisons: new SqliteComparisonStore(db),
      comparer,
      checkTexts: () => ({ problems: { ja: [], ko: [] }, swapped: false }),
      otherNames: stubOtherNames,
      createId: () => 'id',
      now: () => new Date('2026-01-01T00:00:00.000Z'),
    });
    const store = new SqliteLibraryStore(db);
    return composePairing({ store, library, comparer, onError: (error) => errors.push(error) });
  };
  beforeEach(async () => {
    db = await openDatabase(IN_MEMORY);
    profiled = [];
    errors = [];
    failing = () => null;
    pairing = open();
  });
  afterEach(() => db.destroy());

  const add = async (side: 'ja' | 'ko', text: string): Promise<string> => {
    const added = await library.add({ side, text, title: '', issuer: '', publishedOn: '', url: '' });
    if (!added.ok) throw new Error('refused');
    return added.value.readout.id;
  };
  const offeredIds = async () =>
    (await pairing.offered(1)).items.map(({ ja, ko, isFurther }) => ({ ja: ja.id, ko: ko.id, isFurther }));

  it('finds the counterpart of a readout, with reasons, and tells two calls eleven days apart', async () => {
    const ja = await add('ja', TEXTS.takada);
    const ko = await add('ko', TEXTS.takada);
    await add('ko', TEXTS.other);
    const found = await pairing.counterpartsOf(ja);
    expect(found).toMatchObject({ isComplete: true, items: [{ readout: { id: ko }, isOffered: true }] });
    expect(found!.items[0]!.reasons.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['same-day', 'same-person', 'same-level']),
    );
    expect(found!.items.filter(({ isOffered }) => isOffered)).toHaveLength(1);
    expect(await pairing.counterpartsOf(ko)).toMatchObject({ items: [{ readout: { id: ja } }] });
  });

  it('knows nothing of what is not in the library', async () => {
    const ja = await add('ja', TEXTS.takada);
    expect(await pairing.counterpartsOf('none00000000')).toBeNull();
    await library.remove(ja);
    expect(await pairing.counterpartsOf(ja)).toBeNull();
    expect(await offeredIds()).toEqual([]);
  });

  it('sees at once what was added, deleted and restored', async () => {
    const ja = await add('ja', TEXTS.takada);
    expect((await pairing.counterpartsOf(ja))!.items).toEqual([]);
    const ko = await add('ko', TEXTS.takada);
    expect(await offeredIds()).toEqual([{ ja, ko, isFurther: false }]);
    await library.remove(ko);
    expect(await offeredIds()).toEqual([]);
    await library.restore(ko);
    expect(await offeredIds()).toEqual([{ ja, ko, isFurther: false }]);
  });

  it('reads a text once, and again when its title changes or the engine does', async () => {
    const ja = await add('ja', TEXTS.takada);
    await offeredIds();
    await offeredIds();
    expect(profiled).toEqual([TEXTS.takada]);
    const source = { title: '題', issuer: '', publishedOn: '', url: '' };
    await library.editSource(ja, source);
    await offeredIds();
    expect(profiled).toHaveLength(2);
    await library.editSource(ja, { ...source, issuer: '外務省' });
    await offeredIds();
    expect(profiled).toHaveLength(2);
    pairing = open('2');
    await offeredIds();
    expect(profiled).toHaveLength(3);
  });

  it('offers nothing again that was confirmed or refused', async () => {
    const [ja, ko] = [await add('ja', TEXTS.takada), await add('ko', TEXTS.takada)];
    expect(await pairing.refuse(ja, ko)).toEqual({ ok: true, value: null });
    expect(await offeredIds()).toEqual([]);
    expect((await pairing.counterpartsOf(ja))!.items).toMatchObject([{ isRefused: true }]);
    expect(await pairing.allow(ja, ko)).toBe(true);
    expect(await offeredIds()).toHaveLength(1);
    expect(await pairing.confirm(ja, ko)).toMatchObject({ ok: true });
    expect(await offeredIds()).toEqual([]);
    expect((await pairing.counterpartsOf(ja))!.items).toEqual([]);
    await library.part(ja);
    expect(await offeredIds()).toHaveLength(1);
  });

  it('confirming takes a refusal back', async () => {
    const [ja, ko] = [await add('ja', TEXTS.takada), await add('ko', TEXTS.takada)];
    await pairing.refuse(ja, ko);
    await pairing.confirm(ja, ko);
    await library.part(ja);
    expect(await offeredIds()).toHaveLength(1);
  });

  it('refuses pairs that are none', async () => {
    const [ja, ko] = [await add('ja', TEXTS.takada), await add('ko', TEXTS.takada)];
    expect(await pairing.refuse(ko, ja)).toEqual({ ok: false, error: 'missing' });
    expect(await pairing.refuse(ja, 'none00000000')).toEqual({ ok: false, error: 'missing' });
    expect(await pairing.confirm(ja, ja)).toEqual({ ok: false, error: 'one-side' });
    expect(await pairing.allow('none00000000', ko)).toBe(false);
  });

  it('refuses nothing that is kept as one call, so that nothing is both', async () => {
    const [ja, ko] = [await add('ja', TEXTS.takada), await add('ko', TEXTS.takada)];
    await pairing.confirm(ja, ko);
    expect(await pairing.refuse(ja, ko)).toEqual({ ok: false, error: 'one-call' });
    await library.part(ja);
    expect(await offeredIds()).toHaveLength(1);
    expect(await pairing.refuse(ja, ko)).toMatchObject({ ok: true });
    expect(await offeredIds()).toEqual([]);
  });

  it('offers a second account of one call as a further one', async () => {
    const [ja, ko] = [await add('ja', TEXTS.takada), await add('ko', TEXTS.takada)];
    const second = await add('ko', `${TEXTS.takada} `);
    const pairs = await offeredIds();
    expect(pairs.map(({ isFurther }) => isFurther)).toEqual([false, true]);
    expect(pairs.map((pair) => pair.ko).toSorted()).toEqual([ko, second].toSorted());
    await pairing.confirm(ja, pairs[0]!.ko);
    expect(await offeredIds()).toEqual([{ ja, ko: pairs[1]!.ko, isFurther: true }]);
  });

  it('passes over a text that cannot be read, and does not try it for ever', async () => {
    failing = (text) => (text === TEXTS.other ? new Error('out of memory') : null);
    const ja = await add('ja', TEXTS.takada);
    await add('ko', TEXTS.other);
    const ko = await add('ko', TEXTS.takada);
    expect(await offeredIds()).toEqual([{ ja, ko, isFurther: false }]);
    await offeredIds();
    expect(errors).toHaveLength(1);
  });

  it('leaves to the next time what there is no capacity for', async () => {
    failing = () => new NotCompared('busy', 'no capacity');
    await add('ja', TEXTS.takada);
    expect(await pairing.offered(1)).toMatchObject({ isComplete: false, items: [] });
    expect(await pairing.keepUp()).toBe(false);
    expect(errors).toEqual([]);
    failing = () => null;
    await add('ko', TEXTS.takada);
    expect(await offeredIds()).toHaveLength(1);
  });

  it('goes on in the background with a large library, and says so', async () => {
    for (let i = 0; i < 60; i++) await add('ja', `${TEXTS.takada} x${i}`);
    expect(await pairing.offered(1)).toMatchObject({ isComplete: false });
    await pairing.finish();
    expect(await pairing.offered(1)).toMatchObject({ isComplete: true });
    expect(new Set(profiled).size).toBe(60);
    expect(profiled).toHaveLength(60);
  });

  it('gives pages, the surest first', async () => {
    for (let day = 10; day < 20; day++)
      for (const side of ['ja', 'ko'] as const) await add(side, `2025-06-${day} meeting Na${day}Ma`);
    const first = await pairing.offered(1, 3);
    expect(first).toMatchObject({ total: 10, page: 1, pageCount: 4 });
    expect(first.items).toHaveLength(3);
    const last = await pairing.offered(99, 3);
    expect(last.page).toBe(4);
    expect(last.items).toHaveLength(1);
  });
});

import fc from 'fast-check';
import { composePairing } from '../../../src/compose-pairing';
import type { ProfileInput } from '../../../src/domain/readout-profile';
import type { Comparer } from '../../../src/services/comparer';
import { createLibraryService, type LibraryService } from '../../../src/services/library-service';
import type { PairingService } from '../../../src/services/pairing/pairing-service';
import { IN_MEMORY, openDatabase, type Database } from '../../../src/store/sqlite/open-database';
import { SqliteComparisonStore } from '../../../src/store/sqlite/sqlite-comparison-store';
import { SqliteLibraryStore } from '../../../src/store/sqlite/sqlite-library-store';
import { stubComparer, stubOtherNames } from '../../support/app';
import { profileOf } from '../../support/pairing-profile';
import { SEED } from '../../support/seed';

const TAKADA = '2025-06-09 phone TaKaTa';

/** An empty library with its pairing. */
async function anEmptyLibrary(): Promise<{ db: Database; library: LibraryService; pairing: PairingService }> {
  const db = await openDatabase(IN_MEMORY);
  const comparer = {
    ...stubComparer({ version: '1', knowledge: 'k1' }),
    run: ((_kind: string, input: ProfileInput) =>
      Promise.resolve(profileOf(input))) as unknown as Comparer['run'],
  };
  const store = new SqliteLibraryStore(db);
  const library = createLibraryService({
    library: store,
    comparisons: new SqliteComparisonStore(db),
    comparer,
    checkTexts: () => ({ problems: { ja: [], ko: [] }, swapped: false }),
    otherNames: stubOtherNames,
    createId: () => 'id',
    now: () => new Date('2026-01-01T00:00:00.000Z'),
  });
  const onError = (error: unknown) => {
    throw error;
  };
  return { db, library, pairing: composePairing({ store, library, comparer, onError }) };
}

const addTo = async (library: LibraryService, side: 'ja' | 'ko', text: string): Promise<string> => {
  const added = await library.add({ side, text, title: '', issuer: '', publishedOn: '', url: '' });
  if (!added.ok) throw new Error('refused');
  return added.value.readout.id;
};

describe('the laws of pairing', () => {
  it('does not depend on the order in which readouts came', async () => {
    const texts = ['2025-06-09 phone TaKaTa', '2025-06-09 meeting SaTo', '2025-06-20 phone TaKaTa'];
    const all = texts.flatMap((text) => [['ja', text] as const, ['ko', text] as const]);
    const fill = async (order: typeof all) => {
      const { db, library, pairing } = await anEmptyLibrary();
      for (const [side, text] of order) await addTo(library, side, text);
      const { items } = await pairing.offered(1);
      await db.destroy();
      return items
        .map(({ ja, ko, score }) => `${ja.current.text} = ${ko.current.text} ${score.toFixed(6)}`)
        .toSorted();
    };
    const expected = await fill(all);
    expect(expected).toHaveLength(3);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), async (order) => {
        expect(await fill(order)).toEqual(expected);
      }),
      { seed: SEED, numRuns: 8 },
    );
  });

  it('never offers what was refused and not opened again, nor what is one call, whatever is done in whatever order', async () => {
    const step = fc.record({
      what: fc.constantFrom('confirm', 'refuse', 'open', 'part', 'remove', 'restore'),
      ja: fc.nat(2),
      ko: fc.nat(2),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const { db, library, pairing } = await anEmptyLibrary();
        const add = (side: 'ja' | 'ko', text: string) => addTo(library, side, text);
        // Three accounts of one call on each side: every pair is likely.
        const jas = [await add('ja', TAKADA), await add('ja', `${TAKADA} `), await add('ja', `${TAKADA}  `)];
        const kos = [await add('ko', TAKADA), await add('ko', `${TAKADA} `), await add('ko', `${TAKADA}  `)];
        const refused = new Set<string>();
        for (const { what, ja: j, ko: k } of steps) {
          const [ja, ko] = [jas[j]!, kos[k]!];
          const key = `${ja} ${ko}`;
          if (what === 'confirm' && (await pairing.confirm(ja, ko)).ok) refused.delete(key);
          if (what === 'refuse' && (await pairing.refuse(ja, ko)).ok) refused.add(key);
          if (what === 'open' && (await pairing.allow(ja, ko))) refused.delete(key);
          if (what === 'part') await library.part(ja);
          if (what === 'remove') await library.remove(ko);
          if (what === 'restore') await library.restore(ko);
          const offered = (await pairing.offered(1, 100)).items;
          for (const pair of offered) {
            expect(refused.has(`${pair.ja.id} ${pair.ko.id}`)).toBe(false);
            expect([pair.ja.deletedAt, pair.ko.deletedAt]).toEqual([null, null]);
            expect(pair.ja.callId !== null && pair.ja.callId === pair.ko.callId).toBe(false);
            // Who has a call is offered only as a further account of it.
            if (!pair.isFurther) expect([pair.ja.callId, pair.ko.callId]).toEqual([null, null]);
          }
        }
        await db.destroy();
      }),
      { seed: SEED, numRuns: 25 },
    );
  });
});

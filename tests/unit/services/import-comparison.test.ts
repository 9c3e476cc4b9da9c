import { exportComplete } from '../../../src/export/export-complete';
import { createImportComparison } from '../../../src/services/import-comparison';
import { IN_MEMORY, openDatabase } from '../../../src/store/sqlite/open-database';
import { SqliteComparisonStore } from '../../../src/store/sqlite/sqlite-comparison-store';
import { SqliteDecisionStore } from '../../../src/store/sqlite/sqlite-decision-store';
import { SqliteImportStore } from '../../../src/store/sqlite/sqlite-import-store';
import { aComplete } from '../../support/complete';

/** An empty database of the program and the door into it. */
async function aPlace() {
  const db = await openDatabase(IN_MEMORY);
  const comparisons = new SqliteComparisonStore(db);
  const decisions = new SqliteDecisionStore(db);
  let made = 0;
  const take = createImportComparison({
    comparisons,
    decisions,
    imports: new SqliteImportStore(db),
    createId: () => `fresh${++made}`,
  });
  const exported = async (id: string) => {
    const stored = await comparisons.find(id);
    return stored && exportComplete({ stored, events: await decisions.events(id) });
  };
  return { comparisons, decisions, take, exported };
}

describe('importing a complete comparison', () => {
  it('gives the same export again, byte for byte', async () => {
    const { take, exported, comparisons } = await aPlace();
    const complete = aComplete();
    expect(await take(complete)).toEqual({ id: complete.stored.id, outcome: 'new', keptSources: [] });
    expect(await exported(complete.stored.id)).toBe(exportComplete(complete));
    await comparisons.close();
  });

  it('does nothing when the very same is there', async () => {
    const { take, exported, comparisons } = await aPlace();
    const complete = aComplete();
    await take(complete);
    const before = await exported(complete.stored.id);
    expect(await take(complete)).toMatchObject({ outcome: 'same', id: complete.stored.id });
    expect(await exported(complete.stored.id)).toBe(before);
    expect(await comparisons.recent(9)).toHaveLength(1);
    await comparisons.close();
  });

  it('gives a new address where its own is taken, and overwrites nothing', async () => {
    const { take, exported, decisions, comparisons } = await aPlace();
    const complete = aComplete();
    const { id } = complete.stored;
    await take(complete);
    await decisions.append(id, complete.events.length, {
      kind: 'redo',
      id: 'r',
      at: '2026-01-01T00:00:00Z',
      author: null,
    });
    const mine = await exported(id);
    expect(await take(complete)).toEqual({ id: 'fresh1', outcome: 'moved', keptSources: [] });
    expect(await exported(id)).toBe(mine);
    expect(await exported('fresh1')).toBe(
      exportComplete(complete).replace(`"id": "${id}"`, '"id": "fresh1"'),
    );
    await comparisons.close();
  });

  it('leaves one in the trash where it is', async () => {
    const { take, comparisons } = await aPlace();
    const complete = aComplete();
    await take(complete);
    await comparisons.remove(complete.stored.id, '2026-01-01T00:00:00.000Z');
    expect(await take(complete)).toMatchObject({ id: 'fresh1', outcome: 'moved' });
    expect(await comparisons.restore(complete.stored.id)).toBe(true);
    await comparisons.close();
  });

  it('says which details of a source the library keeps as its own', async () => {
    const { take, comparisons } = await aPlace();
    const complete = aComplete();
    await take(complete);
    const { stored } = complete;
    const other = {
      ...complete,
      stored: {
        ...stored,
        id: 'other',
        ja: { ...stored.ja, source: { ...stored.ja.source, title: '別の題' } },
      },
    };
    expect(await take(other)).toEqual({ id: 'other', outcome: 'new', keptSources: ['ja'] });
    expect((await comparisons.find(stored.id))?.ja.source.title).toBe(stored.ja.source.title);
    await comparisons.close();
  });
});

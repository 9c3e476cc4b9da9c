import { IN_MEMORY, openDatabase, type Database } from '../../../src/store/sqlite/open-database';
import { SqliteComparisonStore } from '../../../src/store/sqlite/sqlite-comparison-store';
import { SqliteTermbaseStore } from '../../../src/store/sqlite/sqlite-termbase-store';
import { aComparison } from '../../support/a-comparison';
import { composedDocument } from '../../support/composed-document';
import { itKeepsTheTermbase } from '../../support/termbase-store-contract';

describe('the SQLite store of the termbase', () => {
  const open: Database[] = [];
  const database = async () => {
    const db = await openDatabase(IN_MEMORY);
    open.push(db);
    return db;
  };
  afterEach(async () => {
    await Promise.all(open.splice(0).map((db) => db.destroy()));
  });

  itKeepsTheTermbase(async () => new SqliteTermbaseStore(await database()));

  const stores = async () => {
    const db = await database();
    return { comparisons: new SqliteComparisonStore(db), termbase: new SqliteTermbaseStore(db) };
  };
  const all = { limit: 10, offset: 0 };
  const document = composedDocument();
  const named = document.links
    .flatMap(({ differences }) => differences)
    .find(({ facet }) => facet === 'naming')!;

  it('knows the comparisons whose evidence, terms or contested names an entry is', async () => {
    const { comparisons, termbase } = await stores();
    await comparisons.insert(aComparison({ id: 'one', sample: null }));
    await comparisons.insert(aComparison({ id: 'two', sample: null, document: { ...document, links: [] } }));
    const ids = async (entry: string) =>
      (await termbase.uses(entry, all)).items.map(({ comparison }) => comparison.id);
    const [evidence] = document.links.flatMap((link) => link.evidence).filter(({ kind }) => kind === 'term');
    const [term] = Object.keys(document.terms);
    expect(named).toMatchObject({ facet: 'naming' });
    const { thing, ko } = named as Extract<typeof named, { facet: 'naming' }>;
    expect(await ids(evidence!.key)).toEqual(['one']);
    expect(await ids(`term:${term!}`)).toEqual(['two', 'one']);
    expect(await ids(`contested:${thing}:${ko.variant}`)).toEqual(['one']);
    expect(await ids('term:nothing-of-the-kind')).toEqual([]);
  });

  it('follows a comparison that is made anew, and gives pages', async () => {
    const { comparisons, termbase } = await stores();
    const entry = `term:${Object.keys(document.terms)[0]!}`;
    for (const id of ['a', 'b', 'c']) await comparisons.insert(aComparison({ id, sample: null }));
    await comparisons.replace(
      aComparison({ id: 'b', sample: null, document: { ...document, links: [], terms: {} } }),
    );
    expect(await termbase.uses(entry, { limit: 1, offset: 1 })).toMatchObject({
      total: 2,
      items: [{ comparison: { id: 'a' }, knowledge: document.engine.knowledge }],
    });
  });
});

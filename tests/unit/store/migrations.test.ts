import { Kysely, Migrator, sql, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrationProvider } from '../../../src/store/sqlite/migrations';
import { openDatabase } from '../../../src/store/sqlite/open-database';
import { SqliteComparisonStore } from '../../../src/store/sqlite/sqlite-comparison-store';
import { SqliteLibraryStore } from '../../../src/store/sqlite/sqlite-library-store';
import { summariseComparison } from '../../../src/store/summarise-comparison';
import type { Readout } from '../../../src/domain/readout';
import type { StoredComparison } from '../../../src/domain/stored-comparison';
import { aReadout, aStoredComparison } from '../../support/a-stored-comparison';
import { ALL } from '../../support/library-search-contract';

const OLD = ['0001-readouts-and-comparisons', '0002-decisions'];

/** A file as the program left it before it had a library. */
async function anOldDatabase(file: string, comparisons: readonly StoredComparison[]): Promise<void> {
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: new Libsql(file) }) });
  const all = await migrationProvider.getMigrations();
  const old = Object.fromEntries(OLD.map((name) => [name, all[name]!]));
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(old) },
  }).migrateToLatest();
  expect(error).toBeUndefined();
  for (const comparison of comparisons) await insertOld(db, comparison);
  await db.destroy();
}

async function insertOld(db: Kysely<unknown>, comparison: StoredComparison): Promise<void> {
  const insertReadout = async ({ side, text, sha256, source, retrievedAt }: Readout): Promise<number> => {
    const readout = await sql<{
      id: number;
    }>`insert into readouts (side) values (${side}) returning id`.execute(db);
    const version = await sql<{ id: number }>`
      insert into readout_versions (readout_id, number, text, sha256, title, issuer, published_on, url, retrieved_at)
      values (${readout.rows[0]!.id}, 1, ${text}, ${sha256}, ${source.title}, ${source.issuer}, ${source.publishedOn},
        ${source.url}, ${retrievedAt}) returning id`.execute(db);
    return version.rows[0]!.id;
  };
  const [ja, ko] = [await insertReadout(comparison.ja), await insertReadout(comparison.ko)];
  await sql`insert into comparisons (id, created_at, sample, ja_version_id, ko_version_id, engine_version,
    knowledge_version, document, summary) values (${comparison.id}, ${comparison.createdAt}, ${comparison.sample},
    ${ja}, ${ko}, '1', 'k1', ${JSON.stringify(comparison.document)},
    ${JSON.stringify(summariseComparison(comparison))})`.execute(db);
}

describe('a database from before the library', () => {
  let folder: string;
  let stores: { library: SqliteLibraryStore; comparisons: SqliteComparisonStore };
  const source = (title: string | null, issuer: string | null) => ({
    title,
    issuer,
    publishedOn: null,
    url: 'https://Example.org/a#b',
  });
  const copies = [
    aStoredComparison({ id: 'sample-a', sample: 'a' }),
    aStoredComparison({ id: 'first', ja: aReadout('ja', { source: source('題', null) }) }),
    aStoredComparison({ id: 'second', ja: aReadout('ja', { source: source('別の題', '外務省') }) }),
    aStoredComparison({ id: 'other', ko: aReadout('ko', { text: '다른 글.' }) }),
    aStoredComparison({
      id: 'apart',
      ja: aReadout('ja', { text: '別の文。' }),
      ko: aReadout('ko', { text: '또 다른 글.' }),
    }),
  ];

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'readout-migration-'));
    const file = path.join(folder, 'old.sqlite');
    await anOldDatabase(file, copies);
    const db = await openDatabase(file);
    stores = { library: new SqliteLibraryStore(db), comparisons: new SqliteComparisonStore(db) };
  });
  afterEach(async () => {
    await stores.comparisons.close();
    rmSync(folder, { recursive: true });
  });

  it('keeps each text once, with all that was known of its source', async () => {
    const { items, total } = await stores.library.search(ALL);
    expect(total).toBe(5);
    expect(new Set(items.map(({ id }) => id)).size).toBe(5);
    const shared = items.find(({ side, comparisonIds }) => side === 'ja' && comparisonIds.length === 3)!;
    expect(shared.id).toMatch(/^[0-9a-z]{12}$/);
    expect(shared.createdAt).toBe(aReadout('ja').retrievedAt);
    expect(shared.current.source).toMatchObject({ title: '題', issuer: '外務省' });
  });

  it('keeps every comparison with its texts', async () => {
    for (const comparison of copies) {
      const found = await stores.comparisons.find(comparison.id);
      expect(found).toMatchObject({
        id: comparison.id,
        document: comparison.document,
        ja: { text: comparison.ja.text, sha256: comparison.ja.sha256 },
        ko: { text: comparison.ko.text, sha256: comparison.ko.sha256 },
      });
    }
  });

  it('puts what was compared into calls, and leaves samples where they are', async () => {
    const { items } = await stores.library.calls({
      from: null,
      to: null,
      sort: 'oldest',
      page: 1,
      pageSize: 9,
    });
    expect(items.map(({ readouts }) => readouts.length)).toEqual([3, 2]);
    expect((await stores.comparisons.samples()).map(({ id }) => id)).toEqual(['sample-a']);
    await stores.comparisons.replace(aStoredComparison({ id: 'sample-a', sample: 'a' }));
    expect((await stores.library.search(ALL)).total).toBe(5);
  });

  it('finds its texts, and knows their addresses again', async () => {
    expect((await stores.library.search({ ...ALL, words: [['다른']] })).total).toBe(2);
    const { outcome } = await stores.library.add(
      aReadout('ja', { text: '改訂。', source: { ...source(null, null), url: 'https://example.org/a' } }),
    );
    expect(outcome).toBe('new-version');
  });
});

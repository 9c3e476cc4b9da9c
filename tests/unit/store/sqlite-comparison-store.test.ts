import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { CannotOpenStore } from '../../../src/store/cannot-open-store';
import { IN_MEMORY, openDatabase } from '../../../src/store/sqlite/open-database';
import { SqliteComparisonStore } from '../../../src/store/sqlite/sqlite-comparison-store';
import { aStoredComparison } from '../../support/a-stored-comparison';
import { itKeepsComparisons } from '../../support/comparison-store-contract';

describe('SqliteComparisonStore', () => {
  itKeepsComparisons(async () => new SqliteComparisonStore(await openDatabase(IN_MEMORY)));
});

describe('openDatabase', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'readout-store-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const file = () => path.join(folder, 'new', 'readouts.sqlite');

  it('makes the folder, and finds everything again after a restart', async () => {
    const first = new SqliteComparisonStore(await openDatabase(file()));
    await first.insert(aStoredComparison());
    await first.close();
    const second = new SqliteComparisonStore(await openDatabase(file()));
    expect(await second.find('abc123def456')).toEqual(aStoredComparison());
    await second.close();
  });

  it('writes ahead and keeps references', async () => {
    const db = await openDatabase(file());
    expect((await sql`pragma journal_mode`.execute(db)).rows).toEqual([{ journal_mode: 'wal' }]);
    expect((await sql`pragma foreign_keys`.execute(db)).rows).toEqual([{ foreign_keys: 1 }]);
    await db.destroy();
  });

  it('says why a file cannot be opened', async () => {
    const failureOf = async (name: string) => {
      const error: unknown = await openDatabase(name).catch((thrown: unknown) => thrown);
      return error instanceof CannotOpenStore ? error.failure : error;
    };
    const plain = path.join(folder, 'plain.sqlite');
    writeFileSync(plain, 'A letter, and no database at all.');
    expect(await failureOf(plain)).toBe('no-database');
    expect(await failureOf(path.join(plain, 'below.sqlite'))).toBe('no-folder');
    mkdirSync(path.join(folder, 'folder.sqlite'));
    expect(await failureOf(path.join(folder, 'folder.sqlite'))).toBe('not-writable');
  });

  it('tells a file of a newer version, and leaves it as it was', async () => {
    const newer = await openDatabase(file());
    await sql`insert into kysely_migration values ('9999-from-the-future', '2099-01-01')`.execute(newer);
    await newer.destroy();
    await expect(openDatabase(file())).rejects.toMatchObject({ failure: 'newer' });
    await expect(openDatabase(file())).rejects.toMatchObject({ failure: 'newer' });
  });

  it('makes its tables in one transaction: half of them never stay', async () => {
    const first = await openDatabase(file());
    await sql`delete from kysely_migration`.execute(first);
    for (const table of ['readout_versions', 'readouts']) {
      await sql`pragma foreign_keys = off`.execute(first);
      await sql`drop table ${sql.table(table)}`.execute(first);
    }
    await first.destroy();
    // The next start makes two tables, stumbles over the third and gives up; so does the one after it, at the same place.
    for (let turn = 0; turn < 2; turn += 1) {
      const error: unknown = await openDatabase(file()).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(CannotOpenStore);
      expect(error).toMatchObject({ cause: { message: 'table comparisons already exists' } });
    }
  });

  it('leaves no readout behind when a sample is replaced', async () => {
    const db = await openDatabase(IN_MEMORY);
    const store = new SqliteComparisonStore(db);
    for (let turn = 0; turn < 3; turn += 1) await store.replace(aStoredComparison({ sample: 'a' }));
    const { rows } = await sql`select count(*) as n from readouts`.execute(db);
    expect(rows).toEqual([{ n: 2 }]);
    await store.close();
  });
});

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import type { LogEvent } from '../../../src/domain/decision-log';
import { sqliteKeeper } from '../../../src/store/sqlite/keeping/sqlite-keeper';
import { plainTables } from '../../../src/store/sqlite/keeping/plain-tables';
import { openDatabase, openDatabaseAt, type Database } from '../../../src/store/sqlite/open-database';
import { SqliteComparisonStore } from '../../../src/store/sqlite/sqlite-comparison-store';
import { SqliteDecisionStore } from '../../../src/store/sqlite/sqlite-decision-store';
import { SqliteTermbaseStore } from '../../../src/store/sqlite/sqlite-termbase-store';
import { aComparison } from '../../support/a-comparison';
import { composedDocument } from '../../support/composed-document';
import { aReadout, aStoredComparison } from '../../support/a-stored-comparison';

const EVENT = { kind: 'undo', id: 'e1', at: '2025-06-10T00:00:00.000Z', author: '金' } as LogEvent;

let folder: string;
const open: Database[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'readout-keeper-'));
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((db) => db.destroy()));
  rmSync(folder, { recursive: true, force: true });
});

const inFolder = (name: string): string => path.join(folder, name);

async function database(name: string): Promise<Database> {
  const db = await openDatabase(inFolder(name));
  open.push(db);
  return db;
}

/** A database with a sample, two comparisons of one Japanese readout, and a decision. */
async function filled(name: string): Promise<Database> {
  const db = await database(name);
  const store = new SqliteComparisonStore(db);
  await store.replace(aStoredComparison({ id: 'sample-one', sample: 'one' }));
  await store.insert(aStoredComparison({ id: 'first' }));
  await store.insert(
    aStoredComparison({ id: 'second', ko: aReadout('ko', { text: '양측은 "뜻"을 모았다.\n둘째 줄.' }) }),
  );
  await new SqliteDecisionStore(db).append('first', 0, EVENT);
  return db;
}

const COUNTS = { readouts: 3, versions: 3, comparisons: 2, decisions: 1 };

describe.each(['backup', 'archive'] as const)('%s', (kind) => {
  it('holds everything, and restoring it gives everything back', async () => {
    const from = await filled('from.sqlite');
    const kept = await sqliteKeeper(from)[kind](inFolder('kept'));
    expect(kept).toEqual({ ok: true, value: COUNTS });
    const into = await database('into.sqlite');
    const restored = await sqliteKeeper(into).restore(inFolder('kept'), inFolder('before'));
    expect(restored).toEqual({ ok: true, value: { counts: COUNTS, before: inFolder('before') } });
    expect(await new SqliteComparisonStore(into).find('second')).toEqual(
      await new SqliteComparisonStore(from).find('second'),
    );
    expect(await new SqliteDecisionStore(into).events('first')).toEqual([EVENT]);
    expect(await new SqliteComparisonStore(into).samples()).toHaveLength(1);
  });

  it('writes over no file', async () => {
    writeFileSync(inFolder('kept'), 'mine');
    const kept = await sqliteKeeper(await filled('from.sqlite'))[kind](inFolder('kept'));
    expect(kept).toEqual({ ok: false, error: { code: 'exists' } });
    expect(readFileSync(inFolder('kept'), 'utf8')).toBe('mine');
  });

  it('says so when the folder is missing', async () => {
    const kept = await sqliteKeeper(await filled('from.sqlite'))[kind](inFolder('none/kept'));
    expect(kept).toEqual({ ok: false, error: { code: 'not-writable' } });
  });
});

// Triggers list the entries that a comparison uses: copied as a table of its own, that list stood in the way of its own rows.
describe.each(['backup', 'archive'] as const)('a %s of comparisons that use the termbase', (kind) => {
  const document = composedDocument();
  const entry = `term:${Object.keys(document.terms)[0]!}`;
  const used = async (db: Database) =>
    (await new SqliteTermbaseStore(db).uses(entry, { limit: 10, offset: 0 })).items.map(
      ({ comparison }) => comparison.id,
    );

  it('can be restored, also over other comparisons, with what each uses', async () => {
    const from = await filled('from.sqlite');
    await new SqliteComparisonStore(from).insert(aComparison({ id: 'using', sample: null }));
    expect(await used(from)).toEqual(['using']);
    await sqliteKeeper(from)[kind](inFolder('kept'));
    const into = await database('into.sqlite');
    await new SqliteComparisonStore(into).insert(aComparison({ id: 'other', sample: null }));
    const restored = await sqliteKeeper(into).restore(inFolder('kept'), inFolder('before'));
    expect(restored).toMatchObject({ ok: true, value: { counts: { comparisons: 3 } } });
    expect(await used(into)).toEqual(['using']);
    await sqliteKeeper(into).archive(inFolder('again'));
    await sqliteKeeper(from).archive(inFolder('same'));
    expect(readFileSync(inFolder('again'), 'utf8')).toBe(readFileSync(inFolder('same'), 'utf8'));
  });
});

describe('an archive', () => {
  it('that was cut between two lines is refused', async () => {
    await sqliteKeeper(await filled('from.sqlite')).archive(inFolder('whole'));
    const lines = readFileSync(inFolder('whole'), 'utf8').trimEnd().split('\n');
    writeFileSync(inFolder('cut'), `${lines.slice(0, -1).join('\n')}\n`);
    const restored = await sqliteKeeper(await database('into.sqlite')).restore(
      inFolder('cut'),
      inFolder('before'),
    );
    expect(restored).toEqual({ ok: false, error: { code: 'broken', line: lines.length - 1 } });
  });

  it('made before the list of what a comparison uses was left out is still read', async () => {
    await sqliteKeeper(await filled('from.sqlite')).archive(inFolder('one'));
    const [head = '', ...rest] = readFileSync(inFolder('one'), 'utf8').trimEnd().split('\n');
    const { rows, ...old } = JSON.parse(head) as { rows: number };
    const use = JSON.stringify({ table: 'entry_uses', row: { entry: 'term:x', position: 1 } });
    writeFileSync(inFolder('old'), `${[JSON.stringify(old), ...rest, use].join('\n')}\n`);
    const into = await database('into.sqlite');
    const restored = await sqliteKeeper(into).restore(inFolder('old'), inFolder('before'));
    expect(restored).toMatchObject({ ok: true, value: { counts: COUNTS } });
    expect(rows).toBe(rest.length);
  });

  it('of what was restored from an archive is the same, byte for byte', async () => {
    await sqliteKeeper(await filled('from.sqlite')).archive(inFolder('one'));
    const into = await database('into.sqlite');
    await sqliteKeeper(into).restore(inFolder('one'), inFolder('before'));
    await sqliteKeeper(into).archive(inFolder('two'));
    expect(readFileSync(inFolder('two'), 'utf8')).toBe(readFileSync(inFolder('one'), 'utf8'));
  });

  it('has a line a row of every table, JSON as JSON', async () => {
    const from = await filled('from.sqlite');
    await sqliteKeeper(from).archive(inFolder('one'));
    const [head, ...lines] = readFileSync(inFolder('one'), 'utf8').trimEnd().split('\n');
    expect(JSON.parse(head ?? '')).toMatchObject({ schema: 'readout-compare/archive@1' });
    const rows = lines.map((line) => JSON.parse(line) as { table: string; row: Record<string, unknown> });
    for (const { name } of await plainTables(from)) {
      const found = await sql<{ n: number }>`select count(*) as n from ${sql.id(name)}`.execute(from);
      expect([name, rows.filter(({ table }) => table === name).length]).toEqual([name, found.rows[0]?.n]);
    }
    expect(rows.find(({ table }) => table === 'decision_events')?.row['event']).toEqual(EVENT);
  });

  it('of an older schema is brought up to date', async () => {
    const old = await openDatabaseAt(inFolder('old.sqlite'), '0002-decisions');
    await sql`insert into readouts (id, side) values (1, 'ja'), (2, 'ko')`.execute(old);
    for (const [id, side] of [[1, 'ja'] as const, [2, 'ko'] as const]) {
      const { text, sha256 } = aReadout(side);
      await sql`insert into readout_versions (id, readout_id, number, text, sha256, retrieved_at)
        values (${id}, ${id}, 1, ${text}, ${sha256}, '2025-06-10T00:00:00.000Z')`.execute(old);
    }
    await sql`insert into comparisons (id, created_at, ja_version_id, ko_version_id, engine_version, knowledge_version, document, summary)
      values ('old', '2025-06-10T00:00:00.000Z', 1, 2, '1', '1', '{}', '{}')`.execute(old);
    const lines = [
      JSON.stringify({
        schema: 'readout-compare/archive@1',
        migrations: ['0001-readouts-and-comparisons', '0002-decisions'],
      }),
    ];
    for (const table of ['readouts', 'readout_versions', 'comparisons']) {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.id(table)}`.execute(old);
      for (const found of rows) {
        // libsql adds a field of its own to a row that is read alone.
        const row = Object.fromEntries(Object.entries(found).filter(([name]) => name !== '_metadata'));
        lines.push(JSON.stringify({ table, row }));
      }
    }
    await old.destroy();
    writeFileSync(inFolder('old.jsonl'), `${lines.join('\n')}\n`);
    const into = await database('into.sqlite');
    const restored = await sqliteKeeper(into).restore(inFolder('old.jsonl'), inFolder('before'));
    expect(restored).toMatchObject({ ok: true, value: { counts: { readouts: 2, comparisons: 1 } } });
    expect((await new SqliteComparisonStore(into).find('old'))?.ja.text).toBe(aReadout('ja').text);
  });
});

describe('restoring', () => {
  it('puts what was there before into a file of its own', async () => {
    await sqliteKeeper(await database('empty.sqlite')).backup(inFolder('kept'));
    const into = await filled('into.sqlite');
    await sqliteKeeper(into).restore(inFolder('kept'), inFolder('before'));
    expect(await new SqliteComparisonStore(into).find('first')).toBeNull();
    const back = await sqliteKeeper(into).restore(inFolder('before'), inFolder('again'));
    expect(back).toMatchObject({ ok: true, value: { counts: COUNTS } });
    expect(await new SqliteComparisonStore(into).find('first')).not.toBeNull();
  });

  it('is seen at once by whoever has the database open', async () => {
    await sqliteKeeper(await filled('from.sqlite')).backup(inFolder('kept'));
    const server = await database('into.sqlite');
    const command = await database('into.sqlite');
    await sqliteKeeper(command).restore(inFolder('kept'), inFolder('before'));
    expect(await new SqliteComparisonStore(server).find('first')).not.toBeNull();
  });

  const head = (migrations: readonly string[]): string =>
    JSON.stringify({ schema: 'readout-compare/archive@1', migrations });
  const KNOWN = ['0001-readouts-and-comparisons', '0002-decisions'];
  it.each([
    ['a text', '両首脳', { code: 'no-backup' }],
    ['nothing', '', { code: 'no-backup' }],
    ['another JSON', '{"schema":"other"}\n', { code: 'no-backup' }],
    ['a later archive', `${head([...KNOWN, '9999-later'])}\n`, { code: 'newer' }],
    ['half a line', `${head(KNOWN)}\n{"table":"readouts","row":{"id":1`, { code: 'broken', line: 2 }],
    ['an unknown table', `${head(KNOWN)}\n{"table":"x","row":{"id":1}}`, { code: 'broken', line: 2 }],
    [
      'an unknown column',
      `${head(KNOWN)}\n{"table":"readouts","row":{"id":1,"x":1}}`,
      { code: 'broken', line: 2 },
    ],
    [
      'a refused value',
      `${head(KNOWN)}\n{"table":"readouts","row":{"id":1,"side":"zh"}}`,
      { code: 'broken', line: 2 },
    ],
    ['a cut database', `SQLite format 3\0${'x'.repeat(5000)}`, { code: 'broken' }],
  ])('of %s changes nothing', async (_, content, error) => {
    writeFileSync(inFolder('kept'), content);
    const into = await filled('into.sqlite');
    const restored = await sqliteKeeper(into).restore(inFolder('kept'), inFolder('before'));
    expect(restored).toEqual({ ok: false, error });
    expect(await new SqliteComparisonStore(into).find('first')).not.toBeNull();
    expect(existsSync(inFolder('before'))).toBe(false);
  });

  it('says which file is in the way of what was there before', async () => {
    const into = await filled('into.sqlite');
    await sqliteKeeper(into).backup(inFolder('kept'));
    const restored = await sqliteKeeper(into).restore(inFolder('kept'), inFolder('kept'));
    expect(restored).toEqual({ ok: false, error: { code: 'exists', at: inFolder('kept') } });
  });

  it('of a file that is not there says so', async () => {
    const into = await filled('into.sqlite');
    const restored = await sqliteKeeper(into).restore(inFolder('none'), inFolder('before'));
    expect(restored).toEqual({ ok: false, error: { code: 'not-readable' } });
  });
});

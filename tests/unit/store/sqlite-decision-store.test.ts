import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { IN_MEMORY, openDatabase, type Database } from '../../../src/store/sqlite/open-database';
import { SqliteDecisionStore } from '../../../src/store/sqlite/sqlite-decision-store';
import { aDecision } from '../../support/decisions';
import { itKeepsDecisions } from '../../support/decision-store-contract';

describe('the SQLite store of decisions', () => {
  const open: Database[] = [];
  const opened = async (file: string) => {
    const db = await openDatabase(file);
    open.push(db);
    return new SqliteDecisionStore(db);
  };
  afterEach(async () => {
    await Promise.all(open.splice(0).map((db) => db.destroy()));
  });

  itKeepsDecisions(() => opened(IN_MEMORY));

  it('keeps the log over a restart, and lets two programs share it', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'readout-decisions-'));
    const file = path.join(folder, 'a.sqlite');
    const decision = aDecision({ kind: 'split', side: 'ja', at: 3 });
    const [first, second] = [await opened(file), await opened(file)];
    expect(await first.append('c1', 0, { kind: 'decide', decision })).toBe(true);
    expect(await second.append('c1', 0, { kind: 'decide', decision })).toBe(false);
    await Promise.all(open.splice(0).map((db) => db.destroy()));
    expect(await (await opened(file)).events('c1')).toEqual([{ kind: 'decide', decision }]);
    await Promise.all(open.splice(0).map((db) => db.destroy()));
    rmSync(folder, { recursive: true });
  });
});

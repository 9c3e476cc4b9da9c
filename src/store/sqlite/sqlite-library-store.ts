import { sql, type Transaction } from 'kysely';
import type {
  Added,
  CallQuery,
  LibraryCall,
  LibraryReadout,
  Page,
  ReadoutCard,
  ReadoutVersion,
  StoredProfile,
  Trash,
  UnreadVersion,
} from '../../domain/library';
import { AppError } from '../../domain/errors';
import type { Readout, ReadoutSource } from '../../domain/readout';
import type { Side } from '../../domain/side';
import type { IssuerCount, LibraryStore, Located, StoreQuery } from '../library-store';
import type { ComparisonSummary } from '../../domain/stored-comparison';
import { readCall, readCalls, readComparisons } from './library-calls';
import { readReadouts, toSide, toVersion } from './library-rows';
import { listed, readIssuers, readLevels, searchReadouts } from './library-search';
import { purgeTrash, readTrash } from './library-trash';
import { allowPair, joinReadouts, refusePair } from './library-pairs';
import { addReadout, dissolveCall, hashesOf, lockForWriting, setSource } from './library-writes';
import type { Database } from './open-database';
import type { Tables } from './tables';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Keeps readouts and calls in SQLite, beside the comparisons. Closing the database is the comparison store's part. */
export class SqliteLibraryStore implements LibraryStore {
  constructor(private readonly db: Database) {}

  async add(readout: Readout): Promise<Added> {
    const kept = await this.write((tx) => addReadout(tx, readout, hashesOf(readout)));
    const [added] = await readReadouts(this.db, [kept.readoutId]);
    if (added === undefined) throw new AppError('the readout that was added is missing');
    return { readout: added, outcome: kept.outcome };
  }

  async find(id: string): Promise<LibraryReadout | null> {
    const row = await this.rowId(id);
    return row === null ? null : ((await readReadouts(this.db, [row]))[0] ?? null);
  }

  async versions(id: string): Promise<readonly ReadoutVersion[]> {
    const rows = await this.db
      .selectFrom('readout_versions as v')
      .innerJoin('readouts as r', 'r.id', 'v.readout_id')
      .selectAll('v')
      .select('r.side')
      .where('r.uid', '=', id)
      .where('r.is_sample', '=', 0)
      .orderBy('v.number')
      .execute();
    return rows.map((row) => toVersion(row.side, row));
  }

  async locate(side: Side, sha256: string): Promise<Located | null> {
    const found = await this.db
      .selectFrom('readout_versions as v')
      .innerJoin('readouts as r', 'r.id', 'v.readout_id')
      .select(['r.uid as readoutId', 'v.number'])
      .where('r.side', '=', side)
      .where('v.sha256', '=', sha256)
      .where('r.is_sample', '=', 0)
      .where('r.deleted_at', 'is', null)
      .executeTakeFirst();
    return found ?? null;
  }

  async comparisonsOf(id: string): Promise<readonly ComparisonSummary[]> {
    return readComparisons(this.db, (await this.find(id))?.comparisonIds ?? []);
  }

  search(query: StoreQuery): Promise<Page<LibraryReadout>> {
    return searchReadouts(this.db, query);
  }

  issuers(): Promise<readonly IssuerCount[]> {
    return readIssuers(this.db);
  }

  levels(): Promise<readonly string[]> {
    return readLevels(this.db);
  }

  editSource(id: string, version: number, source: ReadoutSource): Promise<boolean> {
    return this.write(async (tx) => {
      const found = await tx
        .selectFrom('readout_versions as v')
        .innerJoin('readouts as r', 'r.id', 'v.readout_id')
        .select('v.id')
        .where('r.uid', '=', id)
        .where('r.is_sample', '=', 0)
        .where('v.number', '=', version)
        .executeTakeFirst();
      if (found === undefined) return false;
      await setSource(tx, found.id, source);
      return true;
    });
  }

  remove(id: string, at: string): Promise<boolean> {
    return this.setDeleted(id, at);
  }

  restore(id: string): Promise<boolean> {
    return this.setDeleted(id, null);
  }

  trash(): Promise<Trash> {
    return readTrash(this.db);
  }

  purge(before: string): Promise<void> {
    return this.write((tx) => purgeTrash(tx, before));
  }

  calls(query: CallQuery & { readonly pageSize: number }): Promise<Page<LibraryCall>> {
    return readCalls(this.db, query);
  }

  findCall(id: string): Promise<LibraryCall | null> {
    return readCall(this.db, id);
  }

  join(one: string, other: string, at: string): Promise<string | null> {
    return this.write((tx) => joinReadouts(tx, [one, other], at));
  }

  part(id: string): Promise<boolean> {
    return this.write(async (tx) => {
      const row = await tx
        .selectFrom('readouts')
        .select(['id', 'call_id'])
        .where('uid', '=', id)
        .executeTakeFirst();
      const call = row?.call_id ?? null;
      if (row === undefined || call === null) return false;
      await tx.updateTable('readouts').set({ call_id: null }).where('id', '=', row.id).execute();
      await dissolveCall(tx, call);
      return true;
    });
  }

  refuse(ja: string, ko: string, at: string): Promise<boolean> {
    return this.write((tx) => refusePair(tx, [ja, ko], at));
  }

  allow(ja: string, ko: string): Promise<void> {
    return this.write((tx) => allowPair(tx, [ja, ko]));
  }

  async refusals(): Promise<readonly (readonly [string, string])[]> {
    const rows = await this.db
      .selectFrom('pair_refusals as p')
      .innerJoin('readouts as ja', 'ja.id', 'p.ja_readout_id')
      .innerJoin('readouts as ko', 'ko.id', 'p.ko_readout_id')
      .select(['ja.uid as ja', 'ko.uid as ko'])
      .orderBy('p.at')
      .execute();
    return rows.map(({ ja, ko }) => [ja, ko] as const);
  }

  async currentVersions(): Promise<readonly { readonly id: string; readonly version: number }[]> {
    const rows = await listed(this.db)
      .select(['r.uid as id', 'r.current_version_id as version'])
      .where('r.current_version_id', 'is not', null)
      .$narrowType<{ version: number }>()
      .orderBy('r.id')
      .execute();
    return rows;
  }

  async cards(ids: readonly string[]): Promise<readonly ReadoutCard[]> {
    if (ids.length === 0) return [];
    const rows = await listed(this.db)
      .where('r.uid', 'in', ids)
      .innerJoin('readout_versions as v', 'v.id', 'r.current_version_id')
      .leftJoin('calls as c', 'c.id', 'r.call_id')
      .select(['r.uid', 'r.side', 'c.uid as call', 'v.profile'])
      .select(['v.title', 'v.issuer', 'v.published_on', 'v.url'])
      .orderBy('r.id')
      .execute();
    return rows.map((row) => ({
      id: row.uid,
      side: toSide(row.side),
      callId: row.call,
      source: { title: row.title, issuer: row.issuer, publishedOn: row.published_on, url: row.url },
      profile: row.profile === null ? null : (JSON.parse(row.profile) as unknown),
    }));
  }

  async unread(profileVersion: string, limit: number): Promise<readonly UnreadVersion[]> {
    const rows = await listed(this.db)
      .innerJoin('readout_versions as v', 'v.id', 'r.current_version_id')
      .selectAll('v')
      .select(['r.uid', 'r.side'])
      // Smaller or greater, and not unequal: so that the index serves.
      .where((eb) =>
        eb.or([
          eb('v.profile_version', 'is', null),
          eb('v.profile_version', '<', profileVersion),
          eb('v.profile_version', '>', profileVersion),
        ]),
      )
      .orderBy('v.id')
      .limit(limit)
      .execute();
    return rows.map((row) => ({ readoutId: row.uid, version: toVersion(row.side, row) }));
  }

  async setProfile(id: string, version: number, stored: StoredProfile): Promise<boolean> {
    const { callDate } = stored;
    const { numUpdatedRows: changed } = await this.db
      .updateTable('readout_versions')
      .set({
        profile: JSON.stringify(stored.profile),
        profile_version: stored.version,
        // A date without its year cannot be put in order.
        call_date: callDate !== null && ISO_DAY.test(callDate) ? callDate : null,
        level: stored.level,
      })
      .where('number', '=', version)
      .where('readout_id', 'in', (query) => query.selectFrom('readouts').select('id').where('uid', '=', id))
      .executeTakeFirstOrThrow();
    return changed === 1n;
  }

  async stamp(): Promise<string> {
    const { rows } = await sql<{ stamp: string }>`
      select (select count(*) || '/' || total(id) || '/' || total(current_version_id)
              from readouts where is_sample = 0 and deleted_at is null)
          || '/' || (select count(*) from readout_versions where profile_version is not null) as stamp
    `.execute(this.db);
    return rows[0]?.stamp ?? '';
  }

  async membership(): Promise<ReadonlyMap<string, string>> {
    const rows = await listed(this.db)
      .innerJoin('calls as c', 'c.id', 'r.call_id')
      .select(['r.uid', 'c.uid as call'])
      .execute();
    return new Map(rows.map(({ uid, call }) => [uid, call]));
  }

  async comparisonOf(ja: string, ko: string): Promise<string | null> {
    const current = (uid: string) =>
      sql<number>`(select current_version_id from readouts where uid = ${uid})`;
    const row = await this.db
      .selectFrom('comparisons')
      .select('id')
      .where('ja_version_id', '=', current(ja))
      .where('ko_version_id', '=', current(ko))
      .where('deleted_at', 'is', null)
      .orderBy('position', 'desc')
      .executeTakeFirst();
    return row?.id ?? null;
  }

  private write<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.db.transaction().execute(async (tx) => {
      await lockForWriting(tx);
      return work(tx);
    });
  }

  private async rowId(uid: string): Promise<number | null> {
    const row = await this.db
      .selectFrom('readouts')
      .select('id')
      .where('uid', '=', uid)
      .where('is_sample', '=', 0)
      .executeTakeFirst();
    return row?.id ?? null;
  }

  private async setDeleted(uid: string, at: string | null): Promise<boolean> {
    const { numUpdatedRows: changed } = await this.db
      .updateTable('readouts')
      .set({ deleted_at: at })
      .where('uid', '=', uid)
      .where('is_sample', '=', 0)
      .where('deleted_at', at === null ? 'is not' : 'is', null)
      .executeTakeFirstOrThrow();
    return changed === 1n;
  }
}

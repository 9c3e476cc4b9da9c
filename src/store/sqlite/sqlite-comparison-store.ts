import { sql, type Selectable, type Transaction } from 'kysely';
import type { ComparisonDocument } from '../../domain/comparison';
import { AppError } from '../../domain/errors';
import type { Readout } from '../../domain/readout';
import type { BySide, Side } from '../../domain/side';
import type { ComparisonSummary, StoredComparison } from '../../domain/stored-comparison';
import type { ComparisonStore } from '../comparison-store';
import { addReadout, callsOf, insertReadout, joinCalls, lockForWriting, type Kept } from './library-writes';
import { summariseComparison } from '../summarise-comparison';
import type { Database } from './open-database';
import type { ReadoutVersionsTable, Tables } from './tables';

/** Keeps comparisons in SQLite. */
export class SqliteComparisonStore implements ComparisonStore {
  constructor(private readonly db: Database) {}

  async insert(comparison: StoredComparison): Promise<void> {
    await this.db.transaction().execute((tx) => insertComparison(tx, comparison));
  }

  async replace(comparison: StoredComparison): Promise<void> {
    await this.db.transaction().execute(async (tx) => {
      await deleteComparison(tx, comparison.id);
      await insertComparison(tx, comparison);
    });
  }

  async find(id: string): Promise<StoredComparison | null> {
    const row = await this.db
      .selectFrom('comparisons')
      .selectAll()
      .where('id', '=', id)
      .where('deleted_at', 'is', null)
      .executeTakeFirst();
    if (row === undefined) return null;
    const versions = await this.db
      .selectFrom('readout_versions')
      .selectAll()
      .where('id', 'in', [row.ja_version_id, row.ko_version_id])
      .execute();
    const readout = (side: Side): Readout => toReadout(side, versions, row[`${side}_version_id`]);
    return {
      id: row.id,
      createdAt: row.created_at,
      ja: readout('ja'),
      ko: readout('ko'),
      document: JSON.parse(row.document) as ComparisonDocument,
      sample: row.sample,
    };
  }

  async recent(limit: number): Promise<readonly ComparisonSummary[]> {
    const rows = await this.db
      .selectFrom('comparisons')
      .select('summary')
      .where('sample', 'is', null)
      .where('deleted_at', 'is', null)
      .orderBy('created_at', 'desc')
      .orderBy('position', 'desc')
      .limit(limit)
      .execute();
    return rows.map(toSummary);
  }

  async ofSameTexts(id: string, limit: number): Promise<readonly ComparisonSummary[]> {
    const rows = await this.db
      .selectFrom('comparisons as own')
      .innerJoin('readout_versions as own_ja', 'own_ja.id', 'own.ja_version_id')
      .innerJoin('readout_versions as own_ko', 'own_ko.id', 'own.ko_version_id')
      .innerJoin('readout_versions as ja', 'ja.sha256', 'own_ja.sha256')
      .innerJoin('readout_versions as ko', 'ko.sha256', 'own_ko.sha256')
      .innerJoin('comparisons as other', (join) =>
        join.onRef('other.ja_version_id', '=', 'ja.id').onRef('other.ko_version_id', '=', 'ko.id'),
      )
      .select('other.summary')
      .where('own.id', '=', id)
      .where('other.id', '!=', id)
      .where('other.deleted_at', 'is', null)
      .orderBy('other.created_at', 'desc')
      .orderBy('other.position', 'desc')
      .limit(limit)
      .execute();
    return rows.map(toSummary);
  }

  async samples(): Promise<readonly ComparisonSummary[]> {
    const rows = await this.db
      .selectFrom('comparisons')
      .select('summary')
      .where('sample', 'is not', null)
      .orderBy('sample')
      .execute();
    return rows.map(toSummary);
  }

  remove(id: string, at: string): Promise<boolean> {
    return this.setDeleted(id, at);
  }

  restore(id: string): Promise<boolean> {
    return this.setDeleted(id, null);
  }

  private async setDeleted(id: string, at: string | null): Promise<boolean> {
    const { numUpdatedRows: changed } = await this.db
      .updateTable('comparisons')
      .set({ deleted_at: at })
      .where('id', '=', id)
      .where('sample', 'is', null)
      .where('deleted_at', at === null ? 'is not' : 'is', null)
      .executeTakeFirstOrThrow();
    return changed === 1n;
  }

  async ping(): Promise<void> {
    await sql`select 1`.execute(this.db);
  }

  async close(): Promise<void> {
    await this.db.destroy();
  }
}

type VersionRow = Selectable<ReadoutVersionsTable>;

function toSummary(row: { readonly summary: string }): ComparisonSummary {
  return JSON.parse(row.summary) as ComparisonSummary;
}

function toReadout(side: Side, versions: readonly VersionRow[], versionId: number): Readout {
  const row = versions.find(({ id }) => id === versionId);
  // The foreign key forbids it; a missing row means a damaged file.
  if (row === undefined) throw new AppError(`readout version ${versionId} is missing`);
  return {
    side,
    text: row.text,
    sha256: row.sha256,
    source: { title: row.title, issuer: row.issuer, publishedOn: row.published_on, url: row.url },
    retrievedAt: row.retrieved_at,
  };
}

export async function insertComparison(tx: Transaction<Tables>, comparison: StoredComparison): Promise<void> {
  await lockForWriting(tx);
  const isSample = comparison.sample !== null;
  const keep = (readout: Readout): Promise<Kept> =>
    isSample ? insertReadout(tx, readout, true) : addReadout(tx, readout);
  const kept: BySide<Kept> = { ja: await keep(comparison.ja), ko: await keep(comparison.ko) };
  if (!isSample) await joinUnlessApart(tx, [kept.ja.readoutId, kept.ko.readoutId], comparison.createdAt);
  await tx
    .insertInto('comparisons')
    .values({
      id: comparison.id,
      created_at: comparison.createdAt,
      sample: comparison.sample,
      ja_version_id: kept.ja.versionId,
      ko_version_id: kept.ko.versionId,
      engine_version: comparison.document.engine.version,
      knowledge_version: comparison.document.engine.knowledge,
      document: JSON.stringify(comparison.document),
      summary: JSON.stringify(summariseComparison(comparison)),
    })
    .execute();
}

/** Whoever compares two readouts takes them for accounts of one call; what stands in two calls was decided before. */
async function joinUnlessApart(
  tx: Transaction<Tables>,
  readouts: readonly [number, number],
  at: string,
): Promise<void> {
  if ((await callsOf(tx, readouts)).length < 2) await joinCalls(tx, readouts, at);
}

/** Makes room for the same sample made anew. Its readouts are its own; those of a user's comparison stay in the library. */
async function deleteComparison(tx: Transaction<Tables>, id: string): Promise<void> {
  const row = await tx
    .deleteFrom('comparisons')
    .where('id', '=', id)
    .returning(['ja_version_id', 'ko_version_id'])
    .executeTakeFirst();
  if (row === undefined) return;
  await tx
    .deleteFrom('readouts')
    .where('is_sample', '=', 1)
    .where('id', 'in', (query) =>
      query
        .selectFrom('readout_versions')
        .select('readout_id')
        .where('id', 'in', [row.ja_version_id, row.ko_version_id]),
    )
    .execute();
}

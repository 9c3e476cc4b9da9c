import { sql, type Selectable, type Transaction } from 'kysely';
import type { ComparisonDocument } from '../../domain/comparison';
import { AppError } from '../../domain/errors';
import type { Readout } from '../../domain/readout';
import { SIDES, type BySide, type Side } from '../../domain/side';
import type { ComparisonSummary, StoredComparison } from '../../domain/stored-comparison';
import type { ComparisonStore } from '../comparison-store';
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
    const row = await this.db.selectFrom('comparisons').selectAll().where('id', '=', id).executeTakeFirst();
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
      .orderBy('created_at', 'desc')
      .orderBy('position', 'desc')
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

async function insertComparison(tx: Transaction<Tables>, comparison: StoredComparison): Promise<void> {
  const versions: BySide<number> = {
    ja: await insertReadout(tx, comparison.ja),
    ko: await insertReadout(tx, comparison.ko),
  };
  await tx
    .insertInto('comparisons')
    .values({
      id: comparison.id,
      created_at: comparison.createdAt,
      sample: comparison.sample,
      ja_version_id: versions.ja,
      ko_version_id: versions.ko,
      engine_version: comparison.document.engine.version,
      knowledge_version: comparison.document.engine.knowledge,
      document: JSON.stringify(comparison.document),
      summary: JSON.stringify(summariseComparison(comparison)),
    })
    .execute();
}

async function insertReadout(tx: Transaction<Tables>, readout: Readout): Promise<number> {
  const { id } = await tx
    .insertInto('readouts')
    .values({ side: readout.side })
    .returning('id')
    .executeTakeFirstOrThrow();
  const version = await tx
    .insertInto('readout_versions')
    .values({
      readout_id: id,
      number: 1,
      text: readout.text,
      sha256: readout.sha256,
      title: readout.source.title,
      issuer: readout.source.issuer,
      published_on: readout.source.publishedOn,
      url: readout.source.url,
      retrieved_at: readout.retrievedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return version.id;
}

/** Takes the comparison's readouts with it, unless another comparison uses a version of them. */
async function deleteComparison(tx: Transaction<Tables>, id: string): Promise<void> {
  const row = await tx
    .deleteFrom('comparisons')
    .where('id', '=', id)
    .returning(['ja_version_id', 'ko_version_id'])
    .executeTakeFirst();
  if (row === undefined) return;
  for (const side of SIDES) {
    const versionId = row[`${side}_version_id`];
    const used = await tx
      .selectFrom('comparisons')
      .select('id')
      .where(`${side}_version_id`, '=', versionId)
      .executeTakeFirst();
    if (used !== undefined) continue;
    await tx
      .deleteFrom('readouts')
      .where('id', 'in', (query) =>
        query.selectFrom('readout_versions').select('readout_id').where('id', '=', versionId),
      )
      .execute();
  }
}

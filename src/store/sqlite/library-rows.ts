import { sql, type Selectable } from 'kysely';
import type { LibraryReadout, ReadoutVersion } from '../../domain/library';
import { AppError } from '../../domain/errors';
import { SIDES, type Side } from '../../domain/side';
import type { Database } from './open-database';
import type { ReadoutVersionsTable } from './tables';

type VersionRow = Selectable<ReadoutVersionsTable>;

/** The readouts of some rows with all that belongs to them, in the order of the ids. */
export async function readReadouts(db: Database, ids: readonly number[]): Promise<readonly LibraryReadout[]> {
  if (ids.length === 0) return [];
  const [rows, comparisons] = await Promise.all([readRows(db, ids), readComparisonIds(db, ids)]);
  const byId = new Map(rows.map((row) => [row.readout_id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    return {
      id: row.uid,
      side: toSide(row.side),
      callId: row.call_uid,
      createdAt: row.created_at,
      deletedAt: row.deleted_at,
      versionCount: row.version_count,
      current: toVersion(row.side, row),
      profile: row.profile === null ? null : (JSON.parse(row.profile) as unknown),
      callDate: row.call_date,
      level: row.level,
      isPaired: row.is_paired === 1,
      comparisonIds: comparisons.get(id) ?? [],
    };
  });
}

function readRows(db: Database, ids: readonly number[]) {
  return db
    .selectFrom('readouts as r')
    .innerJoin('readout_versions as v', 'v.id', 'r.current_version_id')
    .leftJoin('calls as c', 'c.id', 'r.call_id')
    .selectAll('v')
    .select(['r.uid', 'r.side', 'r.created_at', 'r.deleted_at', 'c.uid as call_uid'])
    .select([
      sql<number>`(select count(*) from readout_versions where readout_id = r.id)`.as('version_count'),
      isPaired('r').as('is_paired'),
    ])
    .where('r.id', 'in', ids)
    .execute();
}

/** 1 where the call of a readout has one of the other side. */
export function isPaired(readout: string) {
  const own = sql.ref(readout);
  return sql<number>`exists (select 1 from readouts as other where other.call_id = ${own}.call_id
    and other.side <> ${own}.side and other.deleted_at is null)`;
}

async function readComparisonIds(
  db: Database,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await db
    .selectFrom('readout_versions as v')
    .innerJoin('comparisons as c', (join) =>
      join.on((eb) =>
        eb.or([eb('c.ja_version_id', '=', eb.ref('v.id')), eb('c.ko_version_id', '=', eb.ref('v.id'))]),
      ),
    )
    .select(['v.readout_id', 'c.id'])
    .where('v.readout_id', 'in', ids)
    .where('c.deleted_at', 'is', null)
    .orderBy('c.created_at', 'desc')
    .orderBy('c.position', 'desc')
    .execute();
  return new Map(
    ids.map((id) => [id, rows.filter(({ readout_id }) => readout_id === id).map((row) => row.id)]),
  );
}

export function toVersion(side: string, row: VersionRow): ReadoutVersion {
  return {
    number: row.number,
    side: toSide(side),
    text: row.text,
    sha256: row.sha256,
    source: { title: row.title, issuer: row.issuer, publishedOn: row.published_on, url: row.url },
    retrievedAt: row.retrieved_at,
  };
}

export function toSide(value: string): Side {
  const side = SIDES.find((each) => each === value);
  // A check of the table forbids it.
  if (side === undefined) throw new AppError(`"${value}" is no side`);
  return side;
}

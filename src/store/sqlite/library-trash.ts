import { sql, type Transaction } from 'kysely';
import type { Trash } from '../../domain/library';
import type { ComparisonSummary } from '../../domain/stored-comparison';
import { readReadouts } from './library-rows';
import type { Database } from './open-database';
import type { Tables } from './tables';

/** What was deleted and can be brought back, most recently deleted first. */
export async function readTrash(db: Database): Promise<Trash> {
  const readouts = await db
    .selectFrom('readouts')
    .select('id')
    .where('is_sample', '=', 0)
    .where('deleted_at', 'is not', null)
    .orderBy('deleted_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const comparisons = await db
    .selectFrom('comparisons')
    .select(['summary', 'deleted_at'])
    .where('deleted_at', 'is not', null)
    .$narrowType<{ deleted_at: string }>()
    .orderBy('deleted_at', 'desc')
    .orderBy('position', 'desc')
    .execute();
  return {
    readouts: await readReadouts(
      db,
      readouts.map(({ id }) => id),
    ),
    comparisons: comparisons.map(({ summary, deleted_at: deletedAt }) => ({
      ...(JSON.parse(summary) as ComparisonSummary),
      deletedAt,
    })),
  };
}

/** Deletes for good what went into the trash before an instant. */
export async function purgeTrash(tx: Transaction<Tables>, before: string): Promise<void> {
  const gone = await tx.deleteFrom('comparisons').where('deleted_at', '<', before).returning('id').execute();
  // A few at a time: a statement takes a limited number of values.
  for (const { id } of gone) {
    await tx.deleteFrom('decision_events').where('comparison_id', '=', id).execute();
  }
  // What a comparison shows is kept for it.
  await tx
    .deleteFrom('readouts')
    .where('deleted_at', '<', before)
    .where(
      sql<boolean>`not exists (select 1 from readout_versions v join comparisons c
        on c.ja_version_id = v.id or c.ko_version_id = v.id where v.readout_id = readouts.id)`,
    )
    .execute();
  await sql`delete from calls where (select count(*) from readouts where call_id = calls.id) < 2`.execute(tx);
}

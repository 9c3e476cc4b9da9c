import { sql } from 'kysely';
import type { KeptCounts } from '../../../domain/keeping';
import type { Database } from '../open-database';

/** What a database holds; samples, which every database has, are left out. */
export async function countKept(db: Database): Promise<KeptCounts> {
  const { rows } = await sql<KeptCounts>`select
    (select count(*) from readouts where is_sample = 0) as readouts,
    (select count(*) from readout_versions join readouts on readouts.id = readout_id where is_sample = 0) as versions,
    (select count(*) from comparisons where sample is null) as comparisons,
    (select count(*) from decision_events) as decisions
  `.execute(db);
  const [counts] = rows;
  // The answer of an aggregate is one row; libsql adds a field of its own to it.
  return {
    readouts: counts?.readouts ?? 0,
    versions: counts?.versions ?? 0,
    comparisons: counts?.comparisons ?? 0,
    decisions: counts?.decisions ?? 0,
  };
}

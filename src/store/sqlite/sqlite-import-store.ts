import type { CompleteComparison } from '../../domain/complete-comparison';
import type { ImportStore } from '../import-store';
import type { Database } from './open-database';
import { insertComparison } from './sqlite-comparison-store';
import { lockForWriting } from './library-writes';

// SQLite takes 32,766 values in a statement at most.
const ROWS_A_STATEMENT = 5000;

/** Keeps imported comparisons in SQLite, beside the others. */
export class SqliteImportStore implements ImportStore {
  constructor(private readonly db: Database) {}

  insertComplete({ stored, events }: CompleteComparison): Promise<boolean> {
    return this.db.transaction().execute(async (tx) => {
      await lockForWriting(tx);
      const taken = await tx
        .selectFrom('comparisons')
        .select('id')
        .where('id', '=', stored.id)
        .executeTakeFirst();
      if (taken !== undefined) return false;
      await insertComparison(tx, stored);
      for (let first = 0; first < events.length; first += ROWS_A_STATEMENT) {
        const rows = events.slice(first, first + ROWS_A_STATEMENT).map((event, index) => ({
          comparison_id: stored.id,
          revision: first + index + 1,
          event: JSON.stringify(event),
        }));
        await tx.insertInto('decision_events').values(rows).execute();
      }
      return true;
    });
  }
}

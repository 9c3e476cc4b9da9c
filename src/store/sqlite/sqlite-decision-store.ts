import type { LogEvent } from '../../domain/decision-log';
import type { DecisionStore } from '../decision-store';
import type { Database } from './open-database';

/** Keeps decisions in SQLite, beside the comparisons. Closing the database is the comparison store's part. */
export class SqliteDecisionStore implements DecisionStore {
  constructor(private readonly db: Database) {}

  async events(comparisonId: string): Promise<readonly LogEvent[]> {
    const rows = await this.db
      .selectFrom('decision_events')
      .select('event')
      .where('comparison_id', '=', comparisonId)
      .orderBy('revision')
      .execute();
    return rows.map(({ event }) => JSON.parse(event) as LogEvent);
  }

  append(comparisonId: string, seen: number, event: LogEvent): Promise<boolean> {
    return this.db.transaction().execute(async (tx) => {
      const last = await tx
        .selectFrom('decision_events')
        .select('revision')
        .where('comparison_id', '=', comparisonId)
        .orderBy('revision', 'desc')
        .limit(1)
        .executeTakeFirst();
      if ((last?.revision ?? 0) !== seen) return false;
      const { numInsertedOrUpdatedRows: inserted } = await tx
        .insertInto('decision_events')
        .values({ comparison_id: comparisonId, revision: seen + 1, event: JSON.stringify(event) })
        // Another process may have been faster between the two statements.
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return inserted === 1n;
    });
  }
}

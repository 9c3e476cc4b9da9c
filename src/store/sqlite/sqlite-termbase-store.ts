import { sql } from 'kysely';
import type { ComparisonSummary } from '../../domain/stored-comparison';
import type { TermbaseEvent } from '../../domain/termbase-log';
import type { TermbaseUses } from '../../domain/termbase-entry';
import type { TermbaseStore } from '../termbase-store';
import type { Database } from './open-database';

/** Keeps the log of the termbase in SQLite, beside the comparisons. Closing the database is the comparison store's part. */
export class SqliteTermbaseStore implements TermbaseStore {
  constructor(private readonly db: Database) {}

  async stamp(): Promise<string> {
    const last = await this.db
      .selectFrom('termbase_events')
      .select(['revision', sql<string>`substr(event, 1, 200)`.as('start')])
      .orderBy('revision', 'desc')
      .limit(1)
      .executeTakeFirst();
    // An event begins with its identifier and time: two logs with the same last event are one. Its whole may be an imported file.
    return last === undefined ? '' : `${last.revision} ${last.start}`;
  }

  async events(): Promise<readonly TermbaseEvent[]> {
    const rows = await this.db.selectFrom('termbase_events').select('event').orderBy('revision').execute();
    return rows.map(({ event }) => JSON.parse(event) as TermbaseEvent);
  }

  append(seen: number, event: TermbaseEvent): Promise<boolean> {
    return this.db.transaction().execute(async (tx) => {
      const { last } = await tx
        .selectFrom('termbase_events')
        .select((each) => each.fn.max<number | null>('revision').as('last'))
        .executeTakeFirstOrThrow();
      if ((last ?? 0) !== seen) return false;
      const { numInsertedOrUpdatedRows: inserted } = await tx
        .insertInto('termbase_events')
        .values({ revision: seen + 1, event: JSON.stringify(event) })
        // Another process may have been faster between the two statements.
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return inserted === 1n;
    });
  }

  async uses(
    entryId: string,
    { limit, offset }: { readonly limit: number; readonly offset: number },
  ): Promise<TermbaseUses> {
    const used = this.db
      .selectFrom('entry_uses')
      .innerJoin('comparisons', 'comparisons.position', 'entry_uses.position')
      .where('entry_uses.entry', '=', entryId)
      .where('comparisons.deleted_at', 'is', null);
    const { total } = await used
      .select((each) => each.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const rows = await used
      .select(['comparisons.summary', 'comparisons.knowledge_version'])
      .orderBy('entry_uses.position', 'desc')
      .limit(limit)
      .offset(offset)
      .execute();
    const items = rows.map(({ summary, knowledge_version: knowledge }) => ({
      comparison: JSON.parse(summary) as ComparisonSummary,
      knowledge,
    }));
    return { total, items };
  }
}

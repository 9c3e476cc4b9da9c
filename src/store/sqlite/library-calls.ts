import type { CallQuery, LibraryCall, LibraryReadout, Page } from '../../domain/library';
import type { ComparisonSummary } from '../../domain/stored-comparison';
import { readReadouts } from './library-rows';
import { cut, listed } from './library-search';
import type { Database } from './open-database';

/** One page of the calls that have readouts in the library. */
export async function readCalls(
  db: Database,
  query: CallQuery & { readonly pageSize: number },
): Promise<Page<LibraryCall>> {
  const { total } = await db
    .selectFrom(wantedCalls(db, query).as('wanted'))
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const { page, pageCount, offset } = cut(total, query);
  const rows = await wantedCalls(db, query)
    .orderBy('day', (day) => (query.sort === 'oldest' ? day.asc() : day.desc()).nullsLast())
    .orderBy('r.call_id', query.sort === 'oldest' ? 'asc' : 'desc')
    .limit(query.pageSize)
    .offset(offset)
    .execute();
  const items = await toCalls(
    db,
    rows.flatMap(({ call_id: call }) => call ?? []),
  );
  return { items, total, page, pageCount };
}

function wantedCalls(db: Database, { from, to }: CallQuery) {
  return listed(db)
    .select(['r.call_id', ({ fn }) => fn.min('r.day').as('day')])
    .where('r.call_id', 'is not', null)
    .groupBy('r.call_id')
    .$if(from !== null, (each) => each.having(({ fn }) => fn.min('r.day'), '>=', from))
    .$if(to !== null, (each) => each.having(({ fn }) => fn.min('r.day'), '<=', to));
}

/** The call with a public id, though all its readouts are in the trash. */
export async function readCall(db: Database, uid: string): Promise<LibraryCall | null> {
  const row = await db.selectFrom('calls').select('id').where('uid', '=', uid).executeTakeFirst();
  return row === undefined ? null : ((await toCalls(db, [row.id]))[0] ?? null);
}

async function toCalls(db: Database, ids: readonly number[]): Promise<readonly LibraryCall[]> {
  if (ids.length === 0) return [];
  const calls = await db.selectFrom('calls').selectAll().where('id', 'in', ids).execute();
  const members = await listed(db)
    .select(['r.id', 'r.call_id'])
    .where('r.call_id', 'in', ids)
    .orderBy('r.side')
    .orderBy('r.id')
    .execute();
  const readouts = await readReadouts(
    db,
    members.map(({ id }) => id),
  );
  const comparisons = await readComparisons(
    db,
    readouts.flatMap(({ comparisonIds }) => comparisonIds),
  );
  return ids.flatMap((id) => {
    const call = calls.find((each) => each.id === id);
    if (call === undefined) return [];
    const own = readouts.filter(({ callId }) => callId === call.uid);
    const shown = new Set(own.flatMap(({ comparisonIds }) => comparisonIds));
    return {
      id: call.uid,
      createdAt: call.created_at,
      date: dateOf(own),
      readouts: own,
      comparisons: comparisons.filter((each) => shown.has(each.id)),
    };
  });
}

/** What the texts say of the day; where none does, the first publication. */
function dateOf(readouts: readonly LibraryReadout[]): string | null {
  const said = readouts.flatMap(({ callDate }) => callDate ?? []).toSorted();
  const published = readouts.flatMap(({ current }) => current.source.publishedOn ?? []).toSorted();
  return said[0] ?? published[0] ?? null;
}

/** Summaries of comparisons, newest first. */
export async function readComparisons(
  db: Database,
  ids: readonly string[],
): Promise<readonly ComparisonSummary[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('comparisons')
    .select('summary')
    .where('id', 'in', [...new Set(ids)])
    .orderBy('created_at', 'desc')
    .orderBy('position', 'desc')
    .execute();
  return rows.map(({ summary }) => JSON.parse(summary) as ComparisonSummary);
}

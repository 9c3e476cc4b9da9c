import type { SelectQueryBuilder } from 'kysely';
import type { LibraryReadout, Page, ReadoutSort } from '../../domain/library';
import type { IssuerCount, StoreQuery } from '../library-store';
import { isPaired, readReadouts } from './library-rows';
import { matchWords, versionsMatching } from './match-words';
import type { Database } from './open-database';
import type { Tables } from './tables';

type Readouts<O> = SelectQueryBuilder<Tables & { r: Tables['readouts'] }, 'r', O>;

/** One page of what is looked for. */
export async function searchReadouts(db: Database, query: StoreQuery): Promise<Page<LibraryReadout>> {
  const condition = query.words.length === 0 ? '' : await matchWords(db, query.words);
  if (condition === null) return { items: [], total: 0, page: 1, pageCount: 1 };
  const wanted = <O>(from: Readouts<O>): Readouts<O> => filtered(from, query, condition);
  const { total } = await wanted(listed(db))
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const { page, pageCount, offset } = cut(total, query);
  const rows = await sorted(wanted(listed(db)), query.sort)
    .select('r.id')
    .limit(query.pageSize)
    .offset(offset)
    .execute();
  const items = await readReadouts(
    db,
    rows.map(({ id }) => id),
  );
  return { items, total, page, pageCount };
}

/** Where a page lies in a list; one beyond the end is the last. */
export function cut(
  total: number,
  wanted: { readonly page: number; readonly pageSize: number },
): { readonly page: number; readonly pageCount: number; readonly offset: number } {
  const pageCount = Math.max(1, Math.ceil(total / wanted.pageSize));
  const page = Math.min(Math.max(1, wanted.page), pageCount);
  return { page, pageCount, offset: (page - 1) * wanted.pageSize };
}

/** What is in the library and not in the trash. */
export function listed(db: Database) {
  return db.selectFrom('readouts as r').where('r.is_sample', '=', 0).where('r.deleted_at', 'is', null);
}

function filtered<O>(from: Readouts<O>, query: StoreQuery, condition: string): Readouts<O> {
  const { side, issuer, level, isPaired: paired } = query;
  return from
    .$if(side !== null, (each) => each.where('r.side', '=', side ?? ''))
    .$if(issuer !== null, (each) => each.where('r.issuer', '=', issuer))
    .$if(level !== null, (each) => each.where('r.level', '=', level))
    .$if(query.from !== null, (each) => each.where('r.day', '>=', query.from))
    .$if(query.to !== null, (each) => each.where('r.day', '<=', query.to))
    .$if(paired !== null, (each) => each.where(isPaired('r'), '=', paired === true ? 1 : 0))
    .$if(condition !== '', (each) => each.where('r.current_version_id', 'in', versionsMatching(condition)));
}

// What was published on no known day comes last, whichever way the list runs.
function sorted<O>(from: Readouts<O>, sort: ReadoutSort): Readouts<O> {
  switch (sort) {
    case 'newest':
      return from.orderBy('r.day', (day) => day.desc().nullsLast()).orderBy('r.id', 'desc');
    case 'oldest':
      return from.orderBy('r.day', (day) => day.asc().nullsLast()).orderBy('r.id');
    case 'added':
      return from.orderBy('r.created_at', 'desc').orderBy('r.id', 'desc');
  }
}

/** The issuing bodies of the library. */
export function readIssuers(db: Database): Promise<IssuerCount[]> {
  return listed(db)
    .select(['r.issuer', ({ fn }) => fn.countAll<number>().as('count')])
    .where('r.issuer', 'is not', null)
    .$narrowType<{ issuer: string }>()
    .groupBy('r.issuer')
    .orderBy('r.issuer')
    .execute();
}

export async function readLevels(db: Database): Promise<readonly string[]> {
  const rows = await listed(db)
    .select('r.level')
    .distinct()
    .where('r.level', 'is not', null)
    .orderBy('r.level')
    .execute();
  return rows.flatMap(({ level }) => level ?? []);
}

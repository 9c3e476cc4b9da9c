import type { Transaction } from 'kysely';
import { joinCalls } from './library-writes';
import type { Tables } from './tables';

type Tx = Transaction<Tables>;
type Uids = readonly [string, string];
type Rows = readonly [Row, Row];

interface Row {
  readonly id: number;
  readonly call: number | null;
}

/** One call of two readouts, and no refusal of them any more; the value is its uid, null where one is missing. */
export async function joinReadouts(tx: Tx, uids: Uids, at: string): Promise<string | null> {
  const rows = await rowsOf(tx, uids);
  if (rows === null) return null;
  await forget(tx, rows);
  const call = await joinCalls(tx, [rows[0].id, rows[1].id], at);
  const { uid } = await tx.selectFrom('calls').select('uid').where('id', '=', call).executeTakeFirstOrThrow();
  return uid;
}

/** @param uids Japanese first. @returns false where they are of one call, or one is missing; then nothing is noted. */
export async function refusePair(tx: Tx, uids: Uids, at: string): Promise<boolean> {
  const rows = await rowsOf(tx, uids);
  if (rows === null) return false;
  const [ja, ko] = rows;
  if (ja.call !== null && ja.call === ko.call) return false;
  await tx
    .insertInto('pair_refusals')
    .values({ ja_readout_id: ja.id, ko_readout_id: ko.id, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return true;
}

export async function allowPair(tx: Tx, uids: Uids): Promise<void> {
  const rows = await rowsOf(tx, uids);
  if (rows !== null) await forget(tx, rows);
}

async function forget(tx: Tx, rows: Rows): Promise<void> {
  const ids = rows.map(({ id }) => id);
  await tx
    .deleteFrom('pair_refusals')
    .where('ja_readout_id', 'in', ids)
    .where('ko_readout_id', 'in', ids)
    .execute();
}

/** Two readouts of the library; also of its trash. */
async function rowsOf(tx: Tx, [one, other]: Uids): Promise<Rows | null> {
  const rowOf = (uid: string): Promise<Row | undefined> =>
    tx
      .selectFrom('readouts')
      .select(['id', 'call_id as call'])
      .where('uid', '=', uid)
      .where('is_sample', '=', 0)
      .executeTakeFirst();
  const [first, second] = [await rowOf(one), await rowOf(other)];
  return first === undefined || second === undefined ? null : [first, second];
}

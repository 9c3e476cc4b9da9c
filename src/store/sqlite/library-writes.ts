import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { canonicalUrl, completeSource, type AddOutcome } from '../../domain/library';
import type { Readout, ReadoutSource } from '../../domain/readout';
import type { Side } from '../../domain/side';
import { newUid } from './new-uid';
import type { Tables } from './tables';

/** Where a readout that was handed in stands now; the ids are those of the rows. */
export interface Kept {
  readonly readoutId: number;
  readonly versionId: number;
  readonly outcome: AddOutcome;
}

/**
 * Takes the lock before anything is read: two processes that add one text at once would both find it missing, and the second
 * could not write any more by then (SQLITE_BUSY_SNAPSHOT, for which SQLite does not wait).
 */
export async function lockForWriting(tx: Transaction<Tables>): Promise<void> {
  await sql`delete from calls where 0`.execute(tx);
}

/**
 * Adds a readout of a user to the library, as `LibraryStore.add` says.
 * @param hashes of the texts that count as its own; a comparison, whose positions are those of one text, knows only that one.
 */
export async function addReadout(
  tx: Transaction<Tables>,
  readout: Readout,
  hashes: readonly string[] = [readout.sha256],
): Promise<Kept> {
  return (
    (await findText(tx, readout, hashes)) ??
    (await addVersion(tx, readout)) ??
    (await insertReadout(tx, readout, false))
  );
}

async function findText(
  tx: Transaction<Tables>,
  readout: Readout,
  hashes: readonly string[],
): Promise<Kept | null> {
  const found = await tx
    .selectFrom('readout_versions as v')
    .innerJoin('readouts as r', 'r.id', 'v.readout_id')
    .select(['v.id', 'v.readout_id', 'r.deleted_at', 'v.title', 'v.issuer', 'v.published_on', 'v.url'])
    .where('v.sha256', 'in', hashes)
    .where('r.side', '=', readout.side)
    .where('r.is_sample', '=', 0)
    // The very text before one that ends otherwise.
    .orderBy(({ eb }) => eb('v.sha256', '=', readout.sha256), 'desc')
    .orderBy('v.id')
    .executeTakeFirst();
  if (found === undefined) return null;
  const { title, issuer, published_on: publishedOn, url } = found;
  await setSource(tx, found.id, completeSource({ title, issuer, publishedOn, url }, readout.source));
  if (found.deleted_at !== null) await setDeleted(tx, found.readout_id, null);
  return {
    readoutId: found.readout_id,
    versionId: found.id,
    outcome: found.deleted_at === null ? 'same' : 'restored',
  };
}

/** Of the text as files and forms have it: with either line end, with and without one behind the last line. */
export function hashesOf({ text, sha256 }: Readout): readonly string[] {
  const lines = text.replace(/\r\n?/gu, '\n').replace(/\n+$/u, '');
  const dos = lines.replaceAll('\n', '\r\n');
  const alike = [lines, `${lines}\n`, dos, `${dos}\r\n`].map((each) =>
    createHash('sha256').update(each, 'utf8').digest('hex'),
  );
  return [...new Set([sha256, ...alike])];
}

async function addVersion(tx: Transaction<Tables>, readout: Readout): Promise<Kept | null> {
  const readoutId = await findByUrl(tx, readout.side, readout.source.url);
  if (readoutId === null) return null;
  const { number } = await tx
    .selectFrom('readout_versions')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('readout_id', '=', readoutId)
    .executeTakeFirstOrThrow();
  // Whoever hands in a new state of a readout wants to see it.
  await setDeleted(tx, readoutId, null);
  const versionId = await insertVersion(tx, { readoutId, number: number + 1, readout });
  return { readoutId, versionId, outcome: 'new-version' };
}

/** The readout of which any version stands at the address. */
async function findByUrl(tx: Transaction<Tables>, side: Side, url: string | null): Promise<number | null> {
  const wanted = canonicalUrl(url);
  if (wanted === null) return null;
  const row = await tx
    .selectFrom('readout_versions as v')
    .innerJoin('readouts as r', 'r.id', 'v.readout_id')
    .select('v.readout_id')
    .where('r.side', '=', side)
    .where('r.is_sample', '=', 0)
    // A page that was saved years ago under http stands under https today.
    .where('v.canonical_url', 'in', [
      wanted.replace(/^https?:/u, 'http:'),
      wanted.replace(/^https?:/u, 'https:'),
    ])
    .orderBy('v.id', 'desc')
    .executeTakeFirst();
  return row?.readout_id ?? null;
}

/** A readout with its first version. Samples are kept apart: each has copies of its own. */
export async function insertReadout(
  tx: Transaction<Tables>,
  readout: Readout,
  isSample: boolean,
): Promise<Kept> {
  const { id: readoutId } = await tx
    .insertInto('readouts')
    .values({
      side: readout.side,
      uid: newUid(),
      call_id: null,
      created_at: readout.retrievedAt,
      deleted_at: null,
      is_sample: isSample ? 1 : 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { readoutId, versionId: await insertVersion(tx, { readoutId, number: 1, readout }), outcome: 'new' };
}

async function insertVersion(
  tx: Transaction<Tables>,
  {
    readoutId,
    number,
    readout,
  }: { readonly readoutId: number; readonly number: number; readonly readout: Readout },
): Promise<number> {
  const { text, sha256, source, retrievedAt } = readout;
  const { id } = await tx
    .insertInto('readout_versions')
    .values({
      readout_id: readoutId,
      number,
      text,
      sha256,
      retrieved_at: retrievedAt,
      ...sourceColumns(source),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const sourceColumns = ({ title, issuer, publishedOn, url }: ReadoutSource) => ({
  title,
  issuer,
  published_on: publishedOn,
  url,
  canonical_url: canonicalUrl(url),
});

/** Writes what is known of a version's source. */
export async function setSource(
  tx: Transaction<Tables>,
  versionId: number,
  source: ReadoutSource,
): Promise<void> {
  // A profile is read from the title and the day of publication as well as from the text.
  await tx
    .updateTable('readout_versions')
    .set({ profile_version: null })
    .where('id', '=', versionId)
    .where((eb) =>
      eb.or([eb('title', 'is not', source.title), eb('published_on', 'is not', source.publishedOn)]),
    )
    .execute();
  await tx.updateTable('readout_versions').set(sourceColumns(source)).where('id', '=', versionId).execute();
}

async function setDeleted(tx: Transaction<Tables>, readoutId: number, at: string | null): Promise<void> {
  await tx.updateTable('readouts').set({ deleted_at: at }).where('id', '=', readoutId).execute();
}

/** Puts two readouts into one call; the value is the row of the call. Calls that they had become one, the older. */
export async function joinCalls(
  tx: Transaction<Tables>,
  readoutIds: readonly [number, number],
  at: string,
): Promise<number> {
  const calls = await callsOf(tx, readoutIds);
  const [call = await insertCall(tx, at), ...others] = calls;
  await tx.updateTable('readouts').set({ call_id: call }).where('id', 'in', readoutIds).execute();
  if (others.length > 0) {
    await tx.updateTable('readouts').set({ call_id: call }).where('call_id', 'in', others).execute();
    await tx.deleteFrom('calls').where('id', 'in', others).execute();
  }
  return call;
}

/** The calls of readouts, oldest first. */
export async function callsOf(
  tx: Transaction<Tables>,
  readoutIds: readonly number[],
): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('readouts')
    .select('call_id')
    .distinct()
    .where('id', 'in', readoutIds)
    .where('call_id', 'is not', null)
    .orderBy('call_id')
    .execute();
  return rows.flatMap(({ call_id }) => call_id ?? []);
}

async function insertCall(tx: Transaction<Tables>, at: string): Promise<number> {
  const { id } = await tx
    .insertInto('calls')
    .values({ uid: newUid(), created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Deletes a call of which at most one readout is left. */
export async function dissolveCall(tx: Transaction<Tables>, call: number): Promise<void> {
  const rows = await tx.selectFrom('readouts').select('id').where('call_id', '=', call).limit(2).execute();
  if (rows.length < 2) await tx.deleteFrom('calls').where('id', '=', call).execute();
}

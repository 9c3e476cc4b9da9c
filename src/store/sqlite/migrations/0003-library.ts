import { sql, type Kysely } from 'kysely';
import { canonicalUrl } from '../../../domain/library';

/**
 * The library: readouts get permanent ids, calls, a trash, profiles and a full-text index. Before it every comparison had two
 * readouts of its own; now a text is kept once, so the copies are joined.
 */
export async function createLibrary(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...COLUMNS, ...JOIN_COPIES, ...INDEXES, ...TRIGGERS, ...FILL]) {
    await sql.raw(statement).execute(db);
  }
  await fillCanonicalUrls(db);
  await makeCalls(db);
}

async function fillCanonicalUrls(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{
    id: number;
    url: string;
  }>`select id, url from readout_versions where url is not null`.execute(db);
  for (const { id, url } of rows) {
    await sql`update readout_versions set canonical_url = ${canonicalUrl(url)} where id = ${id}`.execute(db);
  }
}

// What createId makes, in SQL: rows of old databases need an id as well.
const LETTER = "substr('0123456789abcdefghjkmnpqrstvwxyz', 1 + (random() & 31), 1)";
const UID = Array.from({ length: 12 }, () => LETTER).join(' || ');

const COLUMNS = [
  `create table calls (
    id integer primary key,
    uid text not null unique,
    created_at text not null
  ) strict`,
  "alter table readouts add column uid text not null default ''",
  'alter table readouts add column call_id integer references calls (id) on delete set null',
  "alter table readouts add column created_at text not null default ''",
  'alter table readouts add column deleted_at text',
  'alter table readouts add column is_sample integer not null default 0 check (is_sample in (0, 1))',
  // No foreign key: a readout and its first version would each have to be there before the other.
  'alter table readouts add column current_version_id integer',
  'alter table readouts add column day text',
  'alter table readouts add column issuer text',
  'alter table readouts add column level text',
  'alter table readout_versions add column canonical_url text',
  'alter table readout_versions add column profile text check (profile is null or json_valid(profile))',
  'alter table readout_versions add column profile_version text',
  'alter table readout_versions add column call_date text',
  'alter table readout_versions add column level text',
  'alter table comparisons add column deleted_at text',
  `create table pair_refusals (
    ja_readout_id integer not null references readouts (id) on delete cascade,
    ko_readout_id integer not null references readouts (id) on delete cascade,
    at text not null,
    primary key (ja_readout_id, ko_readout_id)
  ) strict, without rowid`,
  // Contentless: the texts stand in readout_versions, and snippets are cut from them.
  "create virtual table readout_words using fts5 (title, issuer, text, content='', contentless_delete=1, tokenize='trigram')",
  "create virtual table readout_grams using fts5vocab (readout_words, 'row')",
];

// The first version that holds the text of this one, among the readouts of users.
const FIRST_COPY = (version: string) => `(
  select min(first.id) from readout_versions first
  join readouts first_readout on first_readout.id = first.readout_id
  join readout_versions own on own.id = ${version}
  join readouts own_readout on own_readout.id = own.readout_id
  where first.sha256 = own.sha256 and first_readout.side = own_readout.side and first_readout.is_sample = 0
)`;

const completed = (column: string) => `${column} = coalesce(${column}, (
  select copy.${column} from readout_versions copy
  join readouts copy_readout on copy_readout.id = copy.readout_id and copy_readout.is_sample = 0
  where copy.sha256 = readout_versions.sha256 and copy.${column} is not null
    and copy_readout.side = (select side from readouts where id = readout_versions.readout_id)
  order by copy.id limit 1
))`;

const JOIN_COPIES = [
  `update readouts set is_sample = 1 where id in (
    select readout_id from readout_versions where id in (
      select ja_version_id from comparisons where sample is not null
      union select ko_version_id from comparisons where sample is not null
    )
  )`,
  ...['title', 'issuer', 'published_on', 'url'].map(
    (column) =>
      `update readout_versions set ${completed(column)} where readout_id in (select id from readouts where is_sample = 0)`,
  ),
  `update comparisons set
    ja_version_id = ${FIRST_COPY('comparisons.ja_version_id')},
    ko_version_id = ${FIRST_COPY('comparisons.ko_version_id')}
  where sample is null`,
  `delete from readouts where is_sample = 0 and id in (
    select readout_id from readout_versions where id <> ${FIRST_COPY('readout_versions.id')}
  )`,
];

const INDEXES = [
  `update readouts set uid = ${UID},
    created_at = (select min(retrieved_at) from readout_versions where readout_id = readouts.id)`,
  'create unique index readouts_uid on readouts (uid)',
  'create index readouts_call on readouts (call_id)',
  'create index readouts_list on readouts (is_sample, deleted_at, day, id)',
  'create index readout_versions_canonical_url on readout_versions (canonical_url)',
];

const INDEX_WORDS = (version: string) =>
  // Two blanks at the end: the last one or two characters of a text begin a group of three as well.
  `insert into readout_words (rowid, title, issuer, text)
   values (${version}.id, coalesce(${version}.title, '') || '  ', coalesce(${version}.issuer, '') || '  ', ${version}.text || '  ')`;

const COPY_TO_READOUT = `update readouts set (day, issuer, level) = (
    select coalesce(call_date, published_on), issuer, level from readout_versions where id = current_version_id
  ) where id = new.readout_id`;

const TRIGGERS = [
  `create trigger readout_versions_added after insert on readout_versions begin
    ${INDEX_WORDS('new')};
    update readouts set current_version_id = new.id where id = new.readout_id and not exists (
      select 1 from readout_versions where readout_id = new.readout_id and number > new.number
    );
    ${COPY_TO_READOUT};
  end`,
  `create trigger readout_versions_described after update of title, issuer, text on readout_versions begin
    delete from readout_words where rowid = old.id;
    ${INDEX_WORDS('new')};
  end`,
  `create trigger readout_versions_listed after update of published_on, issuer, call_date, level on readout_versions begin
    ${COPY_TO_READOUT};
  end`,
  `create trigger readout_versions_gone after delete on readout_versions begin
    delete from readout_words where rowid = old.id;
  end`,
];

const FILL = [
  `insert into readout_words (rowid, title, issuer, text)
   select id, coalesce(title, '') || '  ', coalesce(issuer, '') || '  ', text || '  ' from readout_versions`,
  // Every readout has one version still.
  `update readouts set (current_version_id, day, issuer) = (
    select id, published_on, issuer from readout_versions where readout_id = readouts.id
  )`,
];

/** The two readouts of a comparison report one call, unless each has come into a call of its own. */
async function makeCalls(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ ja: number; ko: number; at: string }>`
    select ja.readout_id as ja, ko.readout_id as ko, comparisons.created_at as at from comparisons
    join readout_versions ja on ja.id = comparisons.ja_version_id
    join readout_versions ko on ko.id = comparisons.ko_version_id
    where comparisons.sample is null order by comparisons.position`.execute(db);
  const callOf = new Map<number, number>();
  for (const { ja, ko, at } of rows) {
    const [one, other] = [callOf.get(ja), callOf.get(ko)];
    if (one !== undefined && other !== undefined) continue;
    const call = one ?? other ?? (await newCall(db, at));
    for (const readout of [ja, ko]) {
      callOf.set(readout, call);
      await sql`update readouts set call_id = ${call} where id = ${readout}`.execute(db);
    }
  }
}

async function newCall(db: Kysely<unknown>, at: string): Promise<number> {
  const { rows } = await sql<{
    id: number;
  }>`insert into calls (uid, created_at) values (${sql.raw(UID)}, ${at}) returning id`.execute(db);
  // An insert with returning gives its row.
  return rows[0]?.id ?? 0;
}

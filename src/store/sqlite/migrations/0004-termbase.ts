import { sql, type Kysely } from 'kysely';

/** The entries that documents name. `row` is where a document and its position stand, `source` the table to read, if any. */
const usesOf = (row: string, source = ''): string => `
  select json_extract(evidence.value, '$.key') as entry, ${row}.position as position
    from ${source} json_each(${row}.document, '$.links') as link, json_each(link.value, '$.evidence') as evidence
    where json_extract(evidence.value, '$.kind') in ('term', 'concept', 'name')
  union select 'term:' || term.key, ${row}.position
    from ${source} json_each(${row}.document, '$.terms') as term
  union select 'contested:' || json_extract(difference.value, '$.thing') || ':' ||
      json_extract(difference.value, '$.' || side.value || '.variant'), ${row}.position
    from ${source} json_each(${row}.document, '$.links') as link,
      json_each(link.value, '$.differences') as difference, json_each('["ja","ko"]') as side
    where json_extract(difference.value, '$.facet') = 'naming'`;

/**
 * The log of the termbase, and in which comparisons an entry is used. Triggers keep the latter: whoever writes a comparison need
 * not know of it, and none is forgotten. A later migration that makes the table of comparisons anew makes the triggers anew too.
 */
export async function createTermbase(db: Kysely<unknown>): Promise<void> {
  const keep = (uses: string) => `insert or ignore into entry_uses (entry, position)
    select entry, position from (${uses}) where entry is not null;`;
  const forget = 'delete from entry_uses where position = old.position;';
  const statements = [
    `create table termbase_events (
      revision integer primary key check (revision >= 1),
      event text not null check (json_valid(event))
    ) strict`,
    `create table entry_uses (
      entry text not null,
      position integer not null,
      primary key (entry, position)
    ) strict, without rowid`,
    'create index entry_uses_position on entry_uses (position)',
    `create trigger comparisons_uses_insert after insert on comparisons begin ${keep(usesOf('new'))} end`,
    `create trigger comparisons_uses_update after update of document on comparisons begin ${forget} ${keep(usesOf('new'))} end`,
    `create trigger comparisons_uses_delete after delete on comparisons begin ${forget} end`,
    keep(usesOf('stored', 'comparisons as stored,')),
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

import { sql } from 'kysely';
import type { Database } from '../open-database';

/** Tables that triggers fill from others; what is copied into those fills them too, so copying them as well would fill them twice. */
export const MADE_FROM_OTHERS: ReadonlySet<string> = new Set(['entry_uses']);

/** A table that holds what is kept: not an index, which is made from the others, nor the history of the schema. */
export interface PlainTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** The columns of its primary key: the order in which an archive lists the rows. */
  readonly key: readonly string[];
}

interface ColumnRow {
  readonly name: string;
  readonly pk: number;
  readonly hidden: number;
}

/** The tables of a database in the order in which they were made, so that a row stands behind the rows that it refers to. */
export async function plainTables(db: Database): Promise<readonly PlainTable[]> {
  const { rows } = await sql<{ readonly name: string }>`
    select list.name from pragma_table_list list join sqlite_schema made on made.name = list.name and made.type = 'table'
    where list.schema = 'main' and list.type = 'table'
      and list.name not like 'sqlite\\_%' escape '\\' and list.name not like 'kysely\\_%' escape '\\'
    order by made.rowid
  `.execute(db);
  const tables: PlainTable[] = [];
  for (const { name } of rows.filter((table) => !MADE_FROM_OTHERS.has(table.name))) {
    const found = await sql<ColumnRow>`select name, pk, hidden from pragma_table_xinfo(${name})`.execute(db);
    tables.push({
      name,
      columns: found.rows.filter(({ hidden }) => hidden === 0).map((column) => column.name),
      key: found.rows
        .filter(({ pk }) => pk > 0)
        .toSorted((a, b) => a.pk - b.pk)
        .map((column) => column.name),
    });
  }
  return tables;
}

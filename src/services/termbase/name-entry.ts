import type { Cells, TermbaseTable } from '../../domain/termbase';
import { slugOf } from '../../domain/termbase-slug';

/**
 * An entry without an identifier gets one from its English words, the first of `north-korea`, `north-korea-2` … that is free.
 * Countries have codes; without English words there is none.
 * @param isFree whether an entry may have this id, `term:north-korea`.
 */
export function named(table: TermbaseTable, cells: Cells, isFree: (id: string) => boolean): Cells {
  const slug = slugOf(cells['en'] ?? '');
  if (table === 'country' || cells['id'] !== '' || slug === '') return cells;
  let id = slug;
  for (let number = 2; !isFree(`${table}:${id}`); number++) id = `${slug}-${number}`;
  return { ...cells, id };
}

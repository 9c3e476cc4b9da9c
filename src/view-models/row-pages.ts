import type { ComparisonDocument } from '../domain/comparison';
import type { Page } from '../domain/library';
import { rowId } from './findings';
import { planRows, type RowGroups, type RowPlan } from './row-order';

/** A page of so many rows stays below 200 KB with readings too, and is made within a tenth of a second, for 60 points in all. */
export const ROWS_A_PAGE = 25;

/** Some of the rows, which page of all they are, and the place of their first, from 0. */
export type RowPage = RowGroups & Page<RowPlan> & { readonly from: number };

/**
 * One page of rows.
 * @param page from 1; one beyond the end is the last. Absent: all rows on one page.
 */
export function toRowPage({ rows, rest }: RowGroups, page?: number): RowPage {
  const all = [...rows, ...rest];
  const size = page === undefined ? Math.max(all.length, 1) : ROWS_A_PAGE;
  const pageCount = Math.max(1, Math.ceil(all.length / size));
  const here = Math.min(Math.max(page ?? 1, 1), pageCount);
  const [from, to] = [(here - 1) * size, here * size];
  return {
    rows: rows.slice(from, to),
    rest: rest.slice(Math.max(0, from - rows.length), Math.max(0, to - rows.length)),
    items: all.slice(from, to),
    from,
    total: all.length,
    page: here,
    pageCount,
  };
}

/** On which page each row stands (by its id) when all are shown, woven behind those of the Japanese readout. */
export function pagesOfRows(document: ComparisonDocument): (id: string) => number {
  const { rows } = planRows(document, 'ja', true);
  const pages = new Map(
    rows.map((row, index) => [idOfRow(document, row), Math.floor(index / ROWS_A_PAGE) + 1]),
  );
  return (id) => pages.get(id) ?? 1;
}

/** The id of a row on its page, the same in every view. */
export function idOfRow(document: ComparisonDocument, { link, ja, ko }: RowPlan): string {
  const shared = link === null ? undefined : document.links[link];
  return shared ? rowId(shared) : `row-${(ja[0] ?? ko[0])?.id ?? ''}`;
}

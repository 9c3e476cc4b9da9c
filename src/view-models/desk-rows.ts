import type { ComparisonDocument } from '../domain/comparison';
import type { Translator } from '../i18n';
import type { ComparisonPage } from './comparison-page';
import { deskAddress, type DeskAsks } from './desk-address';
import type { DeskPageInput } from './desk-page';
import { toPartners } from './desk-partners';
import { toRowTools, type RowTools } from './desk-tools';
import { toPaging, type Paging } from './library/paging';
import { planRows } from './row-order';
import { idOfRow, pagesOfRows, toRowPage } from './row-pages';
import { countReviewed, stateOfRow } from './row-state';
import type { ComparisonRow } from './row-view';

/** A row with what can be done to it. */
export interface DeskRow {
  readonly row: ComparisonRow;
  readonly tools: RowTools;
}

/** The rows of one page of the desk, and the way to the others. */
export interface DeskRows {
  readonly rows: readonly DeskRow[];
  readonly paging: Paging;
  /** How many rows of all pages are reviewed. */
  readonly progress: string;
}

/** @param texts of the comparison page with the same number. */
export function toDeskRows(input: DeskPageInput, { groups }: ComparisonPage['texts']): DeskRows {
  const { tr, stored, desk, asks } = input;
  const { document } = stored;
  const plans = planRows(document, 'ja', true).rows;
  const here = toRowPage({ rows: plans, rest: [] }, asks.page);
  const ids = plans.map((plan) => idOfRow(document, plan));
  const shown = groups.flatMap((group) => group.rows);
  const address = (open: string, place: string, page = here.page) =>
    deskAddress(stored.id, tr.lng, { ...asks, page, open }, place);
  const rows = here.items.flatMap((plan, place): DeskRow[] => {
    const row = shown[place];
    const index = here.from + place;
    const points = [...plan.ja, ...plan.ko].map(({ id }) => id);
    if (!row) return [];
    const isOpen = asks.open === row.id;
    const tools = toRowTools({
      tr,
      document,
      plan,
      isReviewed: !['suggested', null].includes(stateOfRow(desk, plan)),
      // A point without a link may have become a part of this row: then the row behind it comes next.
      next: [...ids.slice(index + 1, index + 3), 'history'].join(' '),
      partners: toPartners(tr, document, plans, index),
      isOpen,
      moreHref: address(isOpen ? '' : row.id, row.id),
      remarks: desk.decided.remarks.filter((remark) => remark.points.some((id) => points.includes(id))),
    });
    return [{ row, tools }];
  });
  return {
    rows,
    paging: toPaging(tr, here, (page) => address('', 'texts', page)),
    progress: sayProgress(tr, countReviewed(desk, plans), plans.length),
  };
}

/** The page is that of the open row, if there is such a row. */
export function atOpenRow(document: ComparisonDocument, asks: DeskAsks): DeskAsks {
  const isRow = planRows(document, 'ja', true).rows.some((plan) => idOfRow(document, plan) === asks.open);
  return isRow ? { ...asks, page: pagesOfRows(document)(asks.open) } : { ...asks, open: '' };
}

const sayProgress = (tr: Translator, reviewed: number, count: number): string =>
  reviewed === count && count > 0 ? tr.t('desk.head.done') : tr.t('desk.head.progress', { reviewed, count });

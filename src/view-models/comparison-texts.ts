import type { ComparisonDocument } from '../domain/comparison';
import { isDiffering } from '../domain/findings';
import { SIDES, type Side } from '../domain/side';
import type { Translator } from '../i18n';
import { isReviewed, type ExportSelection } from './export-selection';
import type { NavLink } from './frame';
import { EVERY_ROW, isAskedFor, toFilterForm, type FilterForm, type RowFilter } from './row-filter';
import { hasHit, toFindForm, type Find, type FindForm } from './find';
import { askParameters, textsAddress } from './page-address';
import type { PageReadings } from './readings';
import { toPaging, type Paging } from './library/paging';
import { planRows, type RowGroups, type RowPlan } from './row-order';
import { toRowPage } from './row-pages';
import { toRow, type ComparisonRow, type RowContext } from './row-view';
import { toWholePage, toWholeTexts, type WholeTexts } from './whole-texts';

/** `rows`: aligned, the other side's own points woven in · `ja`, `ko`: one readout's order · `differences`: only what differs · `whole`: both texts in their own order. */
export const COMPARISON_VIEWS = ['rows', 'ja', 'ko', 'whole', 'differences'] as const;
export type ComparisonView = (typeof COMPARISON_VIEWS)[number];

interface RowGroup {
  readonly heading: string;
  readonly hasHeading: boolean;
  readonly rows: readonly ComparisonRow[];
}

/** The two texts, point by point. */
export interface ComparisonTexts {
  readonly heading: string;
  readonly hasRows: boolean;
  readonly columns: readonly string[];
  readonly hidden: string;
  readonly hasHidden: boolean;
  readonly groups: readonly RowGroup[];
  /** Instead of rows, in the view of the whole texts. */
  readonly whole: readonly WholeTexts[];
  /** The way to the rest of the rows, where they are more than a page holds. */
  readonly paging: Paging;
  /** A readout in which no point was found: its whole text. */
  readonly outside: readonly { readonly side: Side; readonly label: string; readonly text: string }[];
  readonly outsideHeading: string;
  readonly hasOutside: boolean;
  readonly whyColumns: readonly string[];
  readonly againstHeading: string;
  readonly impreciseText: string;
  readonly quoteHint: string;
}

/** Which of the points are shown, and in what order. */
export interface TextsInput {
  readonly view: ComparisonView;
  readonly path: string;
  readonly layout: 'main' | 'standalone';
  /** Which rows are shown. Absent: all of the view. */
  readonly filter?: RowFilter;
  /** How the texts are read, where that is asked for. */
  readonly readings?: PageReadings;
  /** What is looked for. Absent, or with an empty query: nothing. */
  readonly find?: Find;
  /** Which page of the rows, from 1. Absent: all rows, as in a file. */
  readonly page?: number;
  /** Of a file: which rows it holds. Absent: all of the view. */
  readonly selection?: ExportSelection;
}

/** The ways to the other views; they keep what is asked for. */
export function toViews(
  tr: Translator,
  input: TextsInput,
): { readonly label: string; readonly links: readonly NavLink[] } {
  return {
    label: tr.t('comparison.views.label'),
    links: COMPARISON_VIEWS.map((view) => ({
      href: textsAddress(input.path, { view, ...askParameters({ ...input, view, page: 1 }) }, tr.lng),
      label: tr.t(`comparison.views.${view}`),
      isCurrent: view === input.view,
    })),
  };
}

/** The rows of a view: of the view of differences, those alone that differ or stand on one side. */
function rowsOf(
  { document, lead }: RowContext,
  view: ComparisonView,
): RowGroups & { readonly hidden: number } {
  if (view === 'whole') return { rows: [], rest: [], hidden: 0 };
  const { rows, rest } = planRows(document, lead, view === 'rows' || view === 'differences');
  const shown = rows.filter(({ link }) => {
    const shared = link === null ? undefined : document.links[link];
    return view !== 'differences' || !shared || isDiffering(shared);
  });
  return { rows: shown, rest, hidden: rows.length - shown.length };
}

/** The form that asks for some of the rows; none in a file, which cannot be asked, and of the whole texts, which have no rows. */
export function toFilters(context: RowContext, input: TextsInput): readonly FilterForm[] {
  const { layout, path, view, filter = EVERY_ROW } = input;
  if (layout !== 'main' || view === 'whole') return [];
  const keep = askParameters({ ...input, filter: EVERY_ROW, page: 1 });
  const { tr, document, desk, hits } = context;
  const { rows, rest } = rowsOf(context, view);
  return [toFilterForm({ tr, path, keep, filter, document, desk, hits, rows: [...rows, ...rest] })];
}

/** The field to find in both texts; none in a file. */
export function toFindForms(context: RowContext, input: TextsInput): readonly FindForm[] {
  const { layout, path, view, filter = EVERY_ROW, find = { query: '', others: [] } } = input;
  if (layout !== 'main') return [];
  const { tr, hits } = context;
  const { rows, rest } = rowsOf(context, view);
  const found = [...rows, ...rest].filter(
    (row) => hits !== null && isAskedFor(context, filter, row) && hasHit(hits, row),
  );
  const keep = askParameters({ ...input, find: { query: '', others: [] }, page: 1 });
  const reset = textsAddress(path, keep, tr.lng);
  const form = { tr, action: path, keep, reset, find, rows: view === 'whole' ? null : found.length };
  return [toFindForm({ ...form, hits: hits ?? { ja: [], ko: [] } })];
}

export function toTexts(context: RowContext, input: TextsInput): ComparisonTexts {
  const { view, selection, filter = EVERY_ROW } = input;
  const { tr, document, lead } = context;
  const { rows, rest, hidden } = rowsOf(context, view);
  const isConfirmedOnly = selection?.isConfirmedOnly ?? false;
  const isKept = (row: RowPlan) =>
    (!isConfirmedOnly || isReviewed(context.desk, row)) &&
    isAskedFor(context, filter, row) &&
    (context.hits === null || hasHit(context.hits, row));
  const follow: Side = lead === 'ja' ? 'ko' : 'ja';
  const here = toRowPage({ rows: rows.filter(isKept), rest: rest.filter(isKept) }, input.page);
  // What is looked for is marked wherever it stands: then the texts are shown whole at once.
  const whole = toWholePage(document, context.hits === null ? input.page : undefined);
  const addressOf = (page: number) => textsAddress(input.path, askParameters({ ...input, page }), tr.lng);
  const groups = [
    { heading: '', hasHeading: false, rows: here.rows.map((row) => toRow(context, row)) },
    {
      heading: tr.t(`comparison.findings.only.${follow}`),
      hasHeading: true,
      rows: here.rest.map((row) => toRow(context, row)),
    },
  ];
  return {
    heading: tr.t('comparison.texts.heading'),
    hasRows: view !== 'whole',
    whole:
      view === 'whole' ? [toWholeTexts(context, whole, (page) => addressOf(page).replace(/#.*$/u, ''))] : [],
    columns: [lead, follow].map((side) => tr.t(`common.readout.${side}`)),
    hidden: hidden > 0 ? tr.t('comparison.texts.hidden', { count: hidden }) : '',
    hasHidden: hidden > 0,
    groups: groups.filter((group) => group.rows.length > 0),
    paging: toPaging(tr, view === 'whole' ? whole : here, addressOf),
    ...toOutside(tr, document),
    whyColumns: [
      ...SIDES.map((side) => tr.t(`common.side.${side}`)),
      tr.t('comparison.why.kind'),
      tr.t('comparison.why.meaning'),
      tr.t('comparison.why.share'),
    ],
    againstHeading: tr.t('comparison.why.against'),
    impreciseText: tr.t('comparison.why.imprecise'),
    quoteHint: tr.t('comparison.why.hint'),
  };
}

function toOutside(
  tr: Translator,
  document: ComparisonDocument,
): Pick<ComparisonTexts, 'outside' | 'outsideHeading' | 'hasOutside'> {
  const sides = SIDES.filter((side) => document[side].points.length === 0);
  return {
    outside: sides.map((side) => ({
      side,
      label: tr.t(`common.readout.${side}`),
      text: document[side].text,
    })),
    outsideHeading: tr.t('comparison.texts.outside'),
    hasOutside: sides.length > 0,
  };
}

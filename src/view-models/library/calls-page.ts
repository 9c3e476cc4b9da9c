import type { CallQuery, LibraryCall, LibraryReadout, Page } from '../../domain/library';
import { SIDES, type Side } from '../../domain/side';
import type { Translator } from '../../i18n';
import { formatCount, formatDate, formatMonth } from '../format';
import { toFrame, type Frame } from '../frame';
import { toCallParameters, toHref } from './address';
import { toChoice, type Choice, type PlainField } from './fields';
import { toPaging, type Paging } from './paging';
import { levelName, readoutHref, distinctTitle } from './readout-item';

export const CALL_VIEWS = ['list', 'timeline'] as const;
export type CallView = (typeof CALL_VIEWS)[number];

interface CallReadout {
  readonly href: string;
  readonly lang: Side;
  readonly title: string;
}

/** One side of a call in a list. */
interface CallSide {
  readonly side: string;
  readonly hasReadouts: boolean;
  readonly readouts: readonly CallReadout[];
  readonly none: string;
}

/** A call in a list. */
export interface CallItem {
  readonly href: string;
  readonly date: string;
  readonly level: string;
  readonly hasLevel: boolean;
  readonly sides: readonly CallSide[];
  readonly hasComparisons: boolean;
  readonly comparisons: readonly { readonly href: string; readonly label: string }[];
  readonly noComparisons: string;
}

/** The list of the calls. */
export interface CallsPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly viewsLabel: string;
  readonly views: readonly { readonly href: string; readonly label: string; readonly isCurrent: boolean }[];
  readonly lng: string;
  readonly view: CallView;
  readonly filters: string;
  readonly hasFilters: boolean;
  readonly dates: readonly PlainField[];
  readonly sort: Choice;
  readonly submit: string;
  readonly reset: { readonly href: string; readonly label: string };
  readonly count: string;
  readonly hasItems: boolean;
  readonly none: string;
  readonly columns: readonly string[];
  readonly isTimeline: boolean;
  readonly items: readonly CallItem[];
  /** The same calls under the months in which they were held. */
  readonly months: readonly { readonly heading: string; readonly items: readonly CallItem[] }[];
  readonly paging: Paging;
  readonly unpaired: { readonly href: string; readonly label: string };
  readonly pairs: { readonly href: string; readonly label: string };
}

export interface CallsPageInput {
  readonly tr: Translator;
  readonly query: CallQuery;
  readonly view: CallView;
  readonly found: Page<LibraryCall>;
}

const PATH = '/calls';

export function toCallsPage({ tr, query, view, found }: CallsPageInput): CallsPage {
  const hrefWith = (change: Partial<CallQuery>, shown: CallView = view): string =>
    toHref(PATH, toCallParameters({ ...query, page: 1, ...change }, shown), tr.lng);
  const items = found.items.map((call) => ({ call, item: toCallItem(tr, call) }));
  const isTimeline = view === 'timeline';
  return {
    frame: toFrame({
      tr,
      title: tr.t('calls.list.heading'),
      path: PATH,
      keep: toCallParameters({ ...query, page: found.page }, view),
    }),
    heading: tr.t('calls.list.heading'),
    lead: tr.t('calls.list.lead'),
    viewsLabel: tr.t('calls.views.label'),
    views: CALL_VIEWS.map((each) => ({
      href: hrefWith({ page: found.page }, each),
      label: tr.t(`calls.views.${each}`),
      isCurrent: each === view,
    })),
    lng: tr.lng,
    view,
    ...toForm(tr, query),
    reset: {
      href: toHref(PATH, toCallParameters({ from: null, to: null, sort: 'newest', page: 1 }, view), tr.lng),
      label: tr.t('library.list.reset'),
    },
    count: tr.t('calls.list.count', { count: found.total, total: formatCount(tr, found.total) }),
    hasItems: items.length > 0,
    none: tr.t('calls.list.none'),
    columns: [
      tr.t('calls.column.date'),
      tr.t('common.readout.ja'),
      tr.t('common.readout.ko'),
      tr.t('calls.column.comparisons'),
    ],
    isTimeline,
    items: isTimeline ? [] : items.map(({ item }) => item),
    months: isTimeline ? toMonths(tr, items) : [],
    paging: toPaging(tr, found, (page) => hrefWith({ page })),
    unpaired: {
      href: toHref('/readouts', { paired: 'no' }, tr.lng),
      label: tr.t('calls.list.unpaired'),
    },
    pairs: { href: `/pairs?lng=${tr.lng}`, label: tr.t('pairing.link.list') },
  };
}

function toForm(
  tr: Translator,
  query: CallQuery,
): Pick<CallsPage, 'filters' | 'hasFilters' | 'dates' | 'sort' | 'submit'> {
  const date = (name: 'from' | 'to'): PlainField => ({
    id: `filter-${name}`,
    name,
    label: tr.t(`library.filter.${name}`),
    value: query[name] ?? '',
  });
  return {
    filters: tr.t('library.filter.heading'),
    hasFilters: query.from !== null || query.to !== null || query.sort !== 'newest',
    dates: [date('from'), date('to')],
    sort: toChoice(
      { id: 'filter-sort', name: 'sort', label: tr.t('library.filter.sort') },
      (['newest', 'oldest'] as const).map((sort) => [sort, tr.t(`library.sort.${sort}`)] as const),
      query.sort,
    ),
    submit: tr.t('library.search.submit'),
  };
}

/** A call in a list: its day, and what each side has published. */
export function toCallItem(tr: Translator, call: LibraryCall): CallItem {
  const level = call.readouts.find((readout) => readout.level !== null)?.level ?? null;
  return {
    href: `/calls/${call.id}?lng=${tr.lng}`,
    date: call.date === null ? tr.t('calls.item.undated') : formatDate(tr, call.date),
    level: level === null ? '' : levelName(tr, level),
    hasLevel: level !== null,
    sides: SIDES.map((side) => toSide(tr, side, call.readouts)),
    hasComparisons: call.comparisons.length > 0,
    comparisons: call.comparisons.map(({ id, createdAt }) => ({
      href: `/comparisons/${id}?lng=${tr.lng}`,
      label: tr.t('calls.item.compared', { date: formatDate(tr, createdAt) }),
    })),
    noComparisons: tr.t('calls.item.notCompared'),
  };
}

function toSide(tr: Translator, side: Side, readouts: readonly LibraryReadout[]): CallSide {
  const own = readouts.filter((readout) => readout.side === side);
  return {
    side: tr.t(`common.side.${side}`),
    hasReadouts: own.length > 0,
    readouts: own.map((readout) => ({
      href: readoutHref(tr, readout.id),
      lang: side,
      title: distinctTitle(readout, own),
    })),
    none: tr.t('calls.item.none'),
  };
}

function toMonths(
  tr: Translator,
  items: readonly { readonly call: LibraryCall; readonly item: CallItem }[],
): CallsPage['months'] {
  const months = new Map<string, CallItem[]>();
  for (const { call, item } of items) {
    const month = call.date?.slice(0, 7) ?? '';
    months.set(month, [...(months.get(month) ?? []), item]);
  }
  return [...months].map(([month, own]) => ({
    heading: month === '' ? tr.t('calls.item.undated') : formatMonth(tr, month),
    items: own,
  }));
}

import { TERMBASE_GROUPS, tablesOf, type TermbaseGroup } from '../domain/termbase';
import { ENTRY_STATES, type EntryQuery, type TermbaseEntry } from '../domain/termbase-entry';
import type { Translator } from '../i18n';
import { formatCount } from './format';
import type { Frame } from './frame';
import { entryHref, stateLabel, termbaseFrame, titleOf } from './termbase-words';

/** How many entries stand on a page. */
export const TERMBASE_PAGE_SIZE = 50;

interface Link {
  readonly href: string;
  readonly label: string;
}
interface CurrentLink extends Link {
  readonly isCurrent: boolean;
}
interface Option {
  readonly value: string;
  readonly label: string;
  readonly isSelected: boolean;
}

interface EntryRow {
  readonly href: string;
  readonly kind: string;
  readonly ja: string;
  readonly ko: string;
  readonly en: string;
  /** What the link is called: the first of the three that is there. */
  readonly hasJa: boolean;
  readonly hasKo: boolean;
  readonly hasState: boolean;
  readonly state: string;
}

/** A list in pages: the links to the one before and the one after. */
export interface Pager {
  readonly hasPages: boolean;
  readonly label: string;
  readonly position: string;
  readonly hasPrevious: boolean;
  readonly previous: Link;
  readonly hasNext: boolean;
  readonly next: Link;
}

/** The termbase as a list that can be searched. */
export interface TermbasePage {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly actionsLabel: string;
  readonly actions: readonly Link[];
  readonly search: {
    readonly action: string;
    readonly lng: string;
    readonly group: string;
    readonly label: string;
    readonly hint: string;
    readonly text: string;
    readonly stateLabel: string;
    readonly states: readonly Option[];
    readonly tableLabel: string;
    readonly hasTables: boolean;
    readonly tables: readonly Option[];
    readonly button: string;
  };
  readonly groupsLabel: string;
  readonly groups: readonly CurrentLink[];
  readonly count: string;
  readonly hasEntries: boolean;
  readonly none: string;
  readonly columns: readonly string[];
  readonly entries: readonly EntryRow[];
  readonly pager: Pager;
  readonly exportsLabel: string;
  readonly exports: readonly Link[];
}

export interface TermbasePageInput {
  readonly tr: Translator;
  readonly query: EntryQuery;
  /** From 1. */
  readonly page: number;
  readonly total: number;
  /** Those of the page. */
  readonly entries: readonly TermbaseEntry[];
}

export function toTermbasePage({ tr, query, page, total, entries }: TermbasePageInput): TermbasePage {
  const heading = tr.t('termbase.head.heading');
  return {
    frame: termbaseFrame(tr, heading, '/termbase', paramsOf(query, page)),
    heading,
    lead: tr.t('termbase.head.lead'),
    actionsLabel: tr.t('termbase.actions.label'),
    actions: toActions(tr, query),
    search: toSearch(tr, query),
    groupsLabel: tr.t('termbase.groups.label'),
    groups: toGroups(tr, query),
    count: tr.t('termbase.results.count', { count: total, number: formatCount(tr, total) }),
    hasEntries: entries.length > 0,
    none: tr.t('termbase.results.none'),
    columns: ['ja', 'ko', 'en', 'kind'].map((name) => tr.t(`termbase.results.${name}`)),
    entries: entries.map((entry) => toRow(tr, entry)),
    pager: toPager(tr, { page, total, size: TERMBASE_PAGE_SIZE }, (number) =>
      hrefOf(tr, { ...paramsOf(query, number) }),
    ),
    exportsLabel: tr.t('termbase.exports.label'),
    exports: (['csv', 'tbx'] as const).map((format) => ({
      href: `/termbase/export.${format}?${new URLSearchParams(paramsOf(query, 1)).toString()}`,
      label: tr.t(`termbase.exports.${format}`),
    })),
  };
}

type Params = Readonly<Record<string, string>>;

/** What the address says of a query; what is not asked for is left out. */
function paramsOf({ text, group, table, state }: EntryQuery, page: number): Params {
  const all = {
    q: text,
    group: group ?? '',
    table: table ?? '',
    state: state ?? '',
    page: page > 1 ? String(page) : '',
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

const hrefOf = (tr: Translator, params: Params): string =>
  `/termbase?${new URLSearchParams({ ...params, lng: tr.lng }).toString()}`;

function toActions(tr: Translator, query: EntryQuery): readonly Link[] {
  const table = query.table ?? (query.group ? tablesOf(query.group)[0] : undefined);
  const add = new URLSearchParams({ ...(table && { table }), lng: tr.lng }).toString();
  return [
    { href: `/termbase/new?${add}`, label: tr.t('termbase.actions.add') },
    { href: `/termbase/import?lng=${tr.lng}`, label: tr.t('termbase.actions.import') },
    { href: `/termbase/changes?lng=${tr.lng}`, label: tr.t('termbase.actions.changes') },
  ];
}

function toSearch(tr: Translator, query: EntryQuery): TermbasePage['search'] {
  const tables = query.group ? tablesOf(query.group) : [];
  return {
    action: '/termbase',
    lng: tr.lng,
    group: query.group ?? '',
    label: tr.t('termbase.search.label'),
    hint: tr.t('termbase.search.hint'),
    text: query.text,
    stateLabel: tr.t('termbase.search.state'),
    states: [
      { value: '', label: tr.t('termbase.search.any'), isSelected: query.state === null },
      ...ENTRY_STATES.map((state) => ({
        value: state,
        label: stateLabel(tr, state),
        isSelected: state === query.state,
      })),
    ],
    tableLabel: tr.t('termbase.search.table'),
    hasTables: tables.length > 1,
    tables: [
      { value: '', label: tr.t('termbase.search.any'), isSelected: query.table === null },
      ...tables.map((table) => ({
        value: table,
        label: tr.t(`termbase.table.${table}`),
        isSelected: table === query.table,
      })),
    ],
    button: tr.t('termbase.search.button'),
  };
}

function toGroups(tr: Translator, query: EntryQuery): readonly CurrentLink[] {
  const link = (group: TermbaseGroup | null): CurrentLink => ({
    href: hrefOf(tr, paramsOf({ ...query, group, table: null }, 1)),
    label: tr.t(`termbase.group.${group ?? 'all'}`),
    isCurrent: group === query.group,
  });
  return [link(null), ...TERMBASE_GROUPS.map(link)];
}

function toRow(tr: Translator, { id, table, cells, state }: TermbaseEntry): EntryRow {
  const title = titleOf(tr, table, cells);
  return {
    href: entryHref(tr.lng, id),
    kind: tr.t(`termbase.table.${table}`),
    ...title,
    hasJa: title.ja !== '',
    hasKo: title.ko !== '',
    hasState: state !== 'shipped',
    state: stateLabel(tr, state),
  };
}

/** @param hrefOfPage the address of a page by its number. */
export function toPager(
  tr: Translator,
  { page, total, size }: { readonly page: number; readonly total: number; readonly size: number },
  hrefOfPage: (page: number) => string,
): Pager {
  const last = Math.max(1, Math.ceil(total / size));
  return {
    hasPages: last > 1,
    label: tr.t('termbase.pager.label'),
    position: tr.t('termbase.pager.position', { page, last }),
    hasPrevious: page > 1,
    previous: { href: hrefOfPage(Math.min(page - 1, last)), label: tr.t('termbase.pager.previous') },
    hasNext: page < last,
    next: { href: hrefOfPage(page + 1), label: tr.t('termbase.pager.next') },
  };
}

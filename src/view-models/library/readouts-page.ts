import {
  CALL_LEVELS,
  READOUT_SORTS,
  type LibraryReadout,
  type Page,
  type ReadoutQuery,
} from '../../domain/library';
import { SIDES } from '../../domain/side';
import type { Translator } from '../../i18n';
import { formatCount } from '../format';
import { toFrame, type Frame } from '../frame';
import { toHref, toParameters } from './address';
import { toChoice, type Choice, type PlainField } from './fields';
import { toPaging, type Paging } from './paging';
import { levelName, toReadoutItem, type ReadoutItem } from './readout-item';

/** The list of the readouts, with what was looked for. */
export interface ReadoutsPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly add: { readonly href: string; readonly label: string };
  readonly pairs: { readonly href: string; readonly label: string };
  readonly trash: { readonly href: string; readonly label: string };
  readonly lng: string;
  readonly searchLabel: string;
  readonly words: PlainField;
  readonly wordsHint: string;
  readonly submit: string;
  readonly filters: string;
  readonly hasFilters: boolean;
  readonly choices: readonly Choice[];
  readonly dates: readonly PlainField[];
  readonly reset: { readonly href: string; readonly label: string };
  /** Of a search with a name that is also known under others. */
  readonly hasNames: boolean;
  readonly isWidened: boolean;
  readonly names: readonly { readonly word: string; readonly others: string }[];
  readonly namesHeading: string;
  readonly namesSwitch: { readonly href: string; readonly label: string };
  readonly isComplete: boolean;
  readonly incomplete: string;
  readonly reload: { readonly href: string; readonly label: string };
  readonly count: string;
  readonly isEmptyLibrary: boolean;
  readonly emptyText: string;
  readonly hasItems: boolean;
  readonly none: string;
  readonly items: readonly ReadoutItem[];
  readonly paging: Paging;
}

export interface ReadoutsPageInput {
  readonly tr: Translator;
  readonly query: ReadoutQuery;
  readonly found: Page<LibraryReadout> & {
    readonly words: readonly { readonly word: string; readonly others: readonly string[] }[];
  };
  /** Whether level and day of all readouts are known by now. */
  readonly isComplete: boolean;
  readonly choices: {
    readonly issuers: readonly { readonly issuer: string; readonly count: number }[];
    readonly levels: readonly string[];
  };
}

const PATH = '/readouts';

export function toReadoutsPage(input: ReadoutsPageInput): ReadoutsPage {
  const { tr, query, found } = input;
  const parameters = toParameters({ ...query, page: found.page });
  const hrefWith = (change: Partial<ReadoutQuery>): string =>
    toHref(PATH, toParameters({ ...query, page: 1, ...change }), tr.lng);
  const named = found.words.filter(({ others }) => others.length > 0);
  const words = found.words.flatMap(({ word, others }) => (query.isWidened ? [word, ...others] : [word]));
  const isAsked = Object.keys(toParameters({ ...query, page: 1, sort: 'newest' })).length > 0;
  const hasItems = found.items.length > 0;
  return {
    frame: toFrame({ tr, title: tr.t('library.list.heading'), path: PATH, keep: parameters }),
    heading: tr.t('library.list.heading'),
    lead: tr.t('library.list.lead'),
    add: { href: `/readouts/new?lng=${tr.lng}`, label: tr.t('library.list.add') },
    pairs: { href: `/pairs?lng=${tr.lng}`, label: tr.t('pairing.link.list') },
    trash: { href: `/readouts/trash?lng=${tr.lng}`, label: tr.t('library.list.trash') },
    lng: tr.lng,
    ...toForm(input),
    reset: { href: toHref(PATH, {}, tr.lng), label: tr.t('library.list.reset') },
    hasNames: named.length > 0,
    isWidened: query.isWidened,
    names: named.map(({ word, others }) => ({ word, others: others.join(' · ') })),
    namesHeading: tr.t(query.isWidened ? 'library.names.on' : 'library.names.off'),
    namesSwitch: {
      href: hrefWith({ isWidened: !query.isWidened }),
      label: tr.t(query.isWidened ? 'library.names.switchOff' : 'library.names.switchOn'),
    },
    isComplete: input.isComplete,
    incomplete: tr.t('library.list.incomplete'),
    reload: { href: hrefWith({ page: found.page }), label: tr.t('imports.report.reload') },
    count: tr.t('library.list.count', { count: found.total, total: formatCount(tr, found.total) }),
    isEmptyLibrary: !hasItems && !isAsked,
    emptyText: tr.t('library.list.empty'),
    hasItems,
    none: tr.t('library.list.none'),
    items: found.items.map((readout) => toReadoutItem(tr, readout, words)),
    paging: toPaging(tr, found, (page) => hrefWith({ page })),
  };
}

type Form = Pick<
  ReadoutsPage,
  'searchLabel' | 'words' | 'wordsHint' | 'submit' | 'filters' | 'hasFilters' | 'choices' | 'dates'
>;

function toForm({ tr, query, choices }: ReadoutsPageInput): Form {
  const filters = [query.side, query.issuer, query.level, query.from, query.to, query.isPaired];
  const date = (name: 'from' | 'to'): PlainField => ({
    id: `filter-${name}`,
    name,
    label: tr.t(`library.filter.${name}`),
    value: query[name] ?? '',
  });
  return {
    searchLabel: tr.t('library.search.label'),
    words: { id: 'search-words', name: 'q', label: tr.t('library.search.words'), value: query.text },
    wordsHint: tr.t('library.search.hint'),
    submit: tr.t('library.search.submit'),
    filters: tr.t('library.filter.heading'),
    hasFilters: filters.some((value) => value !== null) || query.sort !== 'newest',
    choices: toChoices(tr, query, choices),
    dates: [date('from'), date('to')],
  };
}

function toChoices(
  tr: Translator,
  query: ReadoutQuery,
  { issuers, levels }: ReadoutsPageInput['choices'],
): readonly Choice[] {
  const field = (name: 'side' | 'issuer' | 'level' | 'paired' | 'sort') => ({
    id: `filter-${name}`,
    name,
    label: tr.t(`library.filter.${name}`),
  });
  const any = ['', tr.t('library.filter.any')] as const;
  const known = [...CALL_LEVELS.filter((level) => levels.includes(level)), ...levels];
  return [
    toChoice(
      field('side'),
      [any, ...SIDES.map((side) => [side, tr.t(`common.side.${side}`)] as const)],
      query.side ?? '',
    ),
    toChoice(
      field('issuer'),
      [
        any,
        ...issuers.map(({ issuer, count }) => [issuer, `${issuer} (${formatCount(tr, count)})`] as const),
      ],
      query.issuer ?? '',
    ),
    toChoice(
      field('level'),
      [any, ...[...new Set(known)].map((level) => [level, levelName(tr, level)] as const)],
      query.level ?? '',
    ),
    toChoice(
      field('paired'),
      [any, ['yes', tr.t('library.filter.yes')], ['no', tr.t('library.filter.no')]],
      query.isPaired === null ? '' : query.isPaired ? 'yes' : 'no',
    ),
    toChoice(
      field('sort'),
      READOUT_SORTS.map((sort) => [sort, tr.t(`library.sort.${sort}`)] as const),
      query.sort,
    ),
  ];
}

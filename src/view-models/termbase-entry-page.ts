import { PART } from '../domain/termbase';
import type { TermbaseEntry, TermbaseUses } from '../domain/termbase-entry';
import type { TermbaseChange, TermbaseState } from '../domain/termbase-log';
import type { Side } from '../domain/side';
import { SIDES } from '../domain/side';
import type { Translator } from '../i18n';
import type { Frame } from './frame';
import { toPager, type Pager } from './termbase-page';
import {
  columnLabel,
  entryHref,
  langOf,
  layoutColumns,
  sayChange,
  sayWhen,
  shortTitle,
  stateLabel,
  termbaseFrame,
  valuesOf,
} from './termbase-words';

/** How many uses stand on a page. */
export const USES_PAGE_SIZE = 20;

interface CellView {
  readonly label: string;
  readonly lang: string;
  readonly values: readonly string[];
  /** What is shipped, where it is another value. */
  readonly hasShipped: boolean;
  readonly shipped: readonly string[];
}

interface HistoryEntry {
  readonly when: string;
  readonly what: string;
}

interface UseView {
  readonly href: string;
  readonly titles: readonly { readonly lang: Side; readonly text: string }[];
  readonly isOutdated: boolean;
}

/** A button that posts one thing. */
interface EntryAction {
  readonly action: string;
  readonly label: string;
}

/** One entry of the termbase. */
export interface TermbaseEntryPage {
  readonly frame: Frame;
  readonly back: { readonly href: string; readonly label: string };
  readonly kicker: string;
  readonly heading: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly idLabel: string;
  readonly id: string;
  readonly state: string;
  readonly origin: string;
  readonly cells: readonly CellView[];
  readonly shippedLabel: string;
  readonly form: {
    readonly action: string;
    readonly csrfToken: string;
    readonly revision: number;
    readonly lng: string;
    readonly authorLabel: string;
    readonly author: string;
  };
  readonly correct: { readonly href: string; readonly label: string };
  readonly actions: readonly EntryAction[];
  readonly actionsHeading: string;
  readonly uses: {
    readonly heading: string;
    readonly text: string;
    readonly hasItems: boolean;
    readonly items: readonly UseView[];
    readonly outdated: string;
    readonly hasOutdated: boolean;
    readonly outdatedText: string;
    readonly pager: Pager;
  };
  readonly history: {
    readonly heading: string;
    readonly isEmpty: boolean;
    readonly none: string;
    readonly items: readonly HistoryEntry[];
  };
}

/** What a page of an entry may say first. */
export const TERMBASE_NOTICES = ['added', 'corrected', 'off', 'on', 'restored', 'stale', 'csrf'] as const;
export type TermbaseNotice = (typeof TERMBASE_NOTICES)[number];

export interface TermbaseEntryPageInput {
  readonly tr: Translator;
  readonly entry: TermbaseEntry;
  readonly log: TermbaseState;
  readonly uses: TermbaseUses;
  /** The page of the uses, from 1. */
  readonly page: number;
  /** The version of the knowledge as it is now. */
  readonly knowledge: string;
  readonly notice: TermbaseNotice | null;
  readonly author: string;
  readonly csrfToken: string;
}

export function toTermbaseEntryPage(input: TermbaseEntryPageInput): TermbaseEntryPage {
  const { tr, entry, log, notice, author, csrfToken } = input;
  const heading = shortTitle(tr, entry.table, entry.cells);
  const path = `/termbase/${encodeURIComponent(entry.id)}`;
  return {
    frame: termbaseFrame(tr, heading, path),
    back: { href: `/termbase?lng=${tr.lng}`, label: tr.t('termbase.head.back') },
    kicker: tr.t(`termbase.table.${entry.table}`),
    heading,
    hasNotice: notice !== null,
    notice: notice === null ? '' : tr.t(`termbase.notice.${notice}`),
    idLabel: tr.t('termbase.entry.id'),
    id: entry.id,
    state: stateLabel(tr, entry.state),
    origin: sayOrigin(tr, entry),
    cells: toCells(tr, entry),
    shippedLabel: tr.t('termbase.entry.shipped'),
    form: {
      action: path,
      csrfToken,
      revision: log.revision,
      lng: tr.lng,
      authorLabel: tr.t('termbase.form.author'),
      author,
    },
    correct: {
      href: `/termbase/new?${new URLSearchParams({ id: entry.id, lng: tr.lng }).toString()}`,
      label: tr.t('termbase.entry.correct'),
    },
    actionsHeading: tr.t('termbase.entry.actions'),
    actions: toActions(tr, entry),
    uses: toUses(input),
    history: toHistory(tr, entry.id, log.changes),
  };
}

function sayOrigin(tr: Translator, { state, shipped }: TermbaseEntry): string {
  return shipped === null
    ? tr.t('termbase.origin.own')
    : tr.t(state === 'corrected' ? 'termbase.origin.corrected' : 'termbase.origin.shipped', {
        file: `data/${shipped.file}`,
      });
}

function toCells(tr: Translator, { table, cells, shipped }: TermbaseEntry): readonly CellView[] {
  // The identifier stands below, and the file of the entry with where it comes from.
  const shown = layoutColumns(table).filter(
    ({ name }) => name !== 'id' && (name !== PART || table === 'act'),
  );
  return shown.flatMap((column) => {
    const values = valuesOf(tr, column, cells);
    const before = shipped === null ? values : valuesOf(tr, column, shipped.cells);
    const hasShipped = before.join('|') !== values.join('|');
    if (values.length === 0 && !hasShipped) return [];
    return [
      {
        label: columnLabel(tr, column),
        lang: langOf(column, cells, tr.lng),
        values,
        hasShipped,
        shipped: before,
      },
    ];
  });
}

function toActions(tr: Translator, { state, shipped }: TermbaseEntry): readonly EntryAction[] {
  const action = (name: 'off' | 'on' | 'restore'): EntryAction => ({
    action: name,
    label: tr.t(`termbase.do.${name}`),
  });
  return [
    state === 'off' ? action('on') : action('off'),
    ...(state === 'corrected' && shipped !== null ? [action('restore')] : []),
  ];
}

function toUses({ tr, entry, uses, page, knowledge }: TermbaseEntryPageInput): TermbaseEntryPage['uses'] {
  const items = uses.items.map(({ comparison, knowledge: made }) => ({
    href: `/comparisons/${comparison.id}?lng=${tr.lng}`,
    titles: SIDES.map((side) => ({ lang: side, text: comparison.titles[side] })),
    isOutdated: made !== knowledge,
  }));
  const said = ['act', 'office', 'title'].includes(entry.table)
    ? tr.t('termbase.uses.unknown')
    : tr.t('termbase.uses.count', { count: uses.total });
  return {
    heading: tr.t('termbase.uses.heading'),
    text: said,
    hasItems: items.length > 0,
    items,
    outdated: tr.t('termbase.uses.outdated'),
    hasOutdated: items.some(({ isOutdated }) => isOutdated),
    outdatedText: tr.t('termbase.uses.outdatedText'),
    pager: toPager(
      tr,
      { page, total: uses.total, size: USES_PAGE_SIZE },
      (number) => `${entryHref(tr.lng, entry.id)}&page=${number}`,
    ),
  };
}

function toHistory(
  tr: Translator,
  id: string,
  changes: readonly TermbaseChange[],
): TermbaseEntryPage['history'] {
  const own = changes.filter(({ edits }) => edits.some((edit) => edit.id === id)).toReversed();
  return {
    heading: tr.t('termbase.history.heading'),
    isEmpty: own.length === 0,
    none: tr.t('termbase.history.none'),
    items: own.map((change) => ({
      when: sayWhen(tr, change.at, change.author),
      what: sayChange(tr, change),
    })),
  };
}

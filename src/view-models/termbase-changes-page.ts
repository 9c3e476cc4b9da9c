import { tableOf, type Cells } from '../domain/termbase';
import type { TermbaseEvent, TermbaseState } from '../domain/termbase-log';
import type { Translator } from '../i18n';
import type { Frame } from './frame';
import { entryHref, sayChange, sayWhen, shortTitle, termbaseFrame, whenOf } from './termbase-words';

/** Of a long import the first entries are named. */
const NAMED = 5;
/** The newest events; the rest is counted. */
const SHOWN = 200;

interface ChangeLine {
  readonly when: string;
  readonly what: string;
  readonly entries: readonly { readonly href: string; readonly label: string }[];
  readonly hasMore: boolean;
  readonly more: string;
}

/** Everything that was ever done to the termbase, newest first. */
export interface TermbaseChangesPage {
  readonly frame: Frame;
  readonly back: { readonly href: string; readonly label: string };
  readonly heading: string;
  readonly lead: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly csrfToken: string;
  readonly revision: number;
  readonly lng: string;
  readonly hasUndo: boolean;
  readonly undo: string;
  readonly hasRedo: boolean;
  readonly redo: string;
  readonly isEmpty: boolean;
  readonly none: string;
  readonly lines: readonly ChangeLine[];
}

export interface TermbaseChangesPageInput {
  readonly tr: Translator;
  readonly events: readonly TermbaseEvent[];
  readonly log: TermbaseState;
  /** The cells of an entry as it is now; null for one that is gone. */
  readonly cellsOf: (id: string) => Cells | null;
  readonly notice: 'stale' | 'csrf' | 'undone' | 'redone' | 'imported' | null;
  readonly csrfToken: string;
}

export function toTermbaseChangesPage(input: TermbaseChangesPageInput): TermbaseChangesPage {
  const { tr, events, log, notice, csrfToken } = input;
  const heading = tr.t('termbase.changes.heading');
  return {
    frame: termbaseFrame(tr, heading, '/termbase/changes'),
    back: { href: `/termbase?lng=${tr.lng}`, label: tr.t('termbase.head.back') },
    heading,
    lead: tr.t('termbase.changes.lead'),
    hasNotice: notice !== null,
    notice: notice === null ? '' : tr.t(`termbase.notice.${notice}`),
    csrfToken,
    revision: log.revision,
    lng: tr.lng,
    hasUndo: log.changes.length > 0,
    undo: tr.t('termbase.changes.undo'),
    hasRedo: log.undone.length > 0,
    redo: tr.t('termbase.changes.redo'),
    isEmpty: events.length === 0,
    none: tr.t('termbase.changes.none'),
    lines: events
      .slice(-SHOWN)
      .toReversed()
      .map((event) => toLine(input, event)),
  };
}

function toLine({ tr, cellsOf }: TermbaseChangesPageInput, event: TermbaseEvent): ChangeLine {
  const { at, author } = whenOf(event);
  const edits = event.kind === 'change' ? event.change.edits : [];
  const entries = edits.slice(0, NAMED).map(({ id, cells }) => {
    const table = tableOf(id);
    const now = cells ?? cellsOf(id);
    return { href: entryHref(tr.lng, id), label: table && now ? shortTitle(tr, table, now) : id };
  });
  const rest = edits.length - entries.length;
  return {
    when: sayWhen(tr, at, author),
    what: event.kind === 'change' ? sayChange(tr, event.change) : tr.t(`termbase.history.${event.kind}`),
    entries,
    hasMore: rest > 0,
    more: tr.t('termbase.history.more', { count: rest }),
  };
}

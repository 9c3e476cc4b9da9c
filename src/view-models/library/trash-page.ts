import { TRASH_DAYS, type LibraryReadout, type Trash } from '../../domain/library';
import { SIDES } from '../../domain/side';
import type { Translator } from '../../i18n';
import { formatDate, type Quote } from '../format';
import { toFrame, type Frame } from '../frame';
import { readoutTitle } from './readout-item';

const DAY_MS = 24 * 60 * 60 * 1000;

interface TrashItem {
  /** Where the form that brings it back is sent. */
  readonly action: string;
  readonly titles: readonly Quote[];
  readonly until: string;
}

/** What was deleted and can still be brought back. */
export interface TrashPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly notices: readonly string[];
  readonly csrfToken: string;
  readonly restore: string;
  readonly isEmpty: boolean;
  readonly none: string;
  readonly lists: readonly {
    readonly id: string;
    readonly heading: string;
    readonly hasItems: boolean;
    readonly items: readonly TrashItem[];
  }[];
  readonly back: { readonly href: string; readonly label: string };
}

export interface TrashPageInput {
  readonly tr: Translator;
  readonly trash: Trash;
  readonly notice: 'deleted' | 'comparison-restored' | 'csrf' | null;
  readonly csrfToken: string;
}

export function toTrashPage({ tr, trash, notice, csrfToken }: TrashPageInput): TrashPage {
  const until = (deletedAt: string): string => {
    const last = new Date(Date.parse(deletedAt) + TRASH_DAYS * DAY_MS).toISOString();
    return tr.t('library.trash.until', { date: formatDate(tr, last) });
  };
  const readouts = trash.readouts.map((readout: LibraryReadout) => ({
    action: `/readouts/${readout.id}/restore`,
    titles: [{ lang: readout.side, text: readoutTitle(readout) }],
    until: until(readout.deletedAt ?? ''),
  }));
  const comparisons = trash.comparisons.map(({ id, titles, deletedAt }) => ({
    action: `/comparisons/${id}/restore`,
    titles: SIDES.map((side) => ({ lang: side, text: titles[side] })),
    until: until(deletedAt),
  }));
  const list = (id: 'readouts' | 'comparisons', items: readonly TrashItem[]) => ({
    id: `trash-${id}`,
    heading: tr.t(`library.trash.${id}`),
    hasItems: items.length > 0,
    items,
  });
  return {
    frame: toFrame({ tr, title: tr.t('library.trash.heading'), path: '/readouts/trash' }),
    heading: tr.t('library.trash.heading'),
    lead: tr.t('library.trash.lead', { count: TRASH_DAYS }),
    notices: notice === null ? [] : [tr.t(`library.trash.notice.${notice}`)],
    csrfToken,
    restore: tr.t('library.trash.restore'),
    isEmpty: readouts.length + comparisons.length === 0,
    none: tr.t('library.trash.none'),
    lists: [list('readouts', readouts), list('comparisons', comparisons)],
    back: { href: `/readouts?lng=${tr.lng}`, label: tr.t('library.readout.back') },
  };
}

import type { Readout } from '../domain/readout';
import { SIDES } from '../domain/side';
import type { ComparisonSummary } from '../domain/stored-comparison';
import type { Translator } from '../i18n';
import { formatDate, type Quote } from './format';

/** A comparison in a list. */
export interface SummaryItem {
  readonly href: string;
  readonly titles: readonly Quote[];
  readonly date: string;
  readonly figures: string;
}

/** What a comparison is known by on one side: the title, or how the text begins. */
export function summariseTitles({ side, text, source }: Readout): Quote {
  return { lang: side, text: source.title ?? text.trim().split(/\r?\n/u, 1)[0] ?? '' };
}

export function toSummaryItem(
  tr: Translator,
  { id, createdAt, titles, call, figures }: ComparisonSummary,
): SummaryItem {
  return {
    href: `/comparisons/${id}?lng=${tr.lng}`,
    titles: SIDES.map((side) => ({ lang: side, text: titles[side] })),
    date:
      call.date === null
        ? tr.t('home.item.made', { date: formatDate(tr, createdAt) })
        : formatDate(tr, call.date),
    figures: tr.t('home.item.figures', { ...figures }),
  };
}

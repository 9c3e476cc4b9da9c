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

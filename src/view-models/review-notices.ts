import type { ComparisonDocument } from '../domain/comparison';
import type { Desk } from '../domain/desk';
import type { Translator } from '../i18n';
import { planRows } from './row-order';
import { countReviewed, notesOnWhole } from './row-state';

/** What a reader must know of an analyst's work: how far it goes, notes on the whole, and decisions that fit no more. */
export function toReviewNotices(
  tr: Translator,
  document: ComparisonDocument,
  desk: Desk | null,
): readonly string[] {
  if (desk === null || desk.log.decisions.length === 0) return [];
  const { rows } = planRows(document, 'ja', true);
  const { misfits } = desk.decided;
  return [
    tr.t('comparison.state.progress', { reviewed: countReviewed(desk, rows), count: rows.length }),
    ...(misfits.length > 0 ? [tr.t('comparison.state.misfits', { count: misfits.length })] : []),
    ...notesOnWhole(desk).map((text) => tr.t('comparison.state.note', { text })),
  ];
}

import type { LogEvent } from '../domain/decision-log';
import type { Desk } from '../domain/desk';
import type { Translator } from '../i18n';
import { toHistory, type HistoryLine } from './desk-history';
import type { ExportSelection } from './export-selection';

/** What was decided, oldest first; none where it was not asked for. */
export interface ReportHistory {
  readonly heading: string;
  readonly hasLines: boolean;
  readonly lines: readonly HistoryLine[];
}

/** The history of the decisions, if the selection asks for it; without what was noted where notes stay out. */
export function toReportHistory(
  tr: Translator,
  desk: Desk | null,
  selection: ExportSelection,
): ReportHistory {
  const events = selection.hasHistory ? (desk?.events ?? []) : [];
  const shown = selection.hasNotes ? events : events.filter((event) => !isRemark(event));
  const lines = toHistory(tr, desk?.texts ?? {}, shown);
  return { heading: tr.t('desk.history.heading'), hasLines: lines.length > 0, lines };
}

const isRemark = (event: LogEvent): boolean =>
  event.kind === 'decide' && ['note', 'topic', 'withdraw'].includes(event.decision.action.kind);

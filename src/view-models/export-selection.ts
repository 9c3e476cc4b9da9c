import type { ComparisonDocument } from '../domain/comparison';
import type { Desk } from '../domain/desk';
import { isDiffering } from '../domain/findings';
import type { Side } from '../domain/side';
import { ALL_FINDINGS, type FindingsChoice } from './findings-choice';
import { planRows, type RowPlan } from './row-order';
import { stateOfRow } from './row-state';

/** What of a comparison a file holds, and in whose order. */
export interface ExportSelection {
  /** Only what an analyst has confirmed or changed. */
  readonly isConfirmedOnly: boolean;
  /** Without shared points that do not differ. */
  readonly isDifferencesOnly: boolean;
  readonly lead: Side;
  /** With the notes and topics of the analysts. */
  readonly hasNotes: boolean;
  /** With everything that was decided, and when. */
  readonly hasHistory: boolean;
  /** Which sentences of the findings, and in which order. */
  readonly findings: FindingsChoice;
}

export const EVERYTHING: ExportSelection = Object.freeze({
  isConfirmedOnly: false,
  isDifferencesOnly: false,
  lead: 'ja',
  hasNotes: true,
  hasHistory: false,
  findings: ALL_FINDINGS,
});

/** The view of the comparison page that shows a selection. */
export const viewOfSelection = ({ isDifferencesOnly }: ExportSelection): 'differences' | 'rows' =>
  isDifferencesOnly ? 'differences' : 'rows';

/** What a file knows of an analyst's work. */
export const deskOfSelection = (desk: Desk, { hasNotes }: ExportSelection): Desk =>
  hasNotes ? desk : { ...desk, decided: { ...desk.decided, remarks: [] } };

/** The rows of the selection, the other side's own points woven in. */
export function selectRows(
  document: ComparisonDocument,
  desk: Desk | null,
  selection: ExportSelection,
): readonly RowPlan[] {
  return planRows(document, selection.lead, true).rows.filter((row) => {
    if (selection.isConfirmedOnly && !isReviewed(desk, row)) return false;
    const link = row.link === null ? undefined : document.links[row.link];
    return !selection.isDifferencesOnly || !link || isDiffering(link);
  });
}

/** Whether an analyst has looked at a row. */
export const isReviewed = (desk: Desk | null, row: RowPlan): boolean =>
  ['confirmed', 'changed'].includes(stateOfRow(desk, row) ?? 'suggested');

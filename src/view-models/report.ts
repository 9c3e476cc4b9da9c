import type { Desk } from '../domain/desk';
import type { StoredComparison } from '../domain/stored-comparison';
import type { Translator } from '../i18n';
import { toCitation } from './citation';
import { toComparisonPage, type ComparisonPage } from './comparison-page';
import { chosenFindings } from './findings-choice';
import { viewOfSelection, type ExportSelection } from './export-selection';
import type { PageKnowledge } from './page-knowledge';
import { toReportHistory, type ReportHistory } from './report-history';
import { notesOnWhole } from './row-state';
import { toTableRows, type TableRow } from './table-rows';

export interface ReportInput {
  readonly tr: Translator;
  /** Holds the decided document. */
  readonly stored: StoredComparison;
  /** Absent where nobody can decide: the command line. */
  readonly desk?: Desk;
  readonly knowledge: PageKnowledge;
  readonly selection: ExportSelection;
}

/** A comparison as a document or a workbook says it. Every string is final. */
export interface Report {
  readonly heading: string;
  readonly notices: readonly string[];
  readonly call: ComparisonPage['call'];
  readonly sources: ComparisonPage['sources'];
  readonly findings: { readonly heading: string; readonly sentences: readonly string[] };
  readonly rowsHeading: string;
  readonly rows: readonly TableRow[];
  /** Notes and topics on the whole. */
  readonly notes: { readonly heading: string; readonly texts: readonly string[] };
  readonly history: ReportHistory;
  readonly citation: { readonly heading: string; readonly text: string };
  readonly colophon: ComparisonPage['colophon'];
}

export function toReport(input: ReportInput): Report {
  const { tr, stored, knowledge, selection } = input;
  const desk = input.desk ?? null;
  const page = toComparisonPage({
    ...input,
    view: viewOfSelection(selection),
    path: `/comparisons/${stored.id}`,
    notice: null,
    layout: 'main',
  });
  const context = { tr, document: stored.document, knowledge };
  const written = chosenFindings(context, desk?.decided.findings ?? [], selection.findings);
  return {
    heading: page.heading,
    notices: page.notices,
    call: page.call,
    sources: page.sources,
    findings: {
      heading: page.findings.heading,
      sentences: [...page.findings.sentences, ...written.map(({ text }) => text)],
    },
    rowsHeading: page.texts.heading,
    rows: toTableRows({ tr, document: stored.document, desk, knowledge, selection }),
    notes: { heading: tr.t('table.column.notes'), texts: notesOnWhole(desk) },
    history: toReportHistory(tr, desk, selection),
    citation: { heading: tr.t('exchange.citation.heading'), text: toCitation(tr, stored, desk) },
    colophon: page.colophon,
  };
}

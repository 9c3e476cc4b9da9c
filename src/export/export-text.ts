import type { Desk } from '../domain/desk';
import type { StoredComparison } from '../domain/stored-comparison';
import type { Translator } from '../i18n';
import { toCitation } from '../view-models/citation';
import { toComparisonPage, type ComparisonPage } from '../view-models/comparison-page';
import { differenceLines } from '../view-models/difference-sentences';
import { chosenFindings } from '../view-models/findings-choice';
import { findingsAsText } from '../view-models/findings-copy';
import { quoted } from '../view-models/format';
import { EVERYTHING, viewOfSelection, type ExportSelection } from '../view-models/export-selection';
import type { PageKnowledge } from '../view-models/page-knowledge';
import { writtenText } from '../view-models/readings';

export interface ExportTextInput {
  readonly stored: StoredComparison;
  readonly tr: Translator;
  readonly knowledge: PageKnowledge;
  readonly desk?: Desk;
  /** Which rows; absent: all. */
  readonly selection?: ExportSelection;
}

type Row = ComparisonPage['texts']['groups'][number]['rows'][number];

/** The comparison for a terminal or a mail: the findings as the page gives them for copying, then every row. */
export function exportText({ stored, tr, knowledge, desk, selection = EVERYTHING }: ExportTextInput): string {
  const page = toComparisonPage({
    tr,
    stored,
    view: viewOfSelection(selection),
    selection,
    ...(desk && { desk }),
    path: `/comparisons/${stored.id}`,
    notice: null,
    layout: 'main',
    knowledge,
  });
  const context = { tr, document: stored.document, knowledge };
  const findings = chosenFindings(context, desk?.decided.findings ?? [], selection.findings);
  const sentences = findings.map(({ text }) => text);
  const written = sentences.length > 0 ? [findingsAsText(tr.t('desk.findings.written'), sentences)] : [];
  const citation = desk ? [toCitation(tr, stored, desk)] : [];
  const rows = page.texts.groups.flatMap((group) => group.rows).map(toLines);
  return `${[...page.notices, page.copy.text, ...written, tr.t('table.rows'), ...rows, ...citation].map(safe).join('\n\n')}\n`;
}

function toLines(row: Row): string {
  const head = [row.sign, row.order, row.status, row.move].filter((part) => part !== '').join('  ');
  const cells = row.cells.flatMap(({ side, label, isEmpty, blocks }) =>
    isEmpty
      ? []
      : [`${label}:`, ...blocks.map(({ segments }) => quoted({ lang: side, text: onOneLine(segments) }))],
  );
  const differences = row.differences.flatMap((difference) => [
    difference.facet,
    ...differenceLines(difference).map((line) => `  ${line}`),
  ]);
  return [head, ...[...cells, ...differences].map((line) => `  ${line}`)].join('\n');
}

function onOneLine(segments: Row['cells'][number]['blocks'][number]['segments']): string {
  return writtenText(segments).replace(/\s+/gu, ' ');
}

// A readout's escape sequences must not move the cursor of whoever reads it, nor its bidi marks turn the line round.
function safe(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, '');
}

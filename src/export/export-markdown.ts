import type { Desk } from '../domain/desk';
import type { StoredComparison } from '../domain/stored-comparison';
import type { Translator } from '../i18n';
import { toCitation } from '../view-models/citation';
import { toComparisonPage, type ComparisonPage } from '../view-models/comparison-page';
import { chosenFindings } from '../view-models/findings-choice';
import { plainMarkdown as plain } from '../view-models/markdown-text';
import { differenceLines } from '../view-models/difference-sentences';
import { viewOfSelection, type ExportSelection } from '../view-models/export-selection';
import type { PageKnowledge } from '../view-models/page-knowledge';
import { writtenText } from '../view-models/readings';

export interface ExportMarkdownInput {
  /** Holds the decided document. */
  readonly stored: StoredComparison;
  readonly desk: Desk;
  readonly tr: Translator;
  readonly knowledge: PageKnowledge;
  readonly selection: ExportSelection;
}

type Row = ComparisonPage['texts']['groups'][number]['rows'][number];

/** The comparison as Markdown (CommonMark): findings, every row with both texts and what differs, sources, a citation. */
export function exportMarkdown({ stored, desk, tr, knowledge, selection }: ExportMarkdownInput): string {
  const page = toComparisonPage({
    tr,
    stored,
    desk,
    knowledge,
    selection,
    view: viewOfSelection(selection),
    path: `/comparisons/${stored.id}`,
    notice: null,
    layout: 'main',
  });
  const rows = page.texts.groups.flatMap((group) => group.rows);
  const context = { tr, document: stored.document, knowledge };
  const findings = chosenFindings(context, desk.decided.findings, selection.findings);
  const sections = [
    `# ${plain(page.heading)}`,
    ...page.notices.map(plain),
    `## ${plain(page.findings.heading)}`,
    list(page.findings.sentences),
    `### ${plain(tr.t('desk.findings.written'))}`,
    list(findings.map(({ text }) => text)),
    `## ${plain(page.texts.heading)}`,
    ...rows.flatMap(toSections),
    `## ${plain(page.sources.heading)}`,
    list(
      page.sources.sources.map(({ heading, title, issuer, published, url, sha256 }) =>
        [heading, title, issuer, published, url, sha256].filter((part) => part !== '').join(' · '),
      ),
    ),
    `## ${plain(tr.t('exchange.citation.heading'))}`,
    plain(toCitation(tr, stored, desk)),
    ...page.colophon.lines.map(plain),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function toSections(row: Row): string[] {
  const head = [row.sign, row.order, row.status, row.move, row.state].filter((part) => part !== '');
  const texts = row.cells.flatMap(({ label, isEmpty, empty, blocks }) => {
    const text = blocks.map(({ segments }) => writtenText(segments)).join(' ');
    return `> **${plain(label)}**  \n> ${isEmpty ? `*${plain(empty)}*` : plain(text)}`;
  });
  const differences = row.differences.map((difference) =>
    [difference.facet, ...differenceLines(difference)].join(' · '),
  );
  return [`### ${plain(head.join(' '))}`, texts.join('\n>\n'), list([...differences, ...row.notes])];
}

const list = (items: readonly string[]): string => items.map((item) => `- ${plain(item)}`).join('\n');

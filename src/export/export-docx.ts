import { otherSide, type Side } from '../domain/side';
import type { DifferenceView } from '../view-models/difference-sentences';
import { quoted, type Quote } from '../view-models/format';
import { toReport, type Report, type ReportInput } from '../view-models/report';
import type { TableCell, TableRow } from '../view-models/table-rows';
import { toDocxFile, type Block, type Line, type Words } from './docx-file';

/** The comparison as a report for Word and its like. The same input gives the same bytes. */
export async function exportDocx(input: ReportInput): Promise<Uint8Array> {
  const { tr, stored, desk } = input;
  const report = toReport(input);
  return toDocxFile({
    lng: tr.lng,
    title: report.heading,
    createdAt: stored.createdAt,
    changedAt: desk?.log.decisions.at(-1)?.at ?? stored.createdAt,
    blocks: [
      { kind: 'title', line: [{ text: report.heading }] },
      ...texts('text', report.notices),
      heading(report.citation.heading),
      ...texts('text', [report.citation.text]),
      heading(report.sources.heading),
      sourcesTable(report, input),
      heading(report.call.heading),
      callTable(report),
      heading(report.findings.heading),
      ...texts('item', report.findings.sentences),
      ...section(report.notes.heading, report.notes.texts),
      heading(report.rowsHeading),
      rowsTable(report, input),
      ...historyBlocks(report, input),
      ...section(report.colophon.heading, report.colophon.lines),
    ],
  });
}

const heading = (text: string): Block => ({ kind: 'heading', line: [{ text }] });
const texts = (kind: 'text' | 'item', all: readonly string[]): Block[] =>
  all.map((text) => ({ kind, line: [{ text }] }));
const section = (title: string, all: readonly string[]): Block[] =>
  all.length === 0 ? [] : [heading(title), ...texts('text', all)];
const inQuotes = (quote: Quote): Words => ({ text: quoted(quote), lang: quote.lang });
const strong = (text: string): Line => [{ text, isStrong: true }];
/** Words one after the other, a blank between them. */
const spaced = (all: readonly Words[]): Line =>
  all.flatMap((words, index) => (index === 0 ? [words] : [{ text: ' ' }, words]));

function sourcesTable({ sources: panel }: Report, { tr }: ReportInput): Block {
  const row = (label: string, of: (source: (typeof panel.sources)[number]) => Words) => [
    [strong(label)],
    ...panel.sources.map((source) => (of(source).text === '' ? [] : [[of(source)]])),
  ];
  return {
    kind: 'table',
    widths: [2, 6, 6],
    header: ['', ...panel.sources.map((source) => source.heading)],
    rows: [
      row(tr.t('table.column.title'), ({ title, hasTitle, side }) => ({
        text: title,
        ...(hasTitle && { lang: side }),
      })),
      row(panel.issuerLabel, ({ issuer, side }) => ({ text: issuer, lang: side })),
      row(panel.publishedLabel, ({ published }) => ({ text: published })),
      row(panel.urlLabel, ({ url, hasUrl }) => ({ text: url, ...(hasUrl && { href: url }) })),
      row(panel.retrievedLabel, ({ retrieved }) => ({ text: retrieved })),
      row(panel.hashLabel, ({ sha256 }) => ({ text: sha256 })),
    ],
  };
}

function callTable({ call }: Report): Block {
  return {
    kind: 'table',
    widths: [2, 5, 5, 2],
    header: [call.fact, ...call.sides, call.verdict],
    rows: call.rows.map(({ label, cells, verdict }) => [
      [strong(label)],
      ...cells.map(({ text, hasText, quotes }) => [
        spaced([...(hasText ? [{ text }] : []), ...quotes.map(inQuotes)]),
      ]),
      [[{ text: verdict }]],
    ]),
  };
}

function rowsTable({ rows }: Report, { tr, selection }: ReportInput): Block {
  const sides = [selection.lead, otherSide(selection.lead)] as const;
  return {
    kind: 'table',
    widths: [3, 9, 9, 8],
    header: [
      tr.t('table.column.status'),
      ...sides.map((side) => tr.t(`table.column.text.${side}`)),
      tr.t('table.column.differences'),
    ],
    rows: rows.map((row) => [
      stateLines(row),
      ...sides.map((side) => sideLines(side, row.sides[side])),
      [...row.differences.flatMap(differenceLines), ...noteLines(tr.t('table.column.notes'), row)],
    ]),
  };
}

const stateLines = ({ number, status, state }: TableRow): Line[] => [
  strong(`${number}. ${status}`),
  ...(state === null ? [] : [[{ text: state, isQuiet: true }]]),
];

const sideLines = (side: Side, { texts: all, actors, acts }: TableCell): Line[] => [
  ...all.map((text): Line => [{ text, lang: side }]),
  ...(actors.length + acts.length === 0 ? [] : [[{ text: [...actors, ...acts].join(' · '), isQuiet: true }]]),
];

const differenceLines = ({ facet, parts, note }: DifferenceView): Line[] => [
  strong(facet),
  ...parts.map(({ label, text, quotes }) =>
    spaced([{ text: label }, ...(text === '' ? [] : [{ text }]), ...quotes.map(inQuotes)]),
  ),
  ...(note === '' ? [] : [[{ text: note, isQuiet: true }]]),
];

const noteLines = (label: string, { notes }: TableRow): Line[] =>
  notes.length === 0 ? [] : [strong(label), ...notes.map((text): Line => [{ text }])];

function historyBlocks({ history }: Report, { tr }: ReportInput): Block[] {
  if (!history.hasLines) return [];
  const table: Block = {
    kind: 'table',
    widths: [3, 2, 4, 8],
    header: ['when', 'who', 'what', 'words'].map((name) => tr.t(`table.column.${name}`)),
    rows: history.lines.map(({ when, who, what, quotes, own }) => [
      [[{ text: when }]],
      [[{ text: who }]],
      [[{ text: what }]],
      [
        ...quotes.map(({ lang, text }): Line => [lang === 'ko' ? { text, lang } : { text, lang: 'ja' }]),
        ...own.map((text): Line => [{ text }]),
      ],
    ]),
  };
  return [heading(history.heading), table];
}

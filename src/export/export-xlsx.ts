import { SIDES } from '../domain/side';
import type { Lng } from '../i18n';
import type { CallPanel } from '../view-models/call-panel';
import type { DifferencePart } from '../view-models/difference-sentences';
import { plainDifference } from '../view-models/difference-sentences';
import { quoted } from '../view-models/format';
import { toReport, type Report, type ReportInput } from '../view-models/report';
import type { TableRow } from '../view-models/table-rows';
import { toXlsxFile, type Sheet, type SheetCell } from './xlsx-file';

/** The comparison as a workbook: its rows, each difference by itself, and what it is made of. The same input gives the same bytes. */
export async function exportXlsx(input: ReportInput): Promise<Uint8Array> {
  const { tr } = input;
  const report = toReport(input);
  const words = (key: string): string => tr.t(`table.${key}`);
  const sheets = [
    rowsSheet(input, report, words),
    differencesSheet(report, words),
    aboutSheet(report, words),
  ];
  return toXlsxFile(tr.lng, report.history.hasLines ? [...sheets, historySheet(report, words)] : sheets);
}

/** A word of tables. */
type Words = (key: string) => string;

const SIDE_LNG: Readonly<Record<'ja' | 'ko', Lng>> = { ja: 'ja', ko: 'ko' };
const cell = (value: string | number): SheetCell => ({ value });
const lines = (parts: readonly string[]): string => parts.join('\n');

interface Column {
  readonly header: string;
  readonly width: number;
  readonly of: (row: TableRow) => SheetCell;
}

function rowsSheet({ selection }: ReportInput, { rows }: Report, words: Words): Sheet {
  const sides = selection.lead === 'ko' ? (['ko', 'ja'] as const) : SIDES;
  const hasState = rows.some(({ state }) => state !== null);
  const columns: readonly Column[] = [
    { header: words('column.row'), width: 6, of: ({ number }) => cell(number) },
    { header: words('column.status'), width: 16, of: ({ status }) => ({ value: status, isStrong: true }) },
    ...sides.flatMap((side): Column[] => [
      {
        header: words(`column.text.${side}`),
        width: 48,
        of: (row) => ({ value: lines(row.sides[side].texts), lang: SIDE_LNG[side] }),
      },
      {
        header: words(`column.actor.${side}`),
        width: 18,
        of: (row) => cell(lines(row.sides[side].actors)),
      },
      { header: words(`column.act.${side}`), width: 16, of: (row) => cell(lines(row.sides[side].acts)) },
    ]),
    {
      header: words('column.differences'),
      width: 56,
      of: ({ differences }) =>
        cell(lines(differences.map((each) => `${each.facet} · ${plainDifference(each)}`))),
    },
    ...(hasState
      ? [
          { header: words('column.state'), width: 16, of: ({ state }: TableRow) => cell(state ?? '') },
          { header: words('column.notes'), width: 36, of: ({ notes }: TableRow) => cell(lines(notes)) },
        ]
      : []),
    { header: words('column.score'), width: 10, of: ({ score }) => scoreCell(score) },
    { header: words('column.evidence'), width: 48, of: ({ evidence }) => cell(lines(evidence)) },
    ...sides.map((side): Column => ({
      header: words(`column.points.${side}`),
      width: 12,
      of: (row) => cell(row.sides[side].points.join(' ')),
    })),
  ];
  return {
    name: words('sheet.rows'),
    widths: columns.map(({ width }) => width),
    header: columns.map(({ header }) => header),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
  };
}

const scoreCell = (score: number | null): SheetCell =>
  score === null ? cell('') : { value: Math.round(score * 100) / 100, isShare: true };

function differencesSheet({ rows }: Report, words: Words): Sheet {
  const said = (parts: readonly DifferencePart[], side: 'ja' | 'ko'): SheetCell =>
    cell(
      lines(
        parts
          .filter((part) => part.side === side)
          .map(({ text, quotes }) => [text, ...quotes.map(quoted)].filter((part) => part !== '').join(' ')),
      ),
    );
  return {
    name: words('sheet.differences'),
    widths: [6, 22, 48, 48, 40],
    header: [
      words('column.row'),
      words('column.facet'),
      ...SIDES.map((side) => words(`column.says.${side}`)),
      words('column.remark'),
    ],
    rows: rows.flatMap(({ number, differences }) =>
      differences.map(({ facet, parts, note }) => [
        cell(number),
        { value: facet, isStrong: true },
        ...SIDES.map((side) => said(parts, side)),
        cell(note),
      ]),
    ),
  };
}

function aboutSheet(report: Report, words: Words): Sheet {
  const { call, sources, citation, colophon, notices, notes, findings } = report;
  const line = (label: string, ...values: readonly SheetCell[]): readonly SheetCell[] => [
    { value: label, isStrong: true },
    ...values,
  ];
  const ofSources = (label: string, pick: (source: Report['sources']['sources'][number]) => string) =>
    line(label, ...sources.sources.map((source) => ({ value: pick(source), lang: SIDE_LNG[source.side] })));
  const list = (label: string, texts: readonly string[]) =>
    texts.map((text, index) => line(index === 0 ? label : '', cell(text)));
  return {
    name: words('sheet.about'),
    widths: [26, 60, 60, 24],
    header: [report.heading, ...sources.sources.map(({ heading }) => heading), call.verdict],
    rows: [
      ofSources(words('column.title'), ({ title }) => title),
      ofSources(sources.issuerLabel, ({ issuer }) => issuer),
      ofSources(sources.publishedLabel, ({ published }) => published),
      ofSources(sources.urlLabel, ({ url }) => url),
      ofSources(sources.retrievedLabel, ({ retrieved }) => retrieved),
      ofSources(sources.hashLabel, ({ sha256 }) => sha256),
      ...call.rows.map((row) =>
        line(row.label, ...row.cells.map((each) => cell(callWords(each))), cell(row.verdict)),
      ),
      line(citation.heading, cell(citation.text)),
      ...list(colophon.heading, colophon.lines),
      ...list(words('column.remark'), notices),
      ...list(notes.heading, notes.texts),
      ...list(findings.heading, findings.sentences),
    ],
  };
}

const callWords = ({ text, quotes }: CallPanel['rows'][number]['cells'][number]): string =>
  [text, ...quotes.map(quoted)].filter((part) => part !== '').join(' ');

function historySheet({ history }: Report, words: Words): Sheet {
  return {
    name: history.heading,
    widths: [28, 20, 30, 60, 48],
    header: ['when', 'who', 'what', 'where', 'words'].map((name) => words(`column.${name}`)),
    rows: history.lines.map(({ when, who, what, quotes, own }) => [
      cell(when),
      cell(who),
      cell(what),
      cell(lines(quotes.map(({ text }) => text))),
      cell(lines(own)),
    ]),
  };
}

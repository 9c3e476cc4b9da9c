import { callDate } from '../domain/call-date';
import type { Desk } from '../domain/desk';
import type { StoredComparison } from '../domain/stored-comparison';
import type { Translator } from '../i18n';
import { toCitation } from './citation';
import {
  toFilters,
  toFindForms,
  toTexts,
  toViews,
  type ComparisonTexts,
  type TextsInput,
} from './comparison-texts';
import { toCallPanel, type CallPanel } from './call-panel';
import { toContestedList, type ContestedList } from './contested-names';
import { toDeedMatrix, type DeedMatrix, type DeedMatrixInput } from './deed-matrix';
import { chosenFindings, findingsParameters } from './findings-choice';
import { toFindingsPanel, type FindingsPanel } from './findings';
import { toFindingsText } from './findings-text';
import { formatDate } from './format';
import { toFrame, type Frame, type NavLink } from './frame';
import { toGlossary, type Glossary } from './glossary';
import { toLegend, type Legend } from './legend';
import { toOrderStrip, type OrderStrip } from './order-strip';
import { toOrderTable, type OrderTable } from './order-table';
import type { PageKnowledge } from './page-knowledge';
import { toReportHistory, type ReportHistory } from './report-history';
import { EVERYTHING } from './export-selection';
import type { FindForm } from './find';
import { askParameters, textsAddress } from './page-address';
import { toPageKeys, type PageKeys } from './page-keys';
import { toReadingSwitch, type ReadingSwitch } from './readings';
import { EVERY_ROW, type FilterForm } from './row-filter';
import { toRowContext } from './row-context';
import { pagesOfRows } from './row-pages';
import { toFreshnessNotices, type ShownFreshness } from './desk-renewal';
import { toReviewNotices } from './review-notices';
import { toSourcesPanel, type SourcesPanel } from './sources-panel';

/** What just happened to the comparison, said once on its page. */
export const COMPARISON_NOTICES = [
  'swapped',
  'imported',
  'imported-same',
  'imported-moved',
  'imported-kept',
  'imported-moved-kept',
] as const;
export type ComparisonNotice = (typeof COMPARISON_NOTICES)[number];

type ExportLink = Omit<NavLink, 'isCurrent'>;

/** What the comparison page shows. Every string is final: translated, formatted, in reading order. */
export interface ComparisonPage {
  readonly frame: Frame;
  readonly isServed: boolean;
  readonly kicker: string;
  readonly heading: string;
  readonly notices: readonly string[];
  readonly call: CallPanel;
  readonly sources: SourcesPanel;
  readonly findings: FindingsPanel;
  /** The findings in sentences, where an analyst has worded them. */
  readonly written: {
    readonly heading: string;
    readonly hasSentences: boolean;
    readonly sentences: readonly string[];
  };
  readonly strip: OrderStrip;
  /** From the findings to what stands below the texts. */
  readonly more: readonly { readonly href: string; readonly label: string }[];
  readonly order: OrderTable;
  readonly deeds: DeedMatrix;
  readonly copy: {
    readonly summary: string;
    readonly button: string;
    readonly done: string;
    readonly failed: string;
    readonly text: string;
  };
  /** The way to the analyst's desk. */
  readonly deskLink: { readonly href: string; readonly label: string };
  /** The way to delete it; none for a sample, which is made anew at every start. */
  readonly removeLinks: readonly { readonly href: string; readonly label: string }[];
  readonly exports: { readonly heading: string; readonly links: readonly ExportLink[] };
  readonly views: { readonly label: string; readonly links: readonly NavLink[] };
  readonly legend: Legend;
  /** None in a file, which cannot be asked. */
  readonly filters: readonly FilterForm[];
  /** None in a file. */
  readonly finds: readonly FindForm[];
  readonly keys: PageKeys;
  readonly readings: readonly ReadingSwitch[];
  readonly texts: ComparisonTexts;
  readonly glossary: Glossary;
  readonly contested: ContestedList;
  readonly score: { readonly heading: string; readonly text: string };
  /** What was decided, in a file that was asked to say so. */
  readonly history: ReportHistory;
  readonly colophon: { readonly heading: string; readonly lines: readonly string[] };
}

export interface ComparisonPageInput extends TextsInput {
  readonly tr: Translator;
  readonly stored: StoredComparison;
  readonly notice: ComparisonNotice | null;
  readonly knowledge: PageKnowledge;
  /** What an analyst decided; `stored` holds the decided document. Absent where nobody can decide: the command line. */
  readonly desk?: Desk;
  /** What there is by now; absent where nobody can act on it. */
  readonly freshness?: ShownFreshness;
}

export function toComparisonPage(input: ComparisonPageInput): ComparisonPage {
  const { tr, stored, path, layout, knowledge } = input;
  const { document } = stored;
  const heading = toHeading(tr, stored);
  const context = toRowContext(input);
  const { moves, differences } = context;
  const call = toCallPanel(tr, document, callDate(stored));
  const texts = toTexts(context, input);
  const hrefOf = rowAddresses(input, texts);
  const findings = toFindingsPanel({ tr, document, differences, moves, hrefOf });
  const sources = toSourcesPanel(tr, stored, input.freshness ?? null);
  const colophon = toColophon(input);
  return {
    frame: toFrame({
      tr,
      title: heading,
      path,
      keep: askParameters(input),
    }),
    isServed: layout === 'main',
    kicker: tr.t('comparison.head.kicker'),
    heading,
    notices: toNotices(input),
    call,
    sources,
    findings,
    written: toWritten(input),
    strip: toOrderStrip({ tr, document, moves, hrefOf }),
    ...toReadingSections(input, hrefOf),
    copy: {
      summary: tr.t('comparison.copy.summary'),
      button: tr.t('comparison.copy.button'),
      done: tr.t('comparison.copy.done'),
      failed: tr.t('comparison.copy.failed'),
      text: toFindingsText({ tr, heading, call, sources, findings, lines: colophon.lines }),
    },
    deskLink: { href: `/comparisons/${stored.id}/desk?lng=${tr.lng}`, label: tr.t('comparison.desk.link') },
    removeLinks:
      stored.sample === null
        ? [{ href: `/comparisons/${stored.id}/delete?lng=${tr.lng}`, label: tr.t('library.readout.delete') }]
        : [],
    exports: toExports(tr, stored.id),
    views: toViews(tr, input),
    legend: toLegend(tr),
    filters: toFilters(context, input),
    keys: toPageKeys(tr),
    finds: toFindForms(context, input),
    readings: toReadings(input),
    texts,
    glossary: toGlossary(tr, document),
    contested: toContestedList(tr, document, knowledge),
    history: toReportHistory(tr, input.desk ?? null, input.selection ?? EVERYTHING),
    score: { heading: tr.t('comparison.score.heading'), text: tr.t('comparison.score.text') },
    colophon,
  };
}

function toReadings(input: ComparisonPageInput): ComparisonPage['readings'] {
  const { tr, path, layout, readings = null, ...asks } = input;
  const off = askParameters({ ...asks, readings: null });
  const hrefs = {
    on: textsAddress(path, { ...off, readings: 'on' }, tr.lng),
    off: textsAddress(path, off, tr.lng),
  };
  return layout === 'main' ? [toReadingSwitch(tr, readings !== null, hrefs)] : [];
}

/** The address of a row: one that is not shown is found where every row is. */
function rowAddresses({ tr, stored, path, page: asked }: ComparisonPageInput, texts: ComparisonTexts) {
  const shown = new Set(texts.groups.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const pageOfRow = pagesOfRows(stored.document);
  return (row: string): string => {
    const page = asked === undefined ? 1 : pageOfRow(row);
    return shown.has(row) ? `#${row}` : `${path}?lng=${tr.lng}${page > 1 ? `&page=${page}` : ''}#${row}`;
  };
}

/** What stands below the texts, and the way there. */
function toReadingSections(
  input: ComparisonPageInput,
  hrefOf: (row: string) => string,
): Pick<ComparisonPage, 'more' | 'order' | 'deeds'> {
  const { tr, stored } = input;
  const order = toOrderTable({ tr, document: stored.document, hrefOf });
  const deeds = toDeedMatrix({ tr, document: stored.document, hrefOf: filterAddresses(input) });
  const more = [
    { href: '#order', label: order.heading },
    ...(deeds.hasGroups ? [{ href: '#deeds', label: deeds.heading }] : []),
  ];
  return { more, order, deeds };
}

/** The address of the rows that a filter leaves; none in a file. */
function filterAddresses({
  tr,
  path,
  layout,
  readings = null,
}: ComparisonPageInput): DeedMatrixInput['hrefOf'] {
  if (layout !== 'main') return null;
  return (filter) =>
    textsAddress(
      path,
      askParameters({ view: 'rows', readings, filter: { ...EVERY_ROW, ...filter } }),
      tr.lng,
    );
}

/** The generated sentences alone say what the page shows anyway: they stand here once an analyst, or the reader of a file, has chosen. */
function toWritten({
  tr,
  stored,
  knowledge,
  desk,
  selection = EVERYTHING,
}: ComparisonPageInput): ComparisonPage['written'] {
  const edits = (desk?.decided.findings ?? []).filter(({ lng }) => lng === tr.lng);
  const isChosen = Object.keys(findingsParameters(selection.findings)).length > 0;
  const context = { tr, document: stored.document, knowledge };
  const findings = edits.length > 0 || isChosen ? chosenFindings(context, edits, selection.findings) : [];
  const sentences = findings.map(({ text }) => text);
  return { heading: tr.t('desk.findings.written'), hasSentences: sentences.length > 0, sentences };
}

function toHeading(tr: Translator, stored: StoredComparison): string {
  const date = callDate(stored);
  return date === null
    ? tr.t('comparison.head.undated')
    : tr.t('comparison.head.dated', { date: formatDate(tr, date) });
}

function toNotices({ tr, stored, notice, desk, selection, freshness }: ComparisonPageInput): string[] {
  return [
    ...(notice === null ? [] : [tr.t(`comparison.notice.${notice}`)]),
    ...(stored.sample === null ? [] : [tr.t('comparison.notice.sample')]),
    ...(selection?.isConfirmedOnly ? [tr.t('exchange.export.onlyConfirmed')] : []),
    ...toFreshnessNotices(tr, freshness ?? null),
    ...toReviewNotices(tr, stored.document, desk ?? null),
    ...(stored.document.links.every(({ isPrecise }) => isPrecise)
      ? []
      : [tr.t('comparison.notice.imprecise')]),
  ];
}

function toExports(tr: Translator, id: string): ComparisonPage['exports'] {
  const link = (format: string, label: string): ExportLink => ({
    href: `/comparisons/${id}/export.${format}${format === 'json' ? '' : `?lng=${tr.lng}`}`,
    label,
  });
  return {
    heading: tr.t('comparison.exports.heading'),
    links: [
      link('html', tr.t('comparison.exports.html')),
      link('json', tr.t('comparison.exports.json')),
      link('docx', tr.t('comparison.exports.docx')),
      link('xlsx', tr.t('comparison.exports.xlsx')),
      link('csv', tr.t('comparison.exports.csv')),
      { href: `/comparisons/${id}/export?lng=${tr.lng}`, label: tr.t('exchange.export.more') },
    ],
  };
}

function toColophon({ tr, layout, stored, desk }: ComparisonPageInput): ComparisonPage['colophon'] {
  const { id, createdAt, document } = stored;
  return {
    heading: tr.t('comparison.colophon.heading'),
    lines: [
      tr.t('comparison.colophon.made', { date: formatDate(tr, createdAt), id }),
      tr.t('comparison.colophon.versions', {
        engine: document.engine.version,
        knowledge: document.engine.knowledge,
      }),
      tr.t('comparison.colophon.ladder'),
      ...(layout === 'standalone' ? [tr.t('export.file.note'), toCitation(tr, stored, desk ?? null)] : []),
    ],
  };
}

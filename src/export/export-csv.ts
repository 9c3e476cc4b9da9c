import type { ComparisonDocument } from '../domain/comparison';
import type { Desk } from '../domain/desk';
import { isDiffering } from '../domain/findings';
import type { Link } from '../domain/link';
import type { Point } from '../domain/point';
import { textOf } from '../domain/span';
import { SIDES, type BySide, type Side } from '../domain/side';
import type { StoredComparison } from '../domain/stored-comparison';
import type { Translator } from '../i18n';
import { creditOf } from '../view-models/credit';
import { plainDifference, sayDifferences } from '../view-models/difference-sentences';
import type { PageKnowledge } from '../view-models/page-knowledge';
import { EVERYTHING, selectRows, type ExportSelection } from '../view-models/export-selection';
import type { RowPlan } from '../view-models/row-order';
import { notesOfRow, stateOfRow } from '../view-models/row-state';
import { toCsvFile } from './csv-file';

export interface ExportCsvInput {
  readonly stored: StoredComparison;
  /** What an analyst decided, if anybody could; `stored` then holds the decided document. */
  readonly desk?: Desk;
  /** Which rows; absent: all. */
  readonly selection?: ExportSelection;
  readonly tr: Translator;
  readonly knowledge: PageKnowledge;
}

/** Between the points of one side in a cell. */
const BETWEEN_POINTS = ' / ';

/** The comparison as a table: a row a link or a point without one, in the order of the aligned view of the page. */
export function exportCsv({ stored, desk, tr, knowledge, selection = EVERYTHING }: ExportCsvInput): string {
  const { document } = stored;
  const rows = selectRows(document, desk ?? null, selection);
  const sources = { ja: sourceOf(stored, 'ja'), ko: sourceOf(stored, 'ko') };
  const context = { tr, document, knowledge };
  const hasDecisions = desk !== undefined && desk.log.decisions.length > 0;
  return toCsvFile(
    [
      ...headerOf(tr),
      ...(hasDecisions ? ['state', 'notes'].map((name) => tr.t(`table.column.${name}`)) : []),
    ],
    rows.map((row, index) => [
      String(index + 1),
      ...toCells(context, row),
      ...SIDES.map((side) => sources[side]),
      ...(hasDecisions ? analystCells(tr, desk, row) : []),
    ]),
  );
}

/** Only where somebody has decided something: a table of suggestions alone stays as it is. */
function analystCells(tr: Translator, desk: Desk, row: RowPlan): readonly string[] {
  const state = stateOfRow(desk, row) ?? 'suggested';
  return [tr.t(`comparison.state.${state}`), notesOfRow(desk, row).join(' | ')];
}

function headerOf(tr: Translator): readonly string[] {
  const column = (name: string): string => tr.t(`table.column.${name}`);
  const bySide = (side: Side): readonly string[] =>
    ['points', 'text', 'actor', 'act'].map((name) => column(`${name}.${side}`));
  return [
    column('row'),
    column('status'),
    ...SIDES.flatMap(bySide),
    column('differences'),
    column('score'),
    column('evidence'),
    ...SIDES.map((side) => column(`source.${side}`)),
  ];
}

interface RowContext {
  readonly tr: Translator;
  readonly document: ComparisonDocument;
  readonly knowledge: PageKnowledge;
}

function toCells(context: RowContext, row: RowPlan): readonly string[] {
  const { tr, document } = context;
  const link = row.link === null ? undefined : document.links[row.link];
  const differences = link ? sayDifferences(context, link) : [];
  return [
    tr.t(`table.status.${statusOf(row, link)}`),
    ...SIDES.flatMap((side) => sideCells(context, side, row[side])),
    differences.map((difference) => `${difference.facet} · ${plainDifference(difference)}`).join(' | '),
    // A point as the decimal sign in every language: the column is for sorting.
    link ? link.score.toFixed(2) : '',
    link ? evidenceOf(tr, document, link) : '',
  ];
}

function statusOf(row: RowPlan, link: Link | undefined): 'same' | 'differs' | 'onlyJa' | 'onlyKo' {
  if (link) return isDiffering(link) ? 'differs' : 'same';
  return row.ja.length > 0 ? 'onlyJa' : 'onlyKo';
}

function sideCells({ tr, document }: RowContext, side: Side, points: readonly Point[]): readonly string[] {
  // Titles and datelines say that there was a call; who is credited is not judged there.
  const judged = points.filter(({ role }) => role !== 'title' && role !== 'dateline');
  const labels = (keys: readonly string[]): string =>
    [...new Set(keys.map((key) => tr.t(key)))].join(BETWEEN_POINTS);
  return [
    points.map(({ id }) => id).join(' '),
    points.map((point) => textOf(document[side].text, point)).join(BETWEEN_POINTS),
    labels(judged.map((point) => `comparison.actor.${creditOf(document, side, point)}`)),
    labels(judged.map(({ act }) => `comparison.act.${act}`)),
  ];
}

/** 協力 ⇔ 협력 (cognate); 25分 ⇔ 25분 (number). */
function evidenceOf(tr: Translator, document: ComparisonDocument, { evidence }: Link): string {
  const texts: BySide<string> = { ja: document.ja.text, ko: document.ko.text };
  return evidence
    .filter(({ kind }) => kind !== 'order')
    .map(({ ja, ko, kind }) => {
      const pair = `${texts.ja.slice(...ja)} ⇔ ${texts.ko.slice(...ko)}`;
      return `${pair} (${tr.t(`comparison.evidence.${kind}`)})`;
    })
    .join('; ');
}

function sourceOf(stored: StoredComparison, side: Side): string {
  const { title, issuer, publishedOn, url } = stored[side].source;
  return [title, issuer, publishedOn, url].filter((part) => part !== null).join(' · ');
}

import type { Desk } from '../domain/desk';
import { SIDES, type Side } from '../domain/side';
import type { StoredComparison } from '../domain/stored-comparison';
import type { Translator } from '../i18n';
import { toCitation } from '../view-models/citation';
import { plainDifference } from '../view-models/difference-sentences';
import { EVERYTHING, type ExportSelection } from '../view-models/export-selection';
import type { PageKnowledge } from '../view-models/page-knowledge';
import { toTableRows, type TableCell, type TableRow } from '../view-models/table-rows';
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

/**
 * The comparison as a table: a row a link or a point without one, in the order of the aligned view of the page. The citation stands in
 * a column: a line of its own would be sorted in among the rows, and a row that is copied elsewhere would leave it behind.
 */
export function exportCsv({ stored, desk, tr, knowledge, selection = EVERYTHING }: ExportCsvInput): string {
  const rows = toTableRows({ tr, document: stored.document, desk: desk ?? null, knowledge, selection });
  const sources = SIDES.map((side) => sourceOf(stored, side));
  const citation = toCitation(tr, stored, desk ?? null);
  const hasDecisions = desk !== undefined && desk.log.decisions.length > 0;
  return toCsvFile(
    headerOf(tr, hasDecisions),
    rows.map((row) => [
      ...toCells(row),
      ...sources,
      citation,
      // Only where somebody has decided something: a table of suggestions alone stays as it is.
      ...(hasDecisions ? [row.state ?? '', row.notes.join(' | '), row.findings.join(' | ')] : []),
    ]),
  );
}

function headerOf(tr: Translator, hasDecisions: boolean): readonly string[] {
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
    column('citation'),
    ...(hasDecisions ? ['state', 'notes', 'findings'].map(column) : []),
  ];
}

const toCells = ({ number, status, sides, differences, score, evidence }: TableRow): readonly string[] => [
  String(number),
  status,
  ...SIDES.flatMap((side) => sideCells(sides[side])),
  differences.map((difference) => `${difference.facet} · ${plainDifference(difference)}`).join(' | '),
  // A point as the decimal sign in every language: the column is for sorting.
  score === null ? '' : score.toFixed(2),
  evidence.join('; '),
];

const sideCells = ({ points, texts, actors, acts }: TableCell): readonly string[] => [
  points.join(' '),
  ...[texts, actors, acts].map((parts) => parts.join(BETWEEN_POINTS)),
];

function sourceOf(stored: StoredComparison, side: Side): string {
  const { title, issuer, publishedOn, url } = stored[side].source;
  return [title, issuer, publishedOn, url].filter((part) => part !== null).join(' · ');
}

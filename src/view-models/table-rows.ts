import type { ComparisonDocument } from '../domain/comparison';
import type { Anchors, DecisionState } from '../domain/decision';
import type { Desk } from '../domain/desk';
import { isDiffering } from '../domain/findings';
import type { Link } from '../domain/link';
import type { Point } from '../domain/point';
import { textOf } from '../domain/span';
import { SIDES, type BySide, type Side } from '../domain/side';
import type { Translator } from '../i18n';
import { creditOf } from './credit';
import { sayDifferences, type DifferenceView } from './difference-sentences';
import { selectRows, type ExportSelection } from './export-selection';
import { chosenFindings } from './findings-choice';
import type { PageKnowledge } from './page-knowledge';
import type { RowPlan } from './row-order';
import { notesOfRow, stateOfRow } from './row-state';

/** What one side reports in a row; all empty where it reports nothing. */
export interface TableCell {
  readonly points: readonly string[];
  /** A text a point, character for character. */
  readonly texts: readonly string[];
  /** Who is credited, each once; none for titles and datelines. */
  readonly actors: readonly string[];
  readonly acts: readonly string[];
}

/** A link, or a point without one, as files show it. Words are final. */
export interface TableRow {
  /** From 1, in the order of the selection. */
  readonly number: number;
  readonly status: string;
  readonly sides: BySide<TableCell>;
  readonly differences: readonly DifferenceView[];
  /** 0 to 1; null without a link. */
  readonly score: number | null;
  /** 協力 ⇔ 협력 (cognate) … */
  readonly evidence: readonly string[];
  /** What an analyst made of it; null while nobody has decided anything about the comparison. */
  readonly state: string | null;
  readonly notes: readonly string[];
  /** The sentences of the findings that are about this row and few others: those on a difference or a name, and an analyst's own. */
  readonly findings: readonly string[];
}

export interface TableRowsInput {
  readonly tr: Translator;
  /** The decided document. */
  readonly document: ComparisonDocument;
  readonly desk: Desk | null;
  readonly knowledge: PageKnowledge;
  readonly selection: ExportSelection;
}

/** The rows of a selection, for tables. */
export function toTableRows(input: TableRowsInput): readonly TableRow[] {
  const { tr, document, desk, selection } = input;
  const findings = chosenFindings(input, desk?.decided.findings ?? [], selection.findings).filter(
    ({ about }) => about === 'differs' || about === 'naming' || about === 'own',
  );
  return selectRows(document, desk, selection).map((row, index) => {
    const link = row.link === null ? undefined : document.links[row.link];
    const state: DecisionState | null = stateOfRow(desk, row);
    return {
      number: index + 1,
      status: tr.t(`table.status.${statusOf(row, link)}`),
      sides: { ja: toCell(input, 'ja', row.ja), ko: toCell(input, 'ko', row.ko) },
      differences: link ? sayDifferences(input, link) : [],
      score: link ? link.score : null,
      evidence: link ? evidenceOf(tr, document, link) : [],
      state: state === null ? null : tr.t(`comparison.state.${state}`),
      notes: notesOfRow(desk, row),
      findings: findings.filter(({ on }) => isAboutRow(on, row)).map(({ text }) => text),
    };
  });
}

const isAboutRow = (on: Anchors, row: RowPlan): boolean =>
  SIDES.some((side) =>
    row[side].some(({ start, end }) => on[side].some(([from, until]) => from < end && start < until)),
  );

function statusOf(row: RowPlan, link: Link | undefined): 'same' | 'differs' | 'onlyJa' | 'onlyKo' {
  if (link) return isDiffering(link) ? 'differs' : 'same';
  return row.ja.length > 0 ? 'onlyJa' : 'onlyKo';
}

function toCell({ tr, document }: TableRowsInput, side: Side, points: readonly Point[]): TableCell {
  // Titles and datelines say that there was a call; who is credited is not judged there.
  const judged = points.filter(({ role }) => role !== 'title' && role !== 'dateline');
  const words = (keys: readonly string[]) => [...new Set(keys.map((key) => tr.t(key)))];
  return {
    points: points.map(({ id }) => id),
    texts: points.map((point) => textOf(document[side].text, point)),
    actors: words(judged.map((point) => `comparison.actor.${creditOf(document, side, point)}`)),
    acts: words(judged.map(({ act }) => `comparison.act.${act}`)),
  };
}

function evidenceOf(tr: Translator, document: ComparisonDocument, { evidence }: Link): readonly string[] {
  return evidence
    .filter(({ kind }) => kind !== 'order')
    .map((each) => {
      const pair = SIDES.map((side) => document[side].text.slice(...each[side])).join(' ⇔ ');
      return `${pair} (${tr.t(`comparison.evidence.${each.kind}`)})`;
    });
}

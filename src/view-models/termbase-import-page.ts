import { LAYOUTS, TERMBASE_TABLES, type TermbaseColumn, type TermbaseTable } from '../domain/termbase';
import { IMPORT_OUTCOMES, type ImportOutcome, type PlannedRow } from '../domain/termbase-entry';
import type { TermbaseFileProblem } from '../domain/termbase-file';
import type { Translator } from '../i18n';
import { formatCount } from './format';
import type { Frame } from './frame';
import {
  columnLabel,
  langOf,
  sayProblem,
  shortTitle,
  termbaseFrame,
  titleOf,
  valuesOf,
} from './termbase-words';

/** Of a long file as many rows are shown; the counts tell of all. */
const SHOWN = 200;
/** What needs a look first. */
const ORDER: readonly ImportOutcome[] = ['refused', 'changed', 'added'];

interface CellChange {
  readonly label: string;
  readonly lang: string;
  readonly before: string;
  readonly after: string;
}

interface RowView {
  readonly line: string;
  readonly outcome: string;
  readonly isRefused: boolean;
  readonly kind: string;
  readonly title: string;
  readonly en: string;
  readonly hasChanges: boolean;
  readonly changes: readonly CellChange[];
  readonly problems: readonly string[];
}

/** The form that takes a file, and what a file would do before it is taken. */
export interface TermbaseImportPage {
  readonly frame: Frame;
  readonly back: { readonly href: string; readonly label: string };
  readonly heading: string;
  readonly lead: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly hasProblem: boolean;
  readonly problem: string;
  readonly problemHeading: string;
  readonly csrfToken: string;
  readonly lng: string;
  readonly fileLabel: string;
  readonly fileHint: string;
  readonly tableLabel: string;
  readonly tableHint: string;
  readonly tables: readonly {
    readonly value: string;
    readonly label: string;
    readonly isSelected: boolean;
  }[];
  readonly submit: string;
  readonly hasPlan: boolean;
  readonly planHeading: string;
  readonly counts: readonly { readonly label: string; readonly number: string }[];
  readonly hasRows: boolean;
  readonly columns: readonly string[];
  readonly rows: readonly RowView[];
  readonly hasMore: boolean;
  readonly more: string;
  readonly hasTake: boolean;
  readonly nothing: string;
  readonly planId: string;
  readonly authorLabel: string;
  readonly author: string;
  readonly take: string;
}

export interface TermbaseImportPageInput {
  readonly tr: Translator;
  readonly table: TermbaseTable | null;
  readonly problem: TermbaseFileProblem | null;
  readonly notice: 'csrf' | 'gone' | 'stale' | null;
  /** What the file would do, and the name under which it waits; null before a file was sent. */
  readonly plan: { readonly id: string; readonly rows: readonly PlannedRow[] } | null;
  readonly author: string;
  readonly csrfToken: string;
}

export function toTermbaseImportPage(input: TermbaseImportPageInput): TermbaseImportPage {
  const { tr, table, problem, notice, plan, author, csrfToken } = input;
  const heading = tr.t('termbase.import.heading');
  const rows = plan?.rows ?? [];
  const shown = ORDER.flatMap((outcome) => rows.filter((row) => row.outcome === outcome));
  return {
    frame: termbaseFrame(tr, heading, '/termbase/import'),
    back: { href: `/termbase?lng=${tr.lng}`, label: tr.t('termbase.head.back') },
    heading,
    lead: tr.t('termbase.import.lead'),
    hasNotice: notice !== null,
    notice: notice === null ? '' : tr.t(`termbase.notice.${notice}`),
    hasProblem: problem !== null,
    problem: problem === null ? '' : sayFileProblem(tr, problem),
    problemHeading: tr.t('termbase.import.problem'),
    csrfToken,
    lng: tr.lng,
    fileLabel: tr.t('termbase.import.file'),
    fileHint: tr.t('termbase.import.fileHint'),
    tableLabel: tr.t('termbase.import.table'),
    tableHint: tr.t('termbase.import.tableHint'),
    tables: [
      { value: '', label: tr.t('termbase.import.auto'), isSelected: table === null },
      ...TERMBASE_TABLES.map((each) => ({
        value: each,
        label: tr.t(`termbase.table.${each}`),
        isSelected: each === table,
      })),
    ],
    submit: tr.t('termbase.import.submit'),
    hasPlan: plan !== null,
    planHeading: tr.t('termbase.import.planHeading'),
    counts: IMPORT_OUTCOMES.map((outcome) => ({
      label: tr.t(`termbase.outcome.${outcome}`),
      number: formatCount(tr, rows.filter((row) => row.outcome === outcome).length),
    })),
    hasRows: shown.length > 0,
    columns: ['line', 'outcome', 'entry', 'what'].map((name) => tr.t(`termbase.import.${name}`)),
    rows: shown.slice(0, SHOWN).map((row) => toRow(tr, row)),
    hasMore: shown.length > SHOWN,
    more: tr.t('termbase.import.more', { count: Math.max(0, shown.length - SHOWN) }),
    hasTake: rows.some(({ outcome }) => outcome === 'added' || outcome === 'changed'),
    nothing: tr.t('termbase.import.nothing'),
    planId: plan?.id ?? '',
    authorLabel: tr.t('termbase.form.author'),
    author,
    take: tr.t('termbase.import.take'),
  };
}

/** What is wrong with a whole file, in a sentence that says what to do. */
export function sayFileProblem(tr: Translator, { code, line, value }: TermbaseFileProblem): string {
  return tr.t(`termbase.file.${code}`, { line, value });
}

function toRow(tr: Translator, row: PlannedRow): RowView {
  const { line, outcome, table, cells, problems, before } = row;
  const changes =
    outcome === 'changed' && before !== null
      ? LAYOUTS[table].columns.flatMap((column) => changeOf(tr, column, row))
      : [];
  const title = outcome === 'refused' ? row.id : shortTitle(tr, table, cells);
  return {
    line: formatCount(tr, line),
    outcome: tr.t(`termbase.outcome.${outcome}`),
    isRefused: outcome === 'refused',
    kind: tr.t(`termbase.table.${table}`),
    title,
    en: outcome === 'refused' ? '' : titleOf(tr, table, cells).en,
    hasChanges: changes.length > 0,
    changes,
    problems: problems.map((problem) => {
      const column = LAYOUTS[table].columns.find(({ name }) => name === problem.field);
      const label = column ? columnLabel(tr, column) : problem.field;
      return tr.t('termbase.form.problemOf', { label, text: sayProblem(tr, problem) });
    }),
  };
}

function changeOf(
  tr: Translator,
  column: TermbaseColumn,
  { cells, before, table }: PlannedRow,
): readonly CellChange[] {
  const now = cells[column.name] ?? '';
  const was = before?.[column.name] ?? '';
  if (now === was) return [];
  const say = (all: typeof cells) => valuesOf(tr, column, all).join(' · ') || tr.t('termbase.import.empty');
  const isLanguage = column.name === 'part' && table === 'act';
  return [
    {
      label: isLanguage || column.name !== 'part' ? columnLabel(tr, column) : tr.t('termbase.import.part'),
      lang: langOf(column, cells, tr.lng),
      before: say(before ?? {}),
      after: say(cells),
    },
  ];
}

import {
  formsOf,
  LAYOUTS,
  PART,
  TERMBASE_TABLES,
  type Cells,
  type TermbaseColumn,
  type TermbaseTable,
} from '../domain/termbase';
import type { TermbaseEntry } from '../domain/termbase-entry';
import type { TermbaseProblem } from '../domain/termbase-problem';
import type { Translator } from '../i18n';
import type { Frame } from './frame';
import { toTryOutPanel, type TryOutPanel, type TryOutShown } from './try-out';
import { columnLabel, entryHref, langOf, sayProblem, shortTitle, termbaseFrame } from './termbase-words';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly isSelected: boolean;
}

/** A field of the form, of one of four kinds. */
interface EntryField {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly hintId: string;
  readonly lang: string;
  readonly value: string;
  readonly isFixed: boolean;
  readonly isLine: boolean;
  readonly isForms: boolean;
  readonly isChoice: boolean;
  readonly isChoices: boolean;
  readonly rows: number;
  readonly options: readonly Option[];
  readonly hasErrors: boolean;
  readonly errors: readonly string[];
  readonly errorId: string;
  readonly describedBy: string;
  readonly invalid: 'true' | 'false';
}

/** The form with which an entry is added or corrected. */
export interface TermbaseFormPage {
  readonly frame: Frame;
  readonly back: { readonly href: string; readonly label: string };
  readonly heading: string;
  readonly lead: string;
  readonly hasTables: boolean;
  readonly tablesLabel: string;
  readonly tables: readonly { readonly href: string; readonly label: string; readonly isCurrent: boolean }[];
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly hasProblems: boolean;
  readonly problemsHeading: string;
  readonly problems: readonly { readonly href: string; readonly text: string }[];
  readonly action: string;
  readonly csrfToken: string;
  readonly revision: number;
  readonly table: string;
  readonly lng: string;
  readonly fields: readonly EntryField[];
  readonly authorLabel: string;
  readonly author: string;
  readonly submit: string;
  readonly tryOut: TryOutPanel;
  /** Where the form goes to be tried: the answer is shown from there. */
  readonly tryAction: string;
}

export interface TermbaseFormPageInput {
  readonly tr: Translator;
  readonly table: TermbaseTable;
  /** The entry that is corrected, null for a new one. */
  readonly entry: TermbaseEntry | null;
  /** What was typed, or what stands there. */
  readonly cells: Cells;
  readonly problems: readonly TermbaseProblem[];
  readonly notice: 'stale' | 'csrf' | null;
  readonly revision: number;
  readonly author: string;
  readonly csrfToken: string;
  readonly tried: TryOutShown;
}

export function toTermbaseFormPage(input: TermbaseFormPageInput): TermbaseFormPage {
  const { tr, table, entry, problems, notice } = input;
  const kind = tr.t(`termbase.table.${table}`);
  const heading =
    entry === null
      ? tr.t('termbase.form.add', { kind })
      : tr.t('termbase.form.correct', { title: shortTitle(tr, table, entry.cells) });
  const action = entry === null ? '/termbase' : `/termbase/${encodeURIComponent(entry.id)}`;
  return {
    frame: termbaseFrame(tr, heading, '/termbase/new', entry === null ? { table } : { id: entry.id }),
    back:
      entry === null
        ? { href: `/termbase?lng=${tr.lng}`, label: tr.t('termbase.head.back') }
        : { href: entryHref(tr.lng, entry.id), label: tr.t('termbase.form.back') },
    heading,
    lead: tr.t(`termbase.lead.${table}`),
    hasTables: entry === null,
    tablesLabel: tr.t('termbase.form.tables'),
    tables: TERMBASE_TABLES.map((each) => ({
      href: `/termbase/new?table=${each}&lng=${tr.lng}`,
      label: tr.t(`termbase.table.${each}`),
      isCurrent: each === table,
    })),
    hasNotice: notice !== null,
    notice: notice === null ? '' : tr.t(`termbase.notice.${notice}`),
    hasProblems: problems.length > 0,
    problemsHeading: tr.t('termbase.form.problems', { count: problems.length }),
    problems: problems.map((problem) => ({ href: `#field-${problem.field}`, text: sayOf(input, problem) })),
    action,
    tryAction: `${action}#try-out`,
    csrfToken: input.csrfToken,
    revision: input.revision,
    table,
    lng: tr.lng,
    fields: LAYOUTS[table].columns
      .filter((column) => isAsked(table, column))
      .map((each) => toField(input, each)),
    authorLabel: tr.t('termbase.form.author'),
    author: input.author,
    tryOut: toTryOutPanel(tr, input.tried),
    submit: tr.t(entry === null ? 'termbase.form.submitAdd' : 'termbase.form.submitCorrect'),
  };
}

/** The file that a row would stand in matters for files alone; the language of a pattern is another thing. */
const isAsked = (table: TermbaseTable, { name }: TermbaseColumn): boolean => name !== PART || table === 'act';

function sayOf({ tr, table }: TermbaseFormPageInput, problem: TermbaseProblem): string {
  const column = LAYOUTS[table].columns.find(({ name }) => name === problem.field);
  const label = column ? columnLabel(tr, column) : '';
  return tr.t('termbase.form.problemOf', { label, text: sayProblem(tr, problem) });
}

const MANY_ROWS = 3;

function toField(input: TermbaseFormPageInput, column: TermbaseColumn): EntryField {
  const { tr, table, entry, cells, problems } = input;
  const { name, kind, isList, values } = column;
  const own = problems.filter(({ field }) => field === name);
  const id = `field-${name}`;
  const isNamedByCells = table === 'act' || table === 'office';
  const isFixed = entry !== null && !isNamedByCells && LAYOUTS[table].key.includes(name);
  const isChoice = kind === 'choice';
  const isChoices = kind === 'choices';
  const isForms = isList || name === 'example' || name.startsWith('gloss') || name === 'note';
  const value = cells[name] ?? '';
  const chosen = isChoices ? value.split(/\s*,\s*/u) : [value];
  const label = (each: string) =>
    name === 'act' ? tr.t(`comparison.act.${each}`) : tr.t(`termbase.value.${each}`);
  return {
    id,
    name: `cell.${name}`,
    label: column.isRequired
      ? columnLabel(tr, column)
      : tr.t('termbase.form.optional', { label: columnLabel(tr, column) }),
    hint: tr.t(`termbase.hint.${table === 'person' && (name === 'ja' || name === 'ko') ? 'name' : name}`),
    hintId: `${id}-hint`,
    lang: langOf(column, cells, tr.lng),
    value: isList ? formsOf(value).join('\n') : value,
    isFixed,
    isLine: !isFixed && !isForms && !isChoice && !isChoices,
    isForms: !isFixed && isForms,
    isChoice: !isFixed && isChoice,
    isChoices: !isFixed && isChoices,
    rows: Math.max(MANY_ROWS, formsOf(value).length + 1),
    options: values.map((each) => ({ value: each, label: label(each), isSelected: chosen.includes(each) })),
    hasErrors: own.length > 0,
    errors: own.map((problem) => sayProblem(tr, problem)),
    errorId: `${id}-error`,
    describedBy: own.length > 0 ? `${id}-hint ${id}-error` : `${id}-hint`,
    invalid: own.length > 0 ? 'true' : 'false',
  };
}

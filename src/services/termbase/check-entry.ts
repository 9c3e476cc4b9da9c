import {
  entryId,
  formsOf,
  LAYOUTS,
  PART,
  type Cells,
  type TermbaseColumn,
  type TermbaseTable,
} from '../../domain/termbase';
import type { TermbaseProblem, TermbaseProblemCode } from '../../domain/termbase-problem';
import { toRegex } from '../../engine/act-pattern';

/** A cell may be a sentence, not an essay. */
export const MAX_CELL_LENGTH = 1000;

/** What an entry is checked against: the other entries that are on. */
export interface OtherEntries {
  has(id: string): boolean;
  /** An entry of the table with the same forms in both languages, or null. */
  withForms(table: TermbaseTable, cells: Cells): string | null;
}

type Fault = readonly [code: TermbaseProblemCode, value: string];

/**
 * Everything that is wrong with an entry, by the rules that the shipped files keep (tests/contract/data.test.ts).
 * @param cells tidied by `tidyCells`; @param self the id of the entry that is corrected, null for a new one.
 */
export function checkEntry(
  table: TermbaseTable,
  cells: Cells,
  others: OtherEntries,
  self: string | null,
): readonly TermbaseProblem[] {
  const problems = LAYOUTS[table].columns.flatMap((column) =>
    faultsOf(column, cells[column.name] ?? '', others).map(([code, value]) => ({
      code,
      field: column.name,
      value,
    })),
  );
  return problems.length > 0 ? problems : checkWhole(table, cells, others, self);
}

function faultsOf(column: TermbaseColumn, cell: string, others: OtherEntries): readonly Fault[] {
  if (cell === '') return column.isRequired ? [['required', '']] : [];
  if (cell.length > MAX_CELL_LENGTH) return [['too-long', String(MAX_CELL_LENGTH)]];
  // Half a surrogate pair comes back from no store, and a tab or a line end would break the table when it is exported.
  if (/[\p{Cc}\p{Surrogate}\p{Co}\p{Cn}\u2028\u2029\ufeff\ufffd]/u.test(cell)) return [['characters', '']];
  if (!column.isList && column.kind !== 'pattern' && column.kind !== 'words' && cell.includes('|'))
    return [['characters', '|']];
  const faults = CHECKS[column.kind](cell, column, others);
  return column.isList ? [...faults, ...repeatedForms(cell)] : faults;
}

type Check = (cell: string, column: TermbaseColumn, others: OtherEntries) => readonly Fault[];

const none: readonly Fault[] = [];
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

const CHECKS: Readonly<Record<TermbaseColumn['kind'], Check>> = {
  slug: (cell, { of }, others) => {
    if (!SLUG.test(cell)) return [['bad-id', cell]];
    return of !== undefined && !others.has(`${of}:${cell}`) ? [['unknown-entry', cell]] : none;
  },
  ja: (cell) =>
    formsOf(cell)
      .filter((form) => /\p{Script=Hangul}/u.test(form))
      .map((form): Fault => ['hangul-in-japanese', form]),
  ko: (cell) =>
    formsOf(cell).flatMap((form): Fault[] => {
      if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(form)) return [['kana-in-korean', form]];
      const isKanjiOnly = /\p{Script=Han}/u.test(form) && !/\p{Script=Hangul}/u.test(form);
      return isKanjiOnly ? [['no-hangul', form]] : [];
    }),
  kana: (cell) =>
    /^[\p{Script=Hiragana}\p{Script=Katakana}ー・ |]*$/u.test(cell) ? none : [['not-kana', cell]],
  words: () => none,
  choice: (cell, { values }) => (values.includes(cell) ? none : [['unknown-value', cell]]),
  choices: (cell, { values }) =>
    cell
      .split(', ')
      .filter((value) => !values.includes(value))
      .map((value): Fault => ['unknown-value', value]),
  date: (cell) => (isDay(cell) ? none : [['no-day', cell]]),
  country: (cell) => (/^[a-z]{2,8}$/u.test(cell) ? none : [['bad-country', cell]]),
  related: (cell, _column, others) => checkRelated(cell, others),
  pattern: checkPattern,
};

function repeatedForms(cell: string): readonly Fault[] {
  const forms = formsOf(cell);
  return [...new Set(forms.filter((form, index) => forms.indexOf(form) !== index))].map((form): Fault => [
    'repeated',
    form,
  ]);
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return (
    !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) && day.length === 'YYYY-MM-DD'.length
  );
}

function checkRelated(cell: string, others: OtherEntries): readonly Fault[] {
  return cell.split(',').flatMap((part): Fault[] => {
    const [relation = '', id = ''] = part.trim().split(':');
    if (!['broader', 'opposite'].includes(relation)) return [['bad-related', part.trim()]];
    return others.has(`concept:${id}`) ? [] : [['unknown-entry', id]];
  });
}

function checkPattern(pattern: string): readonly Fault[] {
  try {
    return new RegExp(toRegex(pattern), 'u').test('') ? [['matches-all', pattern]] : none;
  } catch {
    return [['bad-pattern', pattern]];
  }
}

/** What can only be said of the whole row, once its cells are sound. */
function checkWhole(
  table: TermbaseTable,
  cells: Cells,
  others: OtherEntries,
  self: string | null,
): readonly TermbaseProblem[] {
  const id = entryId(table, cells);
  const { key } = LAYOUTS[table];
  const lastKey = key[key.length - 1] ?? PART;
  if (id !== self && others.has(id)) return [{ code: 'taken', field: lastKey, value: cells[lastKey] ?? '' }];
  const twin = others.withForms(table, cells);
  if (twin !== null && twin !== self) return [{ code: 'duplicate', field: 'ja', value: twin }];
  return WHOLE[table]?.(cells) ?? [];
}

const cell = (cells: Cells, name: string): string => cells[name] ?? '';

const WHOLE: Readonly<Partial<Record<TermbaseTable, (cells: Cells) => readonly TermbaseProblem[]>>> = {
  person: (cells) =>
    cell(cells, 'country') === 'jp' && /\p{Script=Han}/u.test(cell(cells, 'ja')) && cell(cells, 'kana') === ''
      ? [{ code: 'needs-kana', field: 'kana', value: '' }]
      : [],
  office: (cells) =>
    cell(cells, 'to') !== '' && cell(cells, 'from') > cell(cells, 'to')
      ? [{ code: 'ends-before', field: 'to', value: cell(cells, 'to') }]
      : [],
  concept: (cells) =>
    cell(cells, 'related')
      .split(',')
      .filter((part) => part.trim().split(':')[1] === cell(cells, 'id'))
      .map((part) => ({ code: 'bad-related' as const, field: 'related', value: part.trim() })),
  act: (cells) =>
    new RegExp(toRegex(cell(cells, 'pattern')), 'u').test(cell(cells, 'example'))
      ? []
      : [{ code: 'example-misses', field: 'example', value: cell(cells, 'pattern') }],
};

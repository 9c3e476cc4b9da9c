import { ACTS } from './act';

/** The tables of the termbase: each a folder or a file of data/. */
export const TERMBASE_TABLES = [
  'term',
  'person',
  'office',
  'place',
  'country',
  'organisation',
  'title',
  'contested',
  'thing',
  'concept',
  'act',
] as const;
export type TermbaseTable = (typeof TERMBASE_TABLES)[number];

/** What the tables are browsed by. */
export const TERMBASE_GROUPS = ['terms', 'names', 'contested', 'concepts', 'acts'] as const;
export type TermbaseGroup = (typeof TERMBASE_GROUPS)[number];

/** One row of a table by the names of its columns; a cell with alternatives holds them with ` | ` between. */
export type Cells = Readonly<Record<string, string>>;

/** How a cell is written, and so how it is checked and asked for. */
export type ColumnKind =
  'slug' | 'ja' | 'ko' | 'kana' | 'words' | 'choice' | 'choices' | 'date' | 'country' | 'related' | 'pattern';

/** A column of a table. */
export interface TermbaseColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly isRequired: boolean;
  /** Whether the cell may hold several forms. */
  readonly isList: boolean;
  /** The values that a cell of the kinds `choice` and `choices` may hold. */
  readonly values: readonly string[];
  /** The table that the cell names a row of. */
  readonly of?: TermbaseTable;
}

/** A table: where its rows are shipped, what they hold, and which columns tell them apart. */
export interface TableLayout {
  readonly table: TermbaseTable;
  readonly group: TermbaseGroup;
  /** A folder (`terms/`) or a file (`names/people.tsv`) below data/. */
  readonly place: string;
  readonly columns: readonly TermbaseColumn[];
  readonly key: readonly string[];
}

/** The folder's tables have a column that no file has: `part`, the name of the file that a row stands in. */
export const PART = 'part';
/** The part of rows that are added without a word about it. */
export const OWN_PART = 'own';

const column = (name: string, kind: ColumnKind, more: Partial<TermbaseColumn> = {}): TermbaseColumn => ({
  name,
  kind,
  isRequired: true,
  isList: false,
  values: [],
  ...more,
});
const optional = { isRequired: false } as const;
const list = { isList: true } as const;

const ID = column('id', 'slug');
const JA = column('ja', 'ja', list);
const KO = column('ko', 'ko', list);
const EN = column('en', 'words');
const NOTE = column('note', 'words', optional);
const PART_OF_FOLDER = column(PART, 'slug', optional);

const OFFICES = ['pm', 'president', 'acting-president', 'fm', 'dm', 'fin', 'vice', 'ambassador', 'dg'];
const LEVELS = [
  'leader',
  'minister',
  'vice-minister',
  'director-general',
  'ambassador',
  'legislator',
  'spokesperson',
  'other',
];
/** Who customarily uses a contested name: governments, the press, any. */
export const NAME_USERS = ['jp', 'kr', 'kp', 'us', 'cn', 'ru', 'press', 'any'] as const;

const table = (
  name: TermbaseTable,
  group: TermbaseGroup,
  place: string,
  columns: readonly TermbaseColumn[],
): TableLayout => ({ table: name, group, place, columns, key: ['id'] });
const keyed = (key: readonly string[], layout: TableLayout): TableLayout => ({ ...layout, key });

/** The layouts of all tables: what `data/` holds, what may be added to it, and how it is checked. */
export const LAYOUTS: Readonly<Record<TermbaseTable, TableLayout>> = {
  term: table('term', 'terms', 'terms/', [PART_OF_FOLDER, ID, JA, KO, EN, NOTE]),
  person: table('person', 'names', 'names/people.tsv', [
    ID,
    JA,
    column('kana', 'kana', { ...optional, ...list }),
    KO,
    EN,
    column('country', 'country'),
    column('role', 'words'),
  ]),
  office: keyed(
    ['person', 'office', 'from'],
    table('office', 'names', 'names/offices.tsv', [
      column('person', 'slug', { of: 'person' }),
      column('office', 'choice', { values: OFFICES }),
      column('from', 'date'),
      column('to', 'date', optional),
    ]),
  ),
  place: table('place', 'names', 'names/places.tsv', [
    ID,
    JA,
    KO,
    EN,
    column('country', 'country', optional),
  ]),
  country: table('country', 'names', 'names/countries.tsv', [
    ID,
    JA,
    KO,
    EN,
    column('ja_char', 'ja', optional),
    column('ko_char', 'ko', optional),
  ]),
  organisation: table('organisation', 'names', 'names/organisations.tsv', [ID, JA, KO, EN, NOTE]),
  title: table('title', 'names', 'names/titles.tsv', [
    ID,
    JA,
    KO,
    EN,
    column('side', 'choice', { values: ['jp', 'kr', 'any'] }),
    column('level', 'choice', { values: LEVELS }),
  ]),
  contested: keyed(
    ['thing', 'variant'],
    table('contested', 'contested', 'contested/names.tsv', [
      column('thing', 'slug', { of: 'thing' }),
      column('variant', 'slug'),
      JA,
      KO,
      EN,
      column('used_by', 'choices', { values: NAME_USERS }),
    ]),
  ),
  thing: keyed(
    ['thing'],
    table('thing', 'contested', 'contested/things.tsv', [
      column('thing', 'slug'),
      column('gloss_en', 'words'),
      column('gloss_ja', 'ja'),
      column('gloss_ko', 'ko'),
    ]),
  ),
  concept: table('concept', 'concepts', 'concepts/', [
    PART_OF_FOLDER,
    ID,
    JA,
    KO,
    column('kind', 'choice', { values: ['same', 'near'] }),
    column('related', 'related', { ...optional, of: 'concept' }),
    column('en', 'words', optional),
  ]),
  act: keyed(
    [PART, 'act', 'pattern'],
    table('act', 'acts', 'acts/', [
      column(PART, 'choice', { values: ['ja', 'ko'] }),
      column('act', 'choice', { values: ACTS }),
      column('pattern', 'pattern'),
      column('example', 'words'),
    ]),
  ),
};

/** The tables of a group, in their order. */
export const tablesOf = (group: TermbaseGroup): readonly TermbaseTable[] =>
  TERMBASE_TABLES.filter((name) => LAYOUTS[name].group === group);

/** `a | b` as its forms, trimmed; [] for an empty cell. */
export const formsOf = (cell: string | undefined): readonly string[] =>
  (cell ?? '')
    .split('|')
    .map((form) => form.trim())
    .filter((form) => form !== '');

/** Forms as one cell. */
export const toCell = (forms: readonly string[]): string => forms.join(' | ');

/** What names an entry everywhere: `term:north-korea`, `contested:takeshima-dokdo:takeshima`, `act:ja:agree:…`. */
export function entryId(table: TermbaseTable, cells: Cells): string {
  return [table, ...LAYOUTS[table].key.map((name) => cells[name] ?? '')].join(':');
}

/** The table that an id belongs to; null for what is no id of an entry. */
export function tableOf(id: string): TermbaseTable | null {
  const [name] = id.split(':', 1);
  return TERMBASE_TABLES.find((each) => each === name && id.length > each.length + 1) ?? null;
}

/** An entry of data/ as it is shipped. */
export interface ShippedEntry {
  readonly id: string;
  readonly table: TermbaseTable;
  readonly cells: Cells;
  /** Path below data/: `terms/north-korea.tsv`. */
  readonly file: string;
}

/** What analysts made of one entry: its cells in place of the shipped ones (null: as shipped), and whether it is off. */
export interface OwnEntry {
  readonly id: string;
  readonly cells: Cells | null;
  readonly isOff: boolean;
}

/** What analysts made of the shipped entries, by the order of the ids; of each id one. */
export type Overlay = readonly OwnEntry[];

/**
 * Every cell of a table in the order of its columns, tidied: composed characters, no blanks at the ends or in a row, forms apart by
 * ` | `. Unknown columns are left out. What is written twice is kept: the check says so.
 */
export function tidyCells(table: TermbaseTable, cells: Cells): Cells {
  return Object.fromEntries(
    LAYOUTS[table].columns.map(({ name, isList, kind }) => {
      const text = (cells[name] ?? '')
        .normalize('NFC')
        .replace(/[^\S\n]+/gu, ' ')
        .trim();
      if (isList) return [name, toCell(formsOf(text.replace(/\n/gu, '|')))];
      const flat = text.replace(/\s+/gu, ' ');
      if (name === PART && flat === '' && kind === 'slug') return [name, OWN_PART];
      return [
        name,
        kind === 'choices'
          ? flat
              .split(/\s*,\s*/u)
              .filter(Boolean)
              .join(', ')
          : flat,
      ];
    }),
  );
}

/** Whether two rows of a table say the same. */
export const areSameCells = (table: TermbaseTable, a: Cells, b: Cells): boolean =>
  LAYOUTS[table].columns.every(({ name }) => (a[name] ?? '') === (b[name] ?? ''));

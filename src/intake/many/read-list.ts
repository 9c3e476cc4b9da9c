import {
  NOTHING_GIVEN,
  type GivenDetails,
  type ImportContent,
  type ImportItem,
  type ListingProblemCode,
} from '../../domain/import';
import type { Side } from '../../domain/side';
import { parseCsv } from '../parse-csv';

const FIELDS = ['url', 'text', 'title', 'issuer', 'publishedOn', 'side'] as const;
type Field = (typeof FIELDS)[number];
type Row = Readonly<Partial<Record<Field, string>>>;

/** What people call the columns, without blanks, signs and capitals. */
const COLUMN_NAMES: Readonly<Record<Field, readonly string[]>> = {
  url: ['url', 'address', 'link', 'アドレス', 'リンク', '주소', '링크'],
  text: ['text', 'body', '本文', 'テキスト', '본문', '내용'],
  title: ['title', '題名', '標題', 'タイトル', '件名', '제목'],
  issuer: ['issuer', 'issuingbody', '発表機関', '発表主体', '機関', '발표기관', '발표주체', '기관'],
  publishedOn: [
    'publishedon',
    'published',
    'date',
    '公表日',
    '発表日',
    '掲載日',
    '日付',
    '발표일',
    '게시일',
    '등록일',
    '날짜',
  ],
  side: ['side', 'language', 'lang', '言語', '側', '언어', '측'],
};

const FIELD_OF: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => COLUMN_NAMES[field].map((name) => [name, field] as const)),
);

const SIDE_NAMES: Readonly<Record<Side, readonly string[]>> = {
  ja: ['ja', 'jp', 'japanese', 'japan', '日本語', '日本', '日本側', '일본어', '일본', '일본측'],
  ko: ['ko', 'kr', 'korean', 'korea', '韓国語', '韓国', '韓国側', '한국어', '한국', '한국측'],
};

export type ListFormat = 'csv' | 'json' | 'jsonl' | 'addresses';

/** Readouts that a list names or holds, one an item; a list that cannot be read is one item that says so. */
export function readList(text: string, format: ListFormat, name: string): readonly ImportItem[] {
  const rows =
    format === 'csv' ? csvRows(text) : format === 'addresses' ? addressRows(text) : jsonRows(text, format);
  if (typeof rows === 'string') return [{ name, given: NOTHING_GIVEN, content: problem(rows) }];
  return rows.map(({ place, row }) => toItem(`${name} › ${place}`, row));
}

/** Whether every line of a plain text is a web address: such a file is a list. */
export function isAddressList(text: string): boolean {
  const lines = linesOf(text);
  return lines.length > 0 && lines.every((line) => /^https?:\/\/\S+$/iu.test(line));
}

interface PlacedRow {
  /** Line or number of the row, from 1. */
  readonly place: number;
  /** Null for something that is no row at all. */
  readonly row: Row | null;
}

type Rows = readonly PlacedRow[] | ListingProblemCode;

const linesOf = (text: string): readonly string[] =>
  text
    .split(/[\r\n]+/u)
    .map((line) => line.replace(/^\uFEFF/u, '').trim())
    .filter((line) => line !== '');

const addressRows = (text: string): Rows =>
  linesOf(text).map((url, index) => ({ place: index + 1, row: { url } }));

function csvRows(text: string): Rows {
  try {
    const [head, ...body] = parseCsv(text, { delimiter: delimiterOf(text), quote: '"' });
    const fields = (head?.record ?? []).map(fieldOf);
    if (!fields.includes('url') && !fields.includes('text')) return 'list-no-columns';
    return body.map(({ record }, index) => ({
      place: index + 2,
      row: toRow(fields.map((field, column) => [field, record[column]])),
    }));
  } catch {
    return 'list-broken';
  }
}

/** What the head has most of. */
function delimiterOf(text: string): string {
  const head = linesOf(text.slice(0, 10_000))[0] ?? '';
  const count = (sign: string): number => head.split(sign).length;
  return [',', '\t', ';'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

function jsonRows(text: string, format: 'json' | 'jsonl'): Rows {
  try {
    const values =
      format === 'jsonl'
        ? linesOf(text).map((line): unknown => JSON.parse(line))
        : listIn(JSON.parse(text.replace(/^\uFEFF/u, '')));
    return values?.map((value, index) => ({ place: index + 1, row: rowOf(value) })) ?? 'list-no-columns';
  } catch {
    return 'list-broken';
  }
}

/** The list itself, or the one that stands in `readouts`. */
function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value as readonly unknown[];
  const inner: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'readouts') : null;
  return Array.isArray(inner) ? inner : null;
}

function rowOf(value: unknown): Row | null {
  if (typeof value === 'string') return { url: value };
  if (typeof value !== 'object' || value === null) return null;
  return toRow(Object.entries(value).map(([name, cell]) => [fieldOf(name), cell]));
}

function fieldOf(name: string): Field | null {
  return (
    FIELD_OF.get(
      name
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s_-]+/gu, ''),
    ) ?? null
  );
}

/** The first column of a name counts; numbers and the like are no texts. */
function toRow(cells: readonly (readonly [Field | null, unknown])[]): Row {
  const row = new Map<Field, string>();
  for (const [field, cell] of cells) {
    if (field !== null && typeof cell === 'string' && !row.has(field)) row.set(field, cell);
  }
  return Object.fromEntries(row);
}

function toItem(name: string, row: Row | null): ImportItem {
  if (row === null) return { name, given: NOTHING_GIVEN, content: problem('list-empty-row') };
  const { url = '', text = '', side = '' } = row;
  const known = sideOf(side);
  const given: GivenDetails = {
    title: row.title ?? '',
    issuer: row.issuer ?? '',
    publishedOn: toIsoDay(row.publishedOn ?? ''),
    url: url.trim(),
    side: known,
  };
  return {
    name,
    given,
    content:
      side.trim() !== '' && known === null ? problem('list-unknown-side') : contentOf(text, url.trim()),
  };
}

function contentOf(text: string, url: string): ImportContent {
  if (text.trim() !== '') return { kind: 'text', text };
  return url === '' ? problem('list-empty-row') : { kind: 'address', url };
}

function sideOf(value: string): Side | null {
  const wanted = value.normalize('NFKC').trim().toLowerCase().replace(/\s+/gu, '');
  return (['ja', 'ko'] as const).find((side) => SIDE_NAMES[side].includes(wanted)) ?? null;
}

/** Spreadsheets write 2025/6/10 or 2025.06.10 for a day; anything else stays for the check to refuse. */
function toIsoDay(value: string): string {
  const [, year, month, day] =
    /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})\.?$/u.exec(value.normalize('NFKC').replace(/\s+/gu, '')) ?? [];
  return year === undefined || month === undefined || day === undefined
    ? value
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const problem = (code: ListingProblemCode): ImportContent => ({ kind: 'problem', problem: { code } });

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder data/ of the package. */
export const DATA_DIR = path.resolve(__dirname, '../../data');

/** A row of a data file, with where it stands for messages: `names/people.tsv:14`. */
export interface DataRow {
  readonly at: string;
  readonly cells: Readonly<Record<string, string>>;
  /** How many cells the line has. */
  readonly width: number;
}

/** A data file as it is written: its head of comment lines, the names of its columns, its rows. */
export interface DataFile {
  /** Path below data/: 'terms/security.tsv'. */
  readonly path: string;
  readonly text: string;
  readonly comments: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly DataRow[];
}

/** Every .tsv file of data/, in the order of the names. */
export function dataFiles(): readonly DataFile[] {
  return readdirSync(DATA_DIR, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.tsv') && !file.startsWith('samples/'))
    .sort()
    .map((file) => parseDataFile(file, readFileSync(path.join(DATA_DIR, file), 'utf8')));
}

/** One file from its text. */
export function parseDataFile(file: string, text: string): DataFile {
  const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 }));
  const comments = lines.filter(({ line }) => line.startsWith('#')).map(({ line }) => line);
  const [head, ...body] = lines.filter(({ line }) => line !== '' && !line.startsWith('#'));
  const columns = head?.line.split('\t') ?? [];
  const rows = body.map(({ line, number }) => {
    const cells = line.split('\t');
    const named = columns.map((column, index) => [column, cells[index]?.trim() ?? ''] as const);
    return { at: `${file}:${number}`, cells: Object.fromEntries(named), width: cells.length };
  });
  return { path: file, text, comments, columns, rows };
}

/** The alternatives of a cell: `a | b`. */
export function alternatives(cell: string | undefined): string[] {
  return (cell ?? '')
    .split('|')
    .map((form) => form.trim())
    .filter((form) => form !== '');
}

/** Values that occur more than once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

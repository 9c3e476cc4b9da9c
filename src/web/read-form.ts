import type { ReadoutProblem } from '../domain/errors';
import type { IntakeDraft, Proposals } from '../domain/intake-draft';
import { SIDES, type BySide, type Side } from '../domain/side';
import type { UploadedFile } from './middleware/upload';
import type { HomeForm } from '../view-models/home-page';
import type { PaneForm } from '../view-models/readout-pane';
import type { ReadUpload } from './ports';

type Field = Exclude<keyof PaneForm, 'fileName'> | 'file';

/** The name of a field of the form: `ja.text`, `ko.publishedOn`. */
export function fieldName(pane: string, field: Field): string {
  return `${pane}.${field}`;
}

export interface ReadForm {
  readonly form: HomeForm;
  /** What is wrong with a file before its text is even looked at. */
  readonly problems: BySide<readonly ReadoutProblem[]>;
  /** What a file proposed for fields that were empty: filled in, and nobody has confirmed it. */
  readonly proposed: BySide<Proposals>;
}

export interface ReadPane {
  readonly pane: PaneForm;
  readonly problems: readonly ReadoutProblem[];
  readonly proposed: Proposals;
  /** Whose readout the file or page seems to be; null where nothing was read. */
  readonly side: Side | null;
  /** Whose page it seems to be (`jp`, `kr`); null where nothing tells. */
  readonly government: string | null;
}

export interface FileReading {
  readonly readUpload: ReadUpload;
  readonly fileBytes: number;
}

/** What was sent, as the form that can show it again. A chosen file goes before what stands in its pane. */
export async function readForm(
  body: unknown,
  files: readonly UploadedFile[],
  reading: FileReading,
): Promise<ReadForm> {
  const read = (pane: string) => readPaneForm(pane, body, files, reading);
  const [ja, ko] = await Promise.all([read('ja'), read('ko')]);
  return {
    form: { ja: ja.pane, ko: ko.pane },
    problems: { ja: ja.problems, ko: ko.problems },
    proposed: { ja: ja.proposed, ko: ko.proposed },
  };
}

/** The same for one pane. */
export async function readPaneForm(
  pane: string,
  body: unknown,
  files: readonly UploadedFile[],
  reading: FileReading,
): Promise<ReadPane> {
  const typed = readPane(body, pane);
  const file = files.find((candidate) => candidate.pane === pane);
  return file === undefined
    ? { pane: typed, problems: [], proposed: {}, side: null, government: null }
    : readFile(typed, file, reading);
}

/** What was typed into the fields of a pane. */
export function readPane(body: unknown, pane: string): PaneForm {
  const field = (name: Field): string => {
    const value: unknown =
      typeof body === 'object' && body !== null ? Reflect.get(body, fieldName(pane, name)) : '';
    return typeof value === 'string' ? value : '';
  };
  return {
    // HTML makes every line end of a text area CRLF; the same text by the API would have another SHA-256.
    text: field('text').replace(/\r\n/g, '\n'),
    title: field('title'),
    issuer: field('issuer'),
    publishedOn: field('publishedOn'),
    url: field('url'),
    fileName: null,
  };
}

/** The file's text in the pane; what was typed about the source goes before what the file says of itself. */
async function readFile(
  typed: PaneForm,
  file: UploadedFile,
  { readUpload, fileBytes }: FileReading,
): Promise<ReadPane> {
  // Only a file that could not be read has to be chosen again; the text of another stands in the pane.
  const pane = { ...typed, fileName: file.name };
  if (file.isTooLarge) {
    const limit = Math.floor(fileBytes / (1024 * 1024));
    return {
      pane,
      problems: [{ code: 'too-large-file', field: 'file', params: { limit } }],
      proposed: {},
      side: null,
      government: null,
    };
  }
  const read = await readUpload(file.bytes, { fileName: file.name });
  return read.ok
    ? fillPane(typed, read.value)
    : { pane, problems: [read.error], proposed: {}, side: null, government: null };
}

const FILLED = ['title', 'issuer', 'publishedOn', 'url'] as const;

/** Puts a draft's text into a pane, and its proposals into the fields that are empty. */
export function fillPane(typed: PaneForm, { text, proposals }: IntakeDraft): ReadPane {
  const empty = FILLED.filter((field) => typed[field].trim() === '' && proposals[field] !== undefined);
  const values = Object.fromEntries(empty.map((field) => [field, proposals[field]?.value ?? '']));
  return {
    pane: { ...typed, ...values, text, fileName: null },
    problems: [],
    proposed: Object.fromEntries(empty.map((field) => [field, proposals[field]])),
    side: SIDES.find((side) => side === proposals.side?.value) ?? null,
    government: proposals.government?.value ?? null,
  };
}

/** Whether anything was filled in that the user has to see before it is used. */
export function hasProposals(proposed: BySide<Proposals>): boolean {
  return Object.keys(proposed.ja).length + Object.keys(proposed.ko).length > 0;
}

import type { ReadoutProblem } from '../domain/errors';
import type { BySide, Side } from '../domain/side';
import type { UploadedFile } from './middleware/upload';
import type { HomeForm, HomeFormSide } from '../view-models/home-page';
import type { ReadUpload } from './ports';

type Field = Exclude<keyof HomeFormSide, 'fileName'> | 'file';

/** The name of a field of the form: `ja.text`, `ko.publishedOn`. */
export function fieldName(side: Side, field: Field): string {
  return `${side}.${field}`;
}

export interface ReadForm {
  readonly form: HomeForm;
  /** What is wrong with a file before its text is even looked at. */
  readonly problems: BySide<readonly ReadoutProblem[]>;
}

interface ReadPane {
  readonly pane: HomeFormSide;
  readonly problems: readonly ReadoutProblem[];
}

export interface FileReading {
  readonly readUpload: ReadUpload;
  readonly fileBytes: number;
}

/** What was sent, as the form that can show it again. A chosen file goes before what stands in its pane. */
export function readForm(body: unknown, files: readonly UploadedFile[], reading: FileReading): ReadForm {
  const read = (side: Side): ReadPane => {
    const typed = readPane(body, side);
    const file = files.find((candidate) => candidate.side === side);
    return file === undefined ? { pane: typed, problems: [] } : readFile(typed, file, reading);
  };
  const ja = read('ja');
  const ko = read('ko');
  return { form: { ja: ja.pane, ko: ko.pane }, problems: { ja: ja.problems, ko: ko.problems } };
}

function readPane(body: unknown, side: Side): HomeFormSide {
  const field = (name: Field): string => {
    const value: unknown =
      typeof body === 'object' && body !== null ? Reflect.get(body, fieldName(side, name)) : '';
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
function readFile(typed: HomeFormSide, file: UploadedFile, { readUpload, fileBytes }: FileReading): ReadPane {
  // Only a file that could not be read has to be chosen again; the text of another stands in the pane.
  const pane = { ...typed, fileName: file.name };
  if (file.isTooLarge) {
    const limit = Math.floor(fileBytes / (1024 * 1024));
    return { pane, problems: [{ code: 'too-large-file', field: 'file', params: { limit } }] };
  }
  const read = readUpload(file.bytes, file.name);
  if (!read.ok) return { pane, problems: [read.error] };
  const { text, source } = read.value;
  return {
    pane: {
      text,
      title: typed.title || (source.title ?? ''),
      issuer: typed.issuer || (source.issuer ?? ''),
      publishedOn: typed.publishedOn || (source.publishedOn ?? ''),
      url: typed.url || (source.url ?? ''),
      fileName: null,
    },
    problems: [],
  };
}

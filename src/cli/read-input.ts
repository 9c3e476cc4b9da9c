import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { proposedSource, type IntakeDraft } from '../domain/intake-draft';
import type { ReadoutDraft } from '../services/comparison-service';
import { CliFailure, EXIT } from './exit';
import type { CliContext } from './parts';
import { say } from './speak';
import { codeOf } from './system-error';

/** The argument that stands for standard input. */
export const STANDARD_INPUT = '-';

export interface Input {
  readonly draft: ReadoutDraft;
  /** When the text was taken in: a file's last change, so that running twice gives the same; now for standard input. */
  readonly instant: Date;
}

/** Reads one readout; what cannot be read is a `CliFailure`. */
export async function readInput(context: CliContext, file: string): Promise<Input> {
  const { parts, streams, tr } = context;
  if (/^https?:\/\//iu.test(file)) return await readAddress(context, file);
  const { bytes, instant } =
    file === STANDARD_INPUT
      ? { bytes: await readAll(streams.in), instant: new Date() }
      : { bytes: await readBytes(file), instant: await lastChange(file) };
  const name = nameFor(file, bytes);
  const read = await parts.readContent(bytes, { fileName: name });
  if (!read.ok) {
    const why = tr.t(`cli.problem.${read.error.code}`);
    throw new CliFailure(EXIT.unreadable, 'cli.input.unreadable', { file, why });
  }
  const { text } = read.value;
  sayProposed(context, file, read.value);
  return { draft: draftOf(name.endsWith('.txt') ? markOf(bytes) + text : text, read.value), instant };
}

/** What stands at a web address. It was taken in now, so that a run tomorrow may give another comparison. */
async function readAddress(context: CliContext, url: string): Promise<Input> {
  const { parts, tr } = context;
  const read = await parts.fetchContent(url);
  if (!read.ok) {
    const why = tr.t(`cli.problem.${read.error.code}`, { status: read.error.params?.['status'] ?? '' });
    throw new CliFailure(EXIT.unreadable, 'cli.input.unreadable', { file: url, why });
  }
  sayProposed(context, url, read.value);
  return { draft: draftOf(read.value.text, read.value), instant: new Date() };
}

function draftOf(text: string, draft: IntakeDraft): ReadoutDraft {
  const source = proposedSource(draft);
  return {
    text,
    title: source.title ?? '',
    issuer: source.issuer ?? '',
    publishedOn: source.publishedOn ?? '',
    url: source.url ?? '',
  };
}

const SOURCE_FIELDS = ['title', 'issuer', 'publishedOn', 'url'] as const;

/** Says what was taken from the file about its source: nothing of it was asked of anyone. */
function sayProposed({ streams, tr }: CliContext, file: string, { proposals }: IntakeDraft): void {
  const taken = SOURCE_FIELDS.filter((field) => proposals[field] !== undefined);
  if (taken.length === 0) return;
  const what = taken.map((field) => tr.t(`cli.proposed.${field}`)).join(tr.t('cli.proposed.and'));
  say(streams.err, tr.t('cli.proposed.note', { file, what }));
}

// A terminal's files have any name, or none: all but pages and documents are plain text.
function nameFor(file: string, bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const isPage =
    /\.html?$/i.test(file) || (file === STANDARD_INPUT && /^[^<]{0,5}<(?:!doctype html|html)\b/i.test(head));
  if (isPage) return 'input.html';
  return `input.${/\.(docx|pdf|doc|hwpx?)$/i.exec(file)?.[1]?.toLowerCase() ?? 'txt'}`;
}

// The document's text is the file read as UTF-8, character for character, and its byte order mark is one of them.
function markOf(bytes: Uint8Array): string {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\uFEFF' : '';
}

/** A file's bytes, or those of standard input; what the system refuses is a `CliFailure`. */
export const readBytesOf = ({ streams }: CliContext, file: string): Promise<Uint8Array> =>
  file === STANDARD_INPUT ? readAll(streams.in) : readBytes(file);

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new CliFailure(EXIT.unreadable, `cli.input.${reasonOf(error)}`, { file: path.normalize(file) });
  }
}

async function lastChange(file: string): Promise<Date> {
  return (await stat(file)).mtime;
}

async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream)
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk);
  return Buffer.concat(chunks);
}

/** What the system says of a file, in words of locales/<lng>/cli.json. */
function reasonOf(error: unknown): 'missing' | 'folder' | 'denied' | 'failed' {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  if (code === 'EISDIR') return 'folder';
  return code === 'EACCES' || code === 'EPERM' ? 'denied' : 'failed';
}

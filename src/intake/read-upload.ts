import type { ReadoutProblem } from '../domain/errors';
import type { IntakeDraft, Proposals } from '../domain/intake-draft';
import { ok, type Result } from '../domain/result';
import type { DocumentKind, DocumentReader } from './documents/document-reader';
import { publicationLine } from './metadata/find-date';
import { completeProposals } from './metadata/complete-proposals';
import type { Site } from './metadata/sites';
import { fileProblem, readTextFile } from './read-text-file';
import { sniffFormat } from './sniff-format';
import { readZip } from './zip/read-zip';

/** Largest DOCX or PDF that is read. A readout with a picture has less; what it unpacks to has a limit of its own. */
export const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024;

/** What is known of a file besides its bytes. */
export interface FileAbout {
  /** With its extension; only the extension counts. */
  readonly fileName: string;
  /** What the server that sent it called it: `text/html; charset=EUC-KR`. */
  readonly contentType?: string | null;
  /** The address it was fetched from. */
  readonly url?: string | null;
}

/** Bytes → a readout's text and what can be proposed about it, or what is wrong with the file. Never throws. */
export type ReadUpload = (
  bytes: Uint8Array,
  about: FileAbout,
) => Promise<Result<IntakeDraft, ReadoutProblem>>;

export interface ReadUploadParts {
  readonly documents: DocumentReader;
  readonly sites: readonly Site[];
}

/** Reads .txt, .html, .docx and .pdf files; what a file is, its first bytes decide before its name. */
export function createReadUpload({ documents, sites }: ReadUploadParts): ReadUpload {
  return async (bytes, about) => {
    const kind = await kindOf(bytes, about);
    switch (kind) {
      case 'docx':
      case 'pdf':
        return readDocument(documents, sites, { kind, bytes, about });
      case 'html':
      case 'text': {
        const read = readTextFile(bytes, kind, charsetOf(about));
        if (!read.ok) return read;
        const { text, siteNames } = read.value;
        const proposals = withAddress(read.value.proposals, about);
        return ok({ text, proposals: completeProposals({ text, proposals, siteNames }, sites) });
      }
      case 'hwpx':
        return fileProblem('hwpx-file');
      case 'broken':
        return fileProblem('broken-file');
      case 'old':
        return fileProblem('old-format');
      default:
        return fileProblem('unsupported-file', { found: kind.other });
    }
  };
}

type Kind = DocumentKind | 'html' | 'text' | 'hwpx' | 'old' | 'broken' | { readonly other: string };

async function kindOf(bytes: Uint8Array, { fileName, contentType }: FileAbout): Promise<Kind> {
  const format = sniffFormat(bytes);
  if (format === 'PDF') return 'pdf';
  if (format === 'ZIP') return kindOfArchive(bytes);
  if (format === 'OLE' || format === 'HWP') return 'old';
  if (format !== null) return { other: format };
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html';
  if (type === 'text/plain') return 'text';
  const extension = /\.([^./\\]+)$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
  if (['html', 'htm', 'xhtml'].includes(extension)) return 'html';
  if (extension === 'txt') return 'text';
  if (extension === 'doc' || extension === 'hwp') return 'old';
  if (extension === 'docx' || extension === 'pdf') return 'broken';
  return { other: extension };
}

const ARCHIVE_LIMITS = { maxEntries: 2000, maxEntryBytes: 0, maxTotalBytes: 0 };

/** What a zip archive is, told by the names in it; nothing is unpacked. */
async function kindOfArchive(bytes: Uint8Array): Promise<Kind> {
  try {
    for await (const { name } of readZip(bytes, ARCHIVE_LIMITS)) {
      if (name === 'word/document.xml') return 'docx';
      if (/^Contents\/(?:section0\.xml|content\.hpf)$/u.test(name)) return 'hwpx';
    }
  } catch {
    return { other: 'ZIP' };
  }
  return { other: 'ZIP' };
}

function charsetOf({ contentType }: FileAbout): string | null {
  return /;\s*charset\s*=\s*["']?\s*([\w.:-]{2,40})/iu.exec(contentType ?? '')?.[1] ?? null;
}

/** The address a page was fetched from is its source, unless the page names its own. */
function withAddress(proposals: Proposals, { url }: FileAbout): Proposals {
  if (url === undefined || url === null || proposals.url !== undefined) return proposals;
  return { ...proposals, url: { value: url, origin: 'given' } };
}

interface DocumentFile {
  readonly kind: DocumentKind;
  readonly bytes: Uint8Array;
  readonly about: FileAbout;
}

async function readDocument(
  documents: DocumentReader,
  sites: readonly Site[],
  { kind, bytes, about }: DocumentFile,
): Promise<Result<IntakeDraft, ReadoutProblem>> {
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    return fileProblem('too-large-file', { limit: MAX_DOCUMENT_BYTES, found: bytes.length });
  }
  const read = await documents.read(kind, bytes);
  if (!read.ok) return fileProblem(read.error === 'busy' ? 'busy-files' : read.error);
  const { text, title } = read.value;
  const proposals = withAddress(documentProposals(text, title), about);
  return ok({ text, proposals: completeProposals({ text, proposals, siteNames: [] }, sites) });
}

// A headline fits into a line; a first line that ends a sentence belongs to the text.
const MAX_HEADLINE = 80;

function documentProposals(text: string, title: string | null): Proposals {
  const lines = text.split('\n').map((line) => line.trim());
  const first = lines.find((line) => line !== '' && publicationLine([line]) === null) ?? '';
  const isHeadline = first !== '' && first.length <= MAX_HEADLINE && !/[。.!?]$/u.test(first);
  const day = publicationLine(lines);
  return {
    // What stands on the page goes before what a program wrote into the file's properties, often about another text.
    ...(isHeadline
      ? { title: { value: first, origin: 'first-line' } }
      : title !== null && { title: { value: title, origin: 'properties' } }),
    ...(day !== null && { publishedOn: { value: day, origin: 'line' } }),
  };
}

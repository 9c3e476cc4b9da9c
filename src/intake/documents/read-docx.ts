import { strToU8, strFromU8, zipSync } from 'fflate';
import { convertToHtml, images } from 'mammoth';
import { pageLines } from '../html/page-lines';
import { tidyLines } from '../html/tidy-lines';
import { parsePage, type PageElement } from '../html/tree';
import { readZip, ZipError } from '../zip/read-zip';
import { DocumentError } from './document-error';
import type { DocumentText } from './document-reader';

// A readout at the limit of length has 3 MB of WordprocessingML; pictures are never unpacked.
const LIMITS = { maxEntries: 2000, maxEntryBytes: 24 * 1024 * 1024, maxTotalBytes: 32 * 1024 * 1024 };

const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:[^/]+\.xml|_rels\/[^/]+\.rels))$/u;

/**
 * The text of a DOCX file: body, lists with their signs, tables row by row, footnotes at the end; page heads and
 * feet, comments and deleted text are left out. Only this file calls mammoth.
 * @throws DocumentError
 */
export async function readDocx(bytes: Uint8Array): Promise<DocumentText> {
  const parts = await unpackParts(bytes);
  const document = parts['word/document.xml'];
  if (document === undefined) throw new DocumentError('broken-file');
  const core = parts['docProps/core.xml'];
  parts['word/document.xml'] = strToU8(withoutRuby(strFromU8(document)));
  const html = await toHtml(Buffer.from(zipSync(parts, { level: 0 })));
  const page = parsePage(withPlainCells(html));
  if (page === null) throw new DocumentError('too-complex-file');
  const lines = pageLines({ node: page.root, isSkipped: isNoteLink });
  return { text: tidyLines(lines), title: core === undefined ? null : titleOf(strFromU8(core)) };
}

async function unpackParts(bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  const parts: Record<string, Uint8Array> = {};
  try {
    for await (const item of readZip(bytes, LIMITS)) {
      if (NEEDED.test(item.name)) parts[item.name] = await item.read();
    }
  } catch (error) {
    throw toDocumentError(error);
  }
  return parts;
}

function toDocumentError(error: unknown): DocumentError {
  if (!(error instanceof ZipError)) return new DocumentError('broken-file', { cause: error });
  const fault = { 'too-much': 'too-complex-file', locked: 'locked-file' } as const;
  return new DocumentError(
    error.fault === 'too-much' || error.fault === 'locked' ? fault[error.fault] : 'broken-file',
    { cause: error },
  );
}

/** mammoth drops a word that carries furigana, reading and all; without its ruby the word is an ordinary one. */
function withoutRuby(xml: string): string {
  return xml
    .replace(/<w:rt>[\s\S]*?<\/w:rt>/gu, '')
    .replace(/<w:rubyPr>[\s\S]*?<\/w:rubyPr>/gu, '')
    .replace(/<\/?w:ruby(?:Base)?(?:\s[^>]*)?>/gu, '');
}

/** A cell with one paragraph is a value in a table, and its row one line; as a paragraph it would break the row. */
function withPlainCells(html: string): string {
  return html.replace(/(<t[dh][^>]*>)<p>((?:(?!<\/?p>)[^])*)<\/p>(?=<\/t[dh]>)/gu, '$1$2');
}

async function toHtml(archive: Buffer): Promise<string> {
  try {
    const { value } = await convertToHtml(
      { buffer: archive },
      { convertImage: images.imgElement(() => Promise.resolve({ src: '' })), externalFileAccess: false },
    );
    return value;
  } catch (error) {
    throw new DocumentError('broken-file', { cause: error });
  }
}

/** The number of a footnote in the text, and the arrow that leads back to it. */
function isNoteLink({ name, attribs }: PageElement): boolean {
  return name === 'a' && /^#(?:foot|end)note/u.test(attribs['href'] ?? '');
}

function titleOf(core: string): string | null {
  const title = /<dc:title>([^<]{1,400})<\/dc:title>/u.exec(core)?.[1]?.trim() ?? '';
  return title === '' ? null : decodeEntities(title);
}

function decodeEntities(text: string): string {
  return (
    parsePage(`<p>${text}</p>`)
      ?.elements[0]?.children.map((node) => ('data' in node ? node.data : ''))
      .join('') ?? text
  );
}

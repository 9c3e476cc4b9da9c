import path from 'node:path';
import type * as PdfjsModule from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentError } from './document-error';
import type { DocumentText } from './document-reader';
import { checkStreams } from './pdf-streams';
import { joinLines, linesOf, withoutFurniture, type PdfPage, type PdfPiece } from './pdf-lines';

type Pdfjs = typeof PdfjsModule;
type Pdf = PdfjsModule.PDFDocumentProxy;

// A readout has three pages; a hundred are a report.
const MAX_PAGES = 200;
const MAX_PIECES = 200_000;
// A scanned page may carry its number as text; a text layer has more.
const MIN_CHARACTERS = 20;
const MAX_BROKEN_SHARE = 0.05;

/**
 * The text layer of a PDF, lines joined to paragraphs, page numbers and running heads left out. Only this file calls
 * pdfjs-dist. It runs in a thread that can be ended: a hostile file must not take the server along.
 * @throws DocumentError
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  checkStreams(bytes);
  const pdfjs = await load();
  const task = pdfjs.getDocument({
    // The library takes the buffer away from whoever gave it.
    data: Uint8Array.from(bytes),
    // Old Japanese and Korean files name their encodings (90ms-RKSJ-H, KSCms-UHC-H) and leave the tables to the reader.
    cMapUrl: `${path.join(packageFolder(), 'cmaps')}${path.sep}`,
    cMapPacked: true,
    standardFontDataUrl: `${path.join(packageFolder(), 'standard_fonts')}${path.sep}`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await task.promise;
    return await textOf(pdf);
  } catch (error) {
    throw toDocumentError(error);
  }
}

/** Made once when the library is loaded, and never asked for anything: nothing here draws. */
function Unused(): void {
  return undefined;
}

async function load(): Promise<Pdfjs> {
  // The library names these when it is loaded and needs them for drawing only, which nothing here does.
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) Reflect.set(globalThis, name, Unused);
  // Its own second thread would escape the limits of this one.
  Reflect.set(globalThis, 'pdfjsWorker', await import('pdfjs-dist/legacy/build/pdf.worker.mjs'));
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

function packageFolder(): string {
  return path.dirname(require.resolve('pdfjs-dist/package.json'));
}

async function textOf(pdf: Pdf): Promise<DocumentText> {
  if (pdf.numPages > MAX_PAGES) throw new DocumentError('too-complex-file');
  const pages: PdfPage[] = [];
  let pieces = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readPage(pdf, number);
    pieces += page.pieces.length;
    if (pieces > MAX_PIECES) throw new DocumentError('too-complex-file');
    pages.push(page);
  }
  const lined = pages.map((page, index) => ({ height: page.height, lines: linesOf(page, index) }));
  const text = joinLines(withoutFurniture(lined));
  if (!isReadable(text)) throw new DocumentError('no-text-layer');
  return { text, title: await titleOf(pdf) };
}

/** A font without a table back to Unicode gives numbers of glyphs: controls, private use, nothing that anyone wrote. */
function isReadable(text: string): boolean {
  const characters = text.replace(/\s/gu, '');
  const broken = characters.match(/[\p{Cc}\p{Co}\p{Cn}\uFFFD]/gu)?.length ?? 0;
  return characters.length >= MIN_CHARACTERS && broken < characters.length * MAX_BROKEN_SHARE;
}

async function readPage(pdf: Pdf, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const [, bottom = 0, , top = 0] = page.view;
  const pieces = items.flatMap((item): PdfPiece[] => {
    if (!('str' in item) || item.str === '') return [];
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform as number[];
    // Text that is turned is a stamp or a watermark.
    if (Math.abs(b) > Math.abs(a) * 0.1) return [];
    return [{ text: item.str, x, y: y - bottom, width: item.width, size: Math.abs(d) || item.height }];
  });
  page.cleanup();
  return { height: top - bottom, pieces };
}

async function titleOf(pdf: Pdf): Promise<string | null> {
  const { info } = await pdf.getMetadata();
  const title: unknown = Reflect.get(info, 'Title');
  if (typeof title !== 'string') return null;
  const tidy = title
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 400);
  // What a printer driver writes there is the name of a file.
  const isFileName =
    /\.(?:docx?|hwpx?|pdf|jtd|pptx?|xlsx?|html?)$/iu.test(tidy) ||
    /^Microsoft |^untitled|^無題|^제목 ?없음/iu.test(tidy);
  return tidy === '' || isFileName ? null : tidy;
}

function toDocumentError(error: unknown): DocumentError {
  if (error instanceof DocumentError) return error;
  const name = error instanceof Error ? error.name : '';
  return new DocumentError(name === 'PasswordException' ? 'locked-file' : 'broken-file', { cause: error });
}

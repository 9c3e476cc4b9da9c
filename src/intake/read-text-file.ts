import type { ReadoutProblem, ReadoutProblemCode } from '../domain/errors';
import { fail, ok, type Result } from '../domain/result';
import { isBinary } from './check-texts';
import { decodeBytes, isWide } from './decode-bytes';
import { readHtml, type ReadPage } from './html/read-html';
import { isMojibake } from './is-mojibake';
import { metaCharset } from './meta-charset';
import { sniffFormat } from './sniff-format';

/** Largest text or web page that is read. The longest text allowed has 600 KB in UTF-8; a page carries its furniture besides. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024;

/**
 * Reads a plain text or a web page in whatever encoding it was written. Whether the text is in the right language, and
 * not too long, is for `checkTexts` to say.
 * @param charset what the server said of the encoding, as written; null when nobody said anything.
 */
export function readTextFile(
  bytes: Uint8Array,
  kind: 'text' | 'html',
  charset: string | null = null,
): Result<ReadPage, ReadoutProblem> {
  if (bytes.length > MAX_FILE_BYTES) {
    return fileProblem('too-large-file', { limit: MAX_FILE_BYTES, found: bytes.length });
  }
  const format = sniffFormat(bytes);
  if (format !== null) return fileProblem('unsupported-file', { found: format });
  if (bytes.includes(0) && !isWide(bytes)) return fileProblem('binary');
  // The server goes before the page, as in a browser; either must read well to be believed.
  const text = decodeBytes(bytes, charset ?? (kind === 'html' ? metaCharset(bytes) : null));
  if (text === null) return fileProblem('undecodable');
  if (isBinary(text)) return fileProblem('binary');
  const page = kind === 'html' ? readHtml(text) : { text, proposals: {}, siteNames: [], isFramed: false };
  if (page === null) return fileProblem('unsupported-file', { found: 'HTML' });
  if (page.isFramed) return fileProblem('page-in-frames');
  return isMojibake(page.text) ? fileProblem('mojibake') : ok(page);
}

/** A problem with a file, as a failed result. */
export function fileProblem(
  code: ReadoutProblemCode,
  params?: Readonly<Record<string, string | number>>,
): Result<never, ReadoutProblem> {
  return fail(params === undefined ? { code, field: 'file' } : { code, field: 'file', params });
}

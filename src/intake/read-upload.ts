import type { ReadoutProblem, ReadoutProblemCode } from '../domain/errors';
import type { ReadoutSource } from '../domain/readout';
import { fail, ok, type Result } from '../domain/result';
import { isBinary } from './check-texts';
import { decodeBytes, isWide } from './decode-bytes';
import { readHtml } from './html/read-html';
import { isMojibake } from './is-mojibake';
import { metaCharset } from './meta-charset';
import { sniffFormat } from './sniff-format';

/** Largest file that is read. The longest text allowed has 600 KB in UTF-8; a page carries its furniture besides. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024;

/** A file's text, and what its page says of itself: proposals for the fields that the user left empty. */
export interface Upload {
  readonly text: string;
  readonly source: Partial<ReadoutSource>;
}

/**
 * Reads a .txt, .html or .htm file in whatever encoding it was written. Whether the text is in the right language, and
 * not too long, is for `checkTexts` to say.
 */
export function readUpload(bytes: Uint8Array, fileName: string): Result<Upload, ReadoutProblem> {
  if (bytes.length > MAX_FILE_BYTES) {
    return problem('too-large-file', { limit: MAX_FILE_BYTES, found: bytes.length });
  }
  const extension = /\.([^./\\]+)$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
  const isHtml = extension === 'html' || extension === 'htm';
  if (!isHtml && extension !== 'txt') return problem('unsupported-file', { found: extension });
  const format = sniffFormat(bytes);
  if (format !== null) return problem('unsupported-file', { found: format });
  if (bytes.includes(0) && !isWide(bytes)) return problem('binary');

  const text = decodeBytes(bytes, isHtml ? metaCharset(bytes) : null);
  if (text === null) return problem('undecodable');
  if (isBinary(text)) return problem('binary');
  const upload = isHtml ? readHtml(text) : { text, source: {} };
  if (upload === null) return problem('unsupported-file', { found: 'HTML' });
  return isMojibake(upload.text) ? problem('mojibake') : ok(upload);
}

function problem(
  code: ReadoutProblemCode,
  params?: Readonly<Record<string, string | number>>,
): Result<never, ReadoutProblem> {
  return fail(params === undefined ? { code, field: 'file' } : { code, field: 'file', params });
}

import { inflateSync } from 'node:zlib';
import { DocumentError } from './document-error';

// A page of text unpacks to some 50 KB, an embedded font to ten megabytes at most; a scan is a JPEG and not packed.
const MAX_STREAM_BYTES = 48 * 1024 * 1024;
const MAX_TOTAL_BYTES = 192 * 1024 * 1024;
// Filters may be applied on top of each other; one packing inside another is all that programs write.
const MAX_LAYERS = 3;

/**
 * Refuses a PDF whose packed streams would unpack to more than any readout's: the library unpacks without a limit, and
 * what it unpacks does not count for the memory limit of a thread.
 * @throws DocumentError
 */
export function checkStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const budget = { left: MAX_TOTAL_BYTES };
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    const start = afterLineEnd(file, at + 6);
    if (start !== null && looksPacked(file, start)) checkStream(file.subarray(start), budget);
  }
}

function afterLineEnd(file: Buffer, at: number): number | null {
  if (file[at] === 0x0a) return at + 1;
  if (file[at] === 0x0d) return file[at + 1] === 0x0a ? at + 2 : at + 1;
  return null;
}

/** The first two bytes of zlib: method 8, and a multiple of 31. */
function looksPacked(bytes: Buffer, at = 0): boolean {
  const [method = 0, flags = 0] = [bytes[at], bytes[at + 1]];
  return (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0;
}

function checkStream(packed: Buffer, budget: { left: number }): void {
  let layer = packed;
  for (let depth = 0; looksPacked(layer); depth += 1) {
    if (depth === MAX_LAYERS) throw new DocumentError('too-complex-file');
    const unpacked = unpack(layer, Math.min(MAX_STREAM_BYTES, budget.left));
    if (unpacked === null) return;
    budget.left -= unpacked.length;
    layer = unpacked;
  }
}

/** Null for what is no zlib stream after all, which the library will say as well. */
function unpack(packed: Buffer, maxOutputLength: number): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, maxOutputLength) });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw new DocumentError('too-complex-file', { cause: error });
    }
    return null;
  }
}

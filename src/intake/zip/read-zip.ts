import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

/** Why an archive, or a file in it, is not read. */
export type ZipFault = 'broken' | 'locked' | 'too-much' | 'unsafe-name';

/** Thrown for an archive that cannot be read, or that asks for more than it may. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
  constructor(
    readonly fault: ZipFault,
    options?: ErrorOptions,
  ) {
    super(fault, options);
  }
}

export interface ZipLimits {
  readonly maxEntries: number;
  /** Bytes of one file once unpacked. */
  readonly maxEntryBytes: number;
  /** Bytes of all files that are unpacked. */
  readonly maxTotalBytes: number;
}

/** One file of an archive. Its bytes are unpacked when asked for, never beyond the limits. */
export interface ZipItem {
  readonly name: string;
  /** What is wrong with it, known without unpacking; null when it may be read. */
  readonly fault: ZipFault | null;
  /** @throws ZipError */
  read(): Promise<Uint8Array>;
}

const UTF8_NAMES = 0x0800;
const SYMBOLIC_LINK = 0o120000;
const FILE_TYPE = 0o170000;

/**
 * The files of a zip archive, folders left out, in the order of its directory. Only this file calls yauzl, which reads
 * the directory at the archive's end, refuses sizes that do not come true while it unpacks, and unpacks as a stream.
 * @param decodeName for names that do not say that they are UTF-8: Windows writes them in its own encoding.
 * @throws ZipError
 */
export async function* readZip(
  bytes: Uint8Array,
  limits: ZipLimits,
  decodeName: (raw: Uint8Array) => string = (raw) => Buffer.from(raw).toString('latin1'),
): AsyncGenerator<ZipItem> {
  const zip = await open(bytes);
  const budget = { left: limits.maxTotalBytes };
  let count = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      count += 1;
      if (count > limits.maxEntries) throw new ZipError('too-much');
      const name = nameOf(entry, decodeName);
      if (name.endsWith('/')) continue;
      yield {
        name,
        fault: faultOf(entry, name, limits),
        read: () => unpack(zip, entry, { limits, budget }),
      };
    }
  } catch (error) {
    throw toZipError(error);
  } finally {
    zip.close();
  }
}

async function open(bytes: Uint8Array): Promise<ZipFile> {
  try {
    // Names are decoded and checked here: an archive with one bad name is still an archive of others.
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      decodeStrings: false,
      validateEntrySizes: true,
    });
  } catch (error) {
    throw toZipError(error);
  }
}

function nameOf(entry: Entry, decodeName: (raw: Uint8Array) => string): string {
  const raw = entry.fileNameRaw;
  const isUtf8 = (entry.generalPurposeBitFlag & UTF8_NAMES) !== 0;
  return (isUtf8 ? raw.toString('utf8') : decodeName(raw)).replaceAll('\\', '/');
}

function faultOf(entry: Entry, name: string, limits: ZipLimits): ZipFault | null {
  if (isUnsafe(name) || isLink(entry)) return 'unsafe-name';
  if (entry.isEncrypted()) return 'locked';
  return entry.uncompressedSize > limits.maxEntryBytes ? 'too-much' : null;
}

/** Nothing is ever written by these names; one that climbs out of its folder shows what the archive is for. */
function isUnsafe(name: string): boolean {
  return (
    name.startsWith('/') || /^[a-z]:/iu.test(name) || name.includes('\0') || name.split('/').includes('..')
  );
}

function isLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK;
}

interface Bounds {
  readonly limits: ZipLimits;
  readonly budget: { left: number };
}

async function unpack(zip: ZipFile, entry: Entry, { limits, budget }: Bounds): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    if (entry.isEncrypted()) throw new ZipError('locked');
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      budget.left -= chunk.length;
      if (size > limits.maxEntryBytes || budget.left < 0) throw new ZipError('too-much');
      chunks.push(chunk);
    }
  } catch (error) {
    throw toZipError(error);
  }
  return Buffer.concat(chunks);
}

function toZipError(error: unknown): ZipError {
  return error instanceof ZipError ? error : new ZipError('broken', { cause: error });
}

import {
  MAX_IMPORT_ADDRESSES,
  MAX_IMPORT_FILE_BYTES,
  MAX_IMPORT_ITEMS,
  NOTHING_GIVEN,
  type ImportFile,
  type ImportItem,
  type ListingProblemCode,
} from '../../domain/import';
import { decodeBytes } from '../decode-bytes';
import { MAX_FILE_BYTES } from '../read-text-file';
import { MAX_DOCUMENT_BYTES } from '../read-upload';
import { readZip, ZipError, type ZipFault, type ZipItem } from '../zip/read-zip';
import { isAddressList, readList, type ListFormat } from './read-list';

export interface ManyInput {
  readonly files: readonly ImportFile[];
  /** Web addresses, one a line; '' for none. */
  readonly addresses: string;
}

/** A list of a thousand texts of ten thousand characters; a longer one is meant to be cut into several. */
const MAX_LIST_BYTES = 32 * 1024 * 1024;

const FAULTS: Readonly<Record<ZipFault, ListingProblemCode>> = {
  broken: 'archive-broken',
  locked: 'archive-locked',
  'too-much': 'archive-too-much',
  'unsafe-name': 'archive-unsafe-name',
};

/**
 * Files and addresses → the readouts to take, in their order: archives opened, lists read row by row. Nothing is fetched, and no
 * page or document is read yet. What cannot be opened is an item that says why; never throws.
 * @param maxBytes of what archives hold together once unpacked.
 */
export async function readMany(
  { files, addresses }: ManyInput,
  maxBytes: number = MAX_IMPORT_FILE_BYTES,
): Promise<readonly ImportItem[]> {
  const budget = { left: maxBytes };
  const items = addresses.trim() === '' ? [] : [...readList(addresses, 'addresses', 'URL')];
  for (const file of files) {
    items.push(...((await isArchive(file)) ? await openArchive(file, budget) : openFile(file)));
  }
  return bounded(items.map(namedByAddress));
}

// A report is read by somebody who typed the address and not its number.
const MAX_NAMED = 200;

function namedByAddress(item: ImportItem): ImportItem {
  if (item.content.kind !== 'address') return item;
  const { url } = item.content;
  return { ...item, name: `${item.name} › ${url.length > MAX_NAMED ? `${url.slice(0, MAX_NAMED)}…` : url}` };
}

/** Those that come after the limits are named, and not taken. */
function bounded(items: readonly ImportItem[]): readonly ImportItem[] {
  let addresses = 0;
  const kept = items.slice(0, MAX_IMPORT_ITEMS).map((item) => {
    if (item.content.kind !== 'address') return item;
    addresses += 1;
    return addresses > MAX_IMPORT_ADDRESSES ? unreadable(item.name, 'too-many-addresses') : item;
  });
  const next = items[MAX_IMPORT_ITEMS];
  return next === undefined ? kept : [...kept, unreadable(`${next.name} …`, 'too-many')];
}

const LISTS: Readonly<Record<string, ListFormat>> = {
  csv: 'csv',
  tsv: 'csv',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
};

/** A list gives its rows; anything else is a readout, or says what it is when it is read. */
function openFile({ name, bytes }: ImportFile): readonly ImportItem[] {
  if (isSystemFile(name)) return [unreadable(name, 'system-file')];
  const extension = extensionOf(name);
  const format = LISTS[extension];
  if (format !== undefined) {
    if (bytes.length > MAX_LIST_BYTES) return [unreadable(name, 'archive-too-much')];
    const text = decodeBytes(bytes, null);
    return text === null ? [unreadable(name, 'list-broken')] : readList(text, format, name);
  }
  if (extension === 'txt' && bytes.length <= MAX_FILE_BYTES && startsWithAddress(bytes)) {
    const text = decodeBytes(bytes, null) ?? '';
    if (isAddressList(text)) return readList(text, 'addresses', name);
  }
  return [{ name, given: NOTHING_GIVEN, content: { kind: 'file', fileName: name, bytes } }];
}

const startsWithAddress = (bytes: Uint8Array): boolean =>
  /^(?:\xEF\xBB\xBF)?\s*https?:/iu.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));

const extensionOf = (name: string): string => /\.([^./\\]+)$/u.exec(name.trim())?.[1]?.toLowerCase() ?? '';

// What systems put into folders and archives besides what people put there.
const isSystemFile = (name: string): boolean =>
  /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)/u.test(name);

const ZIP_MARKS = ['PK\x03\x04', 'PK\x05\x06'];
const OFFICE_FILES = /^(?:\[Content_Types\]\.xml|mimetype|Contents\/content\.hpf)$/u;
const SNIFF_LIMITS = { maxEntries: 10_000, maxEntryBytes: 0, maxTotalBytes: 0 };

/** A zip archive of files; Word and other documents are zip archives, too, and read as a whole. */
async function isArchive({ bytes }: ImportFile): Promise<boolean> {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (!ZIP_MARKS.includes(head)) return false;
  try {
    for await (const { name } of readZip(bytes, SNIFF_LIMITS)) if (OFFICE_FILES.test(name)) return false;
  } catch {
    // Opening it will say what is wrong.
  }
  return true;
}

async function openArchive(archive: ImportFile, budget: { left: number }): Promise<readonly ImportItem[]> {
  const items: ImportItem[] = [];
  const limits = {
    maxEntries: MAX_IMPORT_ITEMS + 1,
    maxEntryBytes: MAX_DOCUMENT_BYTES,
    maxTotalBytes: budget.left,
  };
  try {
    for await (const entry of readZip(archive.bytes, limits, decodeName)) {
      items.push(...(await openEntry(archive.name, entry, budget)));
      if (items.length > MAX_IMPORT_ITEMS) break;
    }
  } catch (error) {
    items.push(unreadable(archive.name, faultOf(error)));
  }
  return items;
}

async function openEntry(
  archive: string,
  entry: ZipItem,
  budget: { left: number },
): Promise<readonly ImportItem[]> {
  const name = `${archive} › ${entry.name}`;
  if (isSystemFile(entry.name)) return [unreadable(name, 'system-file')];
  if (entry.fault !== null) return [unreadable(name, FAULTS[entry.fault])];
  try {
    const bytes = await entry.read();
    budget.left -= bytes.length;
    const file = { name, bytes };
    return (await isArchive(file)) ? [unreadable(name, 'archive-nested')] : openFile(file);
  } catch (error) {
    return [unreadable(name, faultOf(error))];
  }
}

const faultOf = (error: unknown): ListingProblemCode =>
  error instanceof ZipError ? FAULTS[error.fault] : 'unexpected';

/** Windows writes names in the encoding of its language; a few bytes are enough to tell which reads well. */
const decodeName = (raw: Uint8Array): string => decodeBytes(raw, null) ?? Buffer.from(raw).toString('latin1');

function unreadable(name: string, code: ListingProblemCode): ImportItem {
  return { name, given: NOTHING_GIVEN, content: { kind: 'problem', problem: { code } } };
}

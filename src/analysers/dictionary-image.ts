import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import * as lindera from 'lindera-wasm-nodejs-cjk';
import { AppError } from '../domain/errors';

/** The dictionaries of lindera's package that are used. */
export type Dictionary = 'ipadic' | 'ko-dic';
export type Tokenizers = Readonly<Record<Dictionary, lindera.Tokenizer>>;

/** What the package exports but its types leave out: the module's memory, and a tokenizer from its place there. */
interface Internals {
  readonly __wasm: { readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number } };
  readonly Tokenizer: { __wrap(pointer: number): lindera.Tokenizer };
}
const internals = lindera as unknown as Internals;

/** What an image says of itself, as JSON behind its length in four bytes; the bytes of the runs follow. */
interface Header {
  /** The package whose memory it is, see `packageName`. */
  readonly package: string;
  /** Bytes of memory before and after the dictionaries were unpacked. */
  readonly from: number;
  readonly to: number;
  /** Stretches of memory that unpacking changed: start and length in bytes. */
  readonly runs: readonly (readonly [start: number, length: number])[];
  /** Where the tokenizers lie. */
  readonly tokenizers: Readonly<Record<Dictionary, number>>;
}

const PAGE = 65_536;
const LENGTH_BYTES = 4;

/** Unpacks one dictionary of the package: 0.4 to 0.8 s. */
export function unpackDictionary(dictionary: Dictionary): lindera.Tokenizer {
  const builder = new lindera.TokenizerBuilder();
  builder.setDictionary(`embedded://${dictionary}`);
  return builder.build();
}

/**
 * Unpacks both dictionaries and writes what that changed in the memory of the module to a file (about 200 MB), so that another
 * process need only read it. To be called in a process that has not used the package yet.
 */
export function saveDictionaryImage(file: string): void {
  const before = Buffer.from(memory());
  const tokenizers = { ipadic: unpackDictionary('ipadic'), 'ko-dic': unpackDictionary('ko-dic') };
  const after = Buffer.from(internals.__wasm.memory.buffer);
  const runs = changedRuns(before, after);
  const header: Header = {
    package: packageName(),
    from: before.length,
    to: after.length,
    runs,
    tokenizers: { ipadic: placeOf(tokenizers.ipadic), 'ko-dic': placeOf(tokenizers['ko-dic']) },
  };
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(json.length);
  // Another process may be starting: it must see the whole file or none.
  const unfinished = `${file}.${process.pid}`;
  const descriptor = openSync(unfinished, 'w');
  try {
    for (const piece of [length, json, ...runs.map(([start, size]) => after.subarray(start, start + size))])
      writeAll(descriptor, piece);
  } finally {
    closeSync(descriptor);
  }
  renameSync(unfinished, file);
}

/**
 * The tokenizers from an image: about a tenth of the time of unpacking. Null where there is no image, or one of another
 * version of the package, or where the package has been used already.
 * @throws AppError when the file cannot be read to its end.
 */
export function restoreDictionaries(file: string): Tokenizers | null {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return null;
  const descriptor = openSync(file, 'r');
  try {
    const length = Buffer.alloc(LENGTH_BYTES);
    readAll(descriptor, length, 0);
    const json = Buffer.alloc(length.readUInt32LE());
    readAll(descriptor, json, LENGTH_BYTES);
    const header = JSON.parse(json.toString()) as Header;
    const body = LENGTH_BYTES + json.length;
    const size = header.runs.reduce((sum, [, bytes]) => sum + bytes, body);
    const fits = header.package === packageName() && header.from === memory().length;
    if (!fits || fstatSync(descriptor).size !== size) return null;
    fillMemory(descriptor, header, body);
    const tokenizer = (dictionary: Dictionary) => internals.Tokenizer.__wrap(header.tokenizers[dictionary]);
    return { ipadic: tokenizer('ipadic'), 'ko-dic': tokenizer('ko-dic') };
  } finally {
    closeSync(descriptor);
  }
}

function fillMemory(descriptor: number, { from, to, runs }: Header, body: number): void {
  internals.__wasm.memory.grow((to - from) / PAGE);
  const target = memory();
  let position = body;
  for (const [start, size] of runs) {
    readAll(descriptor, target.subarray(start, start + size), position);
    position += size;
  }
}

const memory = (): Uint8Array => new Uint8Array(internals.__wasm.memory.buffer);

/** Pages that differ, joined where they follow one another; beyond its end the memory before counts as zero. */
function changedRuns(before: Buffer, after: Buffer): [start: number, length: number][] {
  const zero = Buffer.alloc(PAGE);
  const runs: [start: number, length: number][] = [];
  for (let at = 0; at < after.length; at += PAGE) {
    const old = at < before.length ? before.subarray(at, at + PAGE) : zero;
    if (old.equals(after.subarray(at, at + PAGE))) continue;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === at) last[1] += PAGE;
    else runs.push([at, PAGE]);
  }
  return runs;
}

function placeOf(tokenizer: lindera.Tokenizer): number {
  const pointer = (tokenizer as unknown as { readonly __wbg_ptr?: number }).__wbg_ptr;
  if (pointer === undefined) throw new AppError('lindera keeps its tokenizers in another way');
  return pointer;
}

/** An image is of use to no other version of the package. Read from files: asking the module would use its memory. */
function packageName(): string {
  const folder = path.dirname(require.resolve('lindera-wasm-nodejs-cjk'));
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return `lindera ${version}, ${statSync(path.join(folder, 'lindera_wasm_bg.wasm')).size} bytes`;
}

function writeAll(descriptor: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
}

function readAll(descriptor: number, target: Uint8Array, position: number): void {
  for (let done = 0; done < target.length;) {
    const count = readSync(descriptor, target, done, target.length - done, position + done);
    if (count === 0) throw new AppError('the image of the dictionaries ends too early');
    done += count;
  }
}

import type { Tokenizer } from 'lindera-wasm-nodejs-cjk';
import { restoreDictionaries, unpackDictionary, type Dictionary, type Tokenizers } from './dictionary-image';

/**
 * The only door to lindera (IPADIC and ko-dic in one WebAssembly module). Its offsets count bytes of UTF-8;
 * ours count UTF-16 code units.
 */
export interface LinderaToken {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** The fields of the dictionary, by lindera's own names. */
  readonly field: (name: string) => string | null;
}

/** From text to tokens. */
export type Tokenize = (text: string) => LinderaToken[];

/**
 * Opens one dictionary.
 * @param imageFile where `saveDictionaryImage` wrote the image of both; without one each is unpacked (0.4 to 0.8 s).
 */
export function openLindera(dictionary: Dictionary, imageFile: string | null): Tokenize {
  const tokenizer = tokenizerOf(dictionary, imageFile);
  return (text) => {
    const tokens = tokenizer.tokenize(text) as Record<string, unknown>[];
    const toUtf16 = utf16Offsets(text);
    return tokens.map((token) => ({
      start: toUtf16(Number(token['byteStart'])),
      end: toUtf16(Number(token['byteEnd'])),
      surface: String(token['surface']),
      field: (name) => {
        const value = token[name];
        return typeof value === 'string' && value !== '*' && value !== '' ? value : null;
      },
    }));
  };
}

/** A function from byte offsets of the UTF-8 form of a text to UTF-16 offsets; offsets must be asked in ascending order. */
function utf16Offsets(text: string): (byte: number) => number {
  let bytes = 0;
  let units = 0;
  return (byte) => {
    while (bytes < byte && units < text.length) {
      const code = text.codePointAt(units) ?? 0;
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      units += code < 0x10000 ? 1 : 2;
    }
    return units;
  };
}

// The module has one memory a thread; what was opened there once serves all.
const opened: { restored: Tokenizers | null; readonly unpacked: Map<Dictionary, Tokenizer> } = {
  restored: null,
  unpacked: new Map(),
};

function tokenizerOf(dictionary: Dictionary, imageFile: string | null): Tokenizer {
  if (imageFile !== null) opened.restored ??= restoreDictionaries(imageFile);
  const known = opened.restored?.[dictionary] ?? opened.unpacked.get(dictionary);
  if (known) return known;
  const tokenizer = unpackDictionary(dictionary);
  opened.unpacked.set(dictionary, tokenizer);
  return tokenizer;
}

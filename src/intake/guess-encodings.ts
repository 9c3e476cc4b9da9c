import { analyse } from 'chardet';
import { toEncodingName, type EncodingName } from './codec';

export interface Guess {
  readonly encoding: EncodingName;
  /** 0 to 1, chardet's own. */
  readonly confidence: number;
}

// Statistics need a few thousand bytes; a two-megabyte file would take a second and say the same.
const SAMPLE_BYTES = 64 * 1024;

// What a readout of either government, or one pasted into the wrong pane, can be written in. Single-byte encodings
// are left out: every byte sequence is valid in them, and none can write Japanese or Korean.
const READABLE: ReadonlySet<EncodingName> = new Set(['cp932', 'euc-jp', 'cp949', 'gb18030', 'big5']);

/** What the bytes could be written in, as chardet sees it, likeliest first. The only caller of chardet. */
export function guessEncodings(bytes: Uint8Array): readonly Guess[] {
  return analyse(bytes.subarray(0, SAMPLE_BYTES)).flatMap(({ name, confidence }) => {
    const encoding = toEncodingName(name);
    return encoding !== null && READABLE.has(encoding) ? [{ encoding, confidence: confidence / 100 }] : [];
  });
}

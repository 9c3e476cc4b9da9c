import { decode, toEncodingName, type EncodingName } from './codec';
import { guessEncodings } from './guess-encodings';
import { plausibility, PLAUSIBLE } from './plausibility';

// Judging a decoding reads every character; the beginning of a long file tells as much.
const SAMPLE_BYTES = 16 * 1024;

// What chardet is sure of weighs less than what the decoded text shows: on a few lines it takes Korean for Greek.
const CONFIDENCE_WEIGHT = 0.3;

// Running text against a heap of kanji; among names and titles no two readings lie so far apart.
const REFUTING_SCORE = 0.4;

const EAST_ASIAN: readonly EncodingName[] = ['cp932', 'euc-jp', 'cp949'];

/**
 * Bytes → text. A byte order mark decides; then valid UTF-8; then what the page says of itself, if that reads well;
 * then whichever decoding looks most like Japanese or Korean.
 * @param declared the charset a page names, as written; null when it names none.
 * @returns null when nothing gives readable text.
 */
export function decodeBytes(bytes: Uint8Array, declared: string | null): string | null {
  const certain = byMark(bytes) ?? wideWithoutMark(bytes) ?? byEscapes(bytes) ?? asUtf8(bytes);
  if (certain !== null) return certain;
  const encoding = asDeclared(bytes, declared) ?? mostPlausible(bytes);
  return encoding === null ? null : decode(bytes, encoding);
}

/** Whether the bytes are two to a character, so that NUL bytes in them mean nothing. */
export function isWide(bytes: Uint8Array): boolean {
  return (
    startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) || wideWithoutMark(bytes) !== null
  );
}

function byMark(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decode(bytes, 'utf-8');
  if (startsWith(bytes, [0xff, 0xfe])) return decode(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decode(bytes, 'utf-16be');
  return null;
}

// In UTF-16 every line end and blank has a zero byte on the same side; a single line without one is told by how it reads.
function wideWithoutMark(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0 || !bytes.subarray(0, SAMPLE_BYTES).includes(0)) return null;
  const readings = (['utf-16le', 'utf-16be'] as const).map((encoding) => ({
    encoding,
    score: plausibility(decode(bytes.subarray(0, SAMPLE_BYTES), encoding)),
  }));
  const best = readings.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > PLAUSIBLE ? decode(bytes, best.encoding) : null;
}

// ISO-2022-JP is plain ASCII with escape sequences, and so valid UTF-8 as well: ESC $ B, ESC $ @.
function byEscapes(bytes: Uint8Array): string | null {
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) {
      return decode(bytes, 'iso-2022-jp');
    }
  }
  return null;
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function asDeclared(bytes: Uint8Array, declared: string | null): EncodingName | null {
  const encoding = declared === null ? null : toEncodingName(declared);
  if (encoding === null) return null;
  const score = scoreOf(bytes, encoding);
  if (score <= PLAUSIBLE) return null;
  // EUC-JP reads Korean as kanji, one after another: plausible, and wrong. The real one is plausible by far.
  const isRefuted = EAST_ASIAN.some((other) => scoreOf(bytes, other) > score + REFUTING_SCORE);
  return isRefuted ? null : encoding;
}

function mostPlausible(bytes: Uint8Array): EncodingName | null {
  const confidences = new Map(
    guessEncodings(bytes).map(({ encoding, confidence }) => [encoding, confidence]),
  );
  let best: { encoding: EncodingName; score: number } | null = null;
  // UTF-8 with a broken byte or two is still UTF-8.
  const wide: readonly EncodingName[] = bytes.length % 2 === 0 ? ['utf-16le', 'utf-16be'] : [];
  for (const encoding of new Set([...EAST_ASIAN, ...confidences.keys(), 'utf-8', ...wide])) {
    const score = scoreOf(bytes, encoding) + CONFIDENCE_WEIGHT * (confidences.get(encoding) ?? 0);
    if (score > (best?.score ?? PLAUSIBLE)) best = { encoding, score };
  }
  return best?.encoding ?? null;
}

function scoreOf(bytes: Uint8Array, encoding: EncodingName): number {
  // A file that was cut off, and a sample of a whole one, may end in half a character.
  const text = decode(bytes.subarray(0, SAMPLE_BYTES), encoding).replace(/\uFFFD$/u, '');
  // GB 2312 has its kana in the same place as EUC-JP: Japanese reads as kana among wrong characters.
  if ((encoding === 'gb18030' || encoding === 'big5') && /[ぁ-ん]/u.test(text)) return -1;
  return plausibility(text);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

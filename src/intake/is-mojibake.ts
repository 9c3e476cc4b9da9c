import { decode, encode, type EncodingName } from './codec';
import { plausibility } from './plausibility';

// Text that was read in the wrong encoding before it came here: "ã‚ˆã†", "í•œêµ­", "譌･譛ｬ", "�A�B". The proof is
// that it makes sense once it is written back as it was read and read aright.

const SAMPLE_LENGTH = 3000;

// Running text of either language lies above 0.7, what the wrong encodings make of it below 0.4.
const IS_SENSE = 0.6;

// One character that a program could not write is a blemish; one in fifty is a broken text.
const MAX_REPLACED_SHARE = 0.02;

// Two syllables can come about by chance.
const MIN_SENSE = 4;

/** How it was read, and how it should have been. */
const MISREADINGS: readonly (readonly [wrong: EncodingName, right: readonly EncodingName[]])[] = [
  ['windows-1252', ['utf-8', 'cp932', 'cp949', 'euc-jp']],
  ['cp932', ['utf-8', 'euc-jp', 'cp949']],
  ['cp949', ['utf-8', 'euc-jp', 'cp932']],
  ['gb18030', ['utf-8']],
];

/** Whether the text is the wreck of another that was read in the wrong encoding. */
export function isMojibake(text: string): boolean {
  const sample = text.slice(0, SAMPLE_LENGTH);
  if (hasManyReplaced(sample)) return true;
  if (!/[^\0-\x7F]/u.test(sample) || plausibility(sample) > IS_SENSE) return false;
  return MISREADINGS.some(([wrong, rights]) => {
    const bytes = writeBack(sample, wrong);
    return rights.some((right) => isSense(decode(bytes, right)));
  });
}

function hasManyReplaced(text: string): boolean {
  const replaced = text.split('\uFFFD').length - 1;
  return replaced >= 2 && replaced > text.length * MAX_REPLACED_SHARE;
}

/** Browsers read the five bytes that Windows-1252 leaves out as C1 controls; iconv-lite would lose them. */
function writeBack(text: string, wrong: EncodingName): Uint8Array {
  if (wrong !== 'windows-1252') return encode(text, wrong);
  return Buffer.concat(
    [...text].map((character) => {
      const code = character.codePointAt(0) ?? 0;
      return code <= 0xff ? Uint8Array.of(code) : encode(character, wrong);
    }),
  );
}

// The wrong reading dropped bytes that it did not know, so what is read back has holes. What is left must make sense,
// and be more than a chance syllable between the holes.
function isSense(text: string): boolean {
  const kept = text.replace(/[\uFFFD\0-\x7F]+/gu, '');
  const lost = text.split('\uFFFD').length - 1;
  return kept.length >= MIN_SENSE && kept.length > lost && plausibility(kept) > IS_SENSE;
}

/** A piece of a text; a hit is a word that was looked for. */
export interface FoundPiece {
  readonly text: string;
  readonly isHit: boolean;
}

// About three lines of a list: enough to see what a readout is about.
const AROUND = 36;
const MAX_WINDOWS = 3;
const OPENING = 110;

/** A text as it is searched, and where each of its letters stands in the original. */
interface Folded {
  readonly text: string;
  /** For each code unit of `text` the offset in the original; one more at the end. */
  readonly offsets: readonly number[];
}

type Range = readonly [start: number, end: number];

/**
 * Stretches of a text around the words that were found, or its beginning where none is. Words match whatever their case and
 * width. Gaps are marked with an ellipsis.
 */
export function toSnippet(text: string, words: readonly string[]): readonly FoundPiece[] {
  const hits = findWords(text, words);
  if (hits.length === 0) return [{ text: cutAt(text, 0, OPENING), isHit: false }];
  const pieces: FoundPiece[] = [];
  let end = 0;
  for (const [from, to] of windowsAround(text, hits)) {
    if (from > end) pieces.push({ text: '… ', isHit: false });
    pieces.push(...piecesOf(text, [from, to], hits));
    end = to;
  }
  if (end < text.trimEnd().length) pieces.push({ text: ' …', isHit: false });
  return pieces.map((piece) => ({ ...piece, text: piece.text.replace(/\s+/gu, ' ') }));
}

/** A whole text with the words marked in it. */
export function toMarked(text: string, words: readonly string[]): readonly FoundPiece[] {
  return piecesOf(text, [0, text.length], findWords(text, words));
}

/** Where the words stand: half-open UTF-16 offsets into the text, in order, joined where they touch. */
export function findWords(text: string, words: readonly string[]): readonly Range[] {
  const folded = fold(text);
  const found = words.flatMap((word) => occurrences(folded, fold(word).text));
  const joined: [number, number][] = [];
  for (const [start, end] of found.toSorted(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

function occurrences({ text, offsets }: Folded, word: string): Range[] {
  if (word === '') return [];
  const found: Range[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    found.push([offsets[at] ?? 0, offsets[at + word.length] ?? 0]);
  }
  return found;
}

function fold(text: string): Folded {
  const offsets: number[] = [];
  let folded = '';
  let offset = 0;
  for (const letter of text) {
    const plain = letter.normalize('NFKC').toLowerCase();
    folded += plain;
    for (let unit = 0; unit < plain.length; unit += 1) offsets.push(offset);
    offset += letter.length;
  }
  offsets.push(offset);
  return { text: folded, offsets };
}

/** Stretches around the first hits; those that meet are one. */
function windowsAround(text: string, hits: readonly Range[]): readonly Range[] {
  const windows: [number, number][] = [];
  for (const [start, end] of hits) {
    const from = Math.max(0, start - AROUND);
    const to = Math.min(text.length, end + AROUND);
    const last = windows.at(-1);
    if (last && from <= last[1]) last[1] = to;
    else if (windows.length === MAX_WINDOWS) break;
    else windows.push([from, to]);
    if (last && last[1] - last[0] > MAX_WINDOWS * 3 * AROUND) break;
  }
  return windows.map(([from, to]) => [
    wordStart(text, wholeLetter(text, from)),
    wordEnd(text, wholeLetter(text, to)),
  ]);
}

function piecesOf(text: string, [from, to]: Range, hits: readonly Range[]): FoundPiece[] {
  const pieces: FoundPiece[] = [];
  let at = from;
  for (const [start, end] of hits) {
    if (end <= from || start >= to) continue;
    pieces.push(
      { text: text.slice(at, start), isHit: false },
      { text: text.slice(start, Math.min(end, to)), isHit: true },
    );
    at = Math.min(end, to);
  }
  pieces.push({ text: text.slice(at, to), isHit: false });
  return pieces.filter((piece) => piece.text !== '');
}

function cutAt(text: string, from: number, length: number): string {
  const plain = text.trim().replace(/\s+/gu, ' ');
  return plain.length <= length ? plain : `${plain.slice(from, wholeLetter(plain, length))}…`;
}

/** An offset that does not part the halves of a surrogate pair. */
function wholeLetter(text: string, offset: number): number {
  return /[\uDC00-\uDFFF]/u.test(text.charAt(offset)) && /[\uD800-\uDBFF]/u.test(text.charAt(offset - 1))
    ? offset - 1
    : offset;
}

// 25분 cut behind its first figure would be another number. Where no blank parts the words, only figures are kept whole.
const IN_WORD = /[\p{Script=Hangul}\p{Nd}\p{Script=Latin}]/u;
const MAX_WORD = 16;

const isInWord = (text: string, at: number): boolean =>
  IN_WORD.test(text.charAt(at - 1)) && IN_WORD.test(text.charAt(at));

function wordStart(text: string, offset: number): number {
  for (let at = offset; at > offset - MAX_WORD; at -= 1) if (!isInWord(text, at)) return at;
  return offset;
}

function wordEnd(text: string, offset: number): number {
  for (let at = offset; at < offset + MAX_WORD; at += 1) if (!isInWord(text, at)) return at;
  return offset;
}

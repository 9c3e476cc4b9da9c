import type { Side } from '../../../domain/side';
import type { Span } from '../../../domain/span';
import { bracketDepths } from './brackets';
import { markerLength } from './markers';

/** Cuts a paragraph into sentences. A full stop inside brackets or quotation marks ends nothing: 「遺憾だ。抗議する。」と述べた。 */
export function sentencesOf(norm: string, block: Span, side: Side): readonly Span[] {
  const text = norm.slice(block.start, block.end);
  const depths = bracketDepths(text);
  const sentences: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(side === 'ja' ? JAPANESE_END : KOREAN_END)) {
    const end = match.index + match[0].length;
    if (match.index < start || (depths[match.index] ?? 0) > 0 || !endsHere(text, match.index, side)) continue;
    sentences.push({ start, end });
    start = end;
  }
  sentences.push({ start, end: text.length });
  return sentences
    .flatMap((sentence) => pieces(text, sentence))
    .flatMap((sentence) => trimmed(text, sentence, block.start));
}

/**
 * No sentence of a readout is nearly as long. What is, is no prose, and is cut: much of what follows looks at all pairs
 * of places in a sentence.
 */
const LONGEST = 1000;

function pieces(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const to = pieceEnd(text, from);
    found.push({ start: from, end: to });
    from = to;
  }
  return [...found, { start: from, end }];
}

/** Behind the last comma or blank before the limit, else in front of a whole character: its marks stay with it. */
function pieceEnd(text: string, from: number): number {
  const piece = text.slice(from, from + LONGEST);
  const cut = Math.max(...['、', ' ', ',', '\n'].map((mark) => piece.lastIndexOf(mark)));
  if (cut > LONGEST / 2) return from + cut + 1;
  const last = /[^\p{M}\p{Cs}][\p{M}\p{Cs}]*$/u.exec(piece);
  return from + (last && last.index > 0 ? last.index : LONGEST);
}

/** The mark, and what closes behind it: …と述べた。」 with a lone 」, (…했다.) */
const JAPANESE_END = /[。!?]+[」』)"'】]*|(?<=[ぁ-ん])\.(?=\s|$)/gu;
const KOREAN_END = /[.!?。]+["')\]」』]*/gu;

function endsHere(text: string, at: number, side: Side): boolean {
  if (side === 'ja') return true;
  if (/[!?。]/u.test(text[at] ?? '')) return true;
  const before = text.slice(Math.max(0, at - 12), at);
  const after = text.slice(at + 1).slice(0, 2);
  if (text.slice(at, at + 2) === '..')
    return /^\.*\s/u.test(text.slice(at, at + 8)) && /[가-힣]$/u.test(before);
  // 2024.12.23. and 12.23.(월), 3.1: a digit before the full stop is a date or a number …
  if (/\d$/u.test(before)) return false;
  // … and so is a letter alone: U.S., A. 회담, 가. 나.
  if (
    /(?:^|[^A-Za-z])[A-Za-z]$/u.test(before) ||
    /(?:^|[^A-Za-z])(?:No|Mr|Ms|Mrs|Dr|vs|St|Inc|Co|Ltd|cf|Vol)$/u.test(before)
  )
    return false;
  if (/[A-Za-z]$/u.test(before)) return /^\s|^$/u.test(after);
  // 「…했다.이에 장관은」: the blank is missing, but 다 and 요 end sentences; 가.나 does not.
  return /^["')\]」』\s]|^$/u.test(after) || /[다요함음임됨]$/u.test(before);
}

/** Without blanks, and without an item's marker that stands in the running text: …述べました。２．両首脳は… */
function trimmed(text: string, { start, end }: Span, offset: number): Span[] {
  const raw = text.slice(start, end);
  let from = start + (raw.length - raw.trimStart().length);
  const to = start + raw.trimEnd().length;
  if (from >= to) return [];
  if (start > 0) from += markerLength(text.slice(from, to));
  return [{ start: offset + from, end: offset + to }];
}

import type { Side } from '../../../domain/side';
import type { Span } from '../../../domain/span';
import type { Analyser, Morpheme } from '../../morpheme';

/** No sentence is longer; what is, is not prose, and is analysed in pieces so that the time stays linear. */
const LONGEST_PIECE = 4000;

/**
 * The morphemes of a stretch with offsets into `norm`. A line end inside a sentence is no word boundary in Japanese
 * (協⏎力) and a blank in Korean.
 */
export function analyse(norm: string, span: Span, side: Side, analyser: Analyser): readonly Morpheme[] {
  const morphemes: Morpheme[] = [];
  for (let from = span.start; from < span.end;) {
    const to = pieceEnd(norm, from, span.end);
    morphemes.push(
      ...analysePiece(norm.slice(from, to), side, analyser).map((morpheme) => shifted(morpheme, from)),
    );
    from = to;
  }
  return morphemes;
}

function analysePiece(text: string, side: Side, analyser: Analyser): readonly Morpheme[] {
  if (!text.includes('\n')) return analyser.analyse(text);
  if (side === 'ko') return analyser.analyse(text.replaceAll('\n', ' '));
  const kept: number[] = [];
  for (const match of text.matchAll(/ *\n *|[\s\S]/gu)) {
    if (!match[0].includes('\n'))
      for (let unit = 0; unit < match[0].length; unit += 1) kept.push(match.index + unit);
  }
  const joined = kept.map((at) => text[at]).join('');
  return analyser.analyse(joined).map((morpheme) => ({
    ...morpheme,
    start: kept[morpheme.start] ?? text.length,
    end: (kept[morpheme.end - 1] ?? text.length - 1) + 1,
  }));
}

function shifted(morpheme: Morpheme, by: number): Morpheme {
  return by === 0 ? morpheme : { ...morpheme, start: morpheme.start + by, end: morpheme.end + by };
}

/** Behind the last comma or blank before the limit, never inside a surrogate pair. */
function pieceEnd(norm: string, from: number, end: number): number {
  if (end - from <= LONGEST_PIECE) return end;
  const piece = norm.slice(from, from + LONGEST_PIECE);
  const cut = Math.max(
    piece.lastIndexOf('、'),
    piece.lastIndexOf(' '),
    piece.lastIndexOf(','),
    piece.lastIndexOf('\n'),
  );
  if (cut > LONGEST_PIECE / 2) return from + cut + 1;
  return /[\ud800-\udbff]$/u.test(piece) ? from + LONGEST_PIECE - 1 : from + LONGEST_PIECE;
}

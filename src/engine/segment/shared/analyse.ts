import type { Side } from '../../../domain/side';
import type { Span } from '../../../domain/span';
import type { Analyser, Morpheme } from '../../morpheme';

/**
 * The morphemes of a stretch with offsets into `norm`. A line end inside a sentence is no word boundary in Japanese
 * (協⏎力) and a blank in Korean.
 */
export function analyse(norm: string, span: Span, side: Side, analyser: Analyser): readonly Morpheme[] {
  const { start, end } = span;
  return analyseText(norm.slice(start, end), side, analyser).map((morpheme) => shifted(morpheme, start));
}

function analyseText(text: string, side: Side, analyser: Analyser): readonly Morpheme[] {
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

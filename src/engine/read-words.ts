import type { Side } from '../domain/side';
import type { SpanPair } from '../domain/span';
import type { TextWords } from '../domain/text-words';
import type { EngineParts } from './engine-parts';
import type { EngineText } from './engine-text';
import { normaliseText } from './normalise/normalise';
import { analyse } from './segment/shared/analyse';
import { sentencesIn } from './segment/shared/sentences';

type Analysers = Pick<EngineParts, 'analysers'>;

/** The words of a text, and its sentences. */
export function readWords(parts: Analysers, side: Side, original: string): TextWords {
  const text = normaliseText(side, original);
  const { morphemes, sentences } = readMorphemes(parts, text);
  const words = morphemes
    .map(({ start, end }) => text.toOriginal(start, end))
    .filter(([start, end]) => original.slice(start, end).trim() !== '')
    .toSorted((a, b) => a[0] - b[0]);
  return { words: apart(words), sentences: sentences.map(({ start, end }) => text.toOriginal(start, end)) };
}

/** The morphemes of a text, in text order. What stands in no sentence (frames, marks of lists) is read line by line. */
export function readMorphemes({ analysers }: Analysers, text: EngineText) {
  const { side, norm } = text;
  const sentences = sentencesIn(text, analysers[side]);
  const between = gapsOf(text, sentences).flatMap((gap) =>
    linesIn(norm, gap).flatMap(([start, end]) => analyse(norm, { start, end }, side, analysers[side])),
  );
  const morphemes = [...sentences.flatMap((sentence) => sentence.morphemes), ...between].toSorted(
    (a, b) => a.start - b.start,
  );
  return { morphemes, sentences };
}

/** Korean morphemes may share a syllable (하 and 았 in 했): they are one word here. */
function apart(words: readonly SpanPair[]): SpanPair[] {
  const result: SpanPair[] = [];
  for (const [start, end] of words) {
    const last = result.at(-1);
    if (last && start < last[1]) result[result.length - 1] = [last[0], Math.max(last[1], end)];
    else result.push([start, end]);
  }
  return result;
}

function gapsOf({ norm }: EngineText, spans: readonly { start: number; end: number }[]): SpanPair[] {
  const starts = [0, ...spans.map(({ end }) => end)];
  const ends = [...spans.map(({ start }) => start), norm.length];
  return starts.flatMap((start, index): SpanPair[] => {
    const end = ends[index] ?? norm.length;
    return start < end ? [[start, end]] : [];
  });
}

function linesIn(norm: string, [from, to]: SpanPair): SpanPair[] {
  return [...norm.slice(from, to).matchAll(/\S[^\n]*/gu)].map(({ 0: line, index }) => [
    from + index,
    from + index + line.length,
  ]);
}

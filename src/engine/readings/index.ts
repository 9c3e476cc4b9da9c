import type { ComparisonDocument } from '../../domain/comparison';
import type { Point } from '../../domain/point';
import type { Reading, TextReadings } from '../../domain/readings';
import type { BySide } from '../../domain/side';
import type { SpanPair } from '../../domain/span';
import type { EngineParts } from '../engine-parts';
import type { EngineText } from '../engine-text';
import type { Morpheme } from '../morpheme';
import { normaliseText } from '../normalise/normalise';
import { readMorphemes } from '../read-words';
import { hanjaOf } from './hanja';
import { fixedReadings, type FixedReadings } from './fixed-readings';
import { readJapanese } from './japanese';
import { joinLatin, type LatinWord } from './japanese-words';
import { romanise, type SpokenSyllable } from './korean';

/** What readings are made from. */
type ReadingParts = Pick<EngineParts, 'analysers' | 'sino' | 'knowledge'>;

/** How the two texts of a comparison are read; see `TextReadings` for what is given and what is left out. */
export function createReader(parts: ReadingParts): (document: ComparisonDocument) => BySide<TextReadings> {
  let fixed: FixedReadings | null = null;
  return (document) => {
    fixed ??= fixedReadings(parts.knowledge.people);
    return { ja: japaneseReadings(parts, document, fixed), ko: koreanReadings(parts, document) };
  };
}

function japaneseReadings(
  parts: ReadingParts,
  { ja }: ComparisonDocument,
  fixed: FixedReadings,
): TextReadings {
  const text = normaliseText('ja', ja.text);
  const { above, words } = readJapanese(text.norm, readMorphemes(parts, text).morphemes, fixed);
  return {
    above: above.map(({ start, end, kana }): Reading => ({ span: text.toOriginal(start, end), text: kana })),
    latin: latinOf(ja.points, text, words, joinLatin),
  };
}

function koreanReadings(parts: ReadingParts, document: ComparisonDocument): TextReadings {
  const { ko } = document;
  const text = normaliseText('ko', ko.text);
  const { morphemes } = readMorphemes(parts, text);
  const spans = morphemes.map(({ start, end }) => text.toOriginal(start, end));
  const starts = new Set(spans.map(([start]) => start));
  const ends = new Set(spans.map(([, end]) => end));
  const isWord = ([start, end]: SpanPair) => starts.has(start) && ends.has(end);
  return {
    above: hanjaOf(document, { sino: parts.sino, terms: parts.knowledge.terms, isWord }),
    latin: latinOf(ko.points, text, koreanWords(text.norm, morphemes), (words) => words.join(' ')),
  };
}

/** Each point's words in a row. */
function latinOf(
  points: readonly Point[],
  text: EngineText,
  words: readonly LatinWord[],
  join: (words: readonly string[]) => string,
): Readonly<Record<string, string>> {
  const placed = words.map(({ start, latin }) => ({ at: text.toOriginal(start, start + 1)[0], latin }));
  return Object.fromEntries(
    points.map(({ id, start, end }) => [
      id,
      join(placed.filter(({ at }) => start <= at && at < end).map(({ latin }) => latin)),
    ]),
  );
}

/** What stands between blanks, in Latin letters. */
function koreanWords(norm: string, morphemes: readonly Morpheme[]): LatinWord[] {
  const at = new Map<number, Morpheme>();
  for (const morpheme of morphemes)
    for (let unit = morpheme.start; unit < morpheme.end; unit += 1) if (!at.has(unit)) at.set(unit, morpheme);
  return [...norm.matchAll(/\S+/gu)].map(({ 0: word, index }) => {
    const syllables = [...word].map((char, place): SpokenSyllable => {
      const morpheme = at.get(index + place);
      const before = at.get(index + place - 1);
      return {
        char,
        isNoun: /^(?:NN|NP|NR)/u.test(morpheme?.tag ?? ''),
        isSeam: morpheme !== before && before !== undefined && before.end - before.start > 1,
      };
    });
    const latin = romanise(syllables);
    return { start: index, latin: at.get(index)?.wordClass === 'proper' ? capitalised(latin) : latin };
  });
}

const capitalised = (latin: string): string => latin.charAt(0).toUpperCase() + latin.slice(1);

import type { Clause } from '../clause';
import type { Morpheme, SinoReader } from '../morpheme';
import { foldInitialSound } from './initial-sound';
import { groupBy, type Match, type MatchTable, type Range } from './match';

/**
 * Japanese and Korean share their learned vocabulary: 協力 is 협력, 国交正常化 국교정상화. A run of kanji is read in Hangul and
 * every stretch of two or more syllables that a Korean noun run also has is a match. Where words are cut does not matter
 * (国交 + 正常化, 국교정상화), but a match begins where a word begins on one side at least, or is three syllables long:
 * 関係者会議 must not meet 자회사 in 者会 / 자회.
 */
interface SyllableRun {
  readonly clause: number;
  readonly start: number;
  readonly word: RunWord;
}

/** A run apart from the place where it stands: common words stand in many clauses and are compared once. */
interface RunWord {
  /** One for each character of the run, folded for the initial-sound rule. */
  readonly syllables: readonly string[];
  /** Whether a word begins at syllable i. The run's end counts as a beginning. */
  readonly begins: readonly boolean[];
}

const KANJI_RUN = /[\p{Script=Han}々]+/gu;
const SHORTEST = 2;

/** Finds the cognates of all pairs of clauses. */
export function matchCognates(
  table: MatchTable,
  ja: readonly Clause[],
  ko: readonly Clause[],
  sino: SinoReader,
): void {
  const words = new RunWords();
  const jaRuns = ja.flatMap((clause, i) => kanjiRuns(clause, i, { sino, words }));
  const koRuns = ko.flatMap((clause, i) => nounRuns(clause, i, words));
  const byClause = groupBy(jaRuns, (run) => run.clause);
  const places = groupBy(koRuns, (run) => run.word);
  const index = indexBigrams([...places.keys()]);
  const stretches = new Map<RunWord, readonly Stretch[]>();
  const stretchesOf = (word: RunWord) => {
    const known =
      stretches.get(word) ?? [...partners(word, index)].flatMap((other) => commonStretches(word, other));
    stretches.set(word, known);
    return known;
  };
  table.add((clause, note, only) => {
    for (const run of byClause.get(clause) ?? []) {
      for (const stretch of stretchesOf(run.word)) {
        for (const other of places.get(stretch.ko) ?? []) {
          if (only?.has(other.clause) !== false) note(other.clause, matchOf(run, other, stretch));
        }
      }
    }
  });
}

/** Gives one object to runs that are alike. */
class RunWords {
  private readonly known = new Map<string, RunWord>();

  of(hangul: string, start: number, starts: ReadonlySet<number>): RunWord {
    const syllables = [...hangul].map(foldInitialSound);
    const begins = [...syllables, ''].map((_, i) => i === syllables.length || starts.has(start + i));
    const key = syllables.map((syllable, i) => (begins[i] ? `|${syllable}` : syllable)).join('');
    const known = this.known.get(key);
    if (known) return known;
    const word = { syllables, begins };
    this.known.set(key, word);
    return word;
  }
}

interface Reader {
  readonly sino: SinoReader;
  readonly words: RunWords;
}

/** A run of kanji once for each way to read it: 比率 is 비율, though 率 alone may be 솔. */
function kanjiRuns(clause: Clause, index: number, { sino, words }: Reader): SyllableRun[] {
  const text = textWithGaps(clause, (morpheme) => morpheme.wordClass !== 'number');
  const starts = wordStarts(clause.morphemes);
  return [...text.matchAll(KANJI_RUN)].flatMap((found) => {
    const start = clause.start + found.index;
    const readings = sino
      .readings(withoutRepeatMark(found[0]))
      .filter((reading) => reading.length === found[0].length);
    const distinct = new Set(readings.map((reading) => words.of(reading, start, starts)));
    return [...distinct].map((word): SyllableRun => ({ clause: index, start, word }));
  });
}

/** 人々 is 人人. */
function withoutRepeatMark(kanji: string): string {
  return kanji.replace(/(.)々/gu, '$1$1');
}

const NOUN_LIKE: ReadonlySet<string> = new Set([
  'noun',
  'proper',
  'prefix',
  'suffix',
  'determiner',
  'adverb',
  'counter',
  'pronoun',
]);

function nounRuns(clause: Clause, index: number, words: RunWords): SyllableRun[] {
  const text = textWithGaps(
    clause,
    (morpheme) => NOUN_LIKE.has(morpheme.wordClass) && !/^XS[VA]/.test(morpheme.tag),
  );
  const starts = wordStarts(clause.morphemes);
  return [...text.matchAll(/[가-힣]+/gu)].map((found): SyllableRun => {
    const start = clause.start + found.index;
    return { clause: index, start, word: words.of(found[0], start, starts) };
  });
}

/** The clause's text with everything but the wanted morphemes replaced by spaces, offsets kept. */
function textWithGaps(clause: Clause, isWanted: (morpheme: Morpheme) => boolean): string {
  const chars: string[] = new Array<string>(clause.end - clause.start).fill(' ');
  for (const morpheme of clause.morphemes) {
    if (!isWanted(morpheme) || morpheme.surface.length !== morpheme.end - morpheme.start) continue;
    for (let i = 0; i < morpheme.surface.length; i++)
      chars[morpheme.start - clause.start + i] = morpheme.surface.charAt(i);
  }
  return chars.join('');
}

function wordStarts(morphemes: readonly Morpheme[]): ReadonlySet<number> {
  return new Set(morphemes.flatMap((morpheme) => [morpheme.start, morpheme.end]));
}

function bigrams({ syllables }: RunWord): string[] {
  return syllables.slice(1).map((syllable, i) => (syllables[i] ?? '') + syllable);
}

function indexBigrams(words: readonly RunWord[]): ReadonlyMap<string, readonly RunWord[]> {
  const entries = words.flatMap((word) => [...new Set(bigrams(word))].map((bigram) => ({ bigram, word })));
  const groups = groupBy(entries, ({ bigram }) => bigram);
  return new Map([...groups].map(([bigram, group]) => [bigram, group.map(({ word }) => word)]));
}

function partners(word: RunWord, index: ReadonlyMap<string, readonly RunWord[]>): ReadonlySet<RunWord> {
  return new Set(bigrams(word).flatMap((bigram) => index.get(bigram) ?? []));
}

/** Every maximal common stretch of two runs that may be a word of both. */
function commonStretches(ja: RunWord, ko: RunWord): Stretch[] {
  const found: Stretch[] = [];
  for (let shift = 1 - ko.syllables.length; shift < ja.syllables.length; shift++) {
    let length = 0;
    for (let i = Math.max(0, shift); ; i++) {
      const j = i - shift;
      const isSame =
        i < ja.syllables.length && j < ko.syllables.length && ja.syllables[i] === ko.syllables[j];
      if (isSame) {
        length++;
        continue;
      }
      if (length >= SHORTEST)
        found.push(...stretchOf(ja, ko, { jaAt: i - length, koAt: j - length, length }));
      if (i >= ja.syllables.length || j >= ko.syllables.length) break;
      length = 0;
    }
  }
  return found;
}

interface Place {
  readonly jaAt: number;
  readonly koAt: number;
  readonly length: number;
}

/** Syllables that a run of kanji shares with a Korean one. */
interface Stretch extends Place {
  readonly ko: RunWord;
  readonly key: string;
  readonly quality: number;
}

// How sure a stretch is, by how well it respects the words on both sides; ordered, not measured.
const WHOLE_WORDS = 0.95;
const ONE_SIDE_WHOLE = 0.8;
const LOOSE = 0.5;

function stretchOf(ja: RunWord, ko: RunWord, place: Place): Stretch[] {
  const { jaAt, koAt, length } = place;
  const isWhole = (word: RunWord, at: number) => Boolean(word.begins[at] && word.begins[at + length]);
  const jaWhole = isWhole(ja, jaAt);
  const koWhole = isWhole(ko, koAt);
  const [jaBegins, koBegins] = [ja.begins[jaAt], ko.begins[koAt]];
  // Two syllables across a word's edge are chance (競技|大会 and 기대): they must be a word here and begin one there.
  const isWord = (jaWhole && koBegins) || (koWhole && jaBegins);
  if (!isWord && length <= SHORTEST) return [];
  if (!jaBegins && !koBegins) return [];
  const quality = jaWhole && koWhole ? WHOLE_WORDS : jaWhole || koWhole ? ONE_SIDE_WHOLE : LOOSE;
  return [{ ...place, ko, quality, key: ko.syllables.slice(koAt, koAt + length).join('') }];
}

function matchOf(ja: SyllableRun, ko: SyllableRun, { jaAt, koAt, length, key, quality }: Stretch): Match {
  const range = (start: number): Range => [start, start + length];
  return { ja: range(ja.start + jaAt), ko: range(ko.start + koAt), kind: 'cognate', key, quality };
}

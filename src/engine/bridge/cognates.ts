import type { Clause } from '../clause';
import type { Morpheme, SinoReader } from '../morpheme';
import { foldInitialSound } from './hangul';
import type { MatchTable, Range } from './match';

/**
 * Japanese and Korean share their learned vocabulary: 協力 is 협력, 国交正常化 국교정상화. A run of kanji is read in Hangul and
 * every stretch of two or more syllables that a Korean noun run also has is a match. Where words are cut does not matter
 * (国交 + 正常化, 국교정상화), but a match begins where a word begins on one side at least, or is three syllables long:
 * 関係者会議 must not meet 자회사 in 者会 / 자회.
 */
interface SyllableRun {
  readonly clause: number;
  /** One for each character of the run, folded for the initial-sound rule. */
  readonly syllables: readonly string[];
  readonly start: number;
  /** Whether a word begins at syllable i. The run's end counts as a beginning. */
  readonly begins: ReadonlySet<number>;
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
  const jaRuns = ja.flatMap((clause, i) => kanjiRuns(clause, i, sino));
  const koRuns = ko.flatMap((clause, i) => nounRuns(clause, i));
  const index = indexBigrams(koRuns);
  for (const run of jaRuns) for (const other of partners(run, index)) matchRuns(table, run, other);
}

/** A run of kanji once for each way to read it: 比率 is 비율, though 率 alone may be 솔. */
function kanjiRuns(clause: Clause, index: number, sino: SinoReader): SyllableRun[] {
  const text = textWithGaps(clause, (morpheme) => morpheme.wordClass !== 'number');
  const starts = wordStarts(clause.morphemes);
  return [...text.matchAll(KANJI_RUN)].flatMap((found) => {
    const runs = new Map<string, SyllableRun>();
    for (const reading of sino.readings(withoutRepeatMark(found[0]))) {
      if (reading.length !== found[0].length) continue;
      const run = syllableRun(index, reading, clause.start + found.index, starts);
      const key = run.syllables.join('');
      if (!runs.has(key)) runs.set(key, run);
    }
    return [...runs.values()];
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

function nounRuns(clause: Clause, index: number): SyllableRun[] {
  const text = textWithGaps(
    clause,
    (morpheme) => NOUN_LIKE.has(morpheme.wordClass) && !/^XS[VA]/.test(morpheme.tag),
  );
  const starts = wordStarts(clause.morphemes);
  return [...text.matchAll(/[가-힣]+/gu)].map((found) =>
    syllableRun(index, found[0], clause.start + found.index, starts),
  );
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

function syllableRun(
  clause: number,
  hangul: string,
  start: number,
  starts: ReadonlySet<number>,
): SyllableRun {
  const syllables = [...hangul].map(foldInitialSound);
  const begins = new Set<number>([syllables.length]);
  for (let i = 0; i <= syllables.length; i++) if (starts.has(start + i)) begins.add(i);
  return { clause, syllables, start, begins };
}

function bigrams(run: SyllableRun): string[] {
  return run.syllables.slice(1).map((syllable, i) => (run.syllables[i] ?? '') + syllable);
}

function indexBigrams(runs: readonly SyllableRun[]): Map<string, SyllableRun[]> {
  const index = new Map<string, SyllableRun[]>();
  for (const run of runs) {
    for (const bigram of new Set(bigrams(run))) {
      const known = index.get(bigram);
      if (known) known.push(run);
      else index.set(bigram, [run]);
    }
  }
  return index;
}

function partners(run: SyllableRun, index: ReadonlyMap<string, SyllableRun[]>): Set<SyllableRun> {
  return new Set(bigrams(run).flatMap((bigram) => index.get(bigram) ?? []));
}

/** Every maximal common stretch of two runs. */
function matchRuns(table: MatchTable, ja: SyllableRun, ko: SyllableRun): void {
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
      if (length >= SHORTEST) noteStretch(table, { ja, ko, jaAt: i - length, koAt: j - length, length });
      if (i >= ja.syllables.length || j >= ko.syllables.length) break;
      length = 0;
    }
  }
}

interface Stretch {
  readonly ja: SyllableRun;
  readonly ko: SyllableRun;
  readonly jaAt: number;
  readonly koAt: number;
  readonly length: number;
}

// How sure a stretch is, by how well it respects the words on both sides; ordered, not measured.
const WHOLE_WORDS = 0.95;
const ONE_SIDE_WHOLE = 0.8;
const LOOSE = 0.5;

function noteStretch(table: MatchTable, { ja, ko, jaAt, koAt, length }: Stretch): void {
  const starts = (run: SyllableRun, at: number) => run.begins.has(at);
  const isWhole = (run: SyllableRun, at: number) => starts(run, at) && run.begins.has(at + length);
  const jaWhole = isWhole(ja, jaAt);
  const koWhole = isWhole(ko, koAt);
  // Two syllables across a word's edge are chance (競技|大会 and 기대): they must be a word here and begin one there.
  const isWord = (jaWhole && starts(ko, koAt)) || (koWhole && starts(ja, jaAt));
  if (!isWord && length <= SHORTEST) return;
  if (!starts(ja, jaAt) && !starts(ko, koAt)) return;
  const range = (run: SyllableRun, at: number): Range => [run.start + at, run.start + at + length];
  table.add(ja.clause, ko.clause, {
    ja: range(ja, jaAt),
    ko: range(ko, koAt),
    kind: 'cognate',
    key: ko.syllables.slice(koAt, koAt + length).join(''),
    quality: jaWhole && koWhole ? WHOLE_WORDS : jaWhole || koWhole ? ONE_SIDE_WHOLE : LOOSE,
  });
}

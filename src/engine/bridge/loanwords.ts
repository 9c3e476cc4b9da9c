import type { BySide } from '../../domain/side';
import type { Clause } from '../clause';
import type { Morpheme } from '../morpheme';
import { wordStems } from './korean-words';
import { groupBy, type MatchTable, type NoteMatch, type Range } from './match';
import {
  hangulSounds,
  kanaSounds,
  LEAST_CONSONANT_GAP,
  lengthOf,
  soundSimilarity,
  type Sound,
} from './sounds';

/**
 * Katakana ⇔ Hangul by sound: サプライチェーン / 서플라이체인, names of people and places that no list has (カースティ・ヤング /
 * 커스티 영), and readings of Japanese names (岩屋 イワヤ / 이와야). Every distinct katakana word is compared with every distinct
 * Korean noun, which is affordable because the first sounds must agree. A Korean word that the lexicon knows is no transcription
 * of a word it does not name, and a Japanese name that it knows has its Korean form there: 東京 is not 더욱, 税関 not 직원.
 */
interface Word {
  readonly clause: number;
  readonly range: Range;
  readonly text: string;
  readonly known?: Known;
  /** A name in kanji, known by its reading. */
  readonly isRead?: boolean;
}

interface Sounded {
  readonly words: Word[];
  readonly known: Known;
  readonly isRead: boolean;
  readonly sounds: readonly Sound[];
  readonly consonants: number;
  /** As soundSimilarity counts it. */
  readonly length: number;
}

/**
 * How alike two words must sound, by the number of consonants of the shorter: two consonants meet by chance (東京 / 독려), four
 * hardly ever do.
 */
function threshold(consonants: number): number {
  if (consonants <= 2) return 0.88;
  return consonants === 3 ? 0.8 : 0.74;
}
const MOST_MORPHEMES = 5;
const LONGEST = 9;

/** What the lexicon knows a stretch of a text for. */
export interface Known {
  readonly keys: ReadonlySet<string>;
  /** Whether it is an ordinary word; a name may be part of another name, too: 로스 in 로스앤젤레스 and in 잭 로스. */
  readonly isWord: boolean;
}
export type KnownAs = (range: Range) => Known;
export const UNKNOWN: Known = { keys: new Set(), isWord: false };

/** Finds the loanwords and names of all pairs of clauses. @param norm the Korean text. */
export function matchLoanwords(
  table: MatchTable,
  clauses: BySide<readonly Clause[]>,
  knownAs: BySide<KnownAs>,
  norm: string,
): void {
  const jaWords = distinct(
    clauses.ja.flatMap((clause, i) => [
      ...katakanaWords(clause, i).map((word) => ({ ...word, known: knownAs.ja(word.range) })),
      ...readNames(clause, i).map((word) => ({ ...word, known: knownAs.ja(word.range), isRead: true })),
    ]),
    kanaSounds,
  );
  const koWords = distinct(
    clauses.ko.flatMap((clause, i) =>
      hangulWords(clause, i, norm).map((word) => ({ ...word, known: knownAs.ko(word.range) })),
    ),
    hangulSounds,
  );
  const byStart = groupBy(koWords, (word) => startOf(word.sounds));
  const found = jaWords.map((word) => ({
    words: groupBy(word.words, ({ clause }) => clause),
    alike: (byStart.get(startOf(word.sounds)) ?? []).flatMap((other) => heard(word, other)),
  }));
  const byClause = groupBy(
    found.flatMap(({ words, alike }) =>
      alike.length === 0 ? [] : [...words].map(([clause, own]) => ({ clause, own, alike })),
    ),
    ({ clause }) => clause,
  );
  table.add((clause, note) => {
    for (const { own, alike } of byClause.get(clause) ?? []) noteAll(own, alike, note);
  });
}

interface Heard {
  readonly words: readonly Word[];
  readonly quality: number;
}

/** The Korean word with its likeness, if it is heard in the Japanese one. */
function heard(ja: Sounded, ko: Sounded): Heard[] {
  const least = threshold(Math.min(ja.consonants, ko.consonants));
  if (areKnownApart(ja, ko)) return [];
  if (mostAlike(ja, ko) < least) return [];
  const quality = soundSimilarity(ja.sounds, ko.sounds);
  return quality >= least ? [{ words: ko.words, quality }] : [];
}

/** A katakana word may have spellings in Hangul that the lexicon lacks; what a known name is called is known. */
function areKnownApart(ja: Sounded, ko: Sounded): boolean {
  const isOneKnown = ko.known.isWord || (ja.isRead && ja.known.keys.size > 0);
  return isOneKnown && ![...ja.known.keys].some((key) => ko.known.keys.has(key));
}

/** No two words with so many consonants sound more alike: cheaper than to compare their sounds. */
function mostAlike(a: Sounded, b: Sounded): number {
  const surplus = Math.abs(a.consonants - b.consonants) * LEAST_CONSONANT_GAP;
  return 1 - surplus / Math.max(a.length, b.length) + ROUNDING;
}
const ROUNDING = 1e-9;

function noteAll(own: readonly Word[], alike: readonly Heard[], note: NoteMatch): void {
  for (const a of own) {
    for (const { words, quality } of alike) {
      for (const b of words)
        note(b.clause, { ja: a.range, ko: b.range, kind: 'loanword', key: b.text, quality });
    }
  }
}

const KATAKANA = /[ァ-ヴー]{2}/u;

/** Katakana words as written. */
function katakanaWords(clause: Clause, index: number): Word[] {
  const found: Word[] = [];
  let run: Morpheme[] = [];
  const close = () => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last)
      found.push({ clause: index, range: [first.start, last.end], text: run.map((m) => m.surface).join('') });
    run = [];
  };
  for (const morpheme of clause.morphemes) {
    if (/^[ァ-ヴー]+$/u.test(morpheme.surface)) run.push(morpheme);
    else close();
  }
  close();
  return found.filter(({ text }) => KATAKANA.test(text));
}

/** Proper names in kanji by their reading. */
function readNames(clause: Clause, index: number): Word[] {
  return clause.morphemes.flatMap(({ surface, reading, wordClass, start, end }): Word[] =>
    reading && wordClass === 'proper' && /\p{Script=Han}/u.test(surface) && KATAKANA.test(reading)
      ? [{ clause: index, range: [start, end], text: reading }]
      : [],
  );
}

const NOUN_LIKE: ReadonlySet<string> = new Set([
  'noun',
  'proper',
  'foreign',
  'other',
  'suffix',
  'adverb',
  'pronoun',
  'determiner',
]);

/**
 * Every stretch of up to five noun morphemes without a space between them, since unknown names fall apart in the dictionary; and
 * every word up to its particles, since they fall apart even into verbs: 캐버노가 is read as 캐 + 버노 + 가.
 */
function hangulWords(clause: Clause, index: number, norm: string): Word[] {
  const byRange = new Map<string, Word>();
  for (const [start, end] of [...nounStretches(clause), ...wordStems(norm, clause.start, clause.end)]) {
    const text = norm.slice(start, end);
    if (text.length >= 2 && text.length <= LONGEST)
      byRange.set(`${start}-${end}`, { clause: index, range: [start, end], text });
  }
  return [...byRange.values()];
}

function nounStretches(clause: Clause): Range[] {
  const nouns = clause.morphemes.filter((m) => NOUN_LIKE.has(m.wordClass) && /^[가-힣]+$/u.test(m.surface));
  const stretches: Range[] = [];
  for (const [from, { start }] of nouns.entries()) {
    for (let to = from; to < Math.min(nouns.length, from + MOST_MORPHEMES); to++) {
      const morpheme = nouns[to];
      if (!morpheme || (to > from && nouns[to - 1]?.end !== morpheme.start)) break;
      stretches.push([start, morpheme.end]);
    }
  }
  return stretches;
}

function distinct(words: readonly Word[], toSounds: (text: string) => readonly Sound[]): Sounded[] {
  const byText = new Map<string, Sounded>();
  for (const word of words) {
    const known = byText.get(word.text);
    if (known) known.words.push(word);
    else {
      const sounds = toSounds(word.text);
      byText.set(word.text, {
        words: [word],
        known: word.known ?? UNKNOWN,
        isRead: word.isRead ?? false,
        sounds,
        consonants: sounds.filter((sound) => sound.isConsonant).length,
        length: lengthOf(sounds),
      });
    }
  }
  return [...byText.values()].filter(({ consonants }) => consonants >= 2);
}

/** Words that sound alike begin with one class of consonant, or with any vowel. */
function startOf(sounds: readonly Sound[]): string {
  const [first] = sounds;
  return first?.isConsonant ? first.group : 'vowel';
}

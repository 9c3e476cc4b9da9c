import type { Clause } from '../clause';
import type { Morpheme } from '../morpheme';
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
 * Korean noun, which is affordable because the first sounds must agree.
 */
interface Word {
  readonly clause: number;
  readonly range: Range;
  readonly text: string;
}

interface Sounded {
  readonly words: Word[];
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

/** Finds the loanwords and names of all pairs of clauses. */
export function matchLoanwords(table: MatchTable, ja: readonly Clause[], ko: readonly Clause[]): void {
  const jaWords = distinct(
    ja.flatMap((clause, i) => kanaWords(clause, i)),
    kanaSounds,
  );
  const koWords = distinct(
    ko.flatMap((clause, i) => hangulWords(clause, i)),
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
  if (mostAlike(ja, ko) < least) return [];
  const quality = soundSimilarity(ja.sounds, ko.sounds);
  return quality >= least ? [{ words: ko.words, quality }] : [];
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

const KATAKANA = /[ァ-ヴー]{2,}/gu;

/** Katakana words as written, and proper names by their reading. */
function kanaWords(clause: Clause, index: number): Word[] {
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
    if (morpheme.reading && morpheme.wordClass === 'proper' && /\p{Script=Han}/u.test(morpheme.surface)) {
      found.push({ clause: index, range: [morpheme.start, morpheme.end], text: morpheme.reading });
    }
  }
  close();
  return found.filter((word) => new RegExp(KATAKANA.source, 'u').test(word.text));
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

/** Every stretch of up to five noun morphemes without a space between them: unknown names fall apart in the dictionary. */
function hangulWords(clause: Clause, index: number): Word[] {
  const nouns = clause.morphemes.filter((m) => NOUN_LIKE.has(m.wordClass) && /^[가-힣]+$/u.test(m.surface));
  const words: Word[] = [];
  for (let from = 0; from < nouns.length; from++) {
    let text = '';
    for (let to = from; to < Math.min(nouns.length, from + MOST_MORPHEMES); to++) {
      const morpheme = nouns[to];
      if (!morpheme || (to > from && nouns[to - 1]?.end !== morpheme.start)) break;
      text += morpheme.surface;
      if (text.length > LONGEST) break;
      words.push({ clause: index, range: [nouns[from]?.start ?? 0, morpheme.end], text });
    }
  }
  return words.filter((word) => word.text.length >= 2);
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

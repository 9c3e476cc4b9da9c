import type { Morpheme } from '../morpheme';
import { COUNTERS, DAYS, PREFIXES, SUFFIXES } from './counters-and-affixes';
import { DOUBTFUL_CHARACTERS, DOUBTFUL_FORMS, DOUBTFUL_WORDS } from './doubtful';
import type { FixedReadings } from './fixed-readings';
import { SEAM, toHiragana, toKatakana } from './hepburn';
import { toWords, type Furigana, type LatinWord, type Token } from './japanese-words';

const KANJI = /[\p{Script=Han}々]/u;
const ONLY_KANA = /^[ぁ-ゖァ-ヶー]+$/u;

/** How a Japanese text is read: kana over its kanji, and its words in Latin letters. */
export function readJapanese(
  norm: string,
  morphemes: readonly Morpheme[],
  fixed: FixedReadings,
): { readonly above: readonly Furigana[]; readonly words: readonly LatinWord[] } {
  const tokens = toTokens(norm, morphemes, fixed);
  return { above: tokens.flatMap(({ above }) => above), words: toWords(tokens) };
}

function toTokens(norm: string, morphemes: readonly Morpheme[], fixed: FixedReadings): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < morphemes.length;) {
    const run = fixedRun(norm, morphemes.slice(at, at + 6), fixed) ?? numberRun(norm, morphemes, at);
    const morpheme = morphemes[at];
    if (run) tokens.push(run.token);
    else if (morpheme) tokens.push(toToken(morphemes, at, morpheme));
    at += run?.length ?? 1;
  }
  return tokens;
}

interface Run {
  readonly token: Token;
  readonly length: number;
}

/** The longest run of morphemes that is written as one of the fixed readings. */
function fixedRun(norm: string, morphemes: readonly Morpheme[], fixed: FixedReadings): Run | null {
  const [first] = morphemes;
  if (!first) return null;
  for (let length = morphemes.length; length > 0; length -= 1) {
    const end = morphemes[length - 1]?.end ?? first.end;
    const surface = norm.slice(first.start, end);
    const kana = fixed.get(surface);
    if (kana === undefined) continue;
    return {
      length,
      token: wholeToken({ ...first, end, surface, wordClass: 'proper' }, kana === '' ? null : kana),
    };
  }
  return null;
}

/** A number with what it counts: the day of a month is read as a whole, other counters by themselves. */
function numberRun(norm: string, morphemes: readonly Morpheme[], at: number): Run | null {
  const first = morphemes[at];
  if (!first || !/^\d+$/u.test(first.surface)) return null;
  let length = 1;
  while (/^\d+$/u.test(morphemes[at + length]?.surface ?? '')) length += 1;
  const counter = morphemes[at + length];
  const digitsEnd = morphemes[at + length - 1]?.end ?? first.end;
  const number = Number(norm.slice(first.start, digitsEnd));
  if (!counter || counter.start !== digitsEnd) return null;
  const token = {
    ...counter,
    start: first.start,
    surface: norm.slice(first.start, counter.end),
    wordClass: 'number' as const,
  };
  if (counter.surface === '日') {
    const isOfMonth = /月$/u.test(norm.slice(0, first.start));
    const day = DAYS[number];
    if (day === undefined) return { length: length + 1, token: counted(token, digitsEnd, 'ニチ') };
    return { length: length + 1, token: wholeToken(token, isOfMonth || number === 14 ? day : null) };
  }
  const kana = /^分間?$/u.test(counter.surface)
    ? minutes(number, counter.surface)
    : COUNTERS[counter.surface];
  if (kana === undefined) return null;
  return { length: length + 1, token: counted(token, digitsEnd, kana) };
}

const minutes = (number: number, counter: string): string =>
  ([2, 5, 7, 9].includes(number % 10) ? 'フン' : 'プン') + (counter === '分' ? '' : 'カン');

function counted(token: Omit<Token, 'kana' | 'above'>, from: number, kana: string): Token {
  const digits = token.surface.slice(0, from - token.start);
  return {
    ...token,
    kana: `${digits}-${kana}`,
    above: [{ start: from, end: token.end, kana: toHiragana(kana) }],
  };
}

function wholeToken(token: Omit<Token, 'kana' | 'above'>, kana: string | null): Token {
  const { start, end } = token;
  const above = kana === null ? [] : [{ start, end, kana: toHiragana(kana).replaceAll(' ', '') }];
  return { ...token, kana, above };
}

function toToken(morphemes: readonly Morpheme[], at: number, morpheme: Morpheme): Token {
  const { start, surface } = morpheme;
  if (ONLY_KANA.test(surface)) return { ...morpheme, kana: soundOfKana(morpheme), above: [] };
  const kana = certainReading(morphemes, at, morpheme);
  if (kana === null) return { ...morpheme, kana: null, above: [] };
  const parts = alignKana(surface, kana);
  return {
    ...morpheme,
    // に関する: a particle and a verb, which Latin script sets apart.
    kana: parts
      .map((part) => part.kana)
      .join(SEAM)
      .replace(morpheme.wordClass === 'particle' ? /^ニ\|/u : /^$/u, 'ニ '),
    above: parts
      .filter((part) => KANJI.test(part.text))
      .map((part) => ({
        start: start + part.at,
        end: start + part.at + part.text.length,
        kana: toHiragana(part.kana),
      })),
  };
}

/** は, へ and を as particles are wa, e and o. */
function soundOfKana({ surface, wordClass }: Morpheme): string {
  const kana = toKatakana(surface);
  if (wordClass !== 'particle' && wordClass !== 'conjunction') return kana;
  if (kana === 'ヘ') return 'エ';
  if (kana === 'ヲ') return 'オ';
  // について, として: two particles or a particle and a verb, which Latin script sets apart.
  return kana.replace(/ハ$/u, 'ワ').replace(/^([ニト])(?=..)/u, '$1 ');
}

/** Katakana without doubt, or null. */
function certainReading(morphemes: readonly Morpheme[], at: number, morpheme: Morpheme): string | null {
  const { surface, reading, wordClass, tag } = morpheme;
  if (reading === null || !/^[ァ-ヶー]+$/u.test(reading) || !KANJI.test(surface)) return null;
  if (wordClass === 'number' || tag.includes('人名') || DOUBTFUL_WORDS.has(surface)) return null;
  if (/[ぁ-ゖ]/u.test(surface)) return DOUBTFUL_FORMS.has(surface) ? null : reading;
  if ([...surface].length > 1) return reading;
  if (wordClass === 'suffix')
    return SUFFIXES[surface] === reading && isBehindWord(morphemes, at) ? reading : null;
  if (wordClass === 'prefix') return PREFIXES[surface] === reading ? reading : null;
  return standsAlone(morphemes, at) && !DOUBTFUL_CHARACTERS.has(surface) && !DOUBTFUL_FORMS.has(surface)
    ? reading
    : null;
}

/** Behind a single character it may be part of a name: 裵相旭. */
const isBehindWord = (morphemes: readonly Morpheme[], at: number): boolean =>
  /[\p{Script=Han}々ァ-ヶー]{2}$/u.test(morphemes[at - 1]?.surface ?? '');

/** Whether no kanji stands beside it: within a compound a character is mostly read in another way. */
function standsAlone(morphemes: readonly Morpheme[], at: number): boolean {
  const here = morphemes[at];
  const before = morphemes[at - 1];
  const after = morphemes[at + 1];
  const isKanji = (char: string) => KANJI.test(char) || /\d/u.test(char);
  return (
    !(before && here && before.end === here.start && isKanji(before.surface.slice(-1))) &&
    !(after && here && after.start === here.end && isKanji(after.surface.charAt(0)))
  );
}

interface Part {
  readonly at: number;
  readonly text: string;
  readonly kana: string;
}

/** Which kana belong to which characters: 取り組む トリクム → 取=ト り=リ 組=ク む=ム. One part where there are two ways. */
export function alignKana(surface: string, kana: string): readonly Part[] {
  const runs = surface.match(/[ぁ-ゖァ-ヶー]+|[^ぁ-ゖァ-ヶー]+/gu) ?? [];
  const pattern = (any: string) =>
    new RegExp(
      `^${runs.map((run) => (ONLY_KANA.test(run) ? `(${toKatakana(run)})` : `(${any})`)).join('')}$`,
      'u',
    );
  const greedy = pattern('.+').exec(kana);
  const lazy = pattern('.+?').exec(kana);
  if (!greedy || greedy.join(' ') !== lazy?.join(' ')) return [{ at: 0, text: surface, kana }];
  let at = 0;
  return runs.map((text, index) => {
    const part = { at, text, kana: greedy[index + 1] ?? '' };
    at += text.length;
    return part;
  });
}

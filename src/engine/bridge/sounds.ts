import { decompose } from '../../domain/hangul';

/**
 * One sound of a word written in kana or Hangul, in the coarse alphabet in which both write foreign words alike:
 * consonants in classes (voicing, aspiration and r/l fall together), five vowels and the neutral ㅡ.
 */
export interface Sound {
  readonly isConsonant: boolean;
  /** Class of consonant (K T P S C N M R H Y W) or vowel (a i u e o ə). */
  readonly group: string;
}

const consonant = (group: string): Sound => ({ isConsonant: true, group });
const vowel = (group: string): Sound => ({ isConsonant: false, group });

const KANA_ROWS: readonly (readonly [group: string, kana: string])[] = [
  ['', 'アイウエオ'],
  ['K', 'カキクケコ'],
  ['K', 'ガギグゲゴ'],
  ['S', 'サシスセソ'],
  ['C', 'ザジズゼゾ'],
  ['T', 'タチツテト'],
  ['T', 'ダヂヅデド'],
  ['N', 'ナニヌネノ'],
  ['H', 'ハヒフヘホ'],
  ['P', 'バビブベボ'],
  ['P', 'パピプペポ'],
  ['M', 'マミムメモ'],
  ['R', 'ラリルレロ'],
];
const FIVE = 'aiueo';

const KANA: ReadonlyMap<string, readonly Sound[]> = new Map([
  ...KANA_ROWS.flatMap(([group, kana]) =>
    [...kana].map((char, i): [string, Sound[]] => {
      const v = vowel(FIVE.charAt(i));
      return [char, group === '' ? [v] : [consonant(group), v]];
    }),
  ),
  ['チ', [consonant('C'), vowel('i')]],
  ['ツ', [consonant('C'), vowel('u')]],
  ['ヂ', [consonant('C'), vowel('i')]],
  ['ヅ', [consonant('C'), vowel('u')]],
  ['フ', [consonant('F'), vowel('u')]],
  ['ヴ', [consonant('P'), vowel('u')]],
  ['ヤ', [vowel('i'), vowel('a')]],
  ['ユ', [vowel('i'), vowel('u')]],
  ['ヨ', [vowel('i'), vowel('o')]],
  ['ワ', [vowel('u'), vowel('a')]],
  ['ヲ', [vowel('o')]],
  ['ン', [consonant('N')]],
]);

const SMALL: ReadonlyMap<string, string> = new Map([
  ['ァ', 'a'],
  ['ィ', 'i'],
  ['ゥ', 'u'],
  ['ェ', 'e'],
  ['ォ', 'o'],
  ['ャ', 'a'],
  ['ュ', 'u'],
  ['ョ', 'o'],
]);

/** The sounds of a katakana word; ー and ッ are silent, small vowels replace the vowel before them (フィ = f i, シャ = s a). */
export function kanaSounds(katakana: string): readonly Sound[] {
  const sounds: Sound[] = [];
  for (const char of katakana) {
    const small = SMALL.get(char);
    if (small !== undefined) {
      if (sounds.at(-1)?.isConsonant === false) sounds.pop();
      sounds.push(vowel(small));
    } else sounds.push(...(KANA.get(char) ?? []));
  }
  return sounds;
}

const INITIALS = 'K K N T T R M P P S S - C C C K T P H'.split(' ');
const VOWELS = 'a e ia ie o e io ie o ua ue ui io u uo ue ui iu ə i i'.split(' ');
/** By class of the final consonant; 0 is none. */
const FINAL_GROUPS: readonly string[] = '- K K K N N N T R R R R R R R R M P P T T N T T K T P -'.split(' ');

/** The sounds of a Hangul word. */
export function hangulSounds(hangul: string): readonly Sound[] {
  return [...hangul].flatMap((char) => {
    const parts = decompose(char);
    if (!parts) return [];
    const initial = INITIALS[parts.initial] ?? '-';
    const final = FINAL_GROUPS[parts.final] ?? '-';
    return [
      ...(initial === '-' ? [] : [consonant(initial)]),
      ...[...(VOWELS[parts.vowel] ?? '')].map(vowel),
      ...(final === '-' ? [] : [consonant(final)]),
    ];
  });
}

// Costs of the weighted edit distance, between 0 (the same) and 1 (a consonant that has no counterpart). What each allows:
// vowels differ freely between the two transcriptions (ビル 빌딩: i; トム 톰: o/ɔ), コ ㅗ/ㅓ;
const VOWEL_CHANGE = 0.25;
// Japanese adds a vowel after nearly every consonant, Korean ㅡ after some: スト 스트, ブ ㅂ.
const VOWEL_GAP = 0.15;
const WEAK_VOWEL_GAP = 0.05;
const CONSONANT_CHANGE = 0.9;
const CONSONANT_GAP = 0.75;
/** Korean leaves out r before a consonant (カード 카드 has none either, but パーク/파크, アーム/암) and writes ng as one sound. */
const R_GAP = 0.5;
/** What a consonant that the other word lacks costs at the least. */
export const LEAST_CONSONANT_GAP = R_GAP;
/** Classes that one transcription writes as the other does not: シ/치 ツ/ㅌ ザ/ㅈ, フ/ㅍ, ハ/ㅍ, ヴ … */
const NEAR: ReadonlyMap<string, number> = inBothOrders([
  ['CS', 0.35],
  ['CT', 0.35],
  ['ST', 0.5],
  ['FP', 0.1],
  ['FH', 0.1],
  ['HP', 0.5],
  ['HK', 0.6],
  ['MN', 0.4],
  ['CK', 0.6],
]);

function inBothOrders(costs: readonly (readonly [classes: string, cost: number])[]): Map<string, number> {
  return new Map(
    costs.flatMap(([classes, cost]) => [
      [classes, cost],
      [[...classes].toReversed().join(''), cost],
    ]),
  );
}

/** How alike two words sound, 0 to 1. Needleman–Wunsch over sounds, divided by the weight of the longer word. */
export function soundSimilarity(a: readonly Sound[], b: readonly Sound[]): number {
  let previous = new Float64Array(b.length + 1);
  let row = new Float64Array(b.length + 1);
  const gaps = b.map(gapCost);
  for (let j = 0; j < b.length; j++) previous[j + 1] = (previous[j] ?? 0) + (gaps[j] ?? 0);
  for (const sound of a) {
    const gap = gapCost(sound);
    row[0] = (previous[0] ?? 0) + gap;
    for (const [j, other] of b.entries()) {
      row[j + 1] = Math.min(
        (previous[j] ?? 0) + changeCost(sound, other),
        (previous[j + 1] ?? 0) + gap,
        (row[j] ?? 0) + (gaps[j] ?? 0),
      );
    }
    [previous, row] = [row, previous];
  }
  const weight = Math.max(lengthOf(a), lengthOf(b));
  return weight === 0 ? 0 : Math.max(0, 1 - (previous.at(-1) ?? 0) / weight);
}

function gapCost(sound: Sound): number {
  if (!sound.isConsonant) return sound.group === 'u' || sound.group === 'ə' ? WEAK_VOWEL_GAP : VOWEL_GAP;
  return sound.group === 'R' ? R_GAP : CONSONANT_GAP;
}

function changeCost(a: Sound, b: Sound): number {
  if (a.group === b.group) return 0;
  if (a.isConsonant !== b.isConsonant) return gapCost(a) + gapCost(b);
  if (!a.isConsonant) return a.group === 'ə' || b.group === 'ə' ? WEAK_VOWEL_GAP : VOWEL_CHANGE;
  return NEAR.get(a.group + b.group) ?? CONSONANT_CHANGE;
}

/** Consonants weigh a whole, vowels a quarter. */
export function lengthOf(sounds: readonly Sound[]): number {
  return sounds.reduce((sum, sound) => sum + (sound.isConsonant ? 1 : 0.25), 0);
}

import { compose, decompose } from '../../domain/hangul';
import type { Range } from './match';

const WORD = /[가-힣]{2,}/gu;
const PARTICLES =
  /^(?:은|는|이|가|을|를|의|에|에서|에게|으로|로|와|과|도|만|까지|부터|이나|이며|이라는|에의|과의|와의|으로의|에도|에는)?$/u;

/** The words in Hangul of a stretch of a Korean text, as written between blanks and signs. */
export function wordsIn(norm: string, start: number, end: number): { word: string; at: number }[] {
  return [...norm.slice(start, end).matchAll(WORD)].map((found) => ({
    word: found[0],
    at: start + found.index,
  }));
}

/** Whether what follows a stem is nothing or a particle. */
export function areParticles(rest: string): boolean {
  return PARTICLES.test(rest);
}

/** The stems that the words may have: 방한이 has 방한이 and 방한. Ranges of `norm`. */
export function wordStems(norm: string, start: number, end: number): Range[] {
  return wordsIn(norm, start, end).flatMap(({ word, at }) =>
    [...word].flatMap((_, i): Range[] =>
      i >= 1 && areParticles(word.slice(i + 1)) ? [[at, at + i + 1]] : [],
    ),
  );
}

/** Verbs that follow another in its connective form, as one word or two: 밝혀지다, 이어 가다. */
const AUXILIARY = /\s?(?:지|내|나가|가|나오|오|주|두|놓|버리|보|올리)다$/u;
/** ㅕ is ㅣ + ㅓ, ㅝ is ㅜ + ㅓ, ㅘ is ㅗ + ㅏ, ㅙ is ㅚ + ㅓ: indices of Unicode's vowels. */
const CONTRACTED: ReadonlyMap<number, readonly [stem: number, connective: string]> = new Map([
  [6, [20, '어']],
  [14, [13, '어']],
  [9, [8, '아']],
  [10, [11, '어']],
]);

/**
 * A form whose verb is contracted before an auxiliary, as the dictionary takes it apart: 밝혀지다 is 밝히어지다, 강해지다 강하아지다.
 * Null where nothing is contracted.
 */
export function uncontracted(form: string): string | null {
  const found = AUXILIARY.exec(form);
  if (!found || found.index === 0) return null;
  const at = found.index - 1;
  const char = form.charAt(at);
  if (char === '해') return `${form.slice(0, at)}하아${form.slice(at + 1)}`;
  const syllable = decompose(char);
  const parts = syllable?.final === 0 ? CONTRACTED.get(syllable.vowel) : undefined;
  if (!syllable || !parts) return null;
  return form.slice(0, at) + compose({ ...syllable, vowel: parts[0] }) + parts[1] + form.slice(at + 1);
}

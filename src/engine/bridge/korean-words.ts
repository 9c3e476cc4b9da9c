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

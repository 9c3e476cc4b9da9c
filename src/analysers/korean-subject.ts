import { decompose, FINAL } from '../domain/hangul';

/**
 * The package's ko-dic lacks the particle 이: it reads 협력이 as 협력 and an unknown 이, and 북한이 as 북 and a name 한이. The object
 * particle 을 stands behind the same nouns and is as long; a text is read with 을 in its place.
 */

/** 이 at the end of a word, behind a syllable with a final consonant, and before another word: a subject wants a predicate. 어린이 is a noun. */
const CANDIDATE = /(?<=[가-힣])(?<!어린|젊은|늙은)이(?=[^가-힣]+[가-힣])/gu;

/** Where 이 may be the subject particle: offsets of the text, ascending. */
export function subjectCandidates(text: string): number[] {
  return [...text.matchAll(CANDIDATE)].map(({ index }) => index).filter((at) => hasFinal(text, at - 1));
}

function hasFinal(text: string, at: number): boolean {
  return decompose(text.charAt(at))?.final !== FINAL.none;
}

/** The text with 을 for 이 at these places. */
export function withObjectParticles(text: string, places: readonly number[]): string {
  let rewritten = '';
  let from = 0;
  for (const at of places) {
    rewritten += `${text.slice(from, at)}을`;
    from = at + 1;
  }
  return rewritten + text.slice(from);
}

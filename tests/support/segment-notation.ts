import type { Side } from '../../src/domain/side';
import type { Clause } from '../../src/engine/clause';
import { normaliseText } from '../../src/engine/normalise/normalise';
import { segment } from '../../src/engine/segment';
import { analyserOf } from './analysers';

/** The clauses of a text. */
export function clausesIn(side: Side, text: string): readonly Clause[] {
  return segment(normaliseText(side, text), analyserOf(side));
}

/**
 * Expects the clauses that "|" cuts: the line is input and expectation in one. What stands between ‹ and › (markers,
 * headings, blanks) belongs to no point; blanks around a cut and line ends need no signs.
 */
export function expectClauses(side: Side, notation: string): void {
  const text = notation.replace(/[|‹›]/gu, '');
  const { original, ...way } = normaliseText(side, text);
  const found = clausesIn(side, text)
    .filter((clause) => clause.sentence.role !== 'heading')
    .map((clause) => original.slice(...way.toOriginal(clause.start, clause.end)));
  const expected = notation
    .replace(/‹[^‹›]*›/gu, '|')
    .split('|')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  expect(found).toEqual(expected);
}

/** The role of each sentence: [['title', '日韓首脳会談'], …]. */
export function rolesIn(side: Side, text: string): [role: string, text: string][] {
  const { original, ...way } = normaliseText(side, text);
  const sentences = new Set(clausesIn(side, text).map((clause) => clause.sentence));
  return [...sentences].map((sentence) => [
    sentence.role,
    original.slice(...way.toOriginal(sentence.start, sentence.end)),
  ]);
}

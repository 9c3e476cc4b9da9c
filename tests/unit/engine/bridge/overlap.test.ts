import fc from 'fast-check';
import type { Atom } from '../../../../src/engine/bridge/atoms';
import type { Match } from '../../../../src/engine/bridge/match';
import { overlapOf } from '../../../../src/engine/bridge/overlap';
import { overlapsRange } from '../../../../src/engine/bridge/ranges';
import { SEED } from '../../../support/seed';

const LENGTH = 12;
/** A clause of twelve words, each one character long and of the same weight. */
const ATOMS: readonly Atom[] = Array.from({ length: LENGTH }, (_, i) => ({
  range: [i, i + 1],
  base: `${i}`,
  weight: 1,
}));

/** `0-2=4-6` ties words 0 and 1 to words 4 and 5; `!` behind it halves its quality. */
function matchesOf(notation: string): Match[] {
  return notation.split(' ').map((each) => {
    const [, a, b, c, d, weak] = /^(\d+)-(\d+)=(\d+)-(\d+)(!?)$/u.exec(each)!;
    return {
      ja: [Number(a), Number(b)],
      ko: [Number(c), Number(d)],
      kind: 'cognate',
      key: each,
      quality: weak ? 0.5 : 1,
    };
  });
}

const picked = (notation: string) =>
  overlapOf(ATOMS, ATOMS, matchesOf(notation))
    .matches.map(({ key }) => key)
    .join(' ');

const aRange = fc
  .tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: 4 }))
  .map(([start, length]) => [start, Math.min(LENGTH, start + length)] as const);
const aMatch = fc.record<Match>({
  ja: aRange,
  ko: aRange,
  kind: fc.constant('cognate'),
  key: fc.string({ maxLength: 2 }),
  quality: fc.double({ min: 0.1, max: 1, noNaN: true }),
});

describe('overlapOf', () => {
  it.each([
    ['0-1=3-4 5-6=0-1', '0-1=3-4 5-6=0-1', 'matches apart from one another'],
    ['0-1=0-1 0-3=0-3', '0-3=0-3', 'the longer of two that meet'],
    ['0-2=0-2! 1-3=1-3', '1-3=1-3', 'the surer of two that meet'],
    ['0-1=0-1 4-5=0-1', '0-1=0-1', 'one of two that meet in Korean alone'],
    ['5-6=0-1 0-1=5-6', '0-1=5-6 5-6=0-1', 'matches that cross, in the order of the Japanese text'],
  ])('of %s picks %s: %s', (given, expected) => {
    expect(picked(given)).toBe(expected);
  });

  it('counts a stretch of both clauses once', () => {
    const { coverJa, coverKo, support } = overlapOf(ATOMS, ATOMS, matchesOf('0-3=0-3 0-3=0-3 1-2=1-2'));
    expect([coverJa, coverKo, support]).toEqual([3 / LENGTH, 3 / LENGTH, 3]);
  });

  it('finds nothing between clauses without content', () => {
    expect(overlapOf([], [], matchesOf('0-1=0-1'))).toEqual({
      matches: [],
      coverJa: 0,
      coverKo: 0,
      support: 0,
    });
  });

  it('never picks two matches that meet, and covers no more than there is', () => {
    fc.assert(
      fc.property(fc.array(aMatch, { maxLength: 20 }), (matches) => {
        const overlap = overlapOf(ATOMS, ATOMS, matches);
        for (const side of ['ja', 'ko'] as const) {
          const ranges = overlap.matches.map((match) => match[side]);
          expect(ranges.some((a, i) => ranges.some((b, j) => i < j && overlapsRange(a, b)))).toBe(false);
        }
        expect(Math.max(overlap.coverJa, overlap.coverKo)).toBeLessThanOrEqual(1);
      }),
      { seed: SEED },
    );
  });

  it('leaves out a match only where it meets one that is picked', () => {
    fc.assert(
      fc.property(fc.array(aMatch, { maxLength: 20 }), (matches) => {
        const chosen = overlapOf(ATOMS, ATOMS, matches).matches;
        const isMet = (match: Match) =>
          chosen.some((other) => overlapsRange(other.ja, match.ja) || overlapsRange(other.ko, match.ko));
        expect(matches.every(isMet)).toBe(true);
      }),
      { seed: SEED },
    );
  });
});

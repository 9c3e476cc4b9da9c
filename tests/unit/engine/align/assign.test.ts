import fc from 'fast-check';
import { assign, type Edge } from '../../../../src/engine/align/assign';
import { SEED } from '../../../support/seed';

/** `1-2:5` is an edge from the first Japanese to the second Korean clause with gain 5. */
function edgesOf(notation: string): Edge[] {
  return notation.split(' ').map((each) => {
    const [, ja, ko, gain] = /^(\d+)-(\d+):(-?[\d.]+)$/u.exec(each)!;
    return { ja: Number(ja), ko: Number(ko), gain: Number(gain) };
  });
}
const chosen = (notation: string) =>
  assign(edgesOf(notation))
    .map(({ ja, ko }) => `${ja}-${ko}`)
    .join(' ');

/** The greatest total gain of all ways to choose, by trying them. */
function bestTotal(edges: readonly Edge[]): number {
  const [first, ...rest] = edges;
  if (!first) return 0;
  const free = rest.filter((edge) => edge.ja !== first.ja && edge.ko !== first.ko);
  return Math.max(bestTotal(rest), first.gain + bestTotal(free));
}

const SIZE = 4;
const anEdge = fc.record<Edge>({
  ja: fc.nat(SIZE - 1),
  ko: fc.nat(SIZE - 1),
  gain: fc.integer({ min: -5, max: 9 }),
});
const someEdges = fc.uniqueArray(anEdge, { maxLength: SIZE * SIZE, selector: ({ ja, ko }) => `${ja}-${ko}` });

describe('assign', () => {
  it.each([
    ['1-1:3', '1-1', 'takes what is worth taking'],
    ['1-1:-1 2-2:0', '', 'takes nothing that is not'],
    ['1-1:5 1-2:4 2-1:4', '1-2 2-1', 'gives up the best pair for a better whole'],
    ['1-1:9 1-2:4 2-1:4', '1-1', 'but not for a worse one'],
    ['1-3:2 2-2:2 3-1:2', '1-3 2-2 3-1', 'lets pairs cross'],
    ['1-1:2 2-1:3', '2-1', 'leaves free what has no partner'],
    ['7-9:1 100-3:1', '7-9 100-3', 'does not mind gaps in the numbers'],
  ])('from %s chooses "%s": %s', (given, expected) => {
    expect(chosen(given)).toBe(expected);
  });

  it('chooses nothing from nothing', () => {
    expect(assign([])).toEqual([]);
  });

  it('reaches the total that trying everything reaches', () => {
    fc.assert(
      fc.property(someEdges, (edges) => {
        const total = assign(edges).reduce((sum, edge) => sum + edge.gain, 0);
        expect(total).toBeCloseTo(bestTotal(edges), 9);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('uses no clause twice and invents no edge', () => {
    fc.assert(
      fc.property(someEdges, (edges) => {
        const found = assign(edges);
        expect(new Set(found.map((edge) => edge.ja)).size).toBe(found.length);
        expect(new Set(found.map((edge) => edge.ko)).size).toBe(found.length);
        expect(found.every((edge) => edges.includes(edge))).toBe(true);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('gives the same total when the sides change places', () => {
    fc.assert(
      fc.property(someEdges, (edges) => {
        const total = (list: readonly Edge[]) => list.reduce((sum, edge) => sum + edge.gain, 0);
        const mirrored = edges.map(({ ja, ko, gain }) => ({ ja: ko, ko: ja, gain }));
        expect(total(assign(mirrored))).toBeCloseTo(total(assign(edges)), 9);
      }),
      { seed: SEED, numRuns: 80 },
    );
  });
});

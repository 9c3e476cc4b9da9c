import fc from 'fast-check';
import type { ComparisonDocument } from '../../../src/domain/comparison';
import { compareOrder } from '../../../src/domain/order';
import { inOrder } from '../../support/in-order';

/** Place in the Japanese readout, place in the Korean one, how it was moved. */
const placesIn = (document: ComparisonDocument) =>
  compareOrder(document).links.map(({ ja, ko, move }) => [ja, ko, move]);

const orders = fc.integer({ min: 2, max: 9 }).chain((length) =>
  fc.shuffledSubarray(
    Array.from({ length }, (_, index) => index + 1),
    { minLength: length, maxLength: length },
  ),
);

describe('compareOrder', () => {
  it('calls a courtesy moved to the end one move', () => {
    expect(placesIn(inOrder([2, 3, 4, 1]))).toEqual([
      [1, 4, 'later-in-ko'],
      [2, 1, 'none'],
      [3, 2, 'none'],
      [4, 3, 'none'],
    ]);
  });

  it('says what comes earlier', () => {
    expect(placesIn(inOrder([3, 1, 2, 4]))).toEqual([
      [1, 2, 'none'],
      [2, 3, 'none'],
      [3, 1, 'earlier-in-ko'],
      [4, 4, 'none'],
    ]);
  });

  it('leaves in place what has its own place, where it can', () => {
    expect(placesIn(inOrder([3, 2, 1]))).toEqual([
      [1, 3, 'later-in-ko'],
      [2, 2, 'none'],
      [3, 1, 'earlier-in-ko'],
    ]);
  });

  it('says of what has its own place among other points that it stands across', () => {
    expect(placesIn(inOrder([4, 5, 3, 1, 2]))[2]).toEqual([3, 3, 'across']);
  });

  it('counts the crossed pairs, and gives Kendall’s tau', () => {
    expect(compareOrder(inOrder([1, 2, 3, 4]))).toMatchObject({ pairs: 6, crossed: 0, tau: 1 });
    expect(compareOrder(inOrder([2, 3, 4, 1]))).toMatchObject({ pairs: 6, crossed: 3, tau: 0 });
    expect(compareOrder(inOrder([4, 3, 2, 1]))).toMatchObject({ pairs: 6, crossed: 6, tau: -1 });
  });

  it('has no measure of fewer than two shared points', () => {
    expect(compareOrder(inOrder([1]))).toMatchObject({ pairs: 0, crossed: 0, tau: null });
    expect(compareOrder(inOrder([]))).toMatchObject({ links: [], tau: null });
  });

  it('counts places among the shared points alone, and leaves titles and datelines out', () => {
    const document = inOrder([3, 1, 2]);
    const title = { ...document.ja.points[0]!, role: 'title' as const };
    const koTitle = { ...document.ko.points[1]!, role: 'dateline' as const };
    const framed: ComparisonDocument = {
      ...document,
      ja: { ...document.ja, points: [title, ...document.ja.points.slice(1)] },
      ko: { ...document.ko, points: [document.ko.points[0]!, koTitle, document.ko.points[2]!] },
    };
    expect(compareOrder(framed).links.map(({ index, ja, ko }) => [index, ja, ko])).toEqual([
      [1, 1, 2],
      [2, 2, 1],
    ]);
  });

  it('lets a link of several points stand where its first one stands', () => {
    const document = inOrder([1, 2, 3]);
    const [first, second, third] = document.links;
    const joined = { ...second!, ja: ['j2'], ko: ['k1', 'k3'] };
    const links = [{ ...first!, ko: ['k2'] }, joined, third!].slice(0, 2);
    expect(compareOrder({ ...document, links }).links.map(({ ja, ko }) => [ja, ko])).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  it('gives each side the places from 1, each once', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const { links } = compareOrder(inOrder(order));
        const all = order.map((_, index) => index + 1);
        expect(links.map(({ ja }) => ja)).toEqual(all);
        expect(links.map(({ ko }) => ko).toSorted((a, b) => a - b)).toEqual(all);
      }),
    );
  });

  it('says the same of both sides, whichever is read first', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const inverse = order.map((_, index) => order.indexOf(index + 1) + 1);
        const [there, back] = [compareOrder(inOrder(order)), compareOrder(inOrder(inverse))];
        expect(back.crossed).toBe(there.crossed);
        expect(back.links.filter(({ move }) => move === 'none')).toHaveLength(
          there.links.filter(({ move }) => move === 'none').length,
        );
      }),
    );
  });

  it('calls something moved exactly where pairs cross, and leaves the others in one order', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const { links, crossed } = compareOrder(inOrder(order));
        const steady = links.filter(({ move }) => move === 'none').map(({ ko }) => ko);
        expect(links.some(({ move }) => move !== 'none')).toBe(crossed > 0);
        expect(steady).toEqual(steady.toSorted((a, b) => a - b));
      }),
    );
  });
});

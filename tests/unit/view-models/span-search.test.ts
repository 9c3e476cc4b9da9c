import fc from 'fast-check';
import type { SpanPair } from '../../../src/domain/span';
import { touching } from '../../../src/view-models/span-search';
import { SEED } from '../../support/seed';

const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]): SpanPair => [Math.min(a, b), Math.max(a, b)]);

describe('touching', () => {
  it('finds what a walk through the whole list finds, in the same order', () => {
    fc.assert(
      fc.property(fc.array(span), fc.array(span), (list, asked) => {
        for (const [start, end] of asked) {
          expect(touching(list, (range) => range, [start, end])).toEqual(
            list.filter(([from, until]) => from < end && start < until),
          );
        }
      }),
      { seed: SEED },
    );
  });
});

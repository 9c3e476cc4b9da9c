import fc from 'fast-check';
import { agreementBetween, kappa, type DisagreedPlace } from '../../../src/domain/agreement';
import { applyDecisions } from '../../../src/domain/apply-decisions';
import type { ComparisonDocument } from '../../../src/domain/comparison';
import type { Action } from '../../../src/domain/decision';
import { composedDocument } from '../../support/composed-document';
import { aDecision, on, spanOfPoint, TEXT_HASHES } from '../../support/decisions';

const engine = composedDocument();
const [first, second] = engine.links;

function decided(...actions: Action[]): ComparisonDocument {
  const decisions = actions.map((action, index) => aDecision(action, { id: `d${index}` }));
  return applyDecisions(engine, TEXT_HASHES, decisions).document;
}
const anchorsOf = (link: (typeof engine.links)[number]) => on(engine, link.ja.join(' '), link.ko.join(' '));

/** A place as `link: 1 of mine, 0 of theirs`. */
function say(place: DisagreedPlace): string {
  if (place.kind === 'link') return `link: ${place.mine.length} of mine, ${place.theirs.length} of theirs`;
  if (place.kind === 'label')
    return `label: ${place.mine.actor} ${place.mine.act} / ${place.theirs.actor} ${place.theirs.act}`;
  return `difference: ${place.mine.join(' ')} / ${place.theirs.join(' ')}`;
}

describe('agreementBetween', () => {
  it('is whole between a document and itself', () => {
    expect(agreementBetween(engine, engine)).toEqual({ links: 1, actors: 1, acts: 1, places: [] });
  });

  it('names a link that only one of them has', () => {
    const theirs = decided({ kind: 'unlink', on: anchorsOf(first!) });
    const { links, places } = agreementBetween(engine, theirs);
    expect(links).toBeLessThan(1);
    expect(places.map(say)).toEqual(['link: 1 of mine, 0 of theirs']);
    expect(agreementBetween(theirs, engine).places.map(say)).toEqual(['link: 0 of mine, 1 of theirs']);
  });

  it('takes links that share points for one place', () => {
    const theirs = decided({
      kind: 'link',
      on: { ja: anchorsOf(first!).ja, ko: anchorsOf(second!).ko },
    });
    const { places } = agreementBetween(engine, theirs);
    expect(places.map(say)).toEqual(['link: 2 of mine, 1 of theirs']);
  });

  it('names labels that differ, once a point', () => {
    const point = engine.ja.points[2]!;
    const act = point.act === 'hope' ? 'request' : 'hope';
    const theirs = decided({
      kind: 'relabel',
      side: 'ja',
      span: spanOfPoint(engine, point.id),
      actor: point.actor,
      act,
    });
    const { acts, actors, links, places } = agreementBetween(engine, theirs);
    expect(places.map(say)).toContain(`label: ${point.actor} ${point.act} / ${point.actor} ${act}`);
    expect(places.filter(({ kind }) => kind === 'label')).toHaveLength(1);
    expect([actors, links]).toEqual([1, 1]);
    expect(acts).toBeLessThan(1);
  });

  it('does not count it as a fault of the links that one of them has split a point', () => {
    const { ja, ko } = anchorsOf(first!);
    const [start, end] = ja[0]!;
    const middle = Math.floor((start + end) / 2);
    const theirs = decided(
      { kind: 'split', side: 'ja', at: middle },
      {
        kind: 'link',
        on: {
          ja: [
            [start, middle],
            [middle, end],
          ],
          ko,
        },
      },
    );
    expect(agreementBetween(engine, theirs).links).toBe(1);
  });

  it('names what only one of them takes for a difference', () => {
    const link = engine.links.find(({ differences }) => differences.some(({ facet }) => facet === 'act'))!;
    const theirs = decided({
      kind: 'dismiss',
      on: anchorsOf(link),
      difference: { facet: 'act', ja: null, ko: null },
    });
    expect(agreementBetween(engine, theirs).places.map(say)).toEqual(['difference: act / ']);
  });

  it('is the same from either side, whatever was decided', () => {
    const actions = engine.links.flatMap((link): Action[] => [
      { kind: 'unlink', on: anchorsOf(link) },
      { kind: 'confirm', on: anchorsOf(link) },
    ]);
    fc.assert(
      fc.property(fc.subarray(actions), fc.subarray(actions), (a, b) => {
        const [mine, theirs] = [decided(...a), decided(...b)];
        const [there, back] = [agreementBetween(mine, theirs), agreementBetween(theirs, mine)];
        expect([back.links, back.actors, back.acts]).toEqual([there.links, there.actors, there.acts]);
        expect(back.places).toHaveLength(there.places.length);
        expect(there.links === 1).toBe(!there.places.some(({ kind }) => kind === 'link'));
      }),
    );
  });
});

describe('kappa', () => {
  it('takes agreement by chance off', () => {
    // The example of two raters and 50 grants: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no give 0.4.
    const times = (count: number, mine: string, theirs: string) =>
      Array.from({ length: count }, () => [mine, theirs] as const);
    const ratings = [
      ...times(20, 'y', 'y'),
      ...times(5, 'y', 'n'),
      ...times(10, 'n', 'y'),
      ...times(15, 'n', 'n'),
    ];
    expect(kappa(ratings)).toBeCloseTo(0.4, 10);
  });

  it.each([
    [[], null],
    [[['a', 'a']], 1],
    [
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      -1,
    ],
  ] as const)('of %j is %p', (ratings, expected) => {
    expect(kappa(ratings)).toBe(expected);
  });

  it('lies between -1 and 1 and does not mind who is who', () => {
    const label = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(fc.tuple(label, label), { minLength: 1 }), (ratings) => {
        const value = kappa(ratings) ?? 0;
        expect(value).toBeGreaterThanOrEqual(-1);
        expect(value).toBeLessThanOrEqual(1);
        expect(kappa(ratings.map(([a, b]) => [b, a] as const))).toBeCloseTo(value, 12);
      }),
    );
  });
});

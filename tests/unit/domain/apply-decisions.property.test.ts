import fc from 'fast-check';
import { ACTORS, ACTS } from '../../../src/domain/act';
import { applyDecisions } from '../../../src/domain/apply-decisions';
import type { ComparisonDocument } from '../../../src/domain/comparison';
import type { Action, Decision } from '../../../src/domain/decision';
import { playLog, type LogEvent } from '../../../src/domain/decision-log';
import { SIDES, type Side } from '../../../src/domain/side';
import type { SpanPair } from '../../../src/domain/span';
import { composedDocument } from '../../support/composed-document';
import { aDecision, linkedTexts, on, TEXT_HASHES } from '../../support/decisions';
import { breachesOf } from '../../support/document-laws';
import { SEED } from '../../support/seed';

const engineDocument = composedDocument();
const aSide = fc.constantFrom<Side>(...SIDES);

/** Mostly whole points, sometimes any stretch, also one that lies outside of the text. */
const aSpanOn = (side: Side): fc.Arbitrary<SpanPair> => {
  const { points, text } = engineDocument[side];
  const whole = fc.constantFrom(...points).map(({ start, end }): SpanPair => [start, end]);
  const any = fc
    .tuple(fc.integer({ min: -2, max: text.length + 2 }), fc.integer({ min: 0, max: 60 }))
    .map(([start, length]): SpanPair => [start, start + length]);
  return fc.oneof({ weight: 3, arbitrary: whole }, { weight: 1, arbitrary: any });
};
const someAnchors = fc.record({
  ja: fc.array(aSpanOn('ja'), { maxLength: 3 }),
  ko: fc.array(aSpanOn('ko'), { maxLength: 3 }),
});
const aSpot = aSide.chain((side) => fc.record({ side: fc.constant(side), span: aSpanOn(side) }));
const aDifference = fc.record({
  facet: fc.constant('fact' as const),
  kind: fc.constantFrom('number' as const, 'date' as const),
  ja: fc.record({ value: fc.string(), span: aSpanOn('ja') }),
  ko: fc.record({ value: fc.string(), span: aSpanOn('ko') }),
});
const anAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('confirm' as const, 'link' as const, 'unlink' as const),
    on: someAnchors,
  }),
  aSpot.map((spot): Action => ({ kind: 'nothing', ...spot })),
  aSpot.map((spot): Action => ({ kind: 'merge', ...spot })),
  fc
    .record({ side: aSide, at: fc.integer({ min: -2, max: 500 }) })
    .map((place): Action => ({ kind: 'split', ...place })),
  fc
    .tuple(aSpot, fc.constantFrom(...ACTORS), fc.constantFrom(...ACTS))
    .map(([spot, actor, act]): Action => ({ kind: 'relabel', ...spot, actor, act })),
  fc
    .tuple(someAnchors, fc.constantFrom('actor' as const, 'act' as const))
    .map(([anchors, facet]): Action => ({
      kind: 'dismiss',
      on: anchors,
      difference: { facet, ja: null, ko: null },
    })),
  fc
    .tuple(someAnchors, aDifference)
    .map(([anchors, difference]): Action => ({ kind: 'differ', on: anchors, difference })),
  fc.record({ kind: fc.constant('note' as const), on: someAnchors, text: fc.string() }),
  fc.record({
    kind: fc.constant('finding' as const),
    about: fc.constantFrom('differs' as const, 'own' as const),
    on: someAnchors,
    lng: fc.constantFrom('en' as const, 'ko' as const),
    text: fc.string(),
    suggested: fc.string(),
  }),
);
const someDecisions = fc.array(
  anAction.map((action) => aDecision(action)),
  { maxLength: 12 },
);
const OPTIONS = { seed: SEED, numRuns: 300 };

const decide = (document: ComparisonDocument, decisions: readonly Decision[]) =>
  applyDecisions(document, TEXT_HASHES, decisions);

describe('whatever an analyst decides', () => {
  it('gives a document that keeps the laws of the format, with a state for every point and link', () => {
    fc.assert(
      fc.property(someDecisions, (decisions) => {
        const { document, states } = decide(engineDocument, decisions);
        expect(breachesOf(document)).toEqual([]);
        expect(states.links).toHaveLength(document.links.length);
        expect(Object.keys(states.points)).toEqual(
          [...document.ja.points, ...document.ko.points].map(({ id }) => id),
        );
      }),
      OPTIONS,
    );
  });

  it('gives the same again, and leaves what it was given alone', () => {
    fc.assert(
      fc.property(someDecisions, (decisions) => {
        const before = JSON.stringify(engineDocument);
        expect(JSON.stringify(decide(engineDocument, decisions))).toBe(
          JSON.stringify(decide(engineDocument, decisions)),
        );
        expect(JSON.stringify(engineDocument)).toBe(before);
      }),
      OPTIONS,
    );
  });

  it('is gone when all is undone, and back when all is redone', () => {
    fc.assert(
      fc.property(someDecisions, (decisions) => {
        const log = decisions.map((decision): LogEvent => ({ kind: 'decide', decision }));
        const step = (kind: 'undo' | 'redo'): LogEvent => ({ kind, id: 'u', at: '', author: null });
        const undone = [...log, ...log.map(() => step('undo'))];
        expect(decide(engineDocument, playLog(undone).decisions).document).toBe(engineDocument);
        expect(playLog([...undone, ...log.map(() => step('redo'))]).decisions).toEqual(decisions);
      }),
      OPTIONS,
    );
  });

  it('keeps a confirmed link, whatever another engine makes of the same texts', () => {
    fc.assert(
      fc.property(someDecisions, fc.nat(engineDocument.links.length - 1), (changes, index) => {
        const other = decide(engineDocument, changes).document;
        const link = engineDocument.links[index]!;
        const anchors = on(engineDocument, link.ja.join(' '), link.ko.join(' '));
        const { document, states, misfits } = decide(other, [aDecision({ kind: 'confirm', on: anchors })]);
        const wanted = linkedTexts(engineDocument)[index]!;
        expect(misfits).toEqual([]);
        expect(linkedTexts(document)).toContain(wanted);
        expect(states.links[linkedTexts(document).indexOf(wanted)]).toBe('confirmed');
      }),
      OPTIONS,
    );
  });
});

import fc from 'fast-check';
import type { Carried } from '../../src/domain/carried';
import type { CompleteComparison } from '../../src/domain/complete-comparison';
import type { LogEvent } from '../../src/domain/decision-log';
import { aComplete } from './complete';

const storable = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\0\p{Surrogate}]/gu, '').trim());
const words = storable.map((text) => (text === '' ? '-' : text));
const anInstant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const aSpan = fc.tuple(fc.nat(300), fc.nat(300));
const anchors = fc.record({ ja: fc.array(aSpan, { maxLength: 3 }), ko: fc.array(aSpan, { maxLength: 3 }) });
const anAction = fc.oneof(
  fc.record({ kind: fc.constantFrom('confirm' as const, 'unlink' as const), on: anchors }),
  fc.record({
    kind: fc.constant('split' as const),
    side: fc.constantFrom('ja' as const, 'ko' as const),
    at: fc.nat(300),
  }),
  fc.record({ kind: fc.constant('note' as const), on: anchors, text: words }),
  fc.record({
    kind: fc.constant('finding' as const),
    about: fc.constantFrom('differs' as const, 'own' as const, 'order' as const),
    on: anchors,
    lng: fc.constantFrom('en' as const, 'ja' as const, 'ko' as const),
    text: storable,
    suggested: storable,
  }),
);
const author = fc.option(words.map((text) => text.slice(0, 20).replace(/\p{Surrogate}/gu, '') || '-'));
const hash = fc.constantFrom('a'.repeat(64), '0'.repeat(64));
const aState = fc.constantFrom('suggested' as const, 'confirmed' as const, 'changed' as const);
const spans = fc.array(aSpan, { maxLength: 2 });
const ofBoth = <T>(each: fc.Arbitrary<T>) => fc.record({ ja: each, ko: each });
const aDecided = fc.record({
  id: fc.uuid(),
  at: anInstant,
  author,
  texts: fc.record({ ja: hash, ko: hash }),
  action: anAction,
});
const aLabel = fc.record({
  span: aSpan,
  actor: fc.constantFrom('jp' as const, 'none' as const),
  act: fc.constantFrom('agree' as const, 'report' as const),
});
const aMisfit = fc
  .tuple(aDecided, fc.option(ofBoth(fc.array(storable, { maxLength: 2 }))))
  .map(([decision, lost]) => ({
    decision,
    reason: 'text-changed' as const,
    ...(lost === null ? {} : { words: lost }),
  }));
const aCarried: fc.Arbitrary<Carried> = fc.record({
  constraints: fc.record({
    points: ofBoth(spans),
    cuts: ofBoth(fc.array(fc.nat(300), { maxLength: 2 })),
    links: fc.array(anchors, { maxLength: 2 }),
    apart: fc.array(anchors, { maxLength: 2 }),
    alone: ofBoth(spans),
    labels: ofBoth(fc.array(aLabel, { maxLength: 2 })),
  }),
  links: fc.array(aState, { maxLength: 2 }),
  points: ofBoth(fc.array(fc.record({ span: aSpan, state: aState }), { maxLength: 2 })),
  settled: fc.array(aDecided, { maxLength: 2 }),
  decisions: fc.array(aDecided, { maxLength: 2 }),
  misfits: fc.array(aMisfit, { maxLength: 2 }),
});
const { stored: original } = aComplete();
const aRenewal: fc.Arbitrary<LogEvent> = fc
  .record({ id: fc.uuid(), at: anInstant, author, carried: aCarried })
  .map(({ id, at, author: who, carried }) => {
    const { ja, ko, document } = original;
    return { kind: 'renew', renewal: { id, at, author: who, ja, ko, document, carried } };
  });
const anEvent: fc.Arbitrary<LogEvent> = fc.oneof(
  aRenewal,
  fc.record({
    kind: fc.constant('decide' as const),
    decision: aDecided,
  }),
  fc.record({
    kind: fc.constantFrom('undo' as const, 'redo' as const),
    id: fc.uuid(),
    at: anInstant,
    author,
  }),
);
const aSource = fc.record({
  title: fc.option(words),
  issuer: fc.option(words),
  publishedOn: fc.option(anInstant.map((at) => at.slice(0, 10))),
  url: fc.option(fc.webUrl()),
});
/** Complete comparisons with any sources and any log, also such as no desk would write. */
export const anyComplete: fc.Arbitrary<CompleteComparison> = fc
  .record({ ja: aSource, ko: aSource, createdAt: anInstant, events: fc.array(anEvent, { maxLength: 12 }) })
  .map(({ ja, ko, createdAt, events }): CompleteComparison => {
    const { stored } = aComplete();
    return {
      stored: {
        ...stored,
        createdAt,
        ja: { ...stored.ja, source: ja },
        ko: { ...stored.ko, source: ko },
      },
      events,
    };
  });

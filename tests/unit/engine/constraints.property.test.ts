import fc from 'fast-check';
import { playDecisions } from '../../../src/domain/apply-decisions';
import { isBetweenCharacters } from '../../../src/domain/characters';
import type { ComparisonDocument } from '../../../src/domain/comparison';
import { NO_CONSTRAINTS, type Constraints } from '../../../src/domain/constraints';
import type { Action } from '../../../src/domain/decision';
import { SIDES, type Side } from '../../../src/domain/side';
import type { SpanPair } from '../../../src/domain/span';
import { toConstraints } from '../../../src/domain/to-constraints';
import { compareTexts } from '../../../src/engine/compare';
import { COMPOSED_JA, COMPOSED_KO } from '../../support/composed-texts';
import { aDecision, TEXT_HASHES } from '../../support/decisions';
import { breachesOf } from '../../support/document-laws';
import { SEED } from '../../support/seed';
import { engineParts } from '../../support/shared-engine';

/** Prose, whose points are passages; composed for these tests. */
const PROSE = {
  ja: '港では朝から雨が降っていた。漁師は網を直していた。\n市場では魚が安かった。客は少なかった。',
  ko: '항구에는 아침부터 비가 내렸다. 어부는 그물을 고치고 있었다.\n시장에서는 생선이 쌌다. 손님은 적었다.',
};
const PAIRS = [{ ja: COMPOSED_JA, ko: COMPOSED_KO }, PROSE];
const documents = PAIRS.map((texts) => compareTexts(engineParts(), texts));
const isBetween = (text: string, at: number) => isBetweenCharacters(text, at);

const aSpanOn = ({ points, text }: ComparisonDocument['ja']): fc.Arbitrary<SpanPair> =>
  fc.oneof(
    fc.constantFrom(...points).map(({ start, end }): SpanPair => [start, end]),
    fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 70 }))
      .map(([start, length]): SpanPair => [start, Math.min(text.length, start + length)])
      .filter((span) => span.every((at) => isBetween(text, at))),
  );

const anActionOn = (document: ComparisonDocument): fc.Arbitrary<Action> => {
  const spans = (side: Side) => fc.array(aSpanOn(document[side]), { minLength: 1, maxLength: 2 });
  const spot = fc
    .constantFrom<Side>(...SIDES)
    .chain((side) => fc.record({ side: fc.constant(side), span: aSpanOn(document[side]) }));
  return fc.oneof(
    fc.record({
      kind: fc.constantFrom('confirm' as const, 'link' as const, 'unlink' as const),
      on: fc.record({ ja: spans('ja'), ko: spans('ko') }),
    }),
    spot.map((at): Action => ({ kind: 'nothing', ...at })),
    spot.map((at): Action => ({ kind: 'merge', ...at })),
    spot.map((at): Action => ({ kind: 'relabel', ...at, actor: 'kr', act: 'concern' })),
    spot.map(({ side, span }): Action => ({ kind: 'split', side, at: span[0] })),
  );
};

const aCase = fc
  .constantFrom(...documents)
  .chain((document) =>
    fc.record({ document: fc.constant(document), actions: fc.array(anActionOn(document), { maxLength: 6 }) }),
  );

const textsOf = ({ ja, ko }: ComparisonDocument) => ({ ja: ja.text, ko: ko.text });
const key = (span: SpanPair) => span.join('-');

/** What of the constraints a document does not keep, in words. */
function broken(document: ComparisonDocument, constraints: Constraints): string[] {
  const at = (side: Side, spans: readonly SpanPair[]) =>
    document[side].points.filter(({ start, end }) => spans.some((span) => span[0] < end && start < span[1]));
  const found = (side: Side, span: SpanPair) =>
    document[side].points.find(({ start, end }) => start === span[0] && end === span[1]);
  const ids = (side: Side, spans: readonly SpanPair[]) => at(side, spans).map(({ id }) => id);
  const linkedIds = (side: Side) => document.links.flatMap((link) => link[side]);
  return [
    ...SIDES.flatMap((side) => [
      ...constraints.points[side]
        .filter((span) => !found(side, span))
        .map((span) => `${side} point ${key(span)}`),
      ...constraints.cuts[side]
        .filter((cut) => document[side].points.some(({ start, end }) => start < cut && cut < end))
        .map((cut) => `${side} cut ${cut}`),
      ...ids(side, constraints.alone[side])
        .filter((id) => linkedIds(side).includes(id))
        .map((id) => `${id} alone`),
      ...constraints.labels[side]
        .filter(
          ({ span, actor, act }) => found(side, span)?.actor !== actor || found(side, span)?.act !== act,
        )
        .map(({ span }) => `${side} label ${key(span)}`),
    ]),
    ...constraints.links
      .filter(
        (on) =>
          !document.links.some((link) =>
            SIDES.every((side) => link[side].join() === ids(side, on[side]).join()),
          ),
      )
      .map((on) => `link ${on.ja.map(key).join(' ')} = ${on.ko.map(key).join(' ')}`),
    ...constraints.apart
      .filter((on) =>
        document.links.some((link) =>
          SIDES.every((side) => ids(side, on[side]).some((id) => link[side].includes(id))),
        ),
      )
      .map((on) => `apart ${on.ja.map(key).join(' ')} ≠ ${on.ko.map(key).join(' ')}`),
  ];
}

describe('a comparison around constraints', () => {
  it('keeps all that is fixed, and the laws of the format, whatever was decided', () => {
    fc.assert(
      fc.property(aCase, ({ document, actions }) => {
        const decisions = actions.map((action, index) => aDecision(action, { id: `d${index}` }));
        const { draft } = playDecisions(document, TEXT_HASHES, decisions);
        const constraints = toConstraints(draft);
        const anew = compareTexts(engineParts(), textsOf(document), constraints);
        expect(breachesOf(anew)).toEqual([]);
        expect(broken(anew, constraints)).toEqual([]);
      }),
      { seed: SEED, numRuns: 120 },
    );
  });

  it('keeps a cut in the blank between two sentences of a passage', () => {
    const at = PROSE.ko.indexOf(' 어부는');
    const spansOf = (constraints: Constraints) =>
      compareTexts(engineParts(), PROSE, constraints).ko.points.map(({ start, end }) => [start, end]);
    const isCut = (spans: readonly number[][]) => !spans.some(([start, end]) => start! < at && at < end!);
    expect(isCut(spansOf(NO_CONSTRAINTS))).toBe(false);
    expect(isCut(spansOf({ ...NO_CONSTRAINTS, cuts: { ja: [], ko: [at] } }))).toBe(true);
  });

  it('is the same, byte for byte, where nothing is fixed', () => {
    for (const document of documents) {
      const anew = compareTexts(engineParts(), textsOf(document), NO_CONSTRAINTS);
      expect(JSON.stringify(anew)).toBe(JSON.stringify(document));
    }
  });
});

import fc from 'fast-check';
import { playDecisions } from '../../../src/domain/apply-decisions';
import type { Constraints } from '../../../src/domain/constraints';
import type { Action } from '../../../src/domain/decision';
import type { LogEvent, LogState } from '../../../src/domain/decision-log';
import { SIDES, type Side } from '../../../src/domain/side';
import type { SpanPair } from '../../../src/domain/span';
import type { StoredComparison } from '../../../src/domain/stored-comparison';
import { toConstraints } from '../../../src/domain/to-constraints';
import { compareTexts } from '../../../src/engine/compare';
import { createDecisionService, type DecisionService } from '../../../src/services/decision-service';
import type { Comparer } from '../../../src/services/comparer';
import type { TaskInput } from '../../../src/services/engine-tasks';
import { aComparison } from '../../support/a-comparison';
import { HOUR_JA, HOUR_KO } from '../../support/hour-texts';
import { SEED } from '../../support/seed';
import { engineParts } from '../../support/shared-engine';

const stored: StoredComparison = aComparison({
  document: compareTexts(engineParts(), { ja: HOUR_JA, ko: HOUR_KO }),
});
const { document: initial } = stored;

/** The engine of the moment: the same as made the comparison. */
const comparer: Pick<Comparer, 'run'> = {
  run: (kind, input) =>
    kind === 'compareAround'
      ? Promise.resolve(around(input as TaskInput<'compareAround'>) as never)
      : Promise.reject(new Error(`not asked for: ${kind}`)),
};
const around = ({ texts, constraints }: TaskInput<'compareAround'>) =>
  compareTexts(engineParts(), texts, constraints);

function aService(): DecisionService {
  const log: LogEvent[] = [];
  let id = 0;
  return createDecisionService({
    decisions: {
      events: () => Promise.resolve([...log]),
      append: (_id, _seen, event) => {
        log.push(event);
        return Promise.resolve(true);
      },
    },
    comparer,
    createId: () => `d${++id}`,
    now: () => new Date('2025-07-16T00:00:00Z'),
  });
}

const aPoint = (side: Side): fc.Arbitrary<SpanPair> =>
  fc.constantFrom(...initial[side].points).map(({ start, end }): SpanPair => [start, end]);
const aSpot = fc
  .constantFrom<Side>(...SIDES)
  .chain((side) => fc.record({ side: fc.constant(side), span: aPoint(side) }));
const someOf = (side: Side) => fc.array(aPoint(side), { minLength: 1, maxLength: 2 });

/** Decisions that fit whatever the engine suggests: taking a link apart needs one to be there. */
const anAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('confirm' as const, 'link' as const),
    on: fc.record({ ja: someOf('ja'), ko: someOf('ko') }),
  }),
  aSpot.map((spot): Action => ({ kind: 'nothing', ...spot })),
  aSpot.map((spot): Action => ({ kind: 'relabel', ...spot, actor: 'third', act: 'welcome' })),
  aSpot.map((spot): Action => ({ kind: 'merge', ...spot })),
  aSpot.map(({ side, span: [start, end] }): Action => ({
    kind: 'split',
    side,
    at: Math.floor((start + end) / 2),
  })),
  aSpot.map(({ side, span }): Action => ({
    kind: 'note',
    on: { ja: [], ko: [], [side]: [span] },
    text: 'A note.',
  })),
  fc.constant<Action>({
    kind: 'finding',
    about: 'own',
    on: { ja: [], ko: [] },
    lng: 'en',
    text: 'An own sentence.',
    suggested: '',
  }),
);
type Step =
  { readonly kind: 'decide'; readonly action: Action } | { readonly kind: 'undo' | 'redo' | 'renew' };
const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: anAction.map((action): Step => ({ kind: 'decide', action })) },
  { weight: 3, arbitrary: fc.constantFrom<Step>({ kind: 'undo' }, { kind: 'redo' }, { kind: 'renew' }) },
);

/** Takes a step; gives whether it was kept. */
async function take(service: DecisionService, step: Step): Promise<boolean> {
  const { desk } = await service.decided(stored);
  const knowing = { revision: desk.log.revision, author: null };
  if (step.kind === 'decide') return (await service.decide(stored, step.action, knowing)).ok;
  if (step.kind === 'renew') return (await service.renew(stored, knowing)).ok;
  return (await service.step(stored, step.kind, knowing)).ok;
}

/** What counts of the decisions: not their ids and times. */
const actionsOf = ({ decisions }: LogState) => decisions.map(({ action }) => action);

/** What they have fixed, as the engine would be told; in which order is all one. */
function fixedBy(log: LogState): Constraints {
  const hashes = { ja: stored.ja.sha256, ko: stored.ko.sha256 };
  const document = log.renewal?.document ?? initial;
  const fixed = toConstraints(playDecisions(document, hashes, log.since, log.renewal?.carried).draft);
  const inOrder = (pairs: Constraints['links']) =>
    pairs.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return { ...fixed, links: inOrder(fixed.links), apart: inOrder(fixed.apart) };
}

const OPTIONS = { seed: SEED, numRuns: 60 };

describe('working out the rest anew, on the same texts', () => {
  it('leaves what was decided and what that has fixed as if it had not been done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { maxLength: 14 }), async (steps) => {
        const service = aService();
        for (const step of steps) await take(service, step);
        const { log } = (await service.decided(stored)).desk;
        const without = aService();
        for (const action of actionsOf(log))
          expect(await take(without, { kind: 'decide', action })).toBe(true);
        const plain = (await without.decided(stored)).desk.log;
        expect(actionsOf(plain)).toEqual(actionsOf(log));
        expect(fixedBy(log)).toEqual(fixedBy(plain));
      }),
      OPTIONS,
    );
  });

  it('is gone with everything else when all is undone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { maxLength: 14 }), async (steps) => {
        const service = aService();
        for (const step of steps) await take(service, step);
        const before = await service.decided(stored);
        let undone = 0;
        while (await take(service, { kind: 'undo' })) undone++;
        const { stored: now, desk } = await service.decided(stored);
        expect(now.document).toBe(initial);
        expect([desk.log.decisions, desk.decided.remarks, desk.decided.findings]).toEqual([[], [], []]);
        for (let left = undone; left > 0; left--) expect(await take(service, { kind: 'redo' })).toBe(true);
        const after = await service.decided(stored);
        expect(after.stored.document).toEqual(before.stored.document);
        expect(after.desk.log.decisions).toEqual(before.desk.log.decisions);
      }),
      OPTIONS,
    );
  });
});

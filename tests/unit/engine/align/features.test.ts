import { affinityOf, featuresOf, pointsBack } from '../../../../src/engine/align/features';
import { calibrated, logitOf, sigmoid, type LinkModel } from '../../../../src/engine/align/model';
import type { Overlap } from '../../../../src/engine/bridge/overlap';
import type { Side } from '../../../../src/domain/side';
import type { FeatureVector } from '../../../../src/engine/align/features';
import type { LabelledClause } from '../../../../src/engine/clause';
import { modelsWithout } from '../../../../src/engine/rule-families';

const overlap = (coverJa: number, coverKo: number): Overlap => ({
  matches: [],
  coverJa,
  coverKo,
  support: 1,
});

describe('affinityOf', () => {
  it('is 0 for nothing in common and 1 for everything', () => {
    expect([affinityOf(overlap(0, 0)), affinityOf(overlap(1, 1))]).toEqual([0, 1]);
  });

  it('does not depend on the side', () => {
    expect(affinityOf(overlap(0.2, 0.8))).toBe(affinityOf(overlap(0.8, 0.2)));
  });

  it('counts the less covered side for more', () => {
    expect(affinityOf(overlap(0.5, 0.5))).toBeGreaterThan(affinityOf(overlap(0.1, 0.9)));
  });
});

describe('pointsBack', () => {
  const clause = (text: string) => ({ start: 0, end: text.length }) as LabelledClause;
  const cases: readonly (readonly [Side, string, boolean])[] = [
    ['ja', 'この協力の枠内で連携する', true],
    ['ja', 'その上で、こうした流れを歓迎した', true],
    ['ja', '両国の協力を歓迎した', false],
    ['ko', '이러한 흐름을 환영하였다', true],
    ['ko', '이를 위해 협력하기로 하였다', true],
    ['ko', '양국의 협력을 환영하였다', false],
    ['ko', '이시바 총리는 환영하였다', false],
  ];
  it.each(cases)('%s: %s → %s', (_, text, expected) => {
    expect(pointsBack(clause(text), text)).toBe(expected);
  });
});

describe('the link model', () => {
  const calibration = { slope: 1, offset: 0 };
  const model: LinkModel = { bias: -1, weights: { coverLow: 2, distance: -3, neighbour: 1 }, calibration };
  const features = { coverLow: 0.5, distance: 1, neighbour: 1 } as unknown as FeatureVector;

  it('adds weight times feature to the bias', () => {
    expect(logitOf(model, features)).toBe(-1 + 1 - 3 + 1);
  });

  it('without order leaves out distance and neighbours', () => {
    const { readout } = modelsWithout({ readout: model, prose: model }, new Set(['order']));
    expect(logitOf(readout, features)).toBe(0);
  });

  it('turns the probability of pairs into that of a link', () => {
    expect(calibrated(calibration, 0.8)).toBeCloseTo(0.8);
    expect(calibrated({ slope: 0.5, offset: 1 }, 0.5)).toBe(sigmoid(1));
    expect(calibrated({ slope: 1, offset: 1 }, 1)).toBeLessThan(1);
  });

  it('turns even odds into a half', () => {
    expect(sigmoid(0)).toBe(0.5);
    expect(sigmoid(3)).toBeGreaterThan(sigmoid(2));
  });
});

describe('clashing acts', () => {
  const clause = (act: string) => ({ act, actor: 'kr', sentence: { role: 'body' } }) as LabelledClause;
  const around = {
    bestOtherJa: 0,
    bestOtherKo: 0,
    neighbour: 0,
    anaphora: 0,
    siblings: 0,
    bareReport: 0,
    rareDeed: 0,
    positionJa: 0,
    positionKo: 0,
  };
  it.each([
    ['request', 'support', 1],
    ['welcome', 'request', 1],
    ['request', 'thank', 1],
    ['request', 'hope', 0],
    ['welcome', 'support', 0],
    ['request', 'request', 0],
  ] as const)('%s and %s: %d', (ja, ko, expected) => {
    const figures = { coverJa: 0.5, coverKo: 0.5, support: 1, byGroup: [] };
    expect(featuresOf(clause(ja), clause(ko), figures, around).clashingAct).toBe(expected);
  });
});

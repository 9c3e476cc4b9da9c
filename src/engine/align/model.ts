import { FEATURES, type Feature, type FeatureVector } from './features';

/** Weights of a logistic model: how much each feature of a pair speaks for a link. Learned (data/weights), readable. */
export interface LinkModel {
  readonly bias: number;
  readonly weights: Readonly<Partial<Record<Feature, number>>>;
  readonly calibration: Calibration;
}

/**
 * How a link's score follows from the mean probability of its pairs (Platt scaling, Platt 1999). A pair is judged among all pairs;
 * one that was chosen for a link had no better rival, so that it is right more often than its probability says.
 */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** No probability is surer than this: its logit is infinite at 1. */
const SUREST = 0.999;

/** The probability that a link is right, from the mean probability of its pairs. */
export function calibrated({ slope, offset }: Calibration, probability: number): number {
  const p = Math.min(SUREST, Math.max(1 - SUREST, probability));
  return sigmoid(slope * Math.log(p / (1 - p)) + offset);
}

/** Readouts, whose points are clauses, and other prose, compared sentence by sentence, have weights of their own. */
export interface LinkModels {
  readonly readout: LinkModel;
  readonly prose: LinkModel;
}

/** The logit of the probability that the two clauses of a pair report the same. */
export function logitOf(model: LinkModel, features: FeatureVector): number {
  let sum = model.bias;
  for (const feature of FEATURES) {
    const weight = model.weights[feature];
    if (weight !== undefined) sum += weight * features[feature];
  }
  return sum;
}

/** Logit → probability. */
export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

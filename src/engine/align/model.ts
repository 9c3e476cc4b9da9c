import { FEATURES, type Feature, type FeatureVector } from './features';

/** Weights of a logistic model: how much each feature of a pair speaks for a link. Learned (data/weights), readable. */
export interface LinkModel {
  readonly bias: number;
  readonly weights: Readonly<Partial<Record<Feature, number>>>;
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

/** The same model, blind to where in their readouts two clauses stand. */
export function withoutOrder({ bias, weights }: LinkModel): LinkModel {
  return { bias, weights: { ...weights, distance: 0, neighbour: 0 } };
}

/** Logit → probability. */
export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

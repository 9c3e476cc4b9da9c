import type { Side } from '../domain/side';
import type { Feature } from './align/features';
import type { LinkModel, LinkModels } from './align/model';
import { CUT_RULES } from './segment/cut-rules';
import type { ClauseRule } from './segment/shared/clause-rule';
import { NAMED_FAMILIES, type Ablation, type RuleFamily, type Without } from './without';

/** Every family of rules. */
export const RULE_FAMILIES: readonly RuleFamily[] = [
  ...(['ja', 'ko'] as const).flatMap((side) =>
    CUT_RULES[side].map(({ name }) => `cut/${side}/${name}` as const),
  ),
  ...NAMED_FAMILIES,
];

/** The joints of one side that are left. */
export function cutRules(side: Side, without: Without): readonly ClauseRule[] {
  return CUT_RULES[side].filter(({ name }) => !without.has(`cut/${side}/${name}`));
}

/** The features by which a family (or the order of the readouts) speaks. */
const FEATURES_OF: Readonly<Partial<Record<Ablation, readonly Feature[]>>> = {
  order: ['distance', 'neighbour'],
  'link/acts': ['sameAct', 'clashingAct'],
  'link/actors': ['sameActor', 'opposedActor'],
  'link/anaphora': ['anaphora'],
  'link/siblings': ['siblings'],
  'link/bare-reports': ['bareReport'],
  'link/rare-deeds': ['rareCourtesy', 'rareDeed'],
};

/** The models without the features of what is left out. Their other weights stay as they were learned. */
export function modelsWithout({ readout, prose }: LinkModels, without: Without): LinkModels {
  const silent = new Set([...without].flatMap((name) => FEATURES_OF[name] ?? []));
  const blind = ({ weights, ...rest }: LinkModel): LinkModel => ({
    ...rest,
    weights: { ...weights, ...Object.fromEntries([...silent].map((feature) => [feature, 0])) },
  });
  return silent.size === 0 ? { readout, prose } : { readout: blind(readout), prose: blind(prose) };
}

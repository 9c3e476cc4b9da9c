import type { BySide } from '../../domain/side';
import type { Bridge } from '../bridge';
import type { LabelledClause } from '../clause';
import type { EngineText } from '../engine-text';
import type { Mention } from '../mentions';
import type { Group } from '../align/search';

/** A link as the rules of difference see it. */
export interface Judged {
  readonly group: Group;
  readonly clauses: BySide<readonly LabelledClause[]>;
  readonly texts: BySide<EngineText>;
  readonly bridge: Bridge;
  /** Contested names of the whole texts; keys are `thing/variant`. */
  readonly namings: BySide<readonly Mention[]>;
  /** Names of places and countries of the whole texts; keys are codes of countries. */
  readonly places: BySide<readonly Mention[]>;
}

/** The two clauses that hold a link together: those of its strongest pair. */
export function mainPair({ group, clauses }: Judged): BySide<LabelledClause> | null {
  const [pair] = group.pairs;
  const ja = pair && clauses.ja[pair.ja];
  const ko = pair && clauses.ko[pair.ko];
  return ja && ko ? { ja, ko } : null;
}

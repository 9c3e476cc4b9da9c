import type { Act } from '../../domain/act';
import type { BySide } from '../../domain/side';
import type { LabelledClause } from '../clause';

/** What one party does by saying it. Statements and agreements are not among them: a readout tells many. */
const DEEDS: ReadonlySet<Act> = new Set<Act>([
  'thank',
  'congratulate',
  'welcome',
  'concern',
  'support',
  'hope',
  'request',
  'stress',
  'intend',
]);

/**
 * How surely two clauses tell the same deed because neither readout tells another of that party, whatever the words: 「お祝いの言葉が
 * あり」 and "취임을 축하하면서", both the Korean president's. One over the number of clauses that could answer each other; 0 for
 * what is no deed or another's.
 */
export function rareDeeds(clauses: BySide<readonly LabelledClause[]>): (ja: number, ko: number) => number {
  const keys = { ja: clauses.ja.map(deedOf), ko: clauses.ko.map(deedOf) };
  const counts = { ja: countOf(keys.ja), ko: countOf(keys.ko) };
  return (ja, ko) => {
    const key = keys.ja[ja];
    if (!key || key !== keys.ko[ko]) return 0;
    return 1 / ((counts.ja.get(key) ?? 1) * (counts.ko.get(key) ?? 1));
  };
}

function deedOf({ sentence, actor, act }: LabelledClause): string | null {
  return sentence.role === 'body' && actor !== 'none' && DEEDS.has(act) ? `${actor} ${act}` : null;
}

function countOf(keys: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

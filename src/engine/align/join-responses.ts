import type { BySide } from '../../domain/side';
import type { Bridge } from '../bridge';
import type { LabelledClause } from '../clause';
import { assents } from './exchanges';
import type { Group } from './search';

/**
 * A request and the other's mere assent are together what "both agreed to work on it" reports: a clause that assents and has no
 * content of its own joins the link of the clause before it in its sentence or paragraph.
 */
export function joinResponses(
  groups: readonly Group[],
  clauses: BySide<readonly LabelledClause[]>,
  bridge: Bridge,
): readonly Group[] {
  return (['ja', 'ko'] as const).reduce((all, side) => joinOn(side, all, clauses[side], bridge), groups);
}

function joinOn(
  side: 'ja' | 'ko',
  groups: readonly Group[],
  clauses: readonly LabelledClause[],
  bridge: Bridge,
): readonly Group[] {
  const other = side === 'ja' ? 'ko' : 'ja';
  const owners = new Map(groups.flatMap((group) => group[side].map((index) => [index, group] as const)));
  const added = new Map<Group, number[]>();
  for (const index of assents(clauses, bridge.atoms[side])) {
    const owner = owners.get(index - 1);
    // Assent to a statement that the other side reports as made by one is news; it belongs to what both are said to share.
    if (!owner || owners.has(index)) continue;
    if (owner[other].length > 1 || clauses[index - 1]?.act === 'congratulate') continue;
    added.set(owner, [...(added.get(owner) ?? []), index]);
  }
  return groups.map((group) => {
    const more = added.get(group);
    return more ? { ...group, [side]: [...group[side], ...more].toSorted((a, b) => a - b) } : group;
  });
}

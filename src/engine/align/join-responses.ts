import type { BySide } from '../../domain/side';
import type { Bridge } from '../bridge';
import type { LabelledClause } from '../clause';
import { FREE, type FixedLinks } from '../constrain/links';
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
  fixed: FixedLinks = FREE,
): readonly Group[] {
  return (['ja', 'ko'] as const).reduce(
    (all, side) => joinOn(side, all, { clauses: clauses[side], bridge, fixed }),
    groups,
  );
}

interface Joining {
  readonly clauses: readonly LabelledClause[];
  readonly bridge: Bridge;
  readonly fixed: FixedLinks;
}

function joinOn(
  side: 'ja' | 'ko',
  groups: readonly Group[],
  { clauses, bridge, fixed }: Joining,
): readonly Group[] {
  const other = side === 'ja' ? 'ko' : 'ja';
  const owners = new Map(groups.flatMap((group) => group[side].map((index) => [index, group] as const)));
  const added = new Map<Group, number[]>();
  for (const index of assents(clauses, bridge.atoms[side])) {
    const owner = owners.get(index - 1);
    // Assent to a statement that the other side reports as made by one is news; it belongs to what both are said to share.
    if (!owner || owners.has(index) || fixed.isClosed(side, index)) continue;
    if (
      owner[other].some((theirs) =>
        side === 'ja' ? fixed.isApart(index, theirs) : fixed.isApart(theirs, index),
      )
    )
      continue;
    if (owner[other].length > 1 || clauses[index - 1]?.act === 'congratulate') continue;
    added.set(owner, [...(added.get(owner) ?? []), index]);
  }
  return groups.map((group) => {
    const more = added.get(group);
    return more ? { ...group, [side]: [...group[side], ...more].toSorted((a, b) => a - b) } : group;
  });
}

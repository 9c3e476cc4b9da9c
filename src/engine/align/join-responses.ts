import type { Act } from '../../domain/act';
import type { BySide } from '../../domain/side';
import type { Bridge } from '../bridge';
import type { LabelledClause } from '../clause';
import type { Group } from './search';

/** What answers without saying anew what it answers: "…を求め、これに対し、相手は支持を表明した", "…우려를 표했으며, 대신은 이에 공감함". */
const RESPONSES: ReadonlySet<Act> = new Set<Act>(['support', 'confirm', 'agree']);

/** In atoms' weights: a clause that says less than this has no content of its own. */
const HARDLY_ANY = 1.6;

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
  for (const [index, clause] of clauses.entries()) {
    const before = clauses[index - 1];
    const owner = owners.get(index - 1);
    const says = (bridge.atoms[side][index] ?? []).reduce((sum, atom) => sum + atom.weight, 0);
    const isAssent = RESPONSES.has(clause.act) && clause.actor !== 'both' && before?.actor !== clause.actor;
    const isNear = before?.sentence.paragraph === clause.sentence.paragraph;
    // Assent to a statement that the other side reports as made by one is news; it belongs to what both are said to share.
    if (!owner || owners.has(index) || !isAssent || !isNear || says > HARDLY_ANY) continue;
    if (owner[other].length > 1 || before.act === 'congratulate') continue;
    added.set(owner, [...(added.get(owner) ?? []), index]);
  }
  return groups.map((group) => {
    const more = added.get(group);
    return more ? { ...group, [side]: [...group[side], ...more].toSorted((a, b) => a - b) } : group;
  });
}

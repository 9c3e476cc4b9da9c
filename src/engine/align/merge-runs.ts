import type { BySide } from '../../domain/side';
import type { Clause } from '../clause';
import { FREE, type FixedLinks } from '../constrain/links';
import type { Group } from './search';

/**
 * In running prose (not readouts) a paragraph of two sentences is often one thing said: "He left. That was because …". Links
 * whose sentences stand side by side in one paragraph on both sides are one link.
 */
export function mergeRuns(
  groups: readonly Group[],
  clauses: BySide<readonly Clause[]>,
  fixed: FixedLinks = FREE,
): readonly Group[] {
  const merged: Group[] = [];
  for (const group of groups) {
    const index = merged.findIndex(
      (other) => areSideBySide(other, group, clauses) && !areApart(other, group, fixed),
    );
    const other = merged[index];
    if (!other) merged.push(group);
    else {
      merged[index] = {
        ja: [...other.ja, ...group.ja].toSorted((a, b) => a - b),
        ko: [...other.ko, ...group.ko].toSorted((a, b) => a - b),
        pairs: [...other.pairs, ...group.pairs],
      };
    }
  }
  return merged;
}

function areApart(a: Group, b: Group, { isApart }: FixedLinks): boolean {
  return (
    a.ja.some((ja) => b.ko.some((ko) => isApart(ja, ko))) ||
    b.ja.some((ja) => a.ko.some((ko) => isApart(ja, ko)))
  );
}

function areSideBySide(a: Group, b: Group, clauses: BySide<readonly Clause[]>): boolean {
  return touches(a.ja, b.ja, clauses.ja) && touches(a.ko, b.ko, clauses.ko);
}

function touches(a: readonly number[], b: readonly number[], clauses: readonly Clause[]): boolean {
  return a.some((i) =>
    b.some((j) => Math.abs(i - j) === 1 && clauses[i]?.sentence.paragraph === clauses[j]?.sentence.paragraph),
  );
}

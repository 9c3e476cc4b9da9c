import type { BySide } from '../../domain/side';
import type { Clause } from '../clause';
import { joinByKey, type Keyed, type MatchTable } from './match';

/** Numbers that both sides give. */
export function matchQuantities(table: MatchTable, clauses: BySide<readonly Clause[]>, norm: BySide<string>): void {
  joinByKey(table, numbers(clauses.ja, norm.ja), numbers(clauses.ko, norm.ko), (a, b) => ({
    ja: a.range,
    ko: b.range,
    kind: 'number',
    key: a.key,
    quality: 1,
  }));
}

const NUMBER = /\d[\d,]*(?:\.\d+)?/gu;

function numbers(clauses: readonly Clause[], norm: string): Keyed[] {
  return clauses.flatMap((clause, index) =>
    [...norm.slice(clause.start, clause.end).matchAll(NUMBER)].map((found): Keyed => {
      const start = clause.start + found.index;
      return { clause: index, range: [start, start + found[0].length], key: found[0].replaceAll(',', '') };
    }),
  );
}

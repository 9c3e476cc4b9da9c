import type { BySide } from '../../domain/side';
import type { Clause } from '../clause';
import { joinByKey, type Keyed, type MatchTable } from './match';

/** Words in Latin letters that both sides write alike: IAEA, G20, ASEAN+3. Case does not count. */
export function matchLatin(
  table: MatchTable,
  clauses: BySide<readonly Clause[]>,
  norm: BySide<string>,
): void {
  joinByKey(table, latinWords(clauses.ja, norm.ja), latinWords(clauses.ko, norm.ko), (a, b) => ({
    ja: a.range,
    ko: b.range,
    kind: 'name',
    key: a.key,
    quality: 1,
  }));
}

const LATIN = /(?<![A-Za-z0-9])(?=[A-Za-z0-9]*[A-Za-z])[A-Za-z0-9]{2,}/gu;

function latinWords(clauses: readonly Clause[], norm: string): Keyed[] {
  return clauses.flatMap((clause, index) => {
    return [...norm.slice(clause.start, clause.end).matchAll(LATIN)].map((found): Keyed => {
      const start = clause.start + found.index;
      return { clause: index, range: [start, start + found[0].length], key: found[0].toUpperCase() };
    });
  });
}

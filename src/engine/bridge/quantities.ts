import type { BySide, Side } from '../../domain/side';
import type { Clause } from '../clause';
import { findFigures } from '../quantities';
import { mayBeSame } from '../quantities/dates';
import type { Figure } from '../quantities/quantity';
import { groupBy, type Match, type MatchTable } from './match';

/** Dates, times, lengths and numbers that both sides give; the unit decides how sure it is that they count the same. */
export function matchQuantities(table: MatchTable, figures: BySide<readonly (readonly Figure[])[]>): void {
  const all = figures.ko.flatMap((own, clause) => own.map((figure) => ({ clause, figure })));
  const alike = groupBy(all, ({ figure }) => valueKey(figure));
  table.add((clause, note) => {
    for (const figure of figures.ja[clause] ?? []) {
      for (const other of alike.get(valueKey(figure)) ?? []) {
        const match = matchOf(figure, other.figure);
        if (match) note(other.clause, match);
      }
    }
  });
}

/** Figures of different keys never agree. */
function valueKey(figure: Figure): string {
  if (figure.kind === 'date') return 'date';
  return `${figure.kind} ${figure.kind === 'quantity' ? figure.value : figure.minutes}`;
}

/** The figures that lie in each clause. */
export function figuresByClause(clauses: readonly Clause[], norm: string, side: Side): Figure[][] {
  const figures = findFigures(norm, side);
  return clauses.map((clause) =>
    figures.filter(({ range }) => clause.start <= range[0] && range[1] <= clause.end),
  );
}

function matchOf(a: Figure, b: Figure): Match | null {
  const found = agreement(a, b);
  if (found === null) return null;
  const kind = a.kind === 'date' || a.kind === 'time' ? 'date' : 'number';
  return { ja: a.range, ko: b.range, kind, key: found.key, quality: found.quality };
}

// A number without a unit, or with another one, may be chance; small numbers are everywhere.
const OTHER_UNIT = 0.5;
const SMALL = 3;

/** What two figures have in common, with how sure it is; null when they differ. */
export function agreement(a: Figure, b: Figure): { key: string; quality: number } | null {
  if (a.kind === 'date' && b.kind === 'date') {
    if (!mayBeSame(a, b)) return null;
    const part = (x: number | null, y: number | null) => x ?? y ?? '?';
    return { key: `${part(a.year, b.year)}-${part(a.month, b.month)}-${part(a.day, b.day)}`, quality: 1 };
  }
  if (a.kind === 'time' && b.kind === 'time')
    return a.minutes === b.minutes ? { key: clock(a.minutes), quality: 1 } : null;
  if (a.kind === 'duration' && b.kind === 'duration') {
    return a.minutes === b.minutes ? { key: `${a.minutes} min`, quality: 1 } : null;
  }
  if (a.kind === 'quantity' && b.kind === 'quantity' && a.value === b.value) {
    const isOneUnit = a.unit === b.unit || isOrdinalLike(a.unit, b.unit);
    if (!isOneUnit && a.value <= SMALL) return null;
    return { key: String(a.value), quality: isOneUnit ? 1 : OTHER_UNIT };
  }
  return null;
}

/** 17回 and 18차례, 2回目 and 제2차: occasions and ordinals are counted with one another's words; 60年 is 60주년. */
function isOrdinalLike(a: string, b: string): boolean {
  const pair = [a, b].toSorted().join('+');
  return pair === 'occasion+ordinal' || pair === 'anniversary+year';
}

const MINUTES_PER_HOUR = 60;
function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / MINUTES_PER_HOUR))}:${two(minutes % MINUTES_PER_HOUR)}`;
}

import type { Side } from '../../domain/side';
import { findAmounts } from './amounts';
import { findDates } from './dates';
import type { Figure } from './quantity';
import { findDurations, findTimes } from './times';

/** Every date, time, length of time and number of a normalised text, in text order; none overlaps another. */
export function findFigures(norm: string, side: Side): readonly Figure[] {
  const dates = findDates(norm, side);
  const isFree = (
    range: readonly [number, number],
    others: readonly { range: readonly [number, number] }[],
  ) => !others.some((other) => other.range[0] < range[1] && range[0] < other.range[1]);
  const times = findTimes(norm, side).filter(({ range }) => isFree(range, dates));
  const durations = findDurations(norm, side, [...times]).filter(({ range }) => isFree(range, dates));
  const taken = [...dates, ...times, ...durations].map(({ range }) => range);
  const amounts = findAmounts(norm, side, taken);
  return [...dates, ...times, ...durations, ...amounts].toSorted((a, b) => a.range[0] - b.range[0]);
}

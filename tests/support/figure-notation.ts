import type { Side } from '../../src/domain/side';
import { normaliseText } from '../../src/engine/normalise/normalise';
import { findFigures } from '../../src/engine/quantities';
import type { Figure } from '../../src/engine/quantities/quantity';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const two = (value: number | null) => (value === null ? '??' : String(value).padStart(2, '0'));

/** A figure in words: `date 2025-06-09 Mon` (`????-06-09` without a year), `time 12:00`, `duration 25 approx`, `person 1200`. */
export function inWords(figure: Figure): string {
  switch (figure.kind) {
    case 'date': {
      const weekday = figure.weekday === null ? '' : ` ${WEEKDAYS[figure.weekday]}`;
      return `date ${figure.year ?? '????'}-${two(figure.month)}-${two(figure.day)}${weekday}`;
    }
    case 'time':
      return `time ${two(Math.floor(figure.minutes / 60))}:${two(figure.minutes % 60)}`;
    case 'duration':
      return `duration ${figure.minutes}${figure.isApproximate ? ' approx' : ''}`;
    case 'quantity':
      return `${figure.unit} ${figure.value}${figure.isApproximate ? ' approx' : ''}`;
  }
}

/** Expects these figures in a text, in its order, separated by " · "; '' for none. */
export function expectFigures(side: Side, text: string, notation: string): void {
  const found = findFigures(normaliseText(side, text).norm, side);
  expect(found.map(inWords).join(' · ')).toBe(notation);
}

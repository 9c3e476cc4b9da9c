import type { Range } from '../bridge/match';

/** What is measured. Two quantities can agree or conflict only if they are of one unit. */
export type Unit =
  | 'plain'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'year'
  | 'anniversary'
  | 'ordinal'
  | 'person'
  | 'occasion'
  | 'item'
  | 'country'
  | 'percent'
  | 'fold'
  | 'age'
  | 'dollar'
  | 'yen'
  | 'won'
  | 'euro'
  | 'metre'
  | 'kilometre'
  | 'ton'
  | 'degree';

/** Whether the true figure is said to lie above what is written (余り, 이상, 여) or below it (近く, 가까이). */
export type Bound = 'over' | 'under';

/** A number with its unit, as written in one language. */
export interface Quantity {
  readonly kind: 'quantity';
  readonly range: Range;
  readonly value: number;
  readonly unit: Unit;
  /** 約, 余り, 以上, 약, 여, 가량, 이상 … */
  readonly isApproximate: boolean;
  readonly bound: Bound | null;
}

/** A calendar date; the parts that the text leaves out are null. */
export interface CalendarDate {
  readonly kind: 'date';
  readonly range: Range;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 0 Sunday to 6 Saturday where the text says. */
  readonly weekday: number | null;
}

/** A time of the day, in minutes from midnight. */
export interface ClockTime {
  readonly kind: 'time';
  readonly range: Range;
  readonly minutes: number;
  /** Hours were given with 午前/午後, 오전/오후 or on a 24-hour clock, so that the half of the day is sure. */
  readonly isSure: boolean;
}

/** A length of time in minutes; what is written in days or longer is a quantity. */
export interface Duration {
  readonly kind: 'duration';
  readonly range: Range;
  readonly minutes: number;
  readonly isApproximate: boolean;
  readonly bound: Bound | null;
}

export type Figure = Quantity | CalendarDate | ClockTime | Duration;

const OVER = /^(?:余り|あまり|以上|超|強|여|남짓|이상)$/u;
const UNDER = /^(?:弱|近く|가까이)$/u;

/** The bound that the words around a figure set, if any. */
export function boundOf(words: readonly (string | undefined)[]): Bound | null {
  if (words.some((word) => word !== undefined && OVER.test(word))) return 'over';
  return words.some((word) => word !== undefined && UNDER.test(word)) ? 'under' : null;
}

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

/** A number with its unit, as written in one language. */
export interface Quantity {
  readonly kind: 'quantity';
  readonly range: Range;
  readonly value: number;
  readonly unit: Unit;
  /** 約, 余り, 以上, 약, 여, 가량, 이상 … */
  readonly isApproximate: boolean;
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
}

export type Figure = Quantity | CalendarDate | ClockTime | Duration;

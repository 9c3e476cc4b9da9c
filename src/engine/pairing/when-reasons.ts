import type { PairReason, PairReasonKind } from '../../domain/pairing';
import type { CallDay, ReadoutProfile } from '../../domain/readout-profile';
import { WEIGHTS } from './weights';

const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR = 60;

/** Whole days between two ISO 8601 dates. */
export const daysBetween = (a: string, b: string): number =>
  Math.abs(Math.round((Date.parse(a) - Date.parse(b)) / DAY_MS));

/** Days on which the call may have been, by the text's own words. */
export const daysOf = ({ value, others }: CallDay): readonly string[] => [value, ...others];

const reason = (
  kind: PairReasonKind,
  weight: number,
  ...values: readonly (string | number)[]
): PairReason[] => [{ kind, weight, values }];

/** A publication may follow a call by so many days. */
export const PUBLICATION_LAG = 3;

/** The day of both: the same, the same on another clock, near, or apart. */
export function dayReason(a: ReadoutProfile, b: ReadoutProfile): PairReason[] {
  if (a.date === null || b.date === null) return [];
  const [one, other] = [a.date, b.date];
  const apart = daysBetween(one.value, other.value);
  const isByPublication = one.from === 'publication' || other.from === 'publication';
  if (apart === 0)
    return reason('same-day', isByPublication ? WEIGHTS.sameDayByPublication : WEIGHTS.sameDay, one.value);
  const isOnOtherClock = daysOf(one).some((day) => daysOf(other).includes(day));
  if (isOnOtherClock) return reason('other-clock', WEIGHTS.otherClock, one.value, other.value);
  if (isByPublication) return byPublication(a, b, apart);
  if (apart > 1) return reason('day-apart', WEIGHTS.dayApart, one.value, other.value, apart);
  if (a.isLocalTime || b.isLocalTime)
    return reason('other-clock', WEIGHTS.otherClock, one.value, other.value);
  if (isAcrossMidnight(a, b)) return reason('day-near', WEIGHTS.nightNear, one.value, other.value);
  return reason('day-near', WEIGHTS.dayNear, one.value, other.value);
}

/** A readout cannot be published before its call; it may be some days after. */
function byPublication(a: ReadoutProfile, b: ReadoutProfile, apart: number): PairReason[] {
  const [one, other] = [a.date as CallDay, b.date as CallDay];
  const areBoth = one.from === other.from;
  const [published, called] = one.from === 'publication' ? [one, other] : [other, one];
  const isBefore = !areBoth && published.value < called.value;
  const values = [one.value, other.value, apart];
  if (apart > PUBLICATION_LAG || (isBefore && apart > 1))
    return reason('day-apart', WEIGHTS.dayApartByPublication, ...values);
  return apart === 1
    ? reason('day-near', WEIGHTS.dayNearByPublication, ...values)
    : reason('day-near', WEIGHTS.fewDaysByPublication, ...values);
}

const LATE = 21 * HOUR;
const DAY = 24 * HOUR;
const MIDNIGHT_MINUTES = 90;

/** One says late at night, the other the small hours of the next day. */
function isAcrossMidnight(a: ReadoutProfile, b: ReadoutProfile): boolean {
  if (a.date === null || b.date === null || !a.start || !b.start) return false;
  const [early, late] = a.date.value < b.date.value ? [a, b] : [b, a];
  const evening = early.start;
  const night = late.start;
  if (!evening || !night || evening.to < LATE) return false;
  return DAY + night.from - Math.min(evening.to, DAY) <= MIDNIGHT_MINUTES;
}

const SAME_MINUTES = 20;
const NEAR_MINUTES = 60;

/** The hour of both, where both are on one clock and of one day. */
export function timeReason(a: ReadoutProfile, b: ReadoutProfile): PairReason[] {
  if (!a.start || !b.start || a.isLocalTime !== b.isLocalTime) return [];
  if (a.date && b.date && a.date.value !== b.date.value) return [];
  const gap = Math.max(a.start.from - b.start.to, b.start.from - a.start.to, 0);
  const areExact = a.start.from === a.start.to && b.start.from === b.start.to;
  const values = [clock(a.start.from), clock(b.start.from)];
  if (areExact && gap <= SAME_MINUTES) return reason('same-time', WEIGHTS.sameTime, ...values);
  if (gap <= SAME_MINUTES) return reason('time-near', WEIGHTS.mayBeSameTime);
  return gap <= NEAR_MINUTES
    ? reason('time-near', WEIGHTS.timeNear)
    : reason('time-apart', WEIGHTS.timeApart, ...(areExact ? values : []));
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / HOUR) % 24).padStart(2, '0')}:${String(minutes % HOUR).padStart(2, '0')}`;

import type { OfficeTerm } from '../knowledge';
import type { MayBe } from './office-holders';
import type { CalendarDate } from '../quantities/quantity';

/** What a text tells about the year of its call when the day is written without one. */
export interface YearHints {
  readonly dates: readonly CalendarDate[];
  /** Ids of the people that the text names. */
  readonly people: readonly string[];
  readonly offices: readonly OfficeTerm[];
  /** For each of those whom the lead calls by family name and title, the terms of all whom that may be. */
  readonly callers: readonly MayBe[];
  readonly norm: string;
}

// The two countries established diplomatic relations in 1965; anniversaries are counted from it.
const NORMALISATION = 1965;
const ANNIVERSARY =
  /(?:国交正常化(?:から)?|국교\s?정상화)\s?(?<count>\d{2,3})\s?(?:周年|年|주년)[^。.\n]{0,14}?(?<when>本年|今年|来年|올해|금년|내년)|(?<before>本年|今年|来年|올해|금년|내년)[^。.\n]{0,12}?(?:国交正常化(?:から)?|국교\s?정상화)\s?(?<after>\d{2,3})\s?(?:周年|年|주년)/u;

/**
 * The year of a day that is written without one, or null when the text leaves more than one possible. In this order: the same
 * day written elsewhere with its year; an anniversary ("this year, the 60th of normalisation"); the years in which everybody
 * named was in office on that day and in which the weekday is right.
 */
export function inferYear(date: CalendarDate, hints: YearHints): number | null {
  if (date.year !== null) return date.year;
  const written = hints.dates.find(
    (other) => other.year !== null && other.month === date.month && other.day === date.day,
  );
  if (written) return written.year;
  const byAnniversary = anniversaryYear(hints.norm);
  const possible = officeYears(date, hints);
  if (byAnniversary !== null && (possible.length === 0 || possible.includes(byAnniversary)))
    return byAnniversary;
  if (possible.length === 1) return possible[0] ?? null;
  return nearLatestYear(date, possible, hints.dates);
}

function anniversaryYear(norm: string): number | null {
  const found = ANNIVERSARY.exec(norm)?.groups;
  if (!found) return null;
  const count = Number(found['count'] ?? found['after']);
  const isNextYear = /来年|내년/u.test(found['when'] ?? found['before'] ?? '');
  return NORMALISATION + count - (isNextYear ? 1 : 0);
}

/**
 * Of the years that remain, the one next to the latest year that the text writes out (2012년 어기 …): only with a weekday, which
 * leaves one year in five or six.
 */
function nearLatestYear(
  date: CalendarDate,
  possible: readonly number[],
  dates: readonly CalendarDate[],
): number | null {
  // A treaty's year (1965年の協定) says nothing about a call of today.
  const latest = Math.max(
    ...dates.flatMap(({ year }) => (year !== null && year >= FIRST_YEAR ? [year] : [])),
  );
  if (date.weekday === null || !Number.isFinite(latest)) return null;
  const years =
    possible.length > 0
      ? possible
      : [latest - 1, latest, latest + 1].filter((year) => isWeekdayRight(date, year));
  const near = years.filter((year) => Math.abs(year - latest) <= 1);
  return near.length === 1 ? (near[0] ?? null) : null;
}

function isWeekdayRight(date: CalendarDate, year: number): boolean {
  if (date.weekday === null) return true;
  return new Date(Date.UTC(year, (date.month ?? 1) - 1, date.day ?? 1)).getUTCDay() === date.weekday;
}

const FIRST_YEAR = 1998;
const LAST_YEAR = 2045;

/** The years in which all were in office; if none, those in which all were who are named in full. */
function officeYears(date: CalendarDate, { people, offices, callers }: YearHints): number[] {
  const inFull = people.flatMap((person): MayBe[] => {
    const terms = offices.filter((office) => office.person === person);
    return terms.length > 0 ? [terms] : [];
  });
  const years = yearsOf(date, [...inFull, ...callers]);
  return years.length > 0 || callers.length === 0 ? years : yearsOf(date, inFull);
}

function yearsOf(date: CalendarDate, holders: readonly MayBe[]): number[] {
  if (holders.length === 0) return [];
  const years: number[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const day = isoDate({ ...date, year });
    const isTerm = ({ from, to }: OfficeTerm) => from <= day && (to === null || day <= to);
    if (isWeekdayRight(date, year) && holders.every((terms) => terms.some(isTerm))) years.push(year);
  }
  return years;
}

/** ISO 8601; a date without a year is written --MM-DD. */
export function isoDate({ year, month, day }: Pick<CalendarDate, 'year' | 'month' | 'day'>): string {
  const two = (value: number | null) => String(value ?? 0).padStart(2, '0');
  return `${year === null ? '-' : String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

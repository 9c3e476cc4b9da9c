import type { StoredComparison } from './stored-comparison';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The date of a comparison's call, ISO 8601: as the two texts tell it and, where neither writes the year (--06-02), the last such
 * day up to the earlier of the two publication dates; null where the texts give no day. A readout that one office publishes
 * while it is still yesterday elsewhere may be a day early.
 */
export function callDate({
  document,
  ja,
  ko,
}: Pick<StoredComparison, 'document' | 'ja' | 'ko'>): string | null {
  const { date } = document.call;
  if (date === null || !date.startsWith('--')) return date;
  const [published] = [ja.source.publishedOn, ko.source.publishedOn]
    .filter((day) => day !== null)
    .toSorted((a, b) => (a < b ? -1 : 1));
  return published === undefined ? date : lastBefore(date, published);
}

/** `--06-02` as the last 2 June up to a day after `published`; as it is where that year has no such day. */
function lastBefore(date: string, published: string): string {
  const limit = new Date(Date.parse(`${published}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  const inYear = (year: number) => `${String(year).padStart(4, '0')}-${date.slice(2)}`;
  const year = Number(limit.slice(0, 4));
  const found = inYear(year) <= limit ? inYear(year) : inYear(year - 1);
  return isDay(found) ? found : date;
}

/** Date.parse takes 29 February of any year and makes 1 March of it. */
function isDay(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

// Days as pages and documents write them → YYYY-MM-DD.

/** First years of the Japanese eras, less one: 令和7年 = 2018 + 7. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

const DAY = new RegExp(
  [
    '(?<era>令和|平成|昭和)\\s*(?<eraYear>元|\\d{1,2})\\s*年\\s*(?<m1>\\d{1,2})\\s*月\\s*(?<d1>\\d{1,2})\\s*日',
    '(?<y2>\\d{4})\\s*[年년]\\s*(?<m2>\\d{1,2})\\s*[月월]\\s*(?<d2>\\d{1,2})\\s*[日일]',
    '(?<!\\d)(?<y3>(?:19|20)\\d{2})\\s?[-/.．]\\s?(?<m3>\\d{1,2})\\s?[-/.．]\\s?(?<d3>\\d{1,2})(?!\\d)',
    '(?<!\\d)(?<y4>(?:19|20)\\d{2})(?<m4>[01]\\d)(?<d4>[0-3]\\d)(?!\\d)',
  ].join('|'),
  'u',
);

/** The first day that the text names in full, with the place after it; null when it names none. */
export function findDay(
  text: string,
): { readonly day: string; readonly start: number; readonly end: number } | null {
  const narrow = text.normalize('NFKC');
  // A place in the narrowed text is one in the text only if nothing changed its length.
  const source = narrow.length === text.length ? narrow : text;
  const match = DAY.exec(source);
  const day = match === null ? null : toDay(match.groups ?? {});
  return match === null || day === null
    ? null
    : { day, start: match.index, end: match.index + match[0].length };
}

function toDay(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { era, eraYear = '', y2, y3, y4 } = groups;
  const year =
    era === undefined ? Number(y2 ?? y3 ?? y4) : (ERAS[era] ?? 0) + (eraYear === '元' ? 1 : Number(eraYear));
  const month = Number(groups['m1'] ?? groups['m2'] ?? groups['m3'] ?? groups['m4']);
  const day = Number(groups['d1'] ?? groups['d2'] ?? groups['d3'] ?? groups['d4']);
  return calendarDay(year, month, day);
}

/** A day that exists, written YYYY-MM-DD; null for the 30th of February. */
export function calendarDay(year: number, month: number, day: number): string | null {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  const written = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : null;
}

// 「公表」「掲載」 and their like say that it is the day of publication; 작성일 stands where boards keep that day.
const LABEL =
  /(?:掲載日|公表日|公開日|発表日|発信日|配信日|報道発表日|更新日|등록일자?|게시일자?|작성일자?|발표일자?|배포일시?|배포일자|보도일시?|보도시점|등록일시|게시일시|Published(?: on)?|Date)\s*[:：]?\s*$/iu;
const UPDATED = /更新日\s*[:：]?\s*$/u;

// A line that says the day of publication is short; in a sentence it is the day of something else.
const MAX_LABELLED_LENGTH = 120;

const WEEKDAY = /^[\s(（\[]*(?:[月火水木金土日]|[월화수목금토일])?(?:曜日|요일)?[\s)）\]]*$/u;
const TIME =
  /^[\s(（]*(?:[月火水木金土日월화수목금토일][)）])?\s*\d{1,2}[:時시]\s?\d{0,2}[分분]?(?::\d{2})?\s*$/u;

/**
 * The day of publication that the lines of a page or document name: one behind a label anywhere, else one that has a
 * line for itself among the first or last lines. A label that says "updated" counts only when nothing else is there.
 */
export function publicationLine(lines: readonly string[]): string | null {
  const labelled = lines.flatMap((line, index) => labelledDay(line, lines[index + 1] ?? ''));
  const published = labelled.find(({ isUpdate }) => !isUpdate);
  if (published !== undefined) return published.day;
  const outer = [...lines.slice(0, FIRST_LINES), ...lines.slice(-LAST_LINES)];
  return outer.map(dayAlone).find((day) => day !== null) ?? labelled[0]?.day ?? null;
}

const FIRST_LINES = 8;
const LAST_LINES = 4;

function labelledDay(line: string, next: string): readonly { day: string; isUpdate: boolean }[] {
  if (line.length > MAX_LABELLED_LENGTH) return [];
  const found = findDay(line);
  const [before, day] =
    found === null
      ? // The label in one cell, the day in the next.
        [line.trim(), dayAlone(next)]
      : [line.slice(0, found.start), found.day];
  return day !== null && LABEL.test(before) ? [{ day, isUpdate: UPDATED.test(before) }] : [];
}

function dayAlone(line: string): string | null {
  const found = findDay(line.trim());
  if (found === null || found.start > 0) return null;
  const after = line.trim().slice(found.end);
  return WEEKDAY.test(after.replace(/^[.．]/u, '')) || TIME.test(after) ? found.day : null;
}

import type { LabelledClause } from '../clause';
import type { EngineText } from '../engine-text';
import { overlaps } from '../../domain/span';
import type { CalendarDate, Figure } from '../quantities/quantity';

/**
 * The day of the call: the first full day of the lead, else of the dateline, else of the title, else "today" as the text dates
 * itself. Ranges count in the normalised text.
 * @param figures all of the text; @param lead the clauses that tell of the call itself
 */
export function dayOfCall(
  figures: readonly Figure[],
  lead: readonly LabelledClause[],
  text: EngineText,
): CalendarDate | null {
  const days = figures.filter(isDay);
  for (const role of ['lead', 'body', 'dateline', 'title']) {
    const clauses = lead.filter((clause) => clause.sentence.role === role);
    const inside = days.filter(
      (date) => !isApart(date, text.norm) && clauses.some((clause) => isInside(date, clause)),
    );
    if (inside.length > 0) return likeliest(inside, figures, text.norm);
  }
  return relativeDay(text, days) ?? days.find((date) => isApart(date, text.norm)) ?? null;
}

/** 本日12月2日, 오늘(12월 2일): the day itself, whatever other day the sentence tells of. */
const TODAY = /(?:本日|今日|오늘|금일)\s?[(（、,]?\s?$/u;

/**
 * Of several days in a sentence the one called today; else the last before the time of the day (3月6日の発表を踏まえ、4月17日午後3時から
 * tells what came before and then when they met); else the first.
 */
function likeliest(
  days: readonly CalendarDate[],
  figures: readonly Figure[],
  norm: string,
): CalendarDate | null {
  const today = days.find(({ range }) => TODAY.test(norm.slice(0, range[0])));
  if (today) return today;
  const time = figures.find((figure) => figure.kind === 'time');
  const beforeTime = days.findLast(
    ({ range }) =>
      time !== undefined && range[1] <= time.range[0] && isOneSentence(norm, range[1], time.range[0]),
  );
  return beforeTime ?? days[0] ?? null;
}

const isOneSentence = (norm: string, from: number, to: number): boolean =>
  !/[。\n]|[다요]\.\s/u.test(norm.slice(from, to));

const isDay = (figure: Figure): figure is CalendarDate =>
  figure.kind === 'date' && figure.month !== null && figure.day !== null;

const isInside = ({ range }: CalendarDate, clause: LabelledClause): boolean =>
  overlaps({ start: range[0], end: range[1] }, clause);

/** Whether a day with its year stands by itself, so that the text is dated by it: (令和6年3月4日), 2021년 5월 21일 on a line of its own. */
function isApart({ year, range }: CalendarDate, norm: string): boolean {
  if (year === null) return false;
  const before = norm.slice(norm.lastIndexOf('\n', range[0] - 1) + 1, range[0]);
  const lineEnd = norm.indexOf('\n', range[1]);
  const after = norm.slice(range[1], lineEnd < 0 ? norm.length : lineEnd);
  return (
    /(?:^|[。.]\s*)[(（〔[\s]*$/u.test(before) &&
    /^\.?\s?(?:発表|付け?|公表|発出|現在|발표|배포|보도|현재|자)?[)）〕\]\s]*$/u.test(after)
  );
}

/** Days that are told from today; the month may be left out. */
const RELATIVE: readonly RegExp[] = [
  /(?:오늘|금일|어제|전날|本日|今日|昨日|前日)\s?[(（](?:(?<month>\d{1,2})[월月]\s?)?(?<day>\d{1,2})[일日]/u,
  /(?:^|[。、\s])(?:本|昨|去る)(?<day>\d{1,2})日/u,
  /(?:^|[。\n])\s?(?<day>\d{1,2})日(?=午前|午後|正午|夕|夜|、)/u,
  /(?:^|[은는이가]\s|[.\n])\s?(?<day>\d{1,2})일\s(?=오전|오후|낮|저녁|밤|새벽)/u,
];

/** 오늘(9일), 昨日(20日), 本27日: the month and the year stand where the text dates itself. */
function relativeDay(text: EngineText, days: readonly CalendarDate[]): CalendarDate | null {
  const found = RELATIVE.map((pattern) => pattern.exec(text.norm)).find((each) => each !== null);
  const day = Number(found?.groups?.['day']);
  if (!found || !(day >= 1 && day <= 31)) return null;
  const dated = days.find((date) => isApart(date, text.norm));
  const written = found.groups?.['month'];
  const range = [found.index, found.index + found[0].length] as const;
  const base = { kind: 'date', range, day, weekday: null } as const;
  if (written !== undefined) return { ...base, year: null, month: Number(written) };
  if (!dated || dated.month === null || dated.day === null) return null;
  // What is told on the first tells of the thirtieth of the month before.
  if (day <= dated.day) return { ...base, year: dated.year, month: dated.month };
  return dated.month === 1
    ? { ...base, year: dated.year === null ? null : dated.year - 1, month: 12 }
    : { ...base, year: dated.year, month: dated.month - 1 };
}

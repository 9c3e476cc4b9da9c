import type { Side } from '../../domain/side';
import { numeralValue } from './numerals';
import type { CalendarDate } from './quantity';

const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, R: 2018, H: 1988 };
const WEEKDAYS: Readonly<Record<Side, string>> = { ja: '日月火水木金土', ko: '일월화수목금토' };

interface Rule {
  readonly regex: RegExp;
  readonly side: Side;
}

// 三月十六日, 令和五年, 二〇二五年: in kanji as well.
const JA_TWO = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
const JA_YEAR =
  '(?:(?<era>令和|平成|昭和)(?<eraYear>\\d+|元|[一二三四五六七八九十]{1,3})|(?<year>\\d{4}|[〇一二三四五六七八九]{4}))年';

const named = (side: Side, source: string): Rule => ({ side, regex: new RegExp(source, 'gu') });
const JA_WEEKDAY = '(?:\\s?[(（](?<weekday>[日月火水木金土])(?:曜日?)?[)）])?';
const KO_WEEKDAY = '(?:\\s?\\((?<weekday>[일월화수목금토])(?:요일)?[^)]{0,8}\\))?';

/** The ways in which both governments write dates, the fuller first: what a rule has taken no later rule sees. */
const RULES: readonly Rule[] = [
  // 令和2年9月24日(木曜日), 2024年12月23日
  named('ja', `${JA_YEAR}(?<month>${JA_TWO})月(?<day>${JA_TWO})日${JA_WEEKDAY}`),
  named('ja', `(?<month>${JA_TWO})月(?<day>${JA_TWO})日${JA_WEEKDAY}`),
  named('ja', `${JA_YEAR}(?<month>${JA_TWO})月`),
  named(
    'ja',
    '(?:(?<era>令和|平成|昭和)(?<eraYear>\\d+|元)|(?<year>1[89]\\d\\d|20\\d\\d))年(?!間|以上|ぶり|余り|半)',
  ),
  named('ja', '(?<year>\\d{4})[./](?<month>\\d{1,2})[./](?<day>\\d{1,2})'),
  // 2024년 12월 23일(월), 2024.12.23.(월), '26.6.12.(금)
  named('ko', `(?<year>\\d{4})년\\s?(?<month>\\d{1,2})월\\s?(?<day>\\d{1,2})일${KO_WEEKDAY}`),
  named('ko', `(?<year>\\d{4})\\.\\s?(?<month>\\d{1,2})\\.\\s?(?<day>\\d{1,2})\\.?${KO_WEEKDAY}`),
  named('ko', `['’‘](?<shortYear>\\d{2})\\.\\s?(?<month>\\d{1,2})\\.\\s?(?<day>\\d{1,2})\\.?${KO_WEEKDAY}`),
  named('ko', `(?<month>\\d{1,2})월\\s?(?<day>\\d{1,2})일${KO_WEEKDAY}`),
  // 9.24.(목), 7.4.: the closing dot or the weekday tells a date from a decimal.
  named(
    'ko',
    `(?<![\\d.])(?<month>\\d{1,2})\\.\\s?(?<day>\\d{1,2})(?:\\.${KO_WEEKDAY}|(?=\\([일월화수목금토]\\)))`,
  ),
  // 오늘(11.18, 화), (9.24 목): in brackets the weekday may follow a comma or a blank; 오늘(11.18) has none.
  named(
    'ko',
    '(?<=[(（]\\s?)(?<month>\\d{1,2})\\.\\s?(?<day>\\d{1,2})\\.?[,\\s]\\s?(?<weekday>[일월화수목금토])(?:요일)?(?=[)）])',
  ),
  named('ko', '(?<=(?:오늘|금일|어제)\\s?[(（])(?<month>\\d{1,2})\\.\\s?(?<day>\\d{1,2})(?=[)）])'),
  named('ko', '(?<year>\\d{4})년\\s?(?<month>\\d{1,2})월'),
  named('ko', '(?<year>1[89]\\d\\d|20\\d\\d)년(?!간|\\s?이상|\\s?만)'),
  named('ko', "['’‘](?<shortYear>\\d{2})년"),
];

/** The dates of a text in the order of the text; they do not overlap. */
export function findDates(norm: string, side: Side): CalendarDate[] {
  const found: CalendarDate[] = [];
  for (const rule of RULES) {
    if (rule.side !== side) continue;
    for (const match of norm.matchAll(rule.regex)) {
      const date = toDate(match, side);
      const isTaken = found.some((other) => other.range[0] < date.range[1] && date.range[0] < other.range[1]);
      if (!isTaken && isPossible(date)) found.push(date);
    }
  }
  return found.toSorted((a, b) => a.range[0] - b.range[0]);
}

function toDate(match: RegExpMatchArray & { index?: number }, side: Side): CalendarDate {
  const groups = match.groups ?? {};
  const start = match.index ?? 0;
  const number = (name: string) => (groups[name] === undefined ? null : numeralValue(groups[name]));
  const weekday = groups['weekday'];
  return {
    kind: 'date',
    range: [start, start + match[0].length],
    year: number('year') ?? eraYear(groups['era'], groups['eraYear']) ?? shortYear(groups['shortYear']),
    month: number('month'),
    day: number('day'),
    weekday: weekday === undefined ? null : WEEKDAYS[side].indexOf(weekday),
  };
}

function eraYear(era: string | undefined, year: string | undefined): number | null {
  const base = era === undefined ? undefined : ERAS[era];
  if (base === undefined || year === undefined) return null;
  return base + (year === '元' ? 1 : numeralValue(year));
}

const shortYear = (year: string | undefined): number | null =>
  year === undefined ? null : 2000 + Number(year);

function isPossible({ month, day }: CalendarDate): boolean {
  return (month === null || (month >= 1 && month <= 12)) && (day === null || (day >= 1 && day <= 31));
}

/** Whether two dates may be one day: every part that both give is the same, and they share more than a month. */
export function mayBeSame(a: CalendarDate, b: CalendarDate): boolean {
  const agrees = (x: number | null, y: number | null) => x === null || y === null || x === y;
  const shares = (x: number | null, y: number | null) => x !== null && x === y;
  return (
    agrees(a.year, b.year) &&
    agrees(a.month, b.month) &&
    agrees(a.day, b.day) &&
    (shares(a.day, b.day) || shares(a.year, b.year))
  );
}

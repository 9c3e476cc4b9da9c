import type { Side } from '../domain/side';
import type { Lng, Translator } from '../i18n';

/** Text of a readout inside a page: always with its language. */
export interface Quote {
  readonly lang: Side;
  readonly text: string;
}

const LOCALES: Readonly<Record<Lng, string>> = { en: 'en-GB', ja: 'ja-JP', ko: 'ko-KR' };

// Making a formatter takes longer than a thousand uses of it.
const shareFormats = new Map<Lng, Intl.NumberFormat>();

function shareFormat(lng: Lng): Intl.NumberFormat {
  const format =
    shareFormats.get(lng) ??
    new Intl.NumberFormat(LOCALES[lng], { style: 'percent', maximumFractionDigits: 0 });
  shareFormats.set(lng, format);
  return format;
}

// A readout may say 「６月９日」 without a year: ISO 8601 writes --06-09. A leap year, so that --02-29 is a day.
const ANY_YEAR = '2000';

// A fact of a point is written shorter: 2025-6-9, -6-9.
const DATE = /^(\d{4}|-?)-(\d{1,2})-(\d{1,2})/u;

/** 9 June 2025 · 2025年6月9日 · 2025년 6월 9일; 9 June where the year is not known. What is no ISO date is shown as it is. */
export function formatDate(tr: Translator, iso: string): string {
  const [, year = '', month = '', day = ''] = DATE.exec(iso) ?? [];
  const isOpen = year === '' || year === '-';
  const [monthName, dayName] = [month.padStart(2, '0'), day.padStart(2, '0')];
  const date = new Date(`${isOpen ? ANY_YEAR : year}-${monthName}-${dayName}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const parts = isOpen ? ({ month: 'long', day: 'numeric' } as const) : ({ dateStyle: 'long' } as const);
  return new Intl.DateTimeFormat(LOCALES[tr.lng], { ...parts, timeZone: 'UTC' }).format(date);
}

/** Day and minute in the time of Japan and Korea: 9 June 2025 at 12:05 · 2025年6月9日 12:05 · 2025년 6월 9일 12:05. */
export function formatInstant(tr: Translator, instant: string): string {
  return new Intl.DateTimeFormat(LOCALES[tr.lng], {
    dateStyle: 'long',
    timeStyle: 'short',
    // Tables of Korean words differ in what they say before 12 (오전, AM).
    hourCycle: 'h23',
    timeZone: 'Asia/Tokyo',
  }).format(new Date(instant));
}

/** June 2025 · 2025年6月 · 2025년 6월, of 2025-06. What is no ISO month is shown as it is. */
export function formatMonth(tr: Translator, iso: string): string {
  const date = new Date(`${iso}-01T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const parts = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(LOCALES[tr.lng], parts).format(date);
}

/** 25 minutes · about 1 hour 20 minutes · 約1時間20分. */
export function formatMinutes(tr: Translator, minutes: number, isApproximate: boolean): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    ...(hours > 0 ? [tr.t('common.time.hours', { count: hours })] : []),
    ...(rest > 0 || hours === 0 ? [tr.t('common.time.minutes', { count: rest })] : []),
  ];
  // Japanese writes 1時間20分 in one word.
  const length = parts.join(tr.lng === 'ja' ? '' : ' ');
  return isApproximate ? tr.t('common.time.about', { length }) : length;
}

/** Whether two ISO dates can be one day: --11-14, whose year the text leaves out, is any 14 November. */
export function isOneDay(a: string, b: string): boolean {
  const isOpen = [a, b].some((date) => date.startsWith('--'));
  return a === b || (isOpen && a.slice(-5) === b.slice(-5));
}

/** A count with its thousands apart: 6,324 in all three languages. */
export const formatCount = (tr: Translator, value: number): string =>
  new Intl.NumberFormat(LOCALES[tr.lng]).format(value);

// 万, 億, 兆 and their Korean readings: readers of both languages count in ten thousands.
const MYRIADS: Readonly<Record<'ja' | 'ko', readonly string[]>> = {
  ja: ['', '万', '億', '兆'],
  ko: ['', '만', '억', '조'],
};

/** A number as a text of the language writes it: 11,000,000 · 1100万 · 1100만. */
export function formatNumber(tr: Translator, value: number): string {
  if (tr.lng === 'en' || !Number.isInteger(value) || value < 1e4 || value >= 1e16)
    return formatCount(tr, value);
  const groups: string[] = [];
  let rest = value;
  for (const unit of MYRIADS[tr.lng]) {
    const group = rest % 1e4;
    rest = Math.floor(rest / 1e4);
    if (group > 0) groups.unshift(`${group}${unit}`);
  }
  return groups.join(tr.lng === 'ko' ? ' ' : '');
}

const SPELT = 10;

/** A place in an order: third, 12th · 3番目 · 세 번째, 12번째. */
export function formatOrdinal(tr: Translator, number: number): string {
  if (number >= 1 && number <= SPELT) return tr.t(`common.place.${number}`);
  const rule = new Intl.PluralRules(LOCALES[tr.lng], { type: 'ordinal' }).select(number);
  return tr.t(`common.nth.${rule}`, { number });
}

/** A list as the language joins it: A, B and C · A、B、C · A, B 및 C. */
export const formatList = (tr: Translator, items: readonly string[]): string =>
  new Intl.ListFormat(LOCALES[tr.lng], { type: 'conjunction' }).format(items);

/** A score for people: never 100 %, since no pairing is beyond doubt. */
export const formatScore = (tr: Translator, score: number): string => formatShare(tr, Math.min(score, 0.99));

/** 0.876 → 88 %: two digits are all that a share bears. */
export const formatShare = (tr: Translator, share: number): string => shareFormat(tr.lng).format(share);

/** A coefficient between -1 and 1, with two digits: 0.87. */
export const formatScale = (tr: Translator, value: number): string =>
  new Intl.NumberFormat(LOCALES[tr.lng], { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    value,
  );

/** ① … ㊿, then (51): the number of a point in its own readout. */
export function orderSign(number: number): string {
  if (number >= 1 && number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  if (number >= 21 && number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  if (number >= 36 && number <= 50) return String.fromCodePoint(0x32b1 + number - 36);
  return `(${number})`;
}

/** The first characters of a text on one line, without the comma that led on to what is left out here, by code points so that no pair of surrogates is cut. */
export function beginning(text: string, length: number): string {
  const characters = [
    ...text
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(/[、,]$/u, ''),
  ];
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`;
}

/** A quotation in the marks of its own language. */
export const quoted = ({ lang, text }: Quote): string => (lang === 'ja' ? `「${text}」` : `‘${text}’`);

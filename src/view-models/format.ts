import type { Side } from '../domain/side';
import type { Lng, Translator } from '../i18n';

/** Text of a readout inside a page: always with its language. */
export interface Quote {
  readonly lang: Side;
  readonly text: string;
}

const LOCALES: Readonly<Record<Lng, string>> = { en: 'en-GB', ja: 'ja-JP', ko: 'ko-KR' };

// A readout may say 「６月９日」 without a year: ISO 8601 writes --06-09. A leap year, so that --02-29 is a day.
const ANY_YEAR = '2000';

/** 9 June 2025 · 2025年6月9日 · 2025년 6월 9일; 9 June where the year is not known. What is no ISO date is shown as it is. */
export function formatDate(tr: Translator, iso: string): string {
  const [, year = '', monthAndDay = ''] = /^(\d{4}|-)(-\d{2}-\d{2})/u.exec(iso) ?? [];
  const date = new Date(`${year === '-' ? ANY_YEAR : year}${monthAndDay}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const parts =
    year === '-' ? ({ month: 'long', day: 'numeric' } as const) : ({ dateStyle: 'long' } as const);
  return new Intl.DateTimeFormat(LOCALES[tr.lng], { ...parts, timeZone: 'UTC' }).format(date);
}

export const formatMinutes = (tr: Translator, minutes: number, isApproximate: boolean): string =>
  tr.t(isApproximate ? 'common.time.aboutMinutes' : 'common.time.minutes', { count: minutes });

/** A list as the language joins it: A, B and C · A、B、C · A, B 및 C. */
export const formatList = (tr: Translator, items: readonly string[]): string =>
  new Intl.ListFormat(LOCALES[tr.lng], { type: 'conjunction' }).format(items);

/** A score for people: never 100 %, since no pairing is beyond doubt. */
export const formatScore = (tr: Translator, score: number): string => formatShare(tr, Math.min(score, 0.99));

/** 0.876 → 88 %: two digits are all that a share bears. */
export const formatShare = (tr: Translator, share: number): string =>
  new Intl.NumberFormat(LOCALES[tr.lng], { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** ① … ㊿, then (51): the number of a point in its own readout. */
export function orderSign(number: number): string {
  if (number >= 1 && number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  if (number >= 21 && number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  if (number >= 36 && number <= 50) return String.fromCodePoint(0x32b1 + number - 36);
  return `(${number})`;
}

/** The first characters of a text on one line, by code points so that no pair of surrogates is cut. */
export function beginning(text: string, length: number): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()];
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`;
}

/** A quotation in the marks of its own language. */
export const quoted = ({ lang, text }: Quote): string => (lang === 'ja' ? `「${text}」` : `‘${text}’`);

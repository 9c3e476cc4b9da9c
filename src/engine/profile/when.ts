import { callDate } from '../../domain/call-date';
import type { CallDay, DayWindow } from '../../domain/readout-profile';
import type { CallAccount } from '../../domain/call';
import type { Side } from '../../domain/side';

const DAY_MS = 24 * 60 * 60 * 1000;

/** An ISO 8601 date some days later or, with a negative number, earlier. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

// 現地時間23日夜（日本時間24日午前）, 현지시간 23일 밤(한국시간 24일 오전)
const CLOCK =
  /(?<clock>日本時間|韓国時間|現地時間|한국\s?시간|한국시각|일본\s?시간|현지\s?시간|현지시각)[^\d]{0,4}(?:(?<month>\d{1,2})\s?[月월]\s?)?(?<day>\d{1,2})[日일]/gu;
const OWN_CLOCK = /^(?:日本|韓国|한국|일본)/u;
const LOCAL = /現地時間|現地時刻|현지\s?시간|현지시각|\(現地\)|\(현지\)/u;
const TODAY = /本日|今日|오늘|금일/u;
const YESTERDAY = /昨日|昨夜|어제|전날/u;

/**
 * The day of the call: as the opening writes it, on the clock of Tokyo and Seoul where it gives both; a day without a year takes
 * that of the publication; 本日 is the day of publication. Where nothing is written, the publication is all that is known.
 */
export function dayOf(account: CallAccount, lead: string, publishedOn: string | null): CallDay | null {
  const written = account.date?.value ?? null;
  const full = written === null ? null : complete(written, publishedOn);
  if (full === null) return fromPublication(lead, publishedOn);
  const from = written === full ? 'text' : 'text-and-publication';
  const clocks = otherClocks(lead, full);
  const own = clocks.find(({ isOwn }) => isOwn)?.date ?? full;
  const others = [...new Set([full, ...clocks.map(({ date }) => date)])]
    .filter((date) => date !== own)
    .toSorted();
  return { value: own, from, others };
}

/** A whole date; null where the year cannot be told. */
function complete(written: string, publishedOn: string | null): string | null {
  if (!written.startsWith('--')) return Number.isNaN(Date.parse(written)) ? null : written;
  if (publishedOn === null) return null;
  const source = { title: null, issuer: null, url: null, publishedOn };
  const document = { call: { date: written, startTime: null, durationMinutes: null } };
  const readout = { source } as Parameters<typeof callDate>[0]['ja'];
  const found = callDate({ document, ja: readout, ko: readout } as Parameters<typeof callDate>[0]);
  return found === null || found.startsWith('--') ? null : found;
}

function fromPublication(lead: string, publishedOn: string | null): CallDay | null {
  if (publishedOn === null) return null;
  if (YESTERDAY.test(lead))
    return { value: daysAfter(publishedOn, -1), from: 'text-and-publication', others: [] };
  const from = TODAY.test(lead) ? 'text-and-publication' : 'publication';
  return { value: publishedOn, from, others: [] };
}

function otherClocks(lead: string, date: string): readonly { date: string; isOwn: boolean }[] {
  return [...lead.matchAll(CLOCK)].flatMap(({ groups = {} }) => {
    const day = Number(groups['day']);
    const near = [-1, 0, 1]
      .map((days) => daysAfter(date, days))
      .find((each) => Number(each.slice(8)) === day);
    return near === undefined ? [] : [{ date: near, isOwn: OWN_CLOCK.test(groups['clock'] ?? '') }];
  });
}

/** Whether the opening gives a day or an hour on another clock, and no own one beside it. */
export const isLocal = (lead: string): boolean =>
  LOCAL.test(lead) && !/(?:日本時間|韓国時間|한국\s?시간|한국시각|일본\s?시간)/u.test(lead);

const HOUR = 60;
/** Parts of the day as both languages use them, generously; the first that is written counts. */
const PARTS: readonly (readonly [ja: RegExp, ko: RegExp, fromHour: number, toHour: number])[] = [
  [/未明/u, /새벽/u, 0, 6],
  [/深夜|夜遅く/u, /심야|늦은\s?밤/u, 21, 25],
  [/(?<!昨)夜(?!食)/u, /(?<![가-힣])밤(?![가-힣])/u, 17, 25],
  [/夕(?:方|刻)/u, /저녁/u, 15, 21],
  [/朝(?!食|鮮)/u, /아침/u, 5, 11],
  [/午前/u, /오전/u, 0, 12],
  [/午後/u, /오후/u, 12, 24],
];

/** When on its day the call began, as far as the opening says. */
export function startOf(account: CallAccount, lead: string, side: Side): DayWindow | null {
  const time = account.startTime?.value;
  if (time !== undefined) {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return { from: hours * HOUR + minutes, to: hours * HOUR + minutes };
  }
  const part = PARTS.find(([ja, ko]) => (side === 'ja' ? ja : ko).test(lead));
  return part ? { from: part[2] * HOUR, to: part[3] * HOUR } : null;
}

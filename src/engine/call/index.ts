import type { CallAccount, CallFacts, Given, Participant } from '../../domain/call';
import { overlaps } from '../../domain/span';
import type { LabelledClause } from '../clause';
import type { EngineText } from '../engine-text';
import type { Lexicon } from '../bridge/lexicon';
import type { Knowledge } from '../knowledge';
import { findFigures } from '../quantities';
import type { CalendarDate, ClockTime, Duration, Figure } from '../quantities/quantity';
import { findParticipants } from './participants';
import { inferYear, isoDate } from './year';

/** What the facts of the call are read from. */
export interface CallParts {
  readonly lexicon: Lexicon;
  readonly knowledge: Knowledge;
}

/** The call as one side gives it: from the title, the dateline and the lead. */
export function callAccount(
  text: EngineText,
  clauses: readonly LabelledClause[],
  parts: CallParts,
): CallAccount {
  const figures = findFigures(text.norm, text.side);
  const lead = leadClauses(clauses);
  const inLead = figures.filter((figure) => lead.some((clause) => inside(figure, clause)));
  const people = findParticipants(clauses, lead, parts.lexicon, parts.knowledge);
  const hints = {
    dates: figures.filter((figure) => figure.kind === 'date'),
    people: people.map((participant) => participant.person),
    offices: parts.knowledge.offices,
    norm: text.norm,
  };
  const date = dateOf(inLead, lead, text);
  return {
    date: date && {
      value: isoDate({ ...date, year: inferYear(date, hints) }),
      span: text.toOriginal(...date.range),
      isApproximate: false,
    },
    startTime: startTimeOf(inLead, text),
    durationMinutes: durationOf(inLead, text),
    participants: people
      .filter((participant) => participant.isInLead)
      .map(({ country, person, range }): Participant => ({
        country,
        person,
        span: text.toOriginal(...range),
      })),
  };
}

const inside = ({ range }: { range: readonly [number, number] }, clause: LabelledClause): boolean =>
  overlaps({ start: range[0], end: range[1] }, clause);

/** Title, dateline and lead; where a text has no lead, its first two sentences. */
export function leadClauses(clauses: readonly LabelledClause[]): readonly LabelledClause[] {
  const marked = clauses.filter((clause) => clause.sentence.role !== 'body');
  if (marked.some((clause) => clause.sentence.role === 'lead')) return marked;
  const sentences = [
    ...new Set(clauses.filter((clause) => clause.sentence.role === 'body').map((clause) => clause.sentence)),
  ];
  return [...marked, ...clauses.filter((clause) => sentences.slice(0, 2).includes(clause.sentence))];
}

/** The day of the call: the first full day of the lead, else of the dateline, else of the title. */
function dateOf(
  figures: readonly Figure[],
  lead: readonly LabelledClause[],
  text: EngineText,
): CalendarDate | null {
  const dates = figures.filter(
    (figure): figure is CalendarDate =>
      figure.kind === 'date' && figure.month !== null && figure.day !== null,
  );
  for (const role of ['lead', 'body', 'dateline', 'title']) {
    const found = dates.find((date) =>
      lead.some((clause) => clause.sentence.role === role && inside(date, clause)),
    );
    if (found) return found;
  }
  return dayOnly(text);
}

/** 오늘(9일): only the day is written. */
function dayOnly(text: EngineText): CalendarDate | null {
  const found = /(?:오늘|어제|本日|今日)\s?[(（](?:(\d{1,2})[월月]\s?)?(\d{1,2})[일日]/u.exec(text.norm);
  if (!found?.[1]) return null;
  const end = found.index + found[0].length;
  return {
    kind: 'date',
    range: [found.index, end],
    year: null,
    month: Number(found[1]),
    day: Number(found[2]),
    weekday: null,
  };
}

// 現地時間9月23日午前9時（日本時間同日午後10時）: the two governments share one time zone, so their own clock is the one to compare.
const OWN_CLOCK = /(?:日本時間|韓国時間|한국\s?시간|한국시각|일본\s?시간)[^。.\n]{0,12}$/u;

function startTimeOf(figures: readonly Figure[], text: EngineText): Given<string> | null {
  const times = figures.filter((figure): figure is ClockTime => figure.kind === 'time');
  const own = times.find((time) =>
    OWN_CLOCK.test(text.norm.slice(Math.max(0, time.range[0] - 20), time.range[0])),
  );
  const time = own ?? times[0];
  if (!time) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    value: `${two(Math.floor(time.minutes / 60) % 24)}:${two(time.minutes % 60)}`,
    span: text.toOriginal(...time.range),
    isApproximate: /頃|ごろ|경|쯤|무렵/u.test(text.norm.slice(time.range[1], time.range[1] + 2)),
  };
}

// 計, 合わせて, 총: the sum of parts that are given too.
const TOTAL = /(?:計|合計|合わせて|総計|총|모두|합쳐)\s?(?:約|약)?$/u;

function durationOf(figures: readonly Figure[], text: EngineText): Given<number> | null {
  const durations = figures.filter((figure): figure is Duration => figure.kind === 'duration');
  const total = durations.find((each) =>
    TOTAL.test(text.norm.slice(Math.max(0, each.range[0] - 6), each.range[0])),
  );
  const duration = total ?? durations[0];
  if (!duration) return null;
  return {
    value: duration.minutes,
    span: text.toOriginal(...duration.range),
    isApproximate: duration.isApproximate,
  };
}

/**
 * Both accounts taken together. Where both give a fact, the fuller date, the Japanese time (which gives it to the minute more
 * often) and the length without a vague 余り / 여 stand.
 */
export function callFacts(ja: CallAccount, ko: CallAccount): CallFacts {
  return {
    date: fullerDate(ja.date?.value ?? null, ko.date?.value ?? null),
    startTime: (ja.startTime ?? ko.startTime)?.value ?? null,
    durationMinutes: (ja.durationMinutes ?? ko.durationMinutes)?.value ?? null,
  };
}

/** A date with its year before one without; a day that the other side dates differently keeps its own. */
function fullerDate(ja: string | null, ko: string | null): string | null {
  if (ja === null || ko === null) return ja ?? ko;
  const isWhole = (date: string) => !date.startsWith('-');
  return isWhole(ja) || !isWhole(ko) || ja.slice(-5) !== ko.slice(-5) ? ja : ko;
}

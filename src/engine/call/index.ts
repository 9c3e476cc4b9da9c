import type { CallAccount, CallFacts, Given, Participant } from '../../domain/call';
import { overlaps } from '../../domain/span';
import type { LabelledClause } from '../clause';
import type { EngineText } from '../engine-text';
import type { Lexicon } from '../bridge/lexicon';
import type { Knowledge } from '../knowledge';
import { findFigures } from '../quantities';
import type { CalendarDate, ClockTime, Duration, Figure } from '../quantities/quantity';
import { dayOfCall } from './day';
import { findParticipants } from './participants';
import type { MayBe } from './office-holders';
import { inferYear, isoDate } from './year';

/** What the facts of the call are read from. */
export interface CallParts {
  readonly lexicon: Lexicon;
  readonly knowledge: Knowledge;
  /** Finds those whom a text calls by family name and title. */
  readonly callersIn: (norm: string) => readonly MayBe[];
}

/** The call as one side gives it: from the title, the dateline and the lead. */
export function callAccount(
  text: EngineText,
  clauses: readonly LabelledClause[],
  parts: CallParts,
): CallAccount {
  const figures = findFigures(text.norm, text.side);
  const lead = leadClauses(clauses);
  const within = (given: readonly LabelledClause[]) =>
    figures.filter((figure) => given.some((clause) => inside(figure, clause)));
  const inLead = within(lead);
  // What the body tells of the talks themselves: 통화는 약 20분간 이어졌다.
  const ofTalks = within(
    clauses.filter((clause) => clause.act === 'report' && clause.sentence.role === 'body'),
  );
  const people = findParticipants(clauses, lead, parts.lexicon, parts.knowledge);
  const hints = {
    dates: figures.filter((figure) => figure.kind === 'date'),
    people: people.map((participant) => participant.person),
    offices: parts.knowledge.offices,
    callers: lead.flatMap((clause) => parts.callersIn(text.norm.slice(clause.start, clause.end))),
    norm: text.norm,
  };
  const date = dayOfCall(figures, lead, text);
  return {
    date: date && {
      value: isoDate({ ...date, year: inferYear(date, hints) }),
      span: text.toOriginal(...date.range),
      isApproximate: false,
    },
    startTime: startTimeOf(inLead, text) ?? startTimeOf(ofTalks, text),
    durationMinutes:
      durationOf(sinceDay(inLead, date), text) ?? durationOf(inLead, text) ?? durationOf(ofTalks, text),
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

/** What follows the day of the call: in 11月15日に約50分会談し、本日12月2日、約10分会談した the length of today's. */
const sinceDay = (figures: readonly Figure[], day: CalendarDate | null): readonly Figure[] =>
  day === null ? figures : figures.filter((figure) => figure.range[0] >= day.range[1]);

// 計, 合わせて, 총: the sum of parts that are given too.
const TOTAL = /(?:計|合計|合わせて|総計|총|모두|합쳐)\s?(?:約|약)?$/u;

function durationOf(figures: readonly Figure[], text: EngineText): Given<number> | null {
  const durations = figures.filter((figure): figure is Duration => figure.kind === 'duration');
  const total = durations.find((each) =>
    TOTAL.test(text.norm.slice(Math.max(0, each.range[0] - 6), each.range[0])),
  );
  const duration = total ?? durations[0];
  if (!duration) return fromTo(figures, text);
  return {
    value: duration.minutes,
    span: text.toOriginal(...duration.range),
    isApproximate: duration.isApproximate,
  };
}

/** What stands between the start and the end: 14時5分から14時40分まで, 14:00~15:30, 오후 2시부터 3시까지. */
const UNTIL = /^\s?(?:から|より|부터|[~〜～–—-])\s?$/u;
const DAY = 24 * 60;

/** The length where only its start and its end are written. */
function fromTo(figures: readonly Figure[], text: EngineText): Given<number> | null {
  const times = figures.filter((figure): figure is ClockTime => figure.kind === 'time');
  for (const [i, end] of times.entries()) {
    const start = times[i - 1];
    if (!start || !UNTIL.test(text.norm.slice(start.range[1], end.range[0]))) continue;
    // 午後2時から3時まで: the half of the day is written once.
    const isHalved = /[^\d:：]/u.test(text.norm.slice(...start.range)[0] ?? '');
    const half = isHalved && !end.isSure && start.minutes >= DAY / 2 ? DAY / 2 : 0;
    const value = (end.minutes + half - start.minutes + DAY) % DAY;
    if (value === 0) continue;
    return { value, span: text.toOriginal(start.range[0], end.range[1]), isApproximate: false };
  }
  return null;
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

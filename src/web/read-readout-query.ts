import { EMPTY_READOUT_QUERY, READOUT_SORTS, type CallQuery, type ReadoutQuery } from '../domain/library';
import { SIDES, type Side } from '../domain/side';
import { readPage } from './read-page';

/** The parameters of an address as Express gives them. */
type Query = Readonly<Record<string, unknown>>;

const MAX_TEXT = 500;

/** What an address asks of the readouts; what it says in no known way is not asked. */
export function readReadoutQuery(query: Query): ReadoutQuery {
  const paired = stringOf(query['paired']);
  return {
    ...EMPTY_READOUT_QUERY,
    text: stringOf(query['q']).trim().slice(0, MAX_TEXT),
    isWidened: query['names'] !== 'off',
    side: readSide(query['side']),
    issuer: orNull(stringOf(query['issuer'])),
    level: orNull(stringOf(query['level'])),
    ...readDays(query),
    isPaired: paired === 'yes' ? true : paired === 'no' ? false : null,
    sort: READOUT_SORTS.find((sort) => sort === query['sort']) ?? EMPTY_READOUT_QUERY.sort,
    page: readPage(query['page']),
  };
}

/** The same of the calls. */
export function readCallQuery(query: Query): CallQuery {
  return {
    ...readDays(query),
    sort: query['sort'] === 'oldest' ? 'oldest' : 'newest',
    page: readPage(query['page']),
  };
}

/**
 * The parameters of an address that are not understood: unknown ones, and known ones whose value says nothing. A page passes them
 * over; a program is told.
 */
export function unreadParameters(
  query: Query,
  known: readonly string[],
  own: Readonly<Record<string, (value: unknown) => boolean>> = {},
): readonly string[] {
  const { side, sort, page, isPaired, isWidened } = readReadoutQuery(query);
  const { from, to } = readDays(query);
  const isRead: Readonly<Record<string, boolean>> = {
    side: side !== null,
    from: from === query['from'],
    to: to === query['to'],
    paired: isPaired !== null,
    sort: sort === query['sort'],
    page: String(page) === query['page'],
    names: !isWidened,
  };
  const isUnread = (name: string): boolean =>
    // The same one twice is a list.
    typeof query[name] !== 'string' || (own[name] ? !own[name](query[name]) : isRead[name] === false);
  return Object.keys(query).filter((name) => !known.includes(name) || isUnread(name));
}

/** A side that a form or an address names; null for anything else. */
export function readSide(value: unknown): Side | null {
  return SIDES.find((side) => side === value) ?? null;
}

function readDays(query: Query): { readonly from: string | null; readonly to: string | null } {
  const day = (name: string): string | null => calendarDay(stringOf(query[name]).trim());
  return { from: day('from'), to: day('to') };
}

const stringOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, MAX_TEXT) : '');
const orNull = (value: string): string | null => (value === '' ? null : value);

/** A day that exists; the 31st of June is none. */
function calendarDay(written: string): string | null {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(written) ? Date.parse(written) : Number.NaN;
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(written) ? null : written;
}

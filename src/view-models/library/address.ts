import { EMPTY_READOUT_QUERY, type CallQuery, type ReadoutQuery } from '../../domain/library';
import type { Lng } from '../../i18n';

/** The parameters of an address; what asks for nothing is left out. */
export type Parameters = Readonly<Record<string, string>>;

/** What stands in the address of a search for readouts, without its language; empty for the plain list. */
export function toParameters(query: ReadoutQuery): Parameters {
  return withoutEmpty({
    q: query.text,
    names: query.isWidened ? '' : 'off',
    side: query.side ?? '',
    issuer: query.issuer ?? '',
    level: query.level ?? '',
    from: query.from ?? '',
    to: query.to ?? '',
    paired: query.isPaired === null ? '' : query.isPaired ? 'yes' : 'no',
    sort: query.sort === EMPTY_READOUT_QUERY.sort ? '' : query.sort,
    page: query.page > 1 ? String(query.page) : '',
  });
}

/** The same for the list of calls. */
export function toCallParameters(query: CallQuery, view: string): Parameters {
  return withoutEmpty({
    from: query.from ?? '',
    to: query.to ?? '',
    sort: query.sort === 'newest' ? '' : query.sort,
    view: view === 'list' ? '' : view,
    page: query.page > 1 ? String(query.page) : '',
  });
}

/** An address with its parameters and the language of the page. */
export function toHref(path: string, parameters: Parameters, lng: Lng): string {
  return `${path}?${new URLSearchParams({ ...parameters, lng }).toString()}`;
}

function withoutEmpty(parameters: Parameters): Parameters {
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ''));
}

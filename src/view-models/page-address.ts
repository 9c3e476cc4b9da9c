import type { ComparisonView, TextsInput } from './comparison-texts';
import { EVERY_ROW, filterParameters } from './row-filter';

/** What the address of a comparison page asks for. */
export type PageAsks = Pick<TextsInput, 'filter' | 'readings' | 'find' | 'page'> & {
  readonly view: ComparisonView;
};

/** The parameters of an address that asks for the same; none for the page as it is first shown. */
export function askParameters({
  view,
  filter,
  readings,
  find,
  page,
}: PageAsks): Readonly<Record<string, string>> {
  return {
    ...(view === 'rows' ? {} : { view }),
    ...filterParameters(filter ?? EVERY_ROW),
    ...(readings ? { readings: 'on' } : {}),
    ...(find && find.query !== '' ? { q: find.query } : {}),
    ...(page !== undefined && page > 1 ? { page: String(page) } : {}),
  };
}

/** An address in the language of the page, at the texts. */
export const textsAddress = (
  path: string,
  parameters: Readonly<Record<string, string>>,
  lng: string,
): string => `${path}?${new URLSearchParams({ ...parameters, lng }).toString()}#texts`;

/** What the address of a desk asks for, besides the language. */
export interface DeskAsks {
  /** Which page of the rows, from 1. */
  readonly page: number;
  /** The id of the row in which all that can be changed is shown; '' for none. */
  readonly open: string;
  /** Under which name decisions are kept; '' for none. */
  readonly author: string;
  /** Whether the whole history is shown. */
  readonly isWholeHistory: boolean;
}

export const DESK_AS_IT_IS: DeskAsks = { page: 1, open: '', author: '', isWholeHistory: false };

/** The parameters of an address that asks for the same; none for the desk as it is first shown. */
export function deskParameters({
  page,
  open,
  author,
  isWholeHistory,
}: DeskAsks): Readonly<Record<string, string>> {
  return {
    ...(page > 1 ? { page: String(page) } : {}),
    ...(open === '' ? {} : { open }),
    ...(isWholeHistory ? { history: 'all' } : {}),
    ...(author === '' ? {} : { by: author }),
  };
}

/** @param place the part of the page that it leads to: the id of a row, `history` … */
export const deskAddress = (id: string, lng: string, asks: DeskAsks, place: string): string =>
  `/comparisons/${id}/desk?${new URLSearchParams({ lng, ...deskParameters(asks) }).toString()}#${place}`;

import type { ComparisonDocument } from '../domain/comparison';
import { SIDES } from '../domain/side';
import { rowId } from '../view-models/findings';

/** Where a decision may lead back to. */
const PLACE = /^(?:row-[jk]\d{1,6}|history|anew|findings|finding-\d{1,5}|agreement)$/u;

/**
 * The first of the places that a form names, separated by blanks, that the page has after the decision; the texts as a whole where
 * there is none. A row may have become a part of another one.
 * @param document the decided document.
 */
export function placeAfter(named: string, document: ComparisonDocument): string {
  const places = named.split(' ').filter((place) => PLACE.test(place));
  const rows = places.some((place) => place.startsWith('row-')) ? rowsOf(document) : new Set<string>();
  return places.find((place) => !place.startsWith('row-') || rows.has(place)) ?? 'texts';
}

/** The page that has the place. */
export function pageOf(place: string): 'agreement' | 'findings' | 'desk' {
  if (place === 'agreement') return 'agreement';
  return place.startsWith('finding') ? 'findings' : 'desk';
}

function rowsOf(document: ComparisonDocument): Set<string> {
  const linked = new Set(document.links.flatMap(({ ja, ko }) => [...ja, ...ko]));
  const alone = SIDES.flatMap((side) => document[side].points.filter(({ id }) => !linked.has(id)));
  return new Set([...document.links.map(rowId), ...alone.map(({ id }) => `row-${id}`)]);
}

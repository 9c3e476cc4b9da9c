import type { ComparisonDocument } from '../domain/comparison';
import type { Link } from '../domain/link';
import type { Point } from '../domain/point';
import type { Side } from '../domain/side';

// A page asks for the points of each link and the number of each point many times over; each list is counted once.
const placesOfLists = new WeakMap<readonly Point[], ReadonlyMap<string, number>>();

function placesIn(points: readonly Point[]): ReadonlyMap<string, number> {
  let places = placesOfLists.get(points);
  if (places === undefined) {
    places = new Map(points.map(({ id }, place) => [id, place]));
    placesOfLists.set(points, places);
  }
  return places;
}

/** The points that a link ties on one side, in text order. */
export function pointsOf(document: ComparisonDocument, side: Side, link: Link): readonly Point[] {
  const { points } = document[side];
  const places = placesIn(points);
  return link[side]
    .flatMap((id) => places.get(id) ?? [])
    .toSorted((a, b) => a - b)
    .flatMap((place) => points[place] ?? []);
}

/** The number of a point in its own readout, from 1; 0 for one that is not there. */
export const placeOf = (document: ComparisonDocument, side: Side, id: string): number =>
  (placesIn(document[side].points).get(id) ?? -1) + 1;

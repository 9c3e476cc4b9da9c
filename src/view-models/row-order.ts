import type { Side } from '../domain/side';
import { otherSide } from '../domain/side';
import type { ComparisonDocument } from '../domain/comparison';
import type { Link } from '../domain/link';
import { compareOrder, type Move } from '../domain/order';
import type { Point } from '../domain/point';
import { placeOf, pointsOf } from './points-of';

/** Which points share a row: a link with all its points, or one point that is only here. */
export interface RowPlan {
  /** Index in `document.links`; null for a point without a link. */
  readonly link: number | null;
  readonly ja: readonly Point[];
  readonly ko: readonly Point[];
}

export interface RowGroups {
  readonly rows: readonly RowPlan[];
  /** Points of the side that does not lead and has no link; only where they are gathered at the end. */
  readonly rest: readonly RowPlan[];
}

/**
 * The rows in the order of the leading side. A point that only the other side reports stands behind the row of the point that
 * precedes it in its own readout ("woven"), so that both texts can be followed; or at the end.
 */
export function planRows(document: ComparisonDocument, lead: Side, isWoven: boolean): RowGroups {
  const follow = otherSide(lead);
  const linkOf = linksByPoint(document.links);
  const rows: RowPlan[] = [];
  const placed = new Set<number>();
  const rowOf = new Map<string, RowPlan>();
  const place = (row: RowPlan, at: number) => {
    rows.splice(at, 0, row);
    for (const point of [...row.ja, ...row.ko]) rowOf.set(point.id, row);
  };
  for (const point of document[lead].points) {
    const index = linkOf.get(point.id);
    if (index === undefined) place(onlyRow(lead, point), rows.length);
    else if (!placed.has(index)) place(linkRow(document, index), rows.length);
    if (index !== undefined) placed.add(index);
  }
  const rest = document[follow].points
    .filter((point) => !linkOf.has(point.id))
    .map((point) => onlyRow(follow, point));
  if (!isWoven) return { rows, rest };
  for (const row of rest) {
    const [point] = row[follow];
    const before = point && document[follow].points[placeOf(document, follow, point.id) - 2];
    const predecessor = before && rowOf.get(before.id);
    place(row, predecessor ? rows.indexOf(predecessor) + 1 : 0);
  }
  return { rows, rest: [] };
}

function linksByPoint(links: readonly Link[]): Map<string, number> {
  return new Map(links.flatMap((link, index) => [...link.ja, ...link.ko].map((id) => [id, index] as const)));
}

function linkRow(document: ComparisonDocument, index: number): RowPlan {
  const link = document.links[index];
  const points = (side: Side): readonly Point[] => (link ? pointsOf(document, side, link) : []);
  return { link: index, ja: points('ja'), ko: points('ko') };
}

const onlyRow = (side: Side, point: Point): RowPlan => ({
  link: null,
  ja: side === 'ja' ? [point] : [],
  ko: side === 'ko' ? [point] : [],
});

/** By index of the link: whether it breaks the common order. A title or a dateline never does. */
export function findMoves(document: ComparisonDocument): readonly Move[] {
  const moves = new Map(compareOrder(document).links.map(({ index, move }) => [index, move]));
  return document.links.map((_, index) => moves.get(index) ?? 'none');
}

import type { ComparisonDocument } from '../domain/comparison';
import { isDiffering } from '../domain/findings';
import type { Page } from '../domain/library';
import type { Link } from '../domain/link';
import type { Point } from '../domain/point';
import { otherSide, type Side } from '../domain/side';
import { orderSign } from './format';
import { placeOf, pointsOf } from './points-of';
import { toBlock, type PointBlock, type RowContext } from './row-view';

/** A point in its own readout, and the way to the points that it is linked with. */
interface WholePoint {
  readonly id: string;
  readonly className: string;
  readonly block: PointBlock;
  readonly status: string;
  /** Ids of the linked points in the other pane, with blanks between; '' for none. */
  readonly partners: string;
  readonly partnerLinks: readonly { readonly href: string; readonly text: string; readonly label: string }[];
}

interface WholePane {
  readonly side: Side;
  readonly headingId: string;
  readonly heading: string;
  readonly points: readonly WholePoint[];
}

/** Both readouts whole, each in its own order, side by side; a script can scroll them together. */
export interface WholeTexts {
  readonly together: string;
  readonly hint: string;
  readonly panes: readonly WholePane[];
}

/** So many points of either readout, with readings too, leave a page below 200 KB. */
export const POINTS_A_PANE = 25;

/** Which points of both readouts a page shows, and how many such pages there are. */
export type WholePage = Page<Point>;

/**
 * One page of the points of both readouts, each in its own order.
 * @param page from 1; one beyond the end is the last. Absent: all points on one page.
 */
export function toWholePage({ ja, ko }: ComparisonDocument, page?: number): WholePage {
  const longest = Math.max(ja.points.length, ko.points.length, 1);
  const pageCount = page === undefined ? 1 : Math.ceil(longest / POINTS_A_PANE);
  const here = Math.min(Math.max(page ?? 1, 1), pageCount);
  const isHere = (_: Point, index: number) => pageCount === 1 || pageOfPlace(index + 1) === here;
  const items = [...ja.points.filter(isHere), ...ko.points.filter(isHere)];
  return { items, total: ja.points.length + ko.points.length, page: here, pageCount };
}

/** @param place of a point in its readout, from 1. */
const pageOfPlace = (place: number): number => Math.ceil(place / POINTS_A_PANE);

/** @param hrefOf the address of the page with this number. */
export function toWholeTexts(
  context: RowContext,
  page: WholePage,
  hrefOf: (page: number) => string,
): WholeTexts {
  const { tr, lead } = context;
  return {
    together: tr.t('reading.whole.together'),
    hint: tr.t('reading.whole.hint'),
    panes: [lead, otherSide(lead)].map((side) => toPane({ context, page, hrefOf }, side)),
  };
}

interface Shown {
  readonly context: RowContext;
  readonly page: WholePage;
  readonly hrefOf: (page: number) => string;
}

function toPane(shown: Shown, side: Side): WholePane {
  const { tr, document } = shown.context;
  const links = new Map(document.links.flatMap((link) => link[side].map((id) => [id, link] as const)));
  return {
    side,
    headingId: `whole-${side}`,
    heading: tr.t(`common.readout.${side}`),
    points: document[side].points
      .filter((point) => shown.page.items.includes(point))
      .map((point) => toPoint(shown, side, point, links.get(point.id))),
  };
}

const idOf = (point: Point): string => `whole-${point.id}`;

function toPoint(
  { context, page, hrefOf }: Shown,
  side: Side,
  point: Point,
  link: Link | undefined,
): WholePoint {
  const { tr, document } = context;
  const other = otherSide(side);
  const partners = link ? pointsOf(document, other, link) : [];
  const kind = link ? (isDiffering(link) ? 'differs' : 'same') : side === 'ja' ? 'onlyJa' : 'onlyKo';
  return {
    id: idOf(point),
    className: `whole-point is-${CLASS_NAMES[kind]}`,
    block: toBlock(context, side, point, link),
    status: tr.t(`comparison.status.${kind}`),
    partners: partners.map(idOf).join(' '),
    partnerLinks: partners.map((partner) => {
      const number = placeOf(document, other, partner.id);
      // A counterpart in another part of its readout stands on another page.
      const isHere = page.items.includes(partner);
      return {
        href: `${isHere ? '' : hrefOf(pageOfPlace(number))}#${idOf(partner)}`,
        text: `⇄ ${orderSign(number)}`,
        label: tr.t(`comparison.point.${other}`, { number }),
      };
    }),
  };
}

const CLASS_NAMES = { same: 'same', differs: 'differs', onlyJa: 'only-ja', onlyKo: 'only-ko' } as const;

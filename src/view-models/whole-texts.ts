import { isDiffering } from '../domain/findings';
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

export function toWholeTexts(context: RowContext): WholeTexts {
  const { tr, lead } = context;
  return {
    together: tr.t('reading.whole.together'),
    hint: tr.t('reading.whole.hint'),
    panes: [lead, otherSide(lead)].map((side) => toPane(context, side)),
  };
}

function toPane(context: RowContext, side: Side): WholePane {
  const { tr, document } = context;
  const links = new Map(document.links.flatMap((link) => link[side].map((id) => [id, link] as const)));
  return {
    side,
    headingId: `whole-${side}`,
    heading: tr.t(`common.readout.${side}`),
    points: document[side].points.map((point) => toPoint(context, side, point, links.get(point.id))),
  };
}

const idOf = (point: Point): string => `whole-${point.id}`;

function toPoint(context: RowContext, side: Side, point: Point, link: Link | undefined): WholePoint {
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
      return {
        href: `#${idOf(partner)}`,
        text: `⇄ ${orderSign(number)}`,
        label: tr.t(`comparison.point.${other}`, { number }),
      };
    }),
  };
}

const CLASS_NAMES = { same: 'same', differs: 'differs', onlyJa: 'only-ja', onlyKo: 'only-ko' } as const;

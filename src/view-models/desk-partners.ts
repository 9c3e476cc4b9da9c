import type { ComparisonDocument } from '../domain/comparison';
import { otherSide, type Side } from '../domain/side';
import type { Translator } from '../i18n';
import { orderSign } from './format';
import { placeOf } from './points-of';
import type { RowPlan } from './row-order';

interface Partner {
  readonly value: string;
  readonly sign: string;
  readonly label: string;
  /** Linked with the row, and nothing else is: there is nothing to press. */
  readonly isCurrent: boolean;
}

/** Links the row's points with one of the other side by one press, or with any by its number. */
export interface PartnerTool {
  readonly legend: string;
  /** The row's own points: a field of the form and their numbers. */
  readonly own: string;
  readonly ownNumbers: string;
  /** The field that names the other side's points, and those that are linked now. */
  readonly other: string;
  readonly otherNumbers: string;
  /** How many points the other side has: which numbers can be typed. */
  readonly count: string;
  readonly partners: readonly Partner[];
  /** What the browser script says while a number is typed, and of one that no point has. */
  readonly typed: string;
  readonly none: string;
}

/** More would be a wall of numbers; any other point is reached by its number. */
const MOST = 9;

/**
 * What can be pressed in the row at `index`: the other side's points of the rows nearest to it, in their order. A row of the
 * Korean side alone is offered Japanese points, every other row Korean ones. None where the other side has no points.
 */
export function toPartners(
  tr: Translator,
  document: ComparisonDocument,
  plans: readonly RowPlan[],
  index: number,
): readonly PartnerTool[] {
  const plan = plans[index];
  const own: Side = plan && plan.ja.length === 0 ? 'ko' : 'ja';
  const other = otherSide(own);
  if (!plan || document[other].points.length === 0) return [];
  const numbers = (side: Side, row: RowPlan) => row[side].map(({ id }) => placeOf(document, side, id));
  const linked = numbers(other, plan);
  const near = plans
    .map((row, at) => ({ row, distance: Math.abs(at - index) }))
    .toSorted((a, b) => a.distance - b.distance)
    .flatMap(({ row }) => numbers(other, row))
    .slice(0, Math.max(MOST, linked.length));
  return [
    {
      legend: tr.t(`desk.partner.legend.${other}`),
      own: `${own}Points`,
      ownNumbers: numbers(own, plan).join(' '),
      other: `${other}Points`,
      otherNumbers: linked.join(' '),
      count: String(document[other].points.length),
      partners: near
        .toSorted((a, b) => a - b)
        .map((number) => ({
          value: String(number),
          sign: orderSign(number),
          label: tr.t(`desk.partner.link.${other}`, { number }),
          isCurrent: linked.length === 1 && linked[0] === number,
        })),
      typed: tr.t(`desk.partner.typed.${other}`),
      none: tr.t(`desk.partner.none.${other}`),
    },
  ];
}

import type { ComparisonDocument } from '../domain/comparison';
import { isDiffering } from '../domain/findings';
import { SIDES, type Side } from '../domain/side';
import type { Translator } from '../i18n';
import { rowId } from './findings';
import { orderSign } from './format';
import { placeOf } from './points-of';
import type { Move } from '../domain/order';

interface StripLine {
  /** The row of the link. */
  readonly href: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly className: string;
}

interface StripNumber {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly text: string;
}

interface StripPoint {
  /** The row it stands in. */
  readonly href: string;
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly className: string;
  /** What a pointer can hit: the dot and its number, with the space around them. */
  readonly reach: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** None where a long text has no room for every number. */
  readonly numbers: readonly StripNumber[];
}

interface StripMove {
  readonly href: string;
  readonly text: string;
}

/**
 * Both orders as two columns of points and a line for every pair of linked points, each leading to its row; the links that
 * leave the common order also in words, for whoever does not see the drawing.
 */
export interface OrderStrip {
  readonly heading: string;
  readonly viewBox: string;
  readonly width: number;
  readonly height: number;
  readonly heads: readonly StripNumber[];
  readonly lines: readonly StripLine[];
  readonly points: readonly StripPoint[];
  readonly summary: string;
  readonly moves: readonly StripMove[];
}

export interface OrderStripInput {
  readonly tr: Translator;
  readonly document: ComparisonDocument;
  /** How each link of the document stands in the order. */
  readonly moves: readonly Move[];
  /** The address of a row, by its id. */
  readonly hrefOf: (rowId: string) => string;
}

const COLUMN: Readonly<Record<Side, number>> = { ja: 70, ko: 190 };
const TOP = 40;
const TALLEST = 640;

const WIDTH = 260;
const REACH = 36;

export function toOrderStrip(input: OrderStripInput): OrderStrip {
  const { tr, document } = input;
  const longest = Math.max(document.ja.points.length, document.ko.points.length, 1);
  const pitch = Math.min(26, TALLEST / longest);
  const height = Math.round(TOP + longest * pitch);
  return {
    heading: tr.t('comparison.order.heading'),
    viewBox: `0 0 ${WIDTH} ${height}`,
    width: WIDTH,
    height,
    heads: SIDES.map((side) => ({
      x: COLUMN[side],
      y: 16,
      anchor: anchorOf(side),
      text: tr.t(`common.side.${side}`),
    })),
    lines: toLines(input, pitch),
    points: SIDES.flatMap((side) => toPoints(input, side, pitch)),
    ...inWords(input),
  };
}

const middleOf = (place: number, pitch: number) => round(TOP + (place - 0.5) * pitch);
const anchorOf = (side: Side) => (side === 'ja' ? 'end' : 'start');
const round = (value: number) => Math.round(value * 10) / 10;

function toLines({ document, moves, hrefOf }: OrderStripInput, pitch: number): StripLine[] {
  const y = (side: Side, id: string) => middleOf(placeOf(document, side, id), pitch);
  return document.links.flatMap((link, index) =>
    link.ja.flatMap((ja) =>
      link.ko.map((ko) => ({
        href: hrefOf(rowId(link)),
        x1: COLUMN.ja + 8,
        y1: y('ja', ja),
        x2: COLUMN.ko - 8,
        y2: y('ko', ko),
        className: [
          'strip-line',
          moves[index] === 'none' ? '' : 'is-moved',
          isDiffering(link) ? 'is-differing' : '',
        ]
          .filter((name) => name !== '')
          .join(' '),
      })),
    ),
  );
}

function toPoints({ document, hrefOf }: OrderStripInput, side: Side, pitch: number): StripPoint[] {
  const rows = new Map(document.links.flatMap((link) => link[side].map((id) => [id, rowId(link)] as const)));
  const x = side === 'ja' ? COLUMN.ja - 14 : COLUMN.ko + 14;
  return document[side].points.map(({ id }, index) => {
    const place = index + 1;
    const cy = middleOf(place, pitch);
    const isNumbered = pitch >= 12 || place % 5 === 0;
    return {
      href: hrefOf(rows.get(id) ?? `row-${id}`),
      cx: COLUMN[side],
      cy,
      r: round(Math.min(4, pitch / 3)),
      className: rows.has(id) ? 'strip-dot' : 'strip-dot is-only',
      reach: {
        x: side === 'ja' ? COLUMN.ja - REACH + 8 : COLUMN.ko - 8,
        y: round(cy - pitch / 2),
        width: REACH,
        height: round(pitch),
      },
      numbers: isNumbered ? [{ x, y: round(cy + 4), anchor: anchorOf(side), text: String(place) }] : [],
    };
  });
}

function inWords({ tr, document, moves, hrefOf }: OrderStripInput): Pick<OrderStrip, 'summary' | 'moves'> {
  const moved = document.links.filter((_, index) => moves[index] !== 'none');
  const sign = (side: Side, ids: readonly string[]) =>
    ids.map((id) => orderSign(placeOf(document, side, id))).join('');
  return {
    summary: moved.length === 0 ? tr.t('comparison.order.same') : tr.t('comparison.order.key'),
    moves: moved.map((link) => ({
      href: hrefOf(rowId(link)),
      text: tr.t('comparison.order.move', { ja: sign('ja', link.ja), ko: sign('ko', link.ko) }),
    })),
  };
}

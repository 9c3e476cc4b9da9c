import type { ComparisonDocument } from '../domain/comparison';
import { isDiffering } from '../domain/findings';
import { SIDES, type Side } from '../domain/side';
import type { Translator } from '../i18n';
import { orderSign } from './format';
import { placeOf } from './points-of';
import type { Move } from '../domain/order';

interface StripLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly className: string;
}

interface StripDot {
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly className: string;
}

interface StripNumber {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly text: string;
}

/** Both orders as two columns of dots and a line for every pair of linked points; the same in words. */
export interface OrderStrip {
  readonly heading: string;
  readonly viewBox: string;
  readonly width: number;
  readonly height: number;
  readonly heads: readonly StripNumber[];
  readonly lines: readonly StripLine[];
  readonly dots: readonly StripDot[];
  readonly numbers: readonly StripNumber[];
  readonly summary: string;
  readonly moves: readonly string[];
}

const COLUMN: Readonly<Record<Side, number>> = { ja: 70, ko: 190 };
const TOP = 40;
const TALLEST = 640;

export function toOrderStrip(
  tr: Translator,
  document: ComparisonDocument,
  moves: readonly Move[],
): OrderStrip {
  const longest = Math.max(document.ja.points.length, document.ko.points.length, 1);
  const pitch = Math.min(26, TALLEST / longest);
  const height = Math.round(TOP + longest * pitch);
  const y = (place: number) => round(TOP + (place + 0.5) * pitch);
  const place = (side: Side, id: string) => placeOf(document, side, id) - 1;
  const linked = new Set(document.links.flatMap((link) => [...link.ja, ...link.ko]));
  return {
    heading: tr.t('comparison.order.heading'),
    viewBox: `0 0 260 ${height}`,
    width: 260,
    height,
    heads: SIDES.map((side) => ({
      x: COLUMN[side],
      y: 16,
      anchor: anchorOf(side),
      text: tr.t(`common.side.${side}`),
    })),
    lines: document.links.flatMap((link, index) =>
      link.ja.flatMap((ja) =>
        link.ko.map((ko) => ({
          x1: COLUMN.ja + 8,
          y1: y(place('ja', ja)),
          x2: COLUMN.ko - 8,
          y2: y(place('ko', ko)),
          className: [
            'strip-line',
            moves[index] === 'none' ? '' : 'is-moved',
            isDiffering(link) ? 'is-differing' : '',
          ]
            .filter((name) => name !== '')
            .join(' '),
        })),
      ),
    ),
    dots: SIDES.flatMap((side) =>
      document[side].points.map((point, index) => ({
        cx: COLUMN[side],
        cy: y(index),
        r: round(Math.min(4, pitch / 3)),
        className: linked.has(point.id) ? 'strip-dot' : 'strip-dot is-only',
      })),
    ),
    numbers: SIDES.flatMap((side) =>
      document[side].points.flatMap((_, index) => {
        // A long text has no room for every number.
        if (pitch < 12 && (index + 1) % 5 !== 0) return [];
        const x = side === 'ja' ? COLUMN.ja - 14 : COLUMN.ko + 14;
        return [{ x, y: round(y(index) + 4), anchor: anchorOf(side), text: String(index + 1) }];
      }),
    ),
    ...inWords(tr, document, moves),
  };
}

const anchorOf = (side: Side) => (side === 'ja' ? 'end' : 'start');
const round = (value: number) => Math.round(value * 10) / 10;

function inWords(
  tr: Translator,
  document: ComparisonDocument,
  moves: readonly Move[],
): Pick<OrderStrip, 'summary' | 'moves'> {
  const moved = document.links.filter((_, index) => moves[index] !== 'none');
  const sign = (side: Side, ids: readonly string[]) =>
    ids.map((id) => orderSign(placeOf(document, side, id))).join('');
  return {
    summary: moved.length === 0 ? tr.t('comparison.order.same') : tr.t('comparison.order.key'),
    moves: moved.map((link) =>
      tr.t('comparison.order.move', { ja: sign('ja', link.ja), ko: sign('ko', link.ko) }),
    ),
  };
}

import type { ComparisonDocument } from '../domain/comparison';
import { compareOrder, type Move, type OrderComparison, type OrderedLink } from '../domain/order';
import { otherSide, SIDES, type Side } from '../domain/side';
import type { Translator } from '../i18n';
import { beginningOf, orderOf, rowId } from './findings';
import { formatOrdinal, formatScale, type Quote } from './format';
import { subjectOfLink } from './subject-matter';

interface SharedPoint {
  /** Its row. */
  readonly href: string;
  readonly order: string;
  /** What it is about, in terms both sides use; '' where there is none. */
  readonly subject: string;
  readonly hasSubject: boolean;
  /** Where there is none: how each side begins. */
  readonly quotes: readonly Quote[];
}

interface OrderSentence extends SharedPoint {
  readonly text: string;
}

interface OrderRow extends SharedPoint {
  readonly ja: string;
  readonly ko: string;
  readonly className: string;
  readonly sign: string;
  readonly move: string;
}

/** What each side puts first: in sentences, each leading to its row, then all shared points with their places. */
export interface OrderTable {
  readonly heading: string;
  readonly summary: string;
  /** Whether any shared point stands in another place; else the summary says all. */
  readonly hasRows: boolean;
  readonly sentences: readonly OrderSentence[];
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly OrderRow[];
  readonly note: string;
}

export interface OrderTableInput {
  readonly tr: Translator;
  readonly document: ComparisonDocument;
  /** The address of a row, by its id. */
  readonly hrefOf: (rowId: string) => string;
}

const MOST_MOVES = 3;
const QUOTE_LENGTH = 36;

export function toOrderTable(input: OrderTableInput): OrderTable {
  const { tr, document } = input;
  const order = compareOrder(document);
  const hasRows = order.crossed > 0;
  return {
    heading: tr.t('reading.order.heading'),
    summary: toSummary(tr, order),
    hasRows,
    sentences: hasRows ? toSentences(input, order) : [],
    caption: tr.t('reading.order.caption'),
    columns: [
      tr.t('reading.order.what'),
      ...SIDES.map((side) => tr.t(`common.side.${side}`)),
      tr.t('reading.order.difference'),
    ],
    rows: hasRows ? order.links.map((place) => toRow(input, place)) : [],
    note: tr.t('reading.order.note'),
  };
}

function toSummary(tr: Translator, { pairs, crossed, tau }: OrderComparison): string {
  if (tau === null) return tr.t('reading.order.none');
  if (crossed === 0) return tr.t('comparison.order.same');
  const params = { pairs, alike: pairs - crossed, tau: formatScale(tr, tau) };
  return tr.t('reading.order.summary', params);
}

/** What each side begins with, then the points that were moved farthest. */
function toSentences(input: OrderTableInput, { links }: OrderComparison): OrderSentence[] {
  const [ja, ko] = SIDES.map((side) => links.filter((place) => place[side] === 1));
  const firsts = [...(ja ?? []), ...(ko ?? [])];
  const isShared = new Set(firsts).size === 1;
  const moved = links
    .filter((place) => place.move !== 'none' && !firsts.includes(place))
    .toSorted((a, b) => distanceOf(b) - distanceOf(a) || a.ja - b.ja)
    .slice(0, MOST_MOVES);
  return [
    ...firsts
      .slice(0, isShared ? 1 : 2)
      .map((place, index) => sayFirst(input, place, isShared ? null : (SIDES[index] ?? 'ja'))),
    ...moved.map((place) => sayMoved(input, place)),
  ];
}

const distanceOf = ({ ja, ko }: OrderedLink): number => Math.abs(ko - ja);

/** @param side which readout begins with it; null for both. */
function sayFirst(input: OrderTableInput, at: OrderedLink, side: Side | null): OrderSentence {
  const { tr } = input;
  const text =
    side === null
      ? tr.t('reading.order.first.both')
      : tr.t(`reading.order.first.${side}`, { place: formatOrdinal(tr, at[otherSide(side)]) });
  return { ...toSharedPoint(input, at), text };
}

function sayMoved(input: OrderTableInput, at: OrderedLink): OrderSentence {
  const { tr } = input;
  const [ja, ko] = [formatOrdinal(tr, at.ja), formatOrdinal(tr, at.ko)];
  return { ...toSharedPoint(input, at), text: tr.t('reading.order.moved', { ja, ko }) };
}

function toSharedPoint({ tr, document, hrefOf }: OrderTableInput, { link }: OrderedLink): SharedPoint {
  const subject = subjectOfLink(tr, document, link).join(' · ');
  return {
    href: hrefOf(rowId(link)),
    order: orderOf(document, link),
    subject,
    hasSubject: subject !== '',
    quotes: subject === '' ? SIDES.map((side) => beginningOf(document, side, link, QUOTE_LENGTH)) : [],
  };
}

const SIGNS: Readonly<Record<Move, string>> = {
  none: '=',
  'earlier-in-ko': '▲',
  'later-in-ko': '▼',
  across: '⤨',
};
const NAMES = { none: 'none', 'earlier-in-ko': 'earlier', 'later-in-ko': 'later', across: 'across' } as const;

function toRow(input: OrderTableInput, place: OrderedLink): OrderRow {
  const { move } = place;
  return {
    ...toSharedPoint(input, place),
    ja: String(place.ja),
    ko: String(place.ko),
    className: move === 'none' ? 'is-steady' : 'is-moved',
    sign: SIGNS[move],
    move: input.tr.t(`reading.order.move.${NAMES[move]}`, { count: distanceOf(place) }),
  };
}

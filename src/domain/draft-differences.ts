import type { DifferenceAnchor } from './decision';
import type { Difference } from './difference';
import type { DraftLink, DraftPoint } from './draft';
import type { Side } from './side';
import { overlaps, type SpanPair } from './span';

/**
 * The differences of a link whose points or labels an analyst has changed: who and what follow from the labels, by the rule of
 * the engine; facts, names and details stay where they stand in the link's points.
 */
export function differencesOf(link: DraftLink): readonly Difference[] {
  const kept = link.differences.filter(({ facet }) => facet !== 'actor' && facet !== 'act');
  return [...labelDifferences(link), ...kept.flatMap((difference) => within(link, difference))];
}

/** Two points that agree are enough: others of the link may say something else besides. */
function labelDifferences(link: DraftLink): Difference[] {
  const ja = firstOf(link.ja);
  const ko = firstOf(link.ko);
  if (!ja || !ko) return [];
  const actorsMeet = [...link.ja].some((a) => [...link.ko].some((b) => a.actor === b.actor));
  const actsMeet = [...link.ja].some((a) => [...link.ko].some((b) => a.act === b.act));
  const isCredited = ja.act !== 'report' && ko.act !== 'report' && ja.actor !== 'none' && ko.actor !== 'none';
  return [
    ...(isCredited && !actorsMeet ? [{ facet: 'actor' as const, ja: ja.actor, ko: ko.actor }] : []),
    ...(actsMeet ? [] : [{ facet: 'act' as const, ja: ja.act, ko: ko.act }]),
  ];
}

const firstOf = (points: ReadonlySet<DraftPoint>): DraftPoint | undefined =>
  [...points].toSorted((a, b) => a.start - b.start)[0];

/** The difference as far as it is written in the link's points. */
export function within(link: Pick<DraftLink, Side>, difference: Difference): Difference[] {
  const isIn = (side: Side, [start, end]: SpanPair) =>
    [...link[side]].some((point) => overlaps(point, { start, end }));
  switch (difference.facet) {
    case 'actor':
    case 'act':
      return [difference];
    case 'fact':
    case 'naming':
      return isIn('ja', difference.ja.span) && isIn('ko', difference.ko.span) ? [difference] : [];
    case 'detail': {
      const spans = difference.spans.filter((span) => isIn(difference.side, span));
      return spans.length > 0 ? [{ ...difference, spans }] : [];
    }
  }
}

/** Whether a decision means this difference. Who and what differ once a link at most; the others by where they are written. */
export function isSameDifference(difference: Difference, anchor: DifferenceAnchor): boolean {
  if (difference.facet !== anchor.facet) return false;
  if (difference.facet === 'actor' || difference.facet === 'act') return true;
  const meets = (span: SpanPair, given: SpanPair | null) =>
    given !== null && span[0] < given[1] && given[0] < span[1];
  if (difference.facet === 'detail')
    return difference.spans.some((span) => meets(span, anchor[difference.side]));
  return meets(difference.ja.span, anchor.ja) && meets(difference.ko.span, anchor.ko);
}

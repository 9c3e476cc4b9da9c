import type { Constraints } from './constraints';
import type { Anchors } from './decision';
import type { Draft, DraftLink, DraftPoint } from './draft';
import { SIDES, type BySide, type Side } from './side';
import type { SpanPair } from './span';

const spanOf = ({ start, end }: DraftPoint): SpanPair => [start, end];
const inOrder = (points: Iterable<DraftPoint>): DraftPoint[] =>
  [...points].toSorted((a, b) => a.start - b.start);

export const anchorsOf = (link: DraftLink): Anchors => ({
  ja: inOrder(link.ja).map(spanOf),
  ko: inOrder(link.ko).map(spanOf),
});

/** Cuts that still are: what a later decision has made one point begins nowhere inside. */
export const cutsIn = (draft: Draft, side: Side): readonly number[] =>
  draft.cuts[side].filter((at) => !draft.points[side].some(({ start, end }) => start < at && at < end));

/** What the decisions in a draft ask of an engine that works out the rest anew. */
export function toConstraints(draft: Draft): Constraints {
  const fixedLinks = draft.links.filter(({ isFixed }) => isFixed);
  const linked = new Set(fixedLinks.flatMap((link) => [...link.ja, ...link.ko]));
  const spans = (side: Side, isMeant: (point: DraftPoint) => boolean | undefined) =>
    draft.points[side].filter((point) => isMeant(point)).map(spanOf);
  const bySide = <T>(of: (side: Side) => readonly T[]): BySide<readonly T[]> => ({
    ja: of('ja'),
    ko: of('ko'),
  });
  return {
    points: bySide((side) => spans(side, (point) => point.isFixed || linked.has(point))),
    cuts: bySide((side) => cutsIn(draft, side)),
    links: fixedLinks.map(anchorsOf),
    apart: draft.apart.filter((pair) => isStillApart(draft, pair)),
    alone: bySide((side) => spans(side, (point) => point.isAlone)),
    labels: bySide((side) =>
      draft.points[side]
        .filter(({ isLabelled }) => isLabelled)
        .map((point) => ({ span: spanOf(point), actor: point.actor, act: point.act })),
    ),
  };
}

/** A later decision may have put together again what an earlier one took apart: by merging, say. */
function isStillApart(draft: Draft, pair: Anchors): boolean {
  const meets = (link: DraftLink, side: Side) =>
    [...link[side]].some(({ start, end }) => pair[side].some((span) => span[0] < end && start < span[1]));
  return !draft.links.some((link) => SIDES.every((side) => meets(link, side)));
}

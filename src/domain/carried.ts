import { NO_CONSTRAINTS, type Constraints } from './constraints';
import type { Decision, DecisionState, Misfit } from './decision';
import { pointsAt, toDraft, type Draft } from './draft';
import type { ComparisonDocument } from './comparison';
import { SIDES, type BySide, type Side } from './side';
import type { SpanPair } from './span';

/** How a stretch stood when the rest was worked out anew. */
export interface StoodPoint {
  readonly span: SpanPair;
  readonly state: DecisionState;
}

/** What of an analyst's work has gone into a document that was worked out around it. Offsets count in that document's texts. */
export interface Carried {
  /** What the document was made to keep. */
  readonly constraints: Constraints;
  /** By index in `constraints.links`. */
  readonly links: readonly DecisionState[];
  readonly points: BySide<readonly StoodPoint[]>;
  /** Decisions whose effect the constraints hold: they are not applied again. */
  readonly settled: readonly Decision[];
  /** Decisions that are still to be applied: differences, notes, topics. */
  readonly decisions: readonly Decision[];
  /** What found no place in the document's texts, with its words. */
  readonly misfits: readonly Misfit[];
}

export const NOTHING_CARRIED: Carried = {
  constraints: NO_CONSTRAINTS,
  links: [],
  points: { ja: [], ko: [] },
  settled: [],
  decisions: [],
  misfits: [],
};

/** The document as a draft in which everything stands as it did. */
export function toCarriedDraft(document: ComparisonDocument, carried: Carried): Draft {
  const draft = toDraft(document);
  const { constraints } = carried;
  for (const side of SIDES) markPoints(draft, side, carried);
  constraints.links.forEach((on, index) => {
    const points = { ja: within(draft, 'ja', on.ja), ko: within(draft, 'ko', on.ko) };
    const link = draft.links.find((each) =>
      SIDES.every(
        (side) =>
          each[side].size === points[side].length && points[side].every((point) => each[side].has(point)),
      ),
    );
    if (link) Object.assign(link, { isFixed: true, state: carried.links[index] ?? 'confirmed' });
  });
  draft.cuts.ja = constraints.cuts.ja;
  draft.cuts.ko = constraints.cuts.ko;
  draft.apart = constraints.apart;
  return draft;
}

function markPoints(draft: Draft, side: Side, { constraints, points }: Carried): void {
  for (const point of within(draft, side, constraints.points[side])) point.isFixed = true;
  for (const point of within(draft, side, constraints.alone[side])) point.isAlone = true;
  const labelled = constraints.labels[side].map(({ span }) => span);
  for (const point of within(draft, side, labelled)) point.isLabelled = true;
  for (const { span, state } of points[side]) {
    const point = draft.points[side].find(({ start, end }) => start <= span[0] && span[0] < end);
    if (point) point.state = state;
  }
}

const within = (draft: Draft, side: Side, spans: readonly SpanPair[]) => [
  ...new Set(spans.flatMap((span) => pointsAt(draft, side, span))),
];

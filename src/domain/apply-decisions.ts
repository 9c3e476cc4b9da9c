import { applyAction, pointsOn, type PlacedAction } from './apply-action';
import { NOTHING_CARRIED, toCarriedDraft, type Carried } from './carried';
import type { Standing } from './carry';
import type { ComparisonDocument } from './comparison';
import type { Action, Decision, DecisionState, FindingEdit, Misfit, MisfitReason } from './decision';
import type { Draft, DraftLink, DraftPoint } from './draft';
import { within } from './draft-differences';
import type { Link } from './link';
import type { Point } from './point';
import { SIDES, type BySide, type Side } from './side';

/** A note or a topic, and the points of the decided document that it is about; none for the whole comparison. */
export interface Remark {
  readonly decision: Decision;
  readonly kind: 'note' | 'topic';
  readonly text: string;
  readonly points: readonly string[];
}

/** The engine's document with the decisions of an analyst in it. */
export interface Decided {
  /** Keeps every law of the comparison document. */
  readonly document: ComparisonDocument;
  readonly states: {
    /** By id of the decided document; for points without a link this says whether that was looked at. */
    readonly points: Readonly<Record<string, DecisionState>>;
    /** By index in `document.links`. */
    readonly links: readonly DecisionState[];
  };
  readonly remarks: readonly Remark[];
  /** Sentences of the findings in an analyst's own words, oldest first. */
  readonly findings: readonly FindingEdit[];
  /** Decisions that have no effect on this document. */
  readonly misfits: readonly Misfit[];
}

type NotedRemark = Pick<Remark, 'decision'> & {
  readonly action: Extract<Action, { kind: 'note' | 'topic' }>;
};

/** The draft that decisions lead to, before it is written down. */
export interface Played extends Standing {
  readonly remarks: readonly NotedRemark[];
  readonly findings: readonly FindingEdit[];
}

/**
 * Applies decisions, in their order, to what the engine suggests. Pure; without decisions the engine's document comes back itself.
 * @param texts SHA-256 of the document's texts: a decision about another version of a text does not fit.
 * @param carried what of earlier work has gone into the document.
 */
export function applyDecisions(
  document: ComparisonDocument,
  texts: BySide<string>,
  decisions: readonly Decision[],
  carried: Carried = NOTHING_CARRIED,
): Decided {
  const { draft, remarks, findings, misfits } = playDecisions(document, texts, decisions, carried);
  const ids = numberPoints(draft);
  const links = draft.links.toSorted((a, b) => startOf(a) - startOf(b));
  const isUntouched = decisions.length + carried.decisions.length === 0;
  return {
    document: isUntouched ? document : toDocument(document, draft, { links, ids }),
    states: {
      points: Object.fromEntries([...ids].map(([point, id]) => [id, point.state])),
      links: links.map((link) => stateOf(link)),
    },
    remarks: remarks.map(({ decision, action }) => ({
      decision,
      kind: action.kind,
      text: action.text,
      points: pointsOn(draft, action.on).flatMap((point) => ids.get(point) ?? []),
    })),
    findings,
    misfits,
  };
}

/** The same as a draft, which says more of how it came about. */
export function playDecisions(
  document: ComparisonDocument,
  texts: BySide<string>,
  since: readonly Decision[],
  carried: Carried = NOTHING_CARRIED,
): Played {
  const draft = toCarriedDraft(document, carried);
  const misfits: Misfit[] = [...carried.misfits];
  const findings: FindingEdit[] = [];
  let remarks: NotedRemark[] = [];
  for (const decision of [...carried.decisions, ...since]) {
    const { action } = decision;
    if (action.kind === 'withdraw') {
      const left = remarks.filter((remark) => remark.decision.id !== action.of);
      if (left.length === remarks.length) misfits.push({ decision, reason: 'no-such-remark' });
      remarks = left;
      continue;
    }
    const reason = reasonAgainst(decision, action, texts) ?? applyAction(draft, action);
    if (reason) misfits.push({ decision, reason });
    else if (action.kind === 'finding') findings.push(action);
    else if (action.kind === 'note' || action.kind === 'topic') remarks.push({ decision, action });
  }
  return {
    draft,
    remarks,
    findings,
    misfits,
    decisions: [...carried.settled, ...carried.decisions, ...since],
  };
}

/** A decision counts in the versions of the texts that it was taken on; one about the whole needs none. */
function reasonAgainst({ texts }: Decision, action: PlacedAction, now: BySide<string>): MisfitReason | null {
  const sides = 'side' in action ? [action.side] : SIDES.filter((side) => action.on[side].length > 0);
  return sides.every((side) => texts[side] === now[side]) ? null : 'text-changed';
}

function numberPoints(draft: Draft): Map<DraftPoint, string> {
  return new Map(
    SIDES.flatMap((side) =>
      draft.points[side].map((point, index) => [point, `${side === 'ja' ? 'j' : 'k'}${index + 1}`] as const),
    ),
  );
}

const startOf = (link: DraftLink): number => Math.min(...[...link.ja].map(({ start }) => start));

function stateOf(link: DraftLink): DecisionState {
  const points = SIDES.flatMap((side) => [...link[side]]);
  return points.some(({ state }) => state === 'changed') ? 'changed' : link.state;
}

interface Numbered {
  readonly links: readonly DraftLink[];
  readonly ids: ReadonlyMap<DraftPoint, string>;
}

function toDocument(
  document: ComparisonDocument,
  draft: Draft,
  { links, ids }: Numbered,
): ComparisonDocument {
  const points = (side: Side): Point[] =>
    draft.points[side].map((point) => {
      const { start, end, role, actor, act, cues } = point;
      return { id: ids.get(point) ?? '', start, end, role, actor, act, cues };
    });
  return {
    ...document,
    ja: { ...document.ja, points: points('ja') },
    ko: { ...document.ko, points: points('ko') },
    links: links.map((link) => toLink(link, ids)),
  };
}

/** What ties points together stands in these points: evidence that a change has left outside is dropped. */
function toLink(link: DraftLink, ids: ReadonlyMap<DraftPoint, string>): Link {
  const sorted = (side: Side) => [...link[side]].toSorted((a, b) => a.start - b.start);
  const { score, evidence, against, isPrecise } = link.base;
  return {
    ja: sorted('ja').flatMap((point) => ids.get(point) ?? []),
    ko: sorted('ko').flatMap((point) => ids.get(point) ?? []),
    score,
    evidence: evidence.filter((each) =>
      SIDES.every((side) =>
        sorted(side).some(({ start, end }) => start <= each[side][0] && each[side][1] <= end),
      ),
    ),
    against,
    differences: link.differences.flatMap((difference) => within(link, difference)),
    isPrecise,
  };
}

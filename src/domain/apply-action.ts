import { endOfCharacter, isBetweenCharacters } from './characters';
import type { Action, Anchors, DifferenceAnchor, MisfitReason } from './decision';
import { differencesOf, isSameDifference } from './draft-differences';
import {
  carve,
  cutOut,
  leaveLinks,
  linkOf,
  pointsAt,
  replacePoints,
  type Draft,
  type DraftLink,
  type DraftPoint,
} from './draft';
import { SIDES, type Side } from './side';
import type { SpanPair } from './span';

/** What says where in the texts it belongs. */
export type PlacedAction = Exclude<Action, { readonly kind: 'withdraw' }>;
type Of<K extends Action['kind']> = Extract<Action, { readonly kind: K }>;

/** Applies one action to a draft. Gives null, or why it does not fit; then the draft is as it was. */
export function applyAction(draft: Draft, action: PlacedAction): MisfitReason | null {
  if (!spansOf(action).every(([side, span]) => isSound(draft.texts[side], span))) return 'outside';
  switch (action.kind) {
    case 'confirm':
    case 'link':
      return applyLink(draft, action);
    case 'unlink':
      return applyUnlink(draft, action.on);
    case 'nothing':
      return applyNothing(draft, action);
    case 'split':
      return applySplit(draft, action);
    case 'merge':
      return applyMerge(draft, action);
    case 'relabel':
      return applyRelabel(draft, action);
    case 'dismiss':
      return applyDismiss(draft, action.on, action.difference);
    case 'differ':
      return applyDiffer(draft, action);
    case 'note':
    case 'topic':
    case 'finding':
      return null;
  }
}

function spansOf(action: PlacedAction): (readonly [Side, SpanPair])[] {
  if ('on' in action) {
    const spans = SIDES.flatMap((side) => action.on[side].map((span) => [side, span] as const));
    if (action.kind !== 'differ') return spans;
    return [...spans, ...SIDES.map((side) => [side, action.difference[side].span] as const)];
  }
  return 'span' in action ? [[action.side, action.span]] : [];
}

function isSound(text: string, [start, end]: SpanPair): boolean {
  const isInside = start >= 0 && start < end && end <= text.length;
  return (
    isInside &&
    text.slice(start, end).trim() !== '' &&
    isBetweenCharacters(text, start) &&
    isBetweenCharacters(text, end)
  );
}

function applyLink(draft: Draft, { kind, on }: Of<'confirm' | 'link' | 'unlink'>): MisfitReason | null {
  if (on.ja.length === 0 || on.ko.length === 0) return 'no-such-link';
  const points = { ja: carveAll(draft, 'ja', on.ja), ko: carveAll(draft, 'ko', on.ko) };
  for (const point of [...points.ja, ...points.ko]) Object.assign(point, { isFixed: true, isAlone: false });
  draft.apart = draft.apart.filter((pair) => !SIDES.every((side) => meet(pair[side], on[side])));
  const known = draft.links.find((link) =>
    SIDES.every(
      (side) => link[side].size === points[side].length && points[side].every((each) => link[side].has(each)),
    ),
  );
  if (known) {
    known.isFixed = true;
    if (kind === 'link') known.state = 'changed';
    else if (known.state === 'suggested') known.state = 'confirmed';
    return null;
  }
  const touched = draft.links.filter((link) =>
    SIDES.some((side) => points[side].some((each) => link[side].has(each))),
  );
  for (const side of SIDES) leaveLinks(draft, side, points[side]);
  for (const link of touched) link.state = 'changed';
  const link: DraftLink = {
    ja: new Set(points.ja),
    ko: new Set(points.ko),
    base: {
      score: Math.max(0, ...touched.map(({ base }) => base.score)),
      evidence: touched.flatMap(({ base }) => base.evidence),
      against: [],
      isPrecise: true,
    },
    differences: touched.flatMap(({ differences }) => differences),
    state: kind === 'link' ? 'changed' : 'confirmed',
    isFixed: true,
  };
  draft.links.push({ ...link, differences: differencesOf(link) });
  return null;
}

const meet = (spans: readonly SpanPair[], others: readonly SpanPair[]): boolean =>
  spans.some((span) => others.some((other) => span[0] < other[1] && other[0] < span[1]));

/** One after the other: a later stretch may lie where an earlier one has been cut. */
const carveAll = (draft: Draft, side: Side, spans: readonly SpanPair[]): DraftPoint[] => {
  for (const span of spans) carve(draft, side, span);
  return [...new Set(spans.flatMap((span) => pointsAt(draft, side, span)))];
};

function applyUnlink(draft: Draft, on: Anchors): MisfitReason | null {
  const at = (side: Side) => new Set(on[side].flatMap((span) => pointsAt(draft, side, span)));
  const points = { ja: at('ja'), ko: at('ko') };
  const apart = draft.links.filter((link) =>
    SIDES.every((side) => [...points[side]].some((point) => link[side].has(point))),
  );
  for (const link of apart) {
    for (const side of SIDES)
      leaveLinks(
        draft,
        side,
        [...points[side]].filter((point) => link[side].has(point)),
      );
    link.state = 'changed';
  }
  draft.apart = [...draft.apart, on];
  for (const side of SIDES)
    for (const point of points[side]) if (!linkOf(draft, side, point)) point.state = 'changed';
  return null;
}

function applyNothing(draft: Draft, { side, span }: Of<'nothing'>): MisfitReason | null {
  const point = carve(draft, side, span);
  const link = linkOf(draft, side, point);
  leaveLinks(draft, side, [point]);
  if (link) link.state = 'changed';
  if (link || point.state !== 'changed') point.state = link ? 'changed' : 'confirmed';
  Object.assign(point, { isFixed: true, isAlone: true });
  return null;
}

function applySplit(draft: Draft, { side, at }: Of<'split'>): MisfitReason | null {
  const place = endOfCharacter(draft.texts[side], at);
  if (draft.points[side].some((point) => point.start === place)) {
    addCut(draft, side, place);
    return null;
  }
  const point = draft.points[side].find(({ start, end }) => start < place && place < end);
  if (!point) return 'cannot-split';
  const pieces = [
    ...cutOut(draft, side, point, [point.start, place]),
    ...cutOut(draft, side, point, [place, point.end]),
  ].map((piece): DraftPoint => ({ ...piece, state: 'changed' }));
  if (pieces.length < 2) return 'cannot-split';
  addCut(draft, side, place);
  const link = linkOf(draft, side, point);
  link?.[side].delete(point);
  for (const piece of pieces) link?.[side].add(piece);
  if (link) link.state = 'changed';
  replacePoints(draft, side, [point], pieces);
  return null;
}

function addCut(draft: Draft, side: Side, place: number): void {
  draft.cuts[side] = [...new Set([...draft.cuts[side], place])];
}

function applyMerge(draft: Draft, { side, span }: Of<'merge'>): MisfitReason | null {
  const touched = pointsAt(draft, side, span);
  if (touched.length === 0) return 'nothing-to-merge';
  const links = [...new Set(touched.flatMap((point) => linkOf(draft, side, point) ?? []))];
  const merged = carve(draft, side, span);
  Object.assign(merged, { state: 'changed', isFixed: true });
  draft.cuts[side] = draft.cuts[side].filter((at) => at <= span[0] || span[1] <= at);
  const [first, ...others] = links;
  if (!first) return null;
  merged.isAlone = false;
  const joined: DraftLink = {
    ja: new Set(links.flatMap((link) => [...link.ja])),
    ko: new Set(links.flatMap((link) => [...link.ko])),
    base: { ...first.base, evidence: links.flatMap(({ base }) => base.evidence) },
    differences: links.flatMap(({ differences }) => differences),
    state: 'changed',
    isFixed: links.some(({ isFixed }) => isFixed),
  };
  joined[side].add(merged);
  const isJoined = others.length > 0;
  draft.links = draft.links.filter((link) => !links.includes(link));
  draft.links.push(isJoined ? { ...joined, differences: differencesOf(joined) } : joined);
  return null;
}

function applyRelabel(draft: Draft, { side, span, actor, act }: Of<'relabel'>): MisfitReason | null {
  const point = carve(draft, side, span);
  point.actor = actor;
  point.act = act;
  Object.assign(point, { state: 'changed', isFixed: true, isLabelled: true });
  const link = linkOf(draft, side, point);
  if (link) {
    link.differences = differencesOf(link);
    link.state = 'changed';
  }
  return null;
}

/** The link that has points of both anchors. */
function linkAt(draft: Draft, on: Anchors): DraftLink | undefined {
  return draft.links.find((link) =>
    SIDES.every((side) =>
      on[side].some((span) => pointsAt(draft, side, span).some((each) => link[side].has(each))),
    ),
  );
}

function applyDismiss(draft: Draft, on: Anchors, anchor: DifferenceAnchor): MisfitReason | null {
  const link = linkAt(draft, on);
  if (!link) return 'no-such-link';
  const left = link.differences.filter((difference) => !isSameDifference(difference, anchor));
  if (left.length === link.differences.length) return 'no-such-difference';
  link.differences = left;
  fix(link);
  return null;
}

function applyDiffer(draft: Draft, { on, difference }: Of<'differ'>): MisfitReason | null {
  const link = linkAt(draft, on);
  if (!link) return 'no-such-link';
  const isWithin = SIDES.every((side) =>
    [...link[side]].some(
      ({ start, end }) => start <= difference[side].span[0] && difference[side].span[1] <= end,
    ),
  );
  if (!isWithin) return 'outside';
  link.differences = [...link.differences, difference];
  fix(link);
  return null;
}

/** Who judges a difference of a link takes the link for granted. */
function fix(link: DraftLink): void {
  Object.assign(link, { state: 'changed', isFixed: true });
}

/** Where a decision about a point stands: for notes, which change nothing. */
export function pointsOn(draft: Draft, on: Anchors): DraftPoint[] {
  return SIDES.flatMap((side) => on[side].flatMap((span) => pointsAt(draft, side, span)));
}

import { endOfCharacter } from './characters';
import type { Carried, StoodPoint } from './carried';
import type { Constraints } from './constraints';
import type { Action, Anchors, Decision, Misfit } from './decision';
import { pointsAt, type Draft } from './draft';
import { SIDES, type BySide, type Side } from './side';
import type { SpanPair } from './span';
import { anchorsOf, cutsIn, toConstraints } from './to-constraints';

/** Finds a stretch of a text again in another version of it; null where its words have changed. */
export type Move = (side: Side, span: SpanPair) => SpanPair | null;

/** Every stretch stays where it is: the texts are the same. */
export const STAY: Move = (_side, span) => span;

export interface Standing {
  readonly draft: Draft;
  /** Decisions that count, in their order, with offsets in the texts of the draft. */
  readonly decisions: readonly Decision[];
  readonly misfits: readonly Misfit[];
}

export interface Target {
  /** SHA-256 of the texts that offsets are to count in from now on. */
  readonly hashes: BySide<string>;
  readonly move: Move;
}

/**
 * What goes along when the rest is worked out anew, perhaps on other versions of the texts. Nothing is lost: what a later decision
 * has replaced is left to the history, and what finds no place any more becomes a misfit.
 */
export function carry({ draft, decisions, misfits }: Standing, { move, hashes }: Target): Carried {
  const withdrawn = new Set(decisions.map(({ action }) => (action.kind === 'withdraw' ? action.of : '')));
  const standing = decisions.filter(
    (decision) =>
      decision.action.kind !== 'withdraw' &&
      !withdrawn.has(decision.id) &&
      !misfits.some((misfit) => misfit.decision.id === decision.id) &&
      holds(draft, decision.action),
  );
  const moved = standing.map((decision) => ({ decision, action: moveAction(decision.action, move) }));
  const lost = moved.flatMap(({ decision, action }): Misfit[] =>
    action ? [] : [{ decision, reason: 'text-changed', words: wordsOf(draft.texts, decision.action) }],
  );
  const kept = moved.flatMap(({ decision, action }): Decision[] =>
    action ? [{ ...decision, action, texts: hashes }] : [],
  );
  const constraints = moveConstraints(toConstraints(draft), move);
  const isToApply = ({ action }: Decision) => 'text' in action || 'difference' in action;
  return {
    constraints,
    links: draft.links
      .filter(({ isFixed }) => isFixed)
      .flatMap((link) => (moveAnchors(anchorsOf(link), move) ? [link.state] : [])),
    points: { ja: stood(draft, 'ja', move), ko: stood(draft, 'ko', move) },
    settled: kept.filter((decision) => !isToApply(decision)),
    decisions: kept.filter(isToApply),
    misfits: [...misfits.map((misfit) => withWords(misfit, draft.texts)), ...lost],
  };
}

const stood = (draft: Draft, side: Side, move: Move): StoodPoint[] =>
  draft.points[side].flatMap(({ start, end, state }) => {
    const span = state === 'suggested' ? null : move(side, [start, end]);
    return span ? [{ span, state }] : [];
  });

/** Words are taken from the texts that the decision was about, once: they may be gone later. */
const withWords = (misfit: Misfit, texts: BySide<string>): Misfit =>
  misfit.words ? misfit : { ...misfit, words: wordsOf(texts, misfit.decision.action) };

/** The stretches that an action is about. */
export function spansOn(action: Action): Anchors {
  if ('on' in action) return action.on;
  if (!('side' in action)) return { ja: [], ko: [] };
  const spans: SpanPair[] = action.kind === 'split' ? [[action.at, action.at + 24]] : [action.span];
  return { ja: action.side === 'ja' ? spans : [], ko: action.side === 'ko' ? spans : [] };
}

function wordsOf(texts: BySide<string>, action: Action): BySide<readonly string[]> {
  const spans = spansOn(action);
  const words = (side: Side) => spans[side].map(([start, end]) => texts[side].slice(start, end));
  return { ja: words('ja'), ko: words('ko') };
}

/** Whether what was decided is still so; a later decision may have put something else in its place. */
function holds(draft: Draft, action: Action): boolean {
  const points = (side: Side, spans: readonly SpanPair[]) =>
    spans.flatMap((span) => pointsAt(draft, side, span));
  const areLinked = (on: Anchors) =>
    draft.links.some((link) =>
      SIDES.every((side) => points(side, on[side]).some((each) => link[side].has(each))),
    );
  switch (action.kind) {
    case 'confirm':
    case 'link':
    case 'dismiss':
    case 'differ':
      return areLinked(action.on);
    case 'unlink':
      return !areLinked(action.on);
    case 'nothing':
      return points(action.side, [action.span]).some(({ isAlone }) => isAlone);
    case 'split':
      return cutsIn(draft, action.side).includes(endOfCharacter(draft.texts[action.side], action.at));
    default:
      return true;
  }
}

function moveAll(side: Side, spans: readonly SpanPair[], move: Move): SpanPair[] | null {
  const moved = spans.map((span) => move(side, span));
  return moved.every((span) => span !== null) ? moved : null;
}

function moveAnchors(on: Anchors, move: Move): Anchors | null {
  const [ja, ko] = [moveAll('ja', on.ja, move), moveAll('ko', on.ko, move)];
  return ja && ko ? { ja, ko } : null;
}

const placeOf = (side: Side, at: number, move: Move): number | null => move(side, [at, at + 1])?.[0] ?? null;

function moveAction(action: Action, move: Move): Action | null {
  if ('on' in action) return moveOn(action, move);
  if (!('side' in action)) return action;
  if (action.kind === 'split') {
    const at = placeOf(action.side, action.at, move);
    return at === null ? null : { ...action, at };
  }
  const span = move(action.side, action.span);
  return span && { ...action, span };
}

function moveOn(action: Extract<Action, { readonly on: Anchors }>, move: Move): Action | null {
  const on = moveAnchors(action.on, move);
  if (!on) return null;
  if (action.kind === 'dismiss') {
    const { ja, ko } = action.difference;
    const at = { ja: ja && move('ja', ja), ko: ko && move('ko', ko) };
    const isLost = (ja && !at.ja) ?? (ko && !at.ko);
    return isLost ? null : { ...action, on, difference: { ...action.difference, ...at } };
  }
  if (action.kind === 'differ') {
    const [ja, ko] = [move('ja', action.difference.ja.span), move('ko', action.difference.ko.span)];
    if (!ja || !ko) return null;
    const { difference } = action;
    const at =
      difference.facet === 'fact'
        ? { ...difference, ja: { ...difference.ja, span: ja }, ko: { ...difference.ko, span: ko } }
        : { ...difference, ja: { ...difference.ja, span: ja }, ko: { ...difference.ko, span: ko } };
    return { ...action, on, difference: at };
  }
  return { ...action, on };
}

function moveConstraints(given: Constraints, move: Move): Constraints {
  const moved = (side: Side, all: readonly SpanPair[]): SpanPair[] =>
    all.flatMap((span) => orNone(move(side, span)));
  const pairs = (all: readonly Anchors[]) => all.flatMap((on) => moveAnchors(on, move) ?? []);
  const both = <T>(of: (side: Side) => readonly T[]): BySide<readonly T[]> => ({
    ja: of('ja'),
    ko: of('ko'),
  });
  return {
    points: both((side) => moved(side, given.points[side])),
    cuts: both((side) => given.cuts[side].flatMap((at) => placeOf(side, at, move) ?? [])),
    links: pairs(given.links),
    apart: pairs(given.apart),
    alone: both((side) => moved(side, given.alone[side])),
    labels: both((side) =>
      given.labels[side].flatMap((label) =>
        orNone(move(side, label.span)).map((span) => ({ ...label, span })),
      ),
    ),
  };
}

const orNone = <T>(value: T | null): T[] => (value === null ? [] : [value]);

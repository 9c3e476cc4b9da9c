import { isBetweenCharacters } from './characters';
import type { ComparisonDocument } from './comparison';
import type { Anchors, DecisionState } from './decision';
import type { Difference } from './difference';
import type { Link } from './link';
import type { Point } from './point';
import { SIDES, type BySide, type Side } from './side';
import { overlaps, type SpanPair } from './span';

/** A point while decisions are applied: it is known by identity, for ids are given at the end. */
export interface DraftPoint extends Omit<Point, 'id' | 'actor' | 'act'> {
  actor: Point['actor'];
  act: Point['act'];
  /** Without a link: whether an analyst says so. */
  state: DecisionState;
  /** What an analyst has fixed: the stretch, its labels, and that the other side has nothing for it. */
  isFixed?: boolean;
  isLabelled?: boolean;
  isAlone?: boolean;
}

export interface DraftLink {
  readonly ja: Set<DraftPoint>;
  readonly ko: Set<DraftPoint>;
  base: Pick<Link, 'score' | 'evidence' | 'against' | 'isPrecise'>;
  differences: readonly Difference[];
  state: DecisionState;
  /** Whether an analyst has said something that it must stand for. */
  isFixed?: boolean;
}

/** The engine's document in the course of being changed. */
export interface Draft {
  readonly texts: BySide<string>;
  readonly points: Record<Side, DraftPoint[]>;
  links: DraftLink[];
  /** Places at which an analyst lets a point begin. */
  readonly cuts: Record<Side, readonly number[]>;
  /** What an analyst has taken apart, as stretches. */
  apart: readonly Anchors[];
}

export function toDraft(document: ComparisonDocument): Draft {
  const byId = new Map<string, DraftPoint>();
  const points = (side: Side): DraftPoint[] =>
    document[side].points.map(({ id, ...point }) => {
      const draft: DraftPoint = { ...point, state: 'suggested' };
      byId.set(id, draft);
      return draft;
    });
  const draft = { ja: points('ja'), ko: points('ko') };
  const pick = (ids: readonly string[]) => new Set(ids.flatMap((id) => byId.get(id) ?? []));
  return {
    texts: { ja: document.ja.text, ko: document.ko.text },
    points: draft,
    links: document.links.map(({ ja, ko, differences, ...base }) => ({
      ja: pick(ja),
      ko: pick(ko),
      base,
      differences,
      state: 'suggested',
    })),
    cuts: { ja: [], ko: [] },
    apart: [],
  };
}

export const linkOf = (draft: Draft, side: Side, point: DraftPoint): DraftLink | undefined =>
  draft.links.find((link) => link[side].has(point));

/** The points of a side that a stretch touches. */
export const pointsAt = (draft: Draft, side: Side, [start, end]: SpanPair): DraftPoint[] =>
  draft.points[side].filter((point) => overlaps(point, { start, end }));

/** Puts points in another's place. The links are the caller's business. */
export function replacePoints(
  draft: Draft,
  side: Side,
  old: readonly DraftPoint[],
  now: readonly DraftPoint[],
): void {
  const rest = draft.points[side].filter((point) => !old.includes(point));
  draft.points[side] = [...rest, ...now].toSorted((a, b) => a.start - b.start);
}

/**
 * The point that covers exactly the span, made if need be: what it touches is cut, what is left over on either side stays a
 * point of its own, without a link. So a decision finds its point again however a later engine cuts the text.
 */
export function carve(draft: Draft, side: Side, span: SpanPair): DraftPoint {
  const [start, end] = span;
  const touched = pointsAt(draft, side, span);
  const [only] = touched;
  if (only && touched.length === 1 && only.start === start && only.end === end) return only;
  const shared = (point: DraftPoint) => Math.min(point.end, end) - Math.max(point.start, start);
  const [main] = touched.toSorted((a, b) => shared(b) - shared(a) || a.start - b.start);
  const carved: DraftPoint = { ...(main ?? PLAIN), start, end, state: 'suggested' };
  const left = touched.flatMap((point) => [
    ...cutOut(draft, side, point, [point.start, Math.min(start, point.end)]),
    ...cutOut(draft, side, point, [Math.max(end, point.start), point.end]),
  ]);
  const link = main && linkOf(draft, side, main);
  leaveLinks(draft, side, touched, link);
  link?.[side].add(carved);
  replacePoints(draft, side, touched, [...left, carved]);
  return carved;
}

const PLAIN = { role: 'body', actor: 'none', act: 'state', cues: {} } as const;

/** A piece of a point without the blanks at its ends; none where nothing else is left. */
export function cutOut(draft: Draft, side: Side, point: DraftPoint, [start, end]: SpanPair): DraftPoint[] {
  const text = start < end ? draft.texts[side].slice(start, end) : '';
  if (text.trim() === '') return [];
  // A blank may carry a combining mark; then it is no blank to a reader.
  const whole = (trimmed: number, given: number) =>
    isBetweenCharacters(draft.texts[side], trimmed) ? trimmed : given;
  return [
    {
      ...point,
      start: whole(start + text.length - text.trimStart().length, start),
      end: whole(end - (text.length - text.trimEnd().length), end),
    },
  ];
}

/** Takes points out of their links; a link that has lost a side is none any more. `keep` stays, even if empty for the moment. */
export function leaveLinks(draft: Draft, side: Side, points: readonly DraftPoint[], keep?: DraftLink): void {
  for (const link of draft.links) for (const point of points) link[side].delete(point);
  draft.links = draft.links.filter((link) => link === keep || SIDES.every((each) => link[each].size > 0));
}

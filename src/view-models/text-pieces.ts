import type { Point } from '../domain/point';
import type { Span, SpanPair } from '../domain/span';
import { touching } from './span-search';

/**
 * Cuts one readout into pieces so that every character stands in exactly one of them: first into stretches, each owned by
 * a point (the point itself, and what stands before and after it: headings, bullets, line ends), then by terms and marks.
 */
export interface Stretch extends Span {
  /** Null only in a text without any point. */
  readonly owner: string | null;
  readonly part: 'before' | 'point' | 'after';
}

// What ends a point's line belongs to it, what comes then to the point that it introduces:
// 「…しました。概要は以下のとおり。\n\n２　日韓関係\n（１）両首脳は…」 is cut behind the first line ends.
const CLOSING = /^(?:[^\n]*\n\s*|[\s。．.、,，」』）)〉》”’"'!?！？:：;；…・]+)/u;

/** The stretches of a text, in text order, without a gap. */
export function tileText(text: string, points: readonly Point[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let position = 0;
  let previous: Point | null = null;
  for (const point of [...points, null]) {
    const until: number = point?.start ?? text.length;
    const seam =
      point === null || !previous ? seamAtEdge(position, until, previous) : seamIn(text, position, until);
    if (seam > position)
      stretches.push({ start: position, end: seam, owner: previous?.id ?? null, part: 'after' });
    if (until > seam) stretches.push({ start: seam, end: until, owner: point?.id ?? null, part: 'before' });
    if (point && point.end > until)
      stretches.push({ start: until, end: point.end, owner: point.id, part: 'point' });
    position = point?.end ?? until;
    previous = point ?? previous;
  }
  return stretches;
}

// Each point of a page asks for its own; a tiling is sorted by owner once.
const owned = new WeakMap<readonly Stretch[], ReadonlyMap<string, readonly Stretch[]>>();

/** The stretches of a tiling that a point owns, in text order. */
export function stretchesOf(stretches: readonly Stretch[], owner: string): readonly Stretch[] {
  const groups = owned.get(stretches) ?? groupByOwner(stretches);
  owned.set(stretches, groups);
  return groups.get(owner) ?? [];
}

function groupByOwner(stretches: readonly Stretch[]): ReadonlyMap<string, readonly Stretch[]> {
  const groups = new Map<string, Stretch[]>();
  for (const stretch of stretches) {
    if (stretch.owner === null) continue;
    const group = groups.get(stretch.owner) ?? [];
    group.push(stretch);
    groups.set(stretch.owner, group);
  }
  return groups;
}

/** Before the first point all belongs to it, behind the last one all belongs to that one. */
const seamAtEdge = (start: number, end: number, previous: Point | null): number => (previous ? end : start);

function seamIn(text: string, start: number, end: number): number {
  const [closing = ''] = CLOSING.exec(text.slice(start, end)) ?? [];
  return start + closing.length;
}

/** What a stretch of text is marked as; one stretch may carry several. */
export interface Marking {
  readonly range: SpanPair;
  readonly kind: 'match' | 'added' | 'fact' | 'naming' | 'hit';
  /** Joins a match with its counterpart; '' for what has none. */
  readonly pair: string;
}

export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
  /** Class names of a fixed set, for looks. */
  readonly className: string;
  /** Ids of the pairs, separated by spaces. */
  readonly pairs: string;
}

/** A run of pieces, as a term of the termbase or as plain text. */
export interface Segment {
  readonly isTerm: boolean;
  readonly term: string;
  readonly pieces: readonly Piece[];
}

export interface TermRange extends Span {
  readonly term: string;
}

export interface Markup {
  readonly terms: readonly TermRange[];
  readonly markings: readonly Marking[];
}

/** Cuts a span by terms, and each of these by the markings that begin or end in it. */
export function cutSpan(text: string, span: Span, { terms, markings }: Markup): readonly Segment[] {
  const inside = touching(terms, ({ start, end }) => [start, end], [span.start, span.end]);
  const segments: Segment[] = [];
  let position = span.start;
  const add = (end: number, term: string | null) => {
    if (end <= position) return;
    const pieces = cutByMarkings(text, { start: position, end }, markings);
    segments.push({ isTerm: term !== null, term: term ?? '', pieces });
    position = end;
  };
  for (const term of inside) {
    add(Math.max(term.start, position), null);
    add(Math.min(term.end, span.end), term.term);
  }
  add(span.end, null);
  return segments;
}

function cutByMarkings(text: string, span: Span, markings: readonly Marking[]): Piece[] {
  const touched = touching(markings, ({ range }) => range, [span.start, span.end]);
  const seams = new Set([span.start, span.end]);
  for (const { range } of touched)
    for (const edge of range) if (edge > span.start && edge < span.end) seams.add(edge);
  const edges = [...seams].toSorted((a, b) => a - b);
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? end;
    const here = touched.filter(({ range }) => range[0] < end && start < range[1]);
    return toPiece(text.slice(start, end), start, here);
  });
}

function toPiece(text: string, start: number, markings: readonly Marking[]): Piece {
  const kinds = new Set(markings.map(({ kind }) => kind));
  // An addition carries its plus once, however many terms and matches cut it.
  const isStart = markings.some(({ kind, range }) => kind === 'added' && range[0] === start);
  const pairs = new Set(markings.map(({ pair }) => pair).filter((pair) => pair !== ''));
  return {
    text,
    isMarked: kinds.size > 0,
    className: [...[...kinds].map((kind) => `m-${kind}`), ...(isStart ? ['is-start'] : [])].join(' '),
    pairs: [...pairs].join(' '),
  };
}

import type { CallAccount } from '../../src/domain/call';
import type { ComparisonDocument } from '../../src/domain/comparison';
import type { Difference } from '../../src/domain/difference';
import type { Link } from '../../src/domain/link';
import type { Side } from '../../src/domain/side';
import type { SpanPair } from '../../src/domain/span';

interface Place {
  readonly side: Side;
  readonly what: string;
  readonly span: SpanPair;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What of a document breaks a law of the format, in words; [] for a lawful one. */
export function breachesOf(document: ComparisonDocument): string[] {
  return [
    ...(['ja', 'ko'] as const).flatMap((side) => pointBreaches(document, side)),
    ...placeBreaches(document),
    ...linkBreaches(document),
    ...document.links.flatMap((link, index) => evidenceBreaches(document, link, index)),
  ];
}

/** Points are numbered in text order, do not overlap, and are not empty. */
function pointBreaches(document: ComparisonDocument, side: Side): string[] {
  const { points } = document[side];
  return points.flatMap((point, index) => {
    const wanted = `${side === 'ja' ? 'j' : 'k'}${index + 1}`;
    return [
      ...(point.id === wanted ? [] : [`${side}: point ${point.id} where ${wanted} belongs`]),
      ...(point.start < point.end ? [] : [`${point.id} is empty`]),
      ...(point.start >= (points[index - 1]?.end ?? 0) ? [] : [`${point.id} overlaps the point before`]),
    ];
  });
}

/** Every span lies in its text and cuts no character as a reader sees it. */
function placeBreaches(document: ComparisonDocument): string[] {
  const edges = { ja: edgesOf(document.ja.text), ko: edgesOf(document.ko.text) };
  return placesOf(document).flatMap(({ side, what, span: [start, end] }) => {
    const isInside = Number.isInteger(start) && Number.isInteger(end) && start <= end;
    if (!isInside) return [`${what}: ${start} to ${end}`];
    return [start, end]
      .filter((at) => !edges[side].has(at))
      .map((at) => `${what}: ${at} is inside a character or outside of the text`);
  });
}

function edgesOf(text: string): ReadonlySet<number> {
  return new Set([...[...graphemes.segment(text)].map(({ index }) => index), text.length]);
}

function placesOf(document: ComparisonDocument): Place[] {
  const bySide = (['ja', 'ko'] as const).flatMap((side) => {
    const { points, terms, call } = document[side];
    return [
      ...points.map((point): Place => ({ side, what: point.id, span: [point.start, point.end] })),
      ...points.flatMap(({ id, cues }) =>
        [cues.actor, cues.act].flatMap((span): Place[] =>
          span ? [{ side, what: `cue of ${id}`, span }] : [],
        ),
      ),
      ...terms.map((term): Place => ({ side, what: `term ${term.term}`, span: [term.start, term.end] })),
      ...callSpans(call).map((span): Place => ({ side, what: 'fact of the call', span })),
    ];
  });
  return [...bySide, ...document.links.flatMap(linkPlaces)];
}

function callSpans({ date, startTime, durationMinutes, participants }: CallAccount): SpanPair[] {
  return [date, startTime, durationMinutes, ...participants].flatMap((given) => (given ? [given.span] : []));
}

function linkPlaces(link: Link, index: number): Place[] {
  const at = (side: Side, what: string, span: SpanPair | null): Place[] =>
    span ? [{ side, what: `${what} of link ${index}`, span }] : [];
  return [
    ...link.evidence.flatMap(({ ja, ko }) => [...at('ja', 'evidence', ja), ...at('ko', 'evidence', ko)]),
    ...link.against.flatMap(({ ja, ko }) => [...at('ja', 'objection', ja), ...at('ko', 'objection', ko)]),
    ...link.differences.flatMap((difference) =>
      differenceSpans(difference).flatMap(([side, span]) => at(side, difference.facet, span)),
    ),
  ];
}

function differenceSpans(difference: Difference): (readonly [Side, SpanPair])[] {
  switch (difference.facet) {
    case 'actor':
    case 'act':
      return [];
    case 'fact':
    case 'naming':
      return [
        ['ja', difference.ja.span],
        ['ko', difference.ko.span],
      ];
    case 'detail':
      return difference.spans.map((span) => [difference.side, span] as const);
  }
}

/** Links name points that exist, each at most once, in order, and score between 0 and 1. */
function linkBreaches({ ja, ko, links }: ComparisonDocument): string[] {
  const all = links.flatMap((link) => [...link.ja, ...link.ko]);
  const known = new Set([...ja.points, ...ko.points].map(({ id }) => id));
  const firsts = links.map((link) => Number(link.ja[0]?.slice(1)));
  return [
    ...all.filter((id) => !known.has(id)).map((id) => `a link names ${id}, which is not there`),
    ...all.filter((id, index) => all.indexOf(id) !== index).map((id) => `${id} is in two links`),
    ...links
      .filter((link) => link.ja.length === 0 || link.ko.length === 0)
      .map(() => 'a link has one side only'),
    ...links.filter(({ score }) => !(score >= 0 && score <= 1)).map(({ score }) => `a score of ${score}`),
    ...(firsts.every((first, index) => index === 0 || first > firsts[index - 1]!)
      ? []
      : ['links out of order']),
  ];
}

/** What ties points together stands in these points. */
function evidenceBreaches(document: ComparisonDocument, link: Link, index: number): string[] {
  return (['ja', 'ko'] as const).flatMap((side) => {
    const points = document[side].points.filter(({ id }) => link[side].includes(id));
    return link.evidence
      .filter((each) => !points.some((point) => point.start <= each[side][0] && each[side][1] <= point.end))
      .map((each) => `evidence ${each.key} of link ${index} stands outside of its ${side} points`);
  });
}

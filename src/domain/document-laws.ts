import type { CallAccount } from './call';
import { charactersOf } from './characters';
import type { ComparisonDocument } from './comparison';
import type { Difference } from './difference';
import type { Link } from './link';
import { SIDES, type BySide, type Side } from './side';
import type { SpanPair } from './span';

/**
 * The first place where a document of the right shape breaks a law of the format, as a JSON pointer; null for a lawful one. Points are
 * numbered in text order and do not overlap, every span lies in its text between characters, links name points that exist, each once,
 * in the order of their first Japanese point, and terms are explained.
 */
export function findBreach(document: ComparisonDocument): string | null {
  const isSound = createSpanCheck({ ja: document.ja.text, ko: document.ko.text });
  for (const side of SIDES) {
    const breach = sideBreach(document, side, (span) => isSound(side, span));
    if (breach !== null) return breach;
  }
  return linksBreach(document, isSound);
}

type SpanCheck = (side: Side, span: SpanPair) => boolean;

/** A long text has thousands of spans: its characters are counted once. */
function createSpanCheck(texts: BySide<string>): SpanCheck {
  const edges = { ja: edgesOf(texts.ja), ko: edgesOf(texts.ko) };
  return (side, [start, end]) => start <= end && edges[side].has(start) && edges[side].has(end);
}

const edgesOf = (text: string): ReadonlySet<number> =>
  new Set([...charactersOf(text).map(({ index }) => index), text.length]);

function sideBreach(
  document: ComparisonDocument,
  side: Side,
  isSound: (span: SpanPair) => boolean,
): string | null {
  const { points, terms, call } = document[side];
  let last = 0;
  for (const [index, { id, start, end, cues }] of points.entries()) {
    const at = `/${side}/points/${index}`;
    if (id !== `${side === 'ja' ? 'j' : 'k'}${index + 1}`) return `${at}/id`;
    if (start < last || start >= end || !isSound([start, end])) return at;
    if ([cues.actor, cues.act].some((span) => span && !isSound(span))) return `${at}/cues`;
    last = end;
  }
  for (const [index, { term, start, end }] of terms.entries()) {
    const isKnown = Object.hasOwn(document.terms, term);
    if (!isKnown || !isSound([start, end])) return `/${side}/terms/${index}`;
  }
  return callSpans(call).every(isSound) ? null : `/${side}/call`;
}

function linksBreach(document: ComparisonDocument, isSound: SpanCheck): string | null {
  const free = new Set(SIDES.flatMap((side) => document[side].points.map(({ id }) => id)));
  let last = 0;
  for (const [index, link] of document.links.entries()) {
    const at = `/links/${index}`;
    const first = Number(link.ja[0]?.slice(1));
    if (!(first > last)) return at;
    last = first;
    // Taken out of the set: no point is in two links, or twice in one.
    if (![...link.ja, ...link.ko].every((id) => free.delete(id))) return at;
    const isInText = linkSpans(link).every(([side, span]) => isSound(side, span));
    if (!isInText) return at;
  }
  return null;
}

function linkSpans(link: Link): (readonly [Side, SpanPair])[] {
  const pairs = [...link.evidence, ...link.against].flatMap((each) =>
    SIDES.flatMap((side) => {
      const span = each[side];
      return span ? [[side, span] as const] : [];
    }),
  );
  return [...pairs, ...link.differences.flatMap(differenceSpans)];
}

function differenceSpans(difference: Difference): (readonly [Side, SpanPair])[] {
  if (difference.facet === 'detail') return difference.spans.map((span) => [difference.side, span] as const);
  if (difference.facet === 'actor' || difference.facet === 'act') return [];
  return SIDES.map((side) => [side, difference[side].span] as const);
}

function callSpans({ date, startTime, durationMinutes, participants }: CallAccount): SpanPair[] {
  return [date, startTime, durationMinutes, ...participants].flatMap((given) => (given ? [given.span] : []));
}

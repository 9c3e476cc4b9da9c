import { diffArrays } from 'diff';
import type { ComparisonDocument } from '../domain/comparison';
import type { Link } from '../domain/link';
import { otherSide, SIDES, type Side } from '../domain/side';
import type { SpanPair } from '../domain/span';
import { pointsOf } from './points-of';
import { touching } from './span-search';
import { hasContent } from './trivial-words';

interface Concept {
  readonly key: string;
  readonly range: SpanPair;
  readonly isMatched: boolean;
}

type Added = Readonly<Record<Side, readonly SpanPair[]>>;

// The marks, the sentences and the figures of a page all ask; a document never changes, so its answers are kept with it.
const known = new WeakMap<ComparisonDocument, Map<Link, Added>>();

/** What `findAdded` finds, once for each link of a document. */
export function addedStretches(link: Link, document: ComparisonDocument): Added {
  const links = known.get(document) ?? new Map<Link, Added>();
  known.set(document, links);
  const added = links.get(link) ?? findAdded(link, document);
  links.set(link, added);
  return added;
}

/**
 * Words of a linked pair for which no counterpart was found: a diff over both sides' sequences of concepts in text order, where a
 * matched concept has the same key on both sides and an unmatched content word a key of its own. Neighbours in the diff become one
 * stretch (「地域及び国際社会の」, not three words). A matched concept that merely stands elsewhere is no addition.
 * Not over characters: two languages share none.
 */
function findAdded(link: Link, document: ComparisonDocument): Added {
  const concepts = { ja: conceptsOf(link, 'ja'), ko: conceptsOf(link, 'ko') };
  const added: Record<Side, SpanPair[]> = { ja: [], ko: [] };
  const next = { ja: 0, ko: 0 };
  const changes = diffArrays(
    concepts.ja.map(({ key }) => key),
    concepts.ko.map(({ key }) => key),
  );
  for (const change of changes) {
    for (const side of SIDES) {
      // `removed` is what only the first sequence has; neither side is the older one here.
      if (side === 'ja' ? change.added : change.removed) continue;
      const run = concepts[side].slice(next[side], next[side] + change.value.length);
      next[side] += change.value.length;
      if (change.added || change.removed) added[side].push(...joinUnmatched(run, document[side].text));
    }
  }
  const worthShowing = (side: Side) => {
    const told = toldElsewhere(link, document, side);
    return added[side].filter((range) => hasContent(without(document[side].text, range, told), side));
  };
  return { ja: worthShowing('ja'), ko: worthShowing('ko') };
}

/**
 * What the page says of a pair by other means: who did what, which facts and names differ, and the terms and persons that both
 * sides mention, though the engine tied their mentions to something else.
 */
function toldElsewhere(link: Link, document: ComparisonDocument, side: Side): SpanPair[] {
  const points = pointsOf(document, side, link);
  const cues = points.flatMap(({ cues: { actor, act } }) =>
    [actor, act].filter((span) => span !== undefined),
  );
  const different = link.differences.flatMap((difference) =>
    difference.facet === 'fact' || difference.facet === 'naming' ? [difference[side].span] : [],
  );
  const other = otherSide(side);
  const theirs = new Set(mentionsIn(document, other, link).map(({ id }) => id));
  const shared = mentionsIn(document, side, link).flatMap(({ id, span }) => (theirs.has(id) ? [span] : []));
  return [...cues, ...different, ...shared];
}

interface Mention {
  readonly id: string;
  readonly span: SpanPair;
}

function mentionsIn(document: ComparisonDocument, side: Side, link: Link): Mention[] {
  const { terms, call } = document[side];
  return pointsOf(document, side, link).flatMap((point): Mention[] => {
    const here: SpanPair = [point.start, point.end];
    const mentions = [
      ...touching(terms, ({ start, end }) => [start, end], here).map(({ term, start, end }): Mention => ({
        id: `term ${term}`,
        span: [start, end],
      })),
      ...touching(call.participants, ({ span }) => span, here).flatMap(({ person, span }): Mention[] =>
        person === null ? [] : [{ id: `person ${person}`, span }],
      ),
    ];
    return mentions.filter(({ span }) => here[0] <= span[0] && span[1] <= here[1]);
  });
}

/** What is left of a stretch when others are taken out of it. */
function without(text: string, [start, end]: SpanPair, taken: readonly SpanPair[]): string {
  const isTaken = (place: number) => taken.some((span) => span[0] <= place && place < span[1]);
  return text
    .slice(start, end)
    .split('')
    .map((unit, index) => (isTaken(start + index) ? ' ' : unit))
    .join('');
}

function conceptsOf(link: Link, side: Side): readonly Concept[] {
  const matched = link.evidence
    .filter(({ kind }) => kind !== 'order')
    .map(({ key, kind, [side]: range }): Concept => ({ key: `${kind} ${key}`, range, isMatched: true }));
  const isFree = (range: SpanPair) =>
    !matched.some((other) => other.range[0] < range[1] && range[0] < other.range[1]);
  const unmatched = link.differences
    .flatMap((difference) =>
      difference.facet === 'detail' && difference.side === side ? difference.spans : [],
    )
    .filter(isFree)
    .map((range): Concept => ({ key: `${side} ${range[0]}`, range, isMatched: false }));
  return [...matched, ...unmatched].toSorted((a, b) => a.range[0] - b.range[0]);
}

function joinUnmatched(run: readonly Concept[], text: string): SpanPair[] {
  const stretches: [number, number][] = [];
  let canJoin = false;
  for (const { range, isMatched } of run) {
    const last = stretches.at(-1);
    if (isMatched) canJoin = false;
    else if (last && canJoin && isOnePhrase(text.slice(last[1], range[0]))) last[1] = range[1];
    else {
      stretches.push([range[0], range[1]]);
      canJoin = true;
    }
  }
  return stretches;
}

// Between two words of one phrase stand a particle and a space at most: 「…情勢などの…」, '지역 및 세계의'.
const isOnePhrase = (between: string): boolean =>
  between.length <= 4 && !/[。、.,\n（）()「」]/u.test(between);

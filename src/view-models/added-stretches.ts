import { diffArrays } from 'diff';
import type { Link } from '../domain/link';
import type { Side } from '../domain/side';
import { SIDES } from '../domain/side';
import type { SpanPair } from '../domain/span';

interface Concept {
  readonly key: string;
  readonly range: SpanPair;
  readonly isMatched: boolean;
}

/**
 * What one side adds within a linked pair: a diff over both sides' sequences of concepts in text order, where a matched concept
 * has the same key on both sides and an unmatched content word a key of its own. Neighbours in the diff become one stretch
 * (「地域及び国際社会の」, not three words). A matched concept that merely stands elsewhere is no addition.
 * Not over characters: two languages share none.
 */
export function addedStretches(
  link: Link,
  texts: Readonly<Record<Side, string>>,
): Readonly<Record<Side, readonly SpanPair[]>> {
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
      if (change.added || change.removed) added[side].push(...joinUnmatched(run, texts[side]));
    }
  }
  return { ja: added.ja.filter(hasContent(texts.ja)), ko: added.ko.filter(hasContent(texts.ko)) };
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

// A single 間 or 일 is a rest of a word that was matched otherwise; a figure says something by itself.
const hasContent =
  (text: string) =>
  ([start, end]: SpanPair): boolean =>
    /\p{N}|\p{L}[^\p{L}]*\p{L}/u.test(text.slice(start, end));

// Between two words of one phrase stand a particle and a space at most: 「…情勢などの…」, '지역 및 세계의'.
const isOnePhrase = (between: string): boolean =>
  between.length <= 4 && !/[。、.,\n（）()「」]/u.test(between);

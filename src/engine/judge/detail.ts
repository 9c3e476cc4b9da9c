import type { Difference } from '../../domain/difference';
import type { SpanPair } from '../../domain/span';
import type { Range } from '../bridge/match';
import { agreement } from '../bridge/quantities';
import { overlapsRange } from '../bridge/ranges';
import { uncoveredAtoms } from '../align/to-links';
import type { Judged } from './judged';

// Words lighter than this say little by themselves (更に, 引き続き, 앞으로).
const LIGHTEST = 0.4;
const MOST = 12;

/** What one side adds: content words that nothing on the other side answers. Neighbouring words make one stretch. */
export function detailDifferences(link: Judged): readonly Difference[] {
  if (link.group.ja.some((index) => link.clauses.ja[index]?.act === 'report')) return [];
  return (['ja', 'ko'] as const).flatMap((side): Difference[] => {
    const ranges = uncoveredAtoms(link.group, side, link.bridge, MOST)
      .filter((atom) => atom.weight >= LIGHTEST && !isGivenByBoth(link, side, atom.range))
      .map((atom) => atom.range)
      .toSorted((a, b) => a[0] - b[0]);
    // A single character is what is left of a word cut in two, or a counter.
    const stretches = joined(ranges, link.texts[side].norm).filter(([start, end]) => end - start > 1);
    const spans = stretches.map((range): SpanPair => link.texts[side].toOriginal(...range));
    return spans.length === 0 ? [] : [{ facet: 'detail', side, spans }];
  });
}

/** A figure that the other side of the link gives too is nothing added, even where another word claimed its match. */
function isGivenByBoth(link: Judged, side: 'ja' | 'ko', range: Range): boolean {
  const other = side === 'ja' ? 'ko' : 'ja';
  const figures = (of: 'ja' | 'ko') =>
    link.group[of].flatMap((index) => link.bridge.figures[of][index] ?? []);
  return figures(side).some(
    (figure) =>
      overlapsRange(figure.range, range) && figures(other).some((their) => agreement(figure, their) !== null),
  );
}

/** Joins ranges with nothing but a space or a particle's few characters between them. */
function joined(ranges: readonly (readonly [number, number])[], norm: string): [number, number][] {
  const result: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = result.at(-1);
    if (last && start - last[1] <= 2 && !/[。.、,\n]/u.test(norm.slice(last[1], start))) last[1] = end;
    else result.push([start, end]);
  }
  return result;
}

import type { SpanPair } from '../domain/span';

/** A list by where its members begin, so that those at one place are found without walking it all. */
interface Sorted<T> {
  readonly members: readonly { readonly item: T; readonly at: number; readonly range: SpanPair }[];
  /** The furthest end of the members up to each place. */
  readonly reach: readonly number[];
}

// A page asks for each of a thousand points which of ten thousand marks touch it; each list is sorted once.
const sortedLists = new WeakMap<object, Sorted<unknown>>();

/** The members of a list that touch a span, in the list's order. The list must not change afterwards. */
export function touching<T>(
  list: readonly T[],
  rangeOf: (item: T) => SpanPair,
  [start, end]: SpanPair,
): readonly T[] {
  const { members, reach } = sortedOnce(list, rangeOf);
  const found: { readonly item: T; readonly at: number }[] = [];
  for (let place = countBefore(members, end) - 1; place >= 0 && (reach[place] ?? 0) > start; place -= 1) {
    const member = members[place];
    if (member !== undefined && member.range[1] > start) found.push(member);
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ item }) => item);
}

function sortedOnce<T>(list: readonly T[], rangeOf: (item: T) => SpanPair): Sorted<T> {
  const known = sortedLists.get(list);
  // One list is always asked for by the same type.
  if (known !== undefined) return known as Sorted<T>;
  const members = list
    .map((item, at) => ({ item, at, range: rangeOf(item) }))
    .toSorted((a, b) => a.range[0] - b.range[0]);
  let furthest = 0;
  const reach = members.map(({ range }) => (furthest = Math.max(furthest, range[1])));
  const sorted = { members, reach };
  sortedLists.set(list, sorted);
  return sorted;
}

/** How many members begin before a place. */
function countBefore(members: Sorted<unknown>['members'], place: number): number {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((members[middle]?.range[0] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

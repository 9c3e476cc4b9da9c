import type { Act, Actor } from './act';
import type { ComparisonDocument } from './comparison';
import type { Anchors } from './decision';
import type { Difference } from './difference';
import { SIDES, type BySide, type Side } from './side';
import type { SpanPair } from './span';

/** How far two analysts of the same two texts agree. Shares are between 0 and 1; null where there is nothing to agree on. */
export interface Agreement {
  /**
   * Dice's coefficient over pairs of stretches that the analysts link: twice those that both link, by all that either links. A
   * stretch is what neither of them has cut, so that a point that one of them has split does not count as wrong.
   */
  readonly links: number | null;
  /** Cohen's kappa over the stretches: who acts. 1 is perfect, 0 is what chance would give. */
  readonly actors: number | null;
  readonly acts: number | null;
  /** Places where they differ, in the order of the Japanese text, then of the Korean. */
  readonly places: readonly DisagreedPlace[];
}

export type DisagreedPlace =
  /** Links that share points and are not the same; either list may be empty. */
  | { readonly kind: 'link'; readonly mine: readonly Anchors[]; readonly theirs: readonly Anchors[] }
  | {
      readonly kind: 'label';
      readonly side: Side;
      readonly span: SpanPair;
      readonly mine: Labels;
      readonly theirs: Labels;
    }
  /** A link that both have, and the facets of difference that only one of them sees in it. */
  | {
      readonly kind: 'difference';
      readonly on: Anchors;
      readonly mine: readonly Difference['facet'][];
      readonly theirs: readonly Difference['facet'][];
    };

export interface Labels {
  readonly actor: Actor;
  readonly act: Act;
}

/** A stretch of one text that neither document cuts, with the points that hold it. */
interface Stretch extends Labels {
  readonly span: SpanPair;
  readonly point: { readonly id: string; readonly span: SpanPair };
  readonly their: Labels & { readonly id: string };
}

/**
 * Compares two documents about the same texts.
 * @param mine the document whose spans the label places carry
 */
export function agreementBetween(mine: ComparisonDocument, theirs: ComparisonDocument): Agreement {
  const stretches = { ja: stretchesOf(mine, theirs, 'ja'), ko: stretchesOf(mine, theirs, 'ko') };
  const all = SIDES.flatMap((side) => stretches[side]);
  const [own, other] = [linkedPairs(mine, stretches, 'mine'), linkedPairs(theirs, stretches, 'theirs')];
  const both = [...own].filter((pair) => other.has(pair)).length;
  const either = own.size + other.size;
  return {
    links: either === 0 ? null : (2 * both) / either,
    actors: kappa(all.map(({ actor, their }) => [actor, their.actor])),
    acts: kappa(all.map(({ act, their }) => [act, their.act])),
    places: [
      ...linkPlaces(mine, theirs),
      ...differencePlaces(mine, theirs),
      ...SIDES.flatMap((side) => labelPlaces(side, stretches[side])),
    ].toSorted((a, b) => compare(placeOf(a), placeOf(b))),
  };
}

function stretchesOf(mine: ComparisonDocument, theirs: ComparisonDocument, side: Side): Stretch[] {
  return mine[side].points.flatMap((point) =>
    theirs[side].points.flatMap((their): Stretch[] => {
      const span = [Math.max(point.start, their.start), Math.min(point.end, their.end)] as const;
      if (span[0] >= span[1] || mine[side].text.slice(...span).trim() === '') return [];
      const { id, start, end, actor, act } = point;
      return [{ span, actor, act, point: { id, span: [start, end] }, their }];
    }),
  );
}

/** Every two stretches that are linked, by their places. */
function linkedPairs(
  { links }: ComparisonDocument,
  stretches: BySide<readonly Stretch[]>,
  whose: 'mine' | 'theirs',
): ReadonlySet<string> {
  const inPoints = (side: Side, ids: readonly string[]) =>
    stretches[side].filter(({ point, their }) => ids.includes(whose === 'mine' ? point.id : their.id));
  return new Set(
    links.flatMap((link) =>
      inPoints('ja', link.ja).flatMap((ja) =>
        inPoints('ko', link.ko).map((ko) => `${ja.span[0]}-${ko.span[0]}`),
      ),
    ),
  );
}

/**
 * Cohen's kappa (J. Cohen, "A coefficient of agreement for nominal scales", 1960): agreement beyond what two raters with these
 * shares of labels would reach by chance. Null without ratings; 1 where both always give one and the same label.
 */
export function kappa(ratings: readonly (readonly [mine: string, theirs: string])[]): number | null {
  const count = ratings.length;
  if (count === 0) return null;
  const shareOf = (place: 0 | 1, label: string) =>
    ratings.filter((pair) => pair[place] === label).length / count;
  const labels = [...new Set(ratings.flat())];
  const observed = ratings.filter(([a, b]) => a === b).length / count;
  const byChance = labels.reduce((sum, label) => sum + shareOf(0, label) * shareOf(1, label), 0);
  return byChance === 1 ? 1 : (observed - byChance) / (1 - byChance);
}

function linkPlaces(mine: ComparisonDocument, theirs: ComparisonDocument): DisagreedPlace[] {
  const [own, other] = [mine, theirs].map((document) =>
    document.links.map((link) => anchorsOf(document, link)),
  );
  const known = new Set(own?.map(keyOf));
  const theirKeys = new Set(other?.map(keyOf));
  const left = [
    ...(own ?? []).filter((on) => !theirKeys.has(keyOf(on))).map((on) => ({ on, isMine: true })),
    ...(other ?? []).filter((on) => !known.has(keyOf(on))).map((on) => ({ on, isMine: false })),
  ];
  return togetherWhereTheyMeet(left).map((group) => ({
    kind: 'link',
    mine: group.filter(({ isMine }) => isMine).map(({ on }) => on),
    theirs: group.filter(({ isMine }) => !isMine).map(({ on }) => on),
  }));
}

interface Claimed {
  readonly on: Anchors;
  readonly isMine: boolean;
}

/** Groups of links of which each shares text with another of its group. */
function togetherWhereTheyMeet(links: readonly Claimed[]): Claimed[][] {
  let groups: Claimed[][] = [];
  for (const link of links) {
    const meeting = groups.filter((group) => group.some(({ on }) => doMeet(on, link.on)));
    groups = [...groups.filter((group) => !meeting.includes(group)), [...meeting.flat(), link]];
  }
  return groups;
}

const doMeet = (a: Anchors, b: Anchors): boolean =>
  SIDES.some((side) =>
    a[side].some(([start, end]) => b[side].some((span) => span[0] < end && start < span[1])),
  );

function differencePlaces(mine: ComparisonDocument, theirs: ComparisonDocument): DisagreedPlace[] {
  const facetsOf = (differences: readonly Difference[]) => [
    ...new Set(differences.map(({ facet }) => facet)),
  ];
  const others = new Map(
    theirs.links.map((link) => [keyOf(anchorsOf(theirs, link)), facetsOf(link.differences)]),
  );
  return mine.links.flatMap((link): DisagreedPlace[] => {
    const on = anchorsOf(mine, link);
    const their = others.get(keyOf(on));
    const own = facetsOf(link.differences);
    if (!their) return [];
    const onlyMine = own.filter((facet) => !their.includes(facet));
    const onlyTheirs = their.filter((facet) => !own.includes(facet));
    if (onlyMine.length + onlyTheirs.length === 0) return [];
    return [{ kind: 'difference', on, mine: onlyMine, theirs: onlyTheirs }];
  });
}

/** Once a point of mine, with the first label of theirs that is another. */
function labelPlaces(side: Side, stretches: readonly Stretch[]): DisagreedPlace[] {
  const other = stretches.filter(({ actor, act, their }) => actor !== their.actor || act !== their.act);
  return other
    .filter(({ point }, index) => other.findIndex((each) => each.point.id === point.id) === index)
    .map(({ point, actor, act, their }) => ({
      kind: 'label',
      side,
      span: point.span,
      mine: { actor, act },
      theirs: { actor: their.actor, act: their.act },
    }));
}

function anchorsOf(document: ComparisonDocument, link: BySide<readonly string[]>): Anchors {
  const spans = (side: Side): SpanPair[] =>
    document[side].points
      .filter(({ id }) => link[side].includes(id))
      .map(({ start, end }): SpanPair => [start, end]);
  return { ja: spans('ja'), ko: spans('ko') };
}

const keyOf = ({ ja, ko }: Anchors): string => JSON.stringify([ja, ko]);

/** Where a place comes: Japanese first. */
function placeOf(place: DisagreedPlace): readonly [number, number] {
  if (place.kind === 'label')
    return place.side === 'ja' ? [place.span[0], 0] : [Number.MAX_SAFE_INTEGER, place.span[0]];
  const all = place.kind === 'link' ? [...place.mine, ...place.theirs] : [place.on];
  const first = (side: Side) => Math.min(...all.flatMap((on) => on[side].map(([start]) => start)));
  return [first('ja'), first('ko')];
}

const compare = (a: readonly [number, number], b: readonly [number, number]): number =>
  a[0] === b[0] ? a[1] - b[1] : a[0] - b[0];

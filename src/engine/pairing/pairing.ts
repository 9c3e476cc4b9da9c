import {
  OFFERED_FROM,
  type Candidate,
  type OfferedPairs,
  type PairingReadout,
  type ScoredReadouts,
} from '../../domain/pairing';
import { createBlocks } from './blocks';
import { createContentIndex } from './content-index';
import { createNameMatcher } from './names';
import { weigh } from './score';

/** Finds counterparts among the readouts that it was made of. */
export interface Pairing {
  /** Readouts of the other side, the likeliest first; at most `limit`. */
  candidates(readout: PairingReadout, limit: number): readonly Candidate[];
  /** What allPairs chooses from: the likely pairs of one Japanese readout. Work for whoever may not wait for all at once. */
  likelyPairs(readout: PairingReadout): readonly ScoredReadouts[];
  /** Chooses among the likely pairs of all readouts. `isRefused` leaves out what somebody has said is not one call. */
  choose(likely: readonly ScoredReadouts[], isRefused?: IsRefused): OfferedPairs;
  /** All pairs that are likely enough to be offered. */
  allPairs(isRefused?: IsRefused): OfferedPairs;
}

type IsRefused = (ja: string, ko: string) => boolean;

/** Reads a library once; the order in which its readouts are given does not matter. */
export function createPairing(readouts: readonly PairingReadout[]): Pairing {
  const known = readouts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const parts = { matchNames: createNameMatcher(), contentOf: createContentIndex(known) };
  const near = createBlocks(known);
  const score = (one: PairingReadout, other: PairingReadout) =>
    one.profile.side === 'ja'
      ? weigh(one.profile, other.profile, parts)
      : weigh(other.profile, one.profile, parts);
  const candidates = (readout: PairingReadout, limit: number): readonly Candidate[] =>
    near(readout)
      .map((other): Candidate => ({ readoutId: other.id, ...score(readout, other) }))
      .toSorted((a, b) => b.score - a.score || (a.readoutId < b.readoutId ? -1 : 1))
      .slice(0, limit);
  const byId = new Map(known.map((readout) => [readout.id, readout]));
  const areTwins = (one: string, other: string): boolean => {
    const [a, b] = [byId.get(one), byId.get(other)];
    return a !== undefined && b !== undefined && score(a, b).score >= OFFERED_FROM;
  };
  const likelyPairs = (readout: PairingReadout): readonly ScoredReadouts[] =>
    candidates(readout, Infinity)
      .filter((candidate) => candidate.score >= OFFERED_FROM)
      .map(({ readoutId, ...rest }) => ({ ja: readout.id, ko: readoutId, ...rest }));
  const choose: Pairing['choose'] = (likely, isRefused = () => false) =>
    assign(
      likely.filter(({ ja, ko }) => !isRefused(ja, ko)),
      areTwins,
    );
  return {
    candidates,
    likelyPairs,
    choose,
    allPairs: (isRefused) =>
      choose(known.filter(({ profile }) => profile.side === 'ja').flatMap(likelyPairs), isRefused),
  };
}

/** The best pair first, then the best of what is left; what is left over and reports the same as a paired one is a further readout. */
function assign(
  likely: readonly ScoredReadouts[],
  areTwins: (one: string, other: string) => boolean,
): OfferedPairs {
  const partner = new Map<string, string>();
  const pairs: ScoredReadouts[] = [];
  const inOrder = likely.toSorted((a, b) => b.score - a.score || compare(a, b));
  for (const pair of inOrder) {
    if (partner.has(pair.ja) || partner.has(pair.ko)) continue;
    partner.set(pair.ja, pair.ko).set(pair.ko, pair.ja);
    pairs.push(pair);
  }
  const further = inOrder.filter(({ ja, ko }) => {
    const [ofKo, ofJa] = [partner.get(ko), partner.get(ja)];
    if (ofJa !== undefined && ofKo !== undefined) return false;
    return ofKo === undefined ? ofJa !== undefined && areTwins(ko, ofJa) : areTwins(ja, ofKo);
  });
  return { pairs, further };
}

const compare = (a: ScoredReadouts, b: ScoredReadouts): number =>
  a.ja < b.ja ? -1 : a.ja > b.ja ? 1 : a.ko < b.ko ? -1 : 1;

import { setImmediate as turn } from 'node:timers/promises';
import type { Candidate, OfferedPairs, PairingReadout, ScoredReadouts } from '../../domain/pairing';
import type { ReadoutProfile } from '../../domain/readout-profile';
import type { LibraryStore } from '../../store/library-store';
import type { ProfileKeeper } from './profile-keeper';

type IsRefused = (ja: string, ko: string) => boolean;

/** The library as pairing sees it, until something in it changes. */
export interface PairingIndex {
  readonly readouts: ReadonlyMap<string, PairingReadout>;
  readonly pairing: {
    candidates(readout: PairingReadout, limit: number): readonly Candidate[];
    likelyPairs(readout: PairingReadout): readonly ScoredReadouts[];
    choose(likely: readonly ScoredReadouts[], isRefused?: IsRefused): OfferedPairs;
  };
  /** All pairs that are likely enough, chosen one to one. */
  offers(isRefused: IsRefused): Promise<OfferedPairs>;
}

export interface PairingIndexParts {
  readonly library: LibraryStore;
  readonly profiles: ProfileKeeper;
  readonly createPairing: (readouts: readonly PairingReadout[]) => PairingIndex['pairing'];
}

/** So many readouts are weighed before other requests get their turn: some 20 ms. */
const AT_A_TIME = 10;

/** Gives the index, made anew only when the library has changed. */
export function createPairingIndex({
  library,
  profiles,
  createPairing,
}: PairingIndexParts): () => Promise<PairingIndex> {
  let known: { readonly stamp: string; readonly index: Promise<PairingIndex> } | null = null;
  const readProfiles = createProfileCache(library, profiles);
  const make = async (): Promise<PairingIndex> => {
    const readouts = await readProfiles();
    const pairing = createPairing(readouts);
    let likely: Promise<readonly ScoredReadouts[]> | null = null;
    return {
      pairing,
      readouts: new Map(readouts.map((readout) => [readout.id, readout])),
      offers: async (isRefused) => pairing.choose(await (likely ??= weighAll(pairing, readouts)), isRefused),
    };
  };
  return async () => {
    const stamp = `${profiles.made} ${await library.stamp()}`;
    if (known?.stamp !== stamp) {
      const index = make();
      known = { stamp, index };
      // What failed once may succeed when it is asked for again.
      index.catch(() => (known = null));
    }
    return known.index;
  };
}

interface Cached {
  readonly version: number;
  /** Null for a text that has no profile. */
  readonly readout: PairingReadout | null;
}

/** Profiles are read from the database once, and again only where the version or the profile is another: reading all takes seconds. */
function createProfileCache(
  library: LibraryStore,
  profiles: ProfileKeeper,
): () => Promise<readonly PairingReadout[]> {
  const cache = new Map<string, Cached>();
  return async () => {
    for (const id of profiles.takeMade()) cache.delete(id);
    const current = await library.currentVersions();
    const versions = new Map(current.map(({ id, version }) => [id, version]));
    for (const id of [...cache.keys()]) if (!versions.has(id)) cache.delete(id);
    const wanted = current.filter(({ id, version }) => cache.get(id)?.version !== version);
    for (let at = 0; at < wanted.length; at += READ_AT_A_TIME) {
      const some = wanted.slice(at, at + READ_AT_A_TIME).map(({ id }) => id);
      for (const { id, profile } of await library.cards(some)) {
        const readout = profile === null ? null : { id, profile: profile as ReadoutProfile };
        cache.set(id, { version: versions.get(id) ?? 0, readout });
      }
      await turn();
    }
    return [...cache.values()].flatMap(({ readout }) => readout ?? []);
  };
}

/** Some 30 ms. */
const READ_AT_A_TIME = 300;

async function weighAll(
  pairing: PairingIndex['pairing'],
  readouts: readonly PairingReadout[],
): Promise<readonly ScoredReadouts[]> {
  const likely: ScoredReadouts[] = [];
  for (const [i, readout] of readouts.entries()) {
    if (readout.profile.side === 'ja') likely.push(...pairing.likelyPairs(readout));
    if (i % AT_A_TIME === AT_A_TIME - 1) await turn();
  }
  return likely;
}

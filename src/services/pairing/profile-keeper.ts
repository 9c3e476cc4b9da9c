import { PROFILE_VERSION } from '../../domain/readout-profile';
import type { UnreadVersion } from '../../domain/library';
import type { LibraryStore } from '../../store/library-store';
import { NotCompared, type Comparer } from '../comparer';

/** Keeps a profile for every readout: pairing reads profiles, not texts. */
export interface ProfileKeeper {
  /**
   * Makes profiles that are missing or of an older version, some at once; where more are left, goes on in the background.
   * @returns whether all are there now.
   */
  keepUp(): Promise<boolean>;
  /** Waits until all are there; for a program that ends afterwards. */
  finish(): Promise<void>;
  /** Rises whenever profiles were made. */
  readonly made: number;
  /** The readouts whose profiles were made since the last time that somebody asked. */
  takeMade(): ReadonlySet<string>;
}

export interface ProfileKeeperParts {
  readonly library: LibraryStore;
  readonly comparer: Comparer;
  readonly onError: (error: unknown) => void;
}

/** So many are made while somebody waits: half a second's work. */
const AT_ONCE = 40;

export function createProfileKeeper(parts: ProfileKeeperParts): ProfileKeeper {
  let made = 0;
  let fresh = new Set<string>();
  let running: Promise<void> | null = null;
  const step = async (): Promise<boolean> => {
    const some = await makeSome(parts, AT_ONCE);
    made += some.length;
    for (const id of some) fresh.add(id);
    return some.length < AT_ONCE;
  };
  const all = async (): Promise<void> => {
    while (!(await step()));
  };
  const inBackground = (): Promise<void> => {
    running ??= all().finally(() => (running = null));
    return running;
  };
  return {
    keepUp: async () => {
      if (running !== null) return false;
      if (await step()) return true;
      inBackground().catch(parts.onError);
      return false;
    },
    finish: () => running ?? inBackground(),
    get made() {
      return made;
    },
    takeMade: () => {
      const taken = fresh;
      fresh = new Set();
      return taken;
    },
  };
}

/**
 * The knowledge does not count: a word more in the termbase hardly changes what counterparts a readout has, and reading a large
 * library anew takes minutes.
 */
const versionOf = ({ versions }: Comparer): string => `${PROFILE_VERSION}/${versions.version}`;

/** @returns for which readouts profiles were made; fewer than asked for when there are no more. */
async function makeSome(
  { library, comparer, onError }: ProfileKeeperParts,
  most: number,
): Promise<readonly string[]> {
  const version = versionOf(comparer);
  const unread = await library.unread(version, most);
  for (const each of unread) {
    const { profile, callDate, level } = await read(comparer, each, onError);
    await library.setProfile(each.readoutId, each.version.number, { version, profile, callDate, level });
  }
  return unread.map(({ readoutId }) => readoutId);
}

/** A text that cannot be read has no profile, and keeps no other from its own; only want of capacity stops the work. */
async function read(comparer: Comparer, { version }: UnreadVersion, onError: (error: unknown) => void) {
  const { side, text, source } = version;
  const { title, publishedOn } = source;
  try {
    const profile = await comparer.run('profile', { side, text, title, publishedOn });
    return { profile, callDate: profile.date?.value ?? null, level: profile.level };
  } catch (error) {
    if (error instanceof NotCompared && error.refusal === 'busy') throw error;
    onError(error);
    return { profile: null, callDate: null, level: null };
  }
}

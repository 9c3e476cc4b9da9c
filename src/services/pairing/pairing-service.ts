import type { LibraryReadout, Page } from '../../domain/library';
import {
  OFFERED_FROM,
  type PairReason,
  type PairingReadout,
  type ScoredReadouts,
} from '../../domain/pairing';
import { fail, ok, type Result } from '../../domain/result';
import { otherSide } from '../../domain/side';
import type { LibraryStore } from '../../store/library-store';
import { NotCompared } from '../comparer';
import type { LibraryService, PairRefusal, SplitRefusal } from '../library-service';
import { createPairingIndex, type PairingIndex } from './pairing-index';
import type { ProfileKeeper } from './profile-keeper';

/** A readout of the other side that may report the same call. */
export interface Counterpart {
  readonly readout: LibraryReadout;
  /** 0 to 1. */
  readonly score: number;
  /** The weightiest first. */
  readonly reasons: readonly PairReason[];
  /** Whether it is likely enough to ask "the same call?". */
  readonly isOffered: boolean;
  /** Somebody has said that they are not one call. */
  readonly isRefused: boolean;
}

export interface Counterparts {
  /** The likeliest first. */
  readonly items: readonly Counterpart[];
  /** Whether all readouts have been read; else there may be more. */
  readonly isComplete: boolean;
}

/** Two readouts that are offered as accounts of one call. */
export interface OfferedPair {
  readonly ja: LibraryReadout;
  readonly ko: LibraryReadout;
  readonly score: number;
  readonly reasons: readonly PairReason[];
  /** One of them is likely to report a call that another readout of its side reports, or is known to. */
  readonly isFurther: boolean;
}

export interface OfferedPage extends Page<OfferedPair> {
  readonly isComplete: boolean;
}

/** What people do about which readouts report one call. Ids are the public ones. */
export interface PairingService {
  /** Null when there is no such readout in the library. */
  counterpartsOf(id: string): Promise<Counterparts | null>;
  /** What nobody has confirmed or refused, the surest first, further readouts last. @param page from 1 */
  offered(page: number, pageSize?: number): Promise<OfferedPage>;
  /** Says that two readouts report one call; a refusal is taken back. The value is the id of the call. */
  confirm(ja: string, ko: string): Promise<Result<string, PairRefusal>>;
  /** Says that they do not: they are offered no more. */
  refuse(ja: string, ko: string): Promise<Result<null, SplitRefusal>>;
  /** Takes a refusal back. False when they are no Japanese and Korean readout of the library. */
  allow(ja: string, ko: string): Promise<boolean>;
  /**
   * Reads readouts that nobody has read yet: their level, the day of the talks, who took part. False while more are left; those
   * are read in the background.
   */
  keepUp(): Promise<boolean>;
  /** Waits until every readout of the library has been read. */
  finish(): Promise<void>;
}

export interface PairingServiceParts {
  readonly library: LibraryStore;
  readonly profiles: ProfileKeeper;
  readonly join: LibraryService['join'];
  readonly createPairing: (readouts: readonly PairingReadout[]) => PairingEngine;
  readonly now: () => Date;
}

/** What the service needs of the engine's pairing. */
export type PairingEngine = PairingIndex['pairing'];

/** Rows of a page of offered pairs, and of the list on a readout's page. */
export const PAIRS_A_PAGE = 25;
const MOST_COUNTERPARTS = 5;
/** Less likely ones are not worth a look. */
const LEAST_SCORE = 0.02;

export function createPairingService(parts: PairingServiceParts): PairingService {
  const { library, profiles, join, now } = parts;
  const openIndex = createPairingIndex(parts);
  const areBoth = async (ja: string, ko: string): Promise<boolean> => {
    const [one, other] = await Promise.all([library.find(ja), library.find(ko)]);
    return isThere(one) && isThere(other) && one.side === 'ja' && other.side === 'ko';
  };
  return {
    counterpartsOf: async (id) => {
      const readout = await library.find(id);
      if (!isThere(readout)) return null;
      const isComplete = await keepUp(profiles);
      return { items: await counterpartsOf(parts, await openIndex(), readout), isComplete };
    },
    offered: async (page, pageSize = PAIRS_A_PAGE) => {
      const isComplete = await keepUp(profiles);
      const all = await openPairs(library, await openIndex());
      return { ...(await cut(library, all, { page, pageSize })), isComplete };
    },
    confirm: join,
    refuse: async (ja, ko) => {
      if (!(await areBoth(ja, ko))) return fail('missing');
      return (await library.refuse(ja, ko, now().toISOString())) ? ok(null) : fail('one-call');
    },
    allow: async (ja, ko) => {
      if (!(await areBoth(ja, ko))) return false;
      await library.allow(ja, ko);
      return true;
    },
    keepUp: () => keepUp(profiles),
    finish: () => profiles.finish(),
  };
}

/** Who looks at a list can do without what is read later, where the engine has other work. */
async function keepUp(profiles: ProfileKeeper): Promise<boolean> {
  try {
    return await profiles.keepUp();
  } catch (error) {
    if (error instanceof NotCompared) return false;
    throw error;
  }
}

const isThere = (readout: LibraryReadout | null): readout is LibraryReadout =>
  readout !== null && readout.deletedAt === null;

const refusalKey = (ja: string, ko: string): string => `${ja} ${ko}`;

async function refusalsOf(library: LibraryStore): Promise<ReadonlySet<string>> {
  return new Set((await library.refusals()).map(([ja, ko]) => refusalKey(ja, ko)));
}

async function counterpartsOf(
  { library }: PairingServiceParts,
  { pairing, readouts }: PairingIndex,
  readout: LibraryReadout,
): Promise<readonly Counterpart[]> {
  const known = readouts.get(readout.id);
  if (!known) return [];
  const refused = await refusalsOf(library);
  const candidates = pairing
    .candidates(known, MOST_COUNTERPARTS)
    .filter((candidate) => candidate.score >= LEAST_SCORE);
  const found = await Promise.all(
    candidates.map(async ({ readoutId, score, reasons }): Promise<Counterpart | null> => {
      const other = await library.find(readoutId);
      if (!isThere(other) || other.side !== otherSide(readout.side)) return null;
      if (other.callId !== null && other.callId === readout.callId) return null;
      const isRefused = refused.has(
        readout.side === 'ja' ? refusalKey(readout.id, other.id) : refusalKey(other.id, readout.id),
      );
      return { readout: other, score, reasons, isRefused, isOffered: score >= OFFERED_FROM };
    }),
  );
  return found.filter((each) => each !== null);
}

type Open = ScoredReadouts & Pick<OfferedPair, 'isFurther'>;

/** Offered pairs that are not one call yet. What is known to report a call with another readout is offered as further ones are. */
async function openPairs(library: LibraryStore, index: PairingIndex): Promise<readonly Open[]> {
  const [refused, calls] = await Promise.all([refusalsOf(library), library.membership()]);
  const { pairs, further } = await index.offers((ja, ko) => refused.has(refusalKey(ja, ko)));
  const taken = new Set(calls.keys());
  const areOne = ({ ja, ko }: ScoredReadouts) => calls.has(ja) && calls.get(ja) === calls.get(ko);
  const isTaken = ({ ja, ko }: ScoredReadouts) => taken.has(ja) || taken.has(ko);
  const open = pairs.filter((pair) => !areOne(pair));
  return [
    ...open.filter((pair) => !isTaken(pair)).map((pair) => ({ ...pair, isFurther: false })),
    ...[...open.filter(isTaken), ...further.filter((pair) => !areOne(pair))].map((pair) => ({
      ...pair,
      isFurther: true,
    })),
  ];
}

async function cut(
  library: LibraryStore,
  all: readonly Open[],
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<Page<OfferedPair>> {
  const pageCount = Math.max(1, Math.ceil(all.length / pageSize));
  const here = Math.min(Math.max(1, page), pageCount);
  const rows = all.slice((here - 1) * pageSize, here * pageSize);
  const items = await Promise.all(
    rows.map(async ({ ja, ko, ...rest }): Promise<OfferedPair | null> => {
      const [one, other] = await Promise.all([library.find(ja), library.find(ko)]);
      return isThere(one) && isThere(other) ? { ja: one, ko: other, ...rest } : null;
    }),
  );
  return { items: items.filter((each) => each !== null), total: all.length, page: here, pageCount };
}

import type { LibraryReadout, ReadoutVersion } from '../../domain/library';
import type { Readout } from '../../domain/readout';
import { fail, ok, type Result } from '../../domain/result';
import type { BySide, Side } from '../../domain/side';
import type { StoredComparison } from '../../domain/stored-comparison';
import type { TextWords } from '../../domain/text-words';
import type { LibraryStore } from '../../store/library-store';
import type { Comparer } from '../comparer';
import { alignSentences, type SentencePair } from './align-sentences';
import { diffWords, type WordRun } from './word-diff';

/** Which version of a readout of the library a comparison shows. */
export interface UsedVersion {
  readonly readoutId: string;
  readonly number: number;
  /** The number of the current version. */
  readonly newest: number;
}

/** What a comparison was made from, and what there is by now. */
export interface Freshness {
  /** Null for a text that the library does not have (any more). */
  readonly readouts: BySide<UsedVersion | null>;
  /** The engine or the data have changed since. */
  readonly isEngineNewer: boolean;
  /** A readout has a newer version. */
  readonly isTextNewer: boolean;
}

/** Two versions of one readout and what changed between them, word by word. */
export interface VersionDiff {
  readonly readout: LibraryReadout;
  /** Oldest first. */
  readonly versions: readonly ReadoutVersion[];
  readonly old: ReadoutVersion;
  readonly now: ReadoutVersion;
  readonly runs: readonly WordRun[];
}

/** Two readouts of one side: which sentences stand against each other, and what differs in them. */
export interface ReadoutContrast {
  /** The earlier one, by the date of its talks, else of its publication. */
  readonly old: LibraryReadout;
  readonly now: LibraryReadout;
  readonly pairs: readonly SentencePair[];
}

/** `missing`: no such readout or version. `one-side`: the readouts are not of one side. */
export type VersionRefusal = 'missing' | 'one-side';

/** What people ask about versions of readouts. Ids are those of the library. */
export interface VersionService {
  freshness(stored: StoredComparison): Promise<Freshness>;
  /** The current versions of a comparison's readouts; of one that the library does not have, the one that is used. */
  newest(stored: StoredComparison): Promise<BySide<Readout>>;
  /** Without numbers: what the current version changed. Rejects with `NotCompared` when there is no capacity. */
  diff(readoutId: string, from?: number, to?: number): Promise<Result<VersionDiff, VersionRefusal>>;
  against(readoutId: string, otherId: string): Promise<Result<ReadoutContrast, VersionRefusal>>;
}

export interface VersionServiceParts {
  readonly library: Pick<LibraryStore, 'find' | 'locate' | 'versions'>;
  readonly comparer: Pick<Comparer, 'run' | 'versions'>;
}

export function createVersionService(parts: VersionServiceParts): VersionService {
  return {
    freshness: (stored) => freshness(parts, stored),
    newest: async ({ ja, ko }) => ({ ja: await newestOf(parts, ja), ko: await newestOf(parts, ko) }),
    diff: (readoutId, from, to) => diff(parts, readoutId, { from, to }),
    against: (readoutId, otherId) => against(parts, readoutId, otherId),
  };
}

async function freshness(
  { library, comparer }: VersionServiceParts,
  { ja, ko, document }: StoredComparison,
): Promise<Freshness> {
  const used = async ({ side, sha256 }: Readout): Promise<UsedVersion | null> => {
    const found = await library.locate(side, sha256);
    const readout = found && (await library.find(found.readoutId));
    return found && readout && { ...found, newest: readout.current.number };
  };
  const readouts = { ja: await used(ja), ko: await used(ko) };
  const isOld = (version: UsedVersion | null) => version !== null && version.number < version.newest;
  const { version, knowledge } = comparer.versions;
  return {
    readouts,
    isEngineNewer: document.engine.version !== version || document.engine.knowledge !== knowledge,
    isTextNewer: isOld(readouts.ja) || isOld(readouts.ko),
  };
}

async function newestOf({ library }: VersionServiceParts, readout: Readout): Promise<Readout> {
  const found = await library.locate(readout.side, readout.sha256);
  const current = found && (await library.find(found.readoutId))?.current;
  if (!current || current.sha256 === readout.sha256) return readout;
  const { side, text, sha256, source, retrievedAt } = current;
  return { side, text, sha256, source, retrievedAt };
}

const wordsIn = ({ comparer }: VersionServiceParts, side: Side, text: string): Promise<TextWords> =>
  comparer.run('readWords', { side, text });

async function diff(
  parts: VersionServiceParts,
  readoutId: string,
  { from, to }: { readonly from?: number | undefined; readonly to?: number | undefined },
): Promise<Result<VersionDiff, VersionRefusal>> {
  const [readout, versions] = await Promise.all([
    parts.library.find(readoutId),
    parts.library.versions(readoutId),
  ]);
  const now = to === undefined ? versions.at(-1) : versions.find(({ number }) => number === to);
  const before = versions[versions.findIndex(({ number }) => number === now?.number) - 1] ?? now;
  const old = from === undefined ? before : versions.find(({ number }) => number === from);
  if (!readout || !now || !old) return fail('missing');
  const read = async ({ text }: ReadoutVersion) => ({
    text,
    words: (await wordsIn(parts, readout.side, text)).words,
  });
  return ok({ readout, versions, old, now, runs: diffWords(await read(old), await read(now)) });
}

async function against(
  parts: VersionServiceParts,
  readoutId: string,
  otherId: string,
): Promise<Result<ReadoutContrast, VersionRefusal>> {
  const [one, other] = await Promise.all([parts.library.find(readoutId), parts.library.find(otherId)]);
  if (!one || !other) return fail('missing');
  if (one.side !== other.side) return fail('one-side');
  const [old, now] = dayOf(one) <= dayOf(other) ? [one, other] : [other, one];
  const read = async ({ side, current: { text } }: LibraryReadout) => ({
    text,
    ...(await wordsIn(parts, side, text)),
  });
  return ok({ old, now, pairs: alignSentences(await read(old), await read(now)) });
}

const dayOf = ({ callDate, current }: LibraryReadout): string =>
  callDate ?? current.source.publishedOn ?? current.retrievedAt;

import type { ReadoutProblem } from '../domain/errors';
import type { Readout } from '../domain/readout';
import { fail, ok, type Result } from '../domain/result';
import type { BySide, Side } from '../domain/side';
import type { ComparisonSummary, StoredComparison } from '../domain/stored-comparison';
import type { ComparisonStore } from '../store/comparison-store';
import { checkSource, type SourceDraft } from './check-source';
import type { Comparer } from './comparer';
import { textProblems, toReadout } from './make-readout';
import { sampleId, type Sample } from './sample';

/** A readout as a user hands it in: nothing of it is checked yet. */
export interface ReadoutDraft extends SourceDraft {
  readonly text: string;
}

/** Intake's judgement of two texts: what is wrong with each, and whether they stand in each other's place. */
export interface TextCheck {
  readonly swapped: boolean;
  readonly problems: BySide<readonly ReadoutProblem[]>;
}

export interface Created {
  readonly stored: StoredComparison;
  /** The drafts came in each other's place and were put right. */
  readonly swapped: boolean;
}

export type Problems = BySide<readonly ReadoutProblem[]>;

/** What people do with comparisons. */
export interface ComparisonService {
  /**
   * Checks, compares and keeps two readouts. The same two texts sent twice make two comparisons: an address belongs
   * to whoever made it, and what its owner decides about it later must not show at someone else's. `signal` says that whoever
   * asked has hung up: it rejects with `AskerGone` and keeps nothing, unless the comparison is made already.
   */
  create(drafts: BySide<ReadoutDraft>, signal?: AbortSignal): Promise<Result<Created, Problems>>;
  find(id: string): Promise<StoredComparison | null>;
  recent(limit: number): Promise<readonly ComparisonSummary[]>;
  samples(): Promise<readonly ComparisonSummary[]>;
  /** Other comparisons of the very same two texts, the newest twenty first: another analyst's, imported. */
  ofSameTexts(id: string): Promise<readonly ComparisonSummary[]>;
  /** Puts a comparison in the trash, from which it can be brought back; false when there is none. Samples stay. */
  remove(id: string): Promise<boolean>;
  restore(id: string): Promise<boolean>;
  /** Keeps each sample under its fixed id; makes it anew when its texts, the engine or the data have changed. */
  ensureSamples(samples: readonly Sample[]): Promise<void>;
  /** Throws when the store cannot answer. */
  ping(): Promise<void>;
}

/** Everything outside that the use cases need. */
export interface ComparisonServiceParts {
  readonly store: ComparisonStore;
  readonly comparer: Comparer;
  readonly checkTexts: (texts: BySide<string>) => TextCheck;
  readonly createId: () => string;
  readonly now: () => Date;
}

const SAME_TEXTS_SHOWN = 20;

export function createComparisonService(parts: ComparisonServiceParts): ComparisonService {
  const { store } = parts;
  return {
    create: (drafts, signal) => create(parts, drafts, signal),
    find: (id) => store.find(id),
    recent: (limit) => store.recent(limit),
    samples: () => store.samples(),
    ofSameTexts: (id) => store.ofSameTexts(id, SAME_TEXTS_SHOWN),
    remove: (id) => store.remove(id, parts.now().toISOString()),
    restore: (id) => store.restore(id),
    ensureSamples: async (samples) => {
      for (const sample of samples) await ensureSample(parts, sample);
    },
    ping: () => store.ping(),
  };
}

async function create(
  parts: ComparisonServiceParts,
  given: BySide<ReadoutDraft>,
  signal?: AbortSignal,
): Promise<Result<Created, Problems>> {
  const check = parts.checkTexts({ ja: given.ja.text, ko: given.ko.text });
  const sources = { ja: checkSource(given.ja), ko: checkSource(given.ko) };
  // Problems belong to the panes as the user filled them, so they are reported before anything is swapped.
  const problems = {
    ja: [...textProblems(given.ja.text, check.problems.ja), ...sources.ja.problems],
    ko: [...textProblems(given.ko.text, check.problems.ko), ...sources.ko.problems],
  };
  if (problems.ja.length + problems.ko.length > 0) return fail(problems);
  const retrievedAt = parts.now().toISOString();
  const readout = (side: Side, from: Side): Readout =>
    toReadout({ side, text: given[from].text, checked: sources[from], retrievedAt });
  const readouts = check.swapped
    ? { ja: readout('ja', 'ko'), ko: readout('ko', 'ja') }
    : { ja: readout('ja', 'ja'), ko: readout('ko', 'ko') };
  const stored = await compare(parts, readouts, { id: parts.createId(), sample: null }, signal);
  await parts.store.insert(stored);
  return ok({ stored, swapped: check.swapped });
}

async function ensureSample(parts: ComparisonServiceParts, { slug, drafts }: Sample): Promise<void> {
  const id = sampleId(slug);
  const existing = await parts.store.find(id);
  const retrievedAt = parts.now().toISOString();
  const readout = (side: Side): Readout =>
    toReadout({ side, text: drafts[side].text, checked: checkSource(drafts[side]), retrievedAt });
  const readouts = { ja: readout('ja'), ko: readout('ko') };
  if (existing !== null && isUpToDate(existing, readouts, parts.comparer)) return;
  await parts.store.replace(await compare(parts, readouts, { id, sample: slug }));
}

function isUpToDate(existing: StoredComparison, readouts: BySide<Readout>, { versions }: Comparer): boolean {
  const { engine } = existing.document;
  const sameReadout = (a: Readout, b: Readout): boolean =>
    a.sha256 === b.sha256 && JSON.stringify(a.source) === JSON.stringify(b.source);
  return (
    engine.version === versions.version &&
    engine.knowledge === versions.knowledge &&
    sameReadout(existing.ja, readouts.ja) &&
    sameReadout(existing.ko, readouts.ko)
  );
}

async function compare(
  { comparer, now }: ComparisonServiceParts,
  readouts: BySide<Readout>,
  name: Pick<StoredComparison, 'id' | 'sample'>,
  signal?: AbortSignal,
): Promise<StoredComparison> {
  const document = await comparer.compare({ ja: readouts.ja.text, ko: readouts.ko.text }, signal);
  return { ...name, createdAt: now().toISOString(), ja: readouts.ja, ko: readouts.ko, document };
}

import type { ReadoutProblem } from '../domain/errors';
import {
  TRASH_DAYS,
  type Added,
  type CallQuery,
  type LibraryCall,
  type LibraryReadout,
  type Page,
  type ReadoutQuery,
  type ReadoutVersion,
  type Trash,
} from '../domain/library';
import type { Readout } from '../domain/readout';
import { fail, ok, type Result } from '../domain/result';
import { SIDES, type BySide, type Side } from '../domain/side';
import type { ComparisonSummary } from '../domain/stored-comparison';
import type { ComparisonStore } from '../store/comparison-store';
import type { IssuerCount, LibraryStore } from '../store/library-store';
import { checkSource, type SourceDraft } from './check-source';
import type { Comparer } from './comparer';
import type { TextCheck } from './comparison-service';
import { textProblems, toReadout } from './make-readout';
import type { OtherNames } from './other-names';
import { toWords } from './query-words';

/** A readout as it is handed in alone. */
export interface LibraryDraft extends SourceDraft {
  /** Null: to be told by the text. */
  readonly side: Side | null;
  readonly text: string;
}

/** A word that was looked for, and the other names that were taken for it. */
export interface SearchedWord {
  readonly word: string;
  readonly others: readonly string[];
}

export interface Found extends Page<LibraryReadout> {
  /** Empty where nothing was written into the search. Other names are given though they were not asked for. */
  readonly words: readonly SearchedWord[];
}

/** What lists offer to filter by. */
export interface Choices {
  readonly issuers: readonly IssuerCount[];
  readonly levels: readonly string[];
}

/** Why an action on two readouts was not done. */
export type PairRefusal = 'missing' | 'one-side';

/** Why two readouts were not said to report two calls. `one-call`: they are kept as one; one is taken out of it first. */
export type SplitRefusal = PairRefusal | 'one-call';

/** What people do with the library. Ids are the public ones. */
export interface LibraryService {
  /** Checks and keeps a readout; the problems say what to mend. */
  add(draft: LibraryDraft): Promise<Result<Added, readonly ReadoutProblem[]>>;
  /** Also what is in the trash (`deletedAt`). */
  find(id: string): Promise<LibraryReadout | null>;
  /** Oldest first. */
  versions(id: string): Promise<readonly ReadoutVersion[]>;
  /** The comparisons in which any version of a readout stands, newest first. */
  comparisonsOf(id: string): Promise<readonly ComparisonSummary[]>;
  search(query: ReadoutQuery, pageSize?: number): Promise<Found>;
  choices(): Promise<Choices>;
  /** Puts what is known of the current version's source in the place of what was; no version is made. */
  editSource(
    id: string,
    draft: SourceDraft,
  ): Promise<Result<LibraryReadout, readonly ReadoutProblem[]> | null>;
  /** Puts a readout in the trash; its comparisons stay. False when it is not in the library. */
  remove(id: string): Promise<boolean>;
  restore(id: string): Promise<boolean>;
  trash(): Promise<Trash>;
  /** Deletes for good what has been in the trash for longer than `TRASH_DAYS`. */
  purge(): Promise<void>;
  calls(query: CallQuery, pageSize?: number): Promise<Page<LibraryCall>>;
  findCall(id: string): Promise<LibraryCall | null>;
  /** Says that a Japanese and a Korean readout report one call; the value is its id. */
  join(ja: string, ko: string): Promise<Result<string, PairRefusal>>;
  /** Takes a readout out of its call; false when it is in none. */
  part(id: string): Promise<boolean>;
  /**
   * The id of a comparison of two current versions: the one that there is, if the engine has not changed since, else a new one.
   * Rejects with `NotCompared` when there is no capacity, with `AskerGone` once the signal is given.
   */
  compare(ja: string, ko: string, signal?: AbortSignal): Promise<Result<string, PairRefusal>>;
}

export interface LibraryServiceParts {
  readonly library: LibraryStore;
  readonly comparisons: ComparisonStore;
  readonly comparer: Comparer;
  readonly checkTexts: (texts: BySide<string>) => TextCheck;
  readonly otherNames: OtherNames;
  readonly createId: () => string;
  readonly now: () => Date;
}

/** Rows of a page of a list. */
export const PAGE_SIZE = 25;
const DAY_MS = 24 * 60 * 60 * 1000;

export function createLibraryService(parts: LibraryServiceParts): LibraryService {
  const { library, now } = parts;
  const instant = () => now().toISOString();
  return {
    add: (draft) => add(parts, draft),
    find: (id) => library.find(id),
    versions: (id) => library.versions(id),
    comparisonsOf: (id) => library.comparisonsOf(id),
    search: (query, pageSize = PAGE_SIZE) => search(parts, query, pageSize),
    choices: async () => {
      const [issuers, levels] = await Promise.all([library.issuers(), library.levels()]);
      return { issuers, levels };
    },
    editSource: (id, draft) => editSource(library, id, draft),
    remove: (id) => library.remove(id, instant()),
    restore: (id) => library.restore(id),
    trash: () => library.trash(),
    purge: () => library.purge(new Date(now().getTime() - TRASH_DAYS * DAY_MS).toISOString()),
    calls: (query, pageSize = PAGE_SIZE) => library.calls({ ...query, pageSize }),
    findCall: (id) => library.findCall(id),
    join: async (ja, ko) => {
      const pair = await findPair(library, ja, ko);
      if (!pair.ok) return pair;
      const call = await library.join(ja, ko, instant());
      return call === null ? fail('missing') : ok(call);
    },
    part: (id) => library.part(id),
    compare: (ja, ko, signal) => compare(parts, ja, ko, signal),
  };
}

async function add(
  { library, checkTexts, now }: LibraryServiceParts,
  draft: LibraryDraft,
): Promise<Result<Added, readonly ReadoutProblem[]>> {
  const { side, found } = checkText(checkTexts, draft);
  const checked = checkSource(draft);
  const problems = [...textProblems(draft.text, found), ...checked.problems];
  if (problems.length > 0) return fail(problems);
  const retrievedAt = now().toISOString();
  return ok(await library.add(toReadout({ side, text: draft.text, checked, retrievedAt })));
}

interface Checked {
  readonly side: Side;
  readonly found: readonly ReadoutProblem[];
}

/** The problems of a text on its side; where nobody said which, the side on which it has none. */
function checkText(
  checkTexts: LibraryServiceParts['checkTexts'],
  { side, text }: Pick<LibraryDraft, 'side' | 'text'>,
): Checked {
  const on = (each: Side): Checked => ({
    side: each,
    found: checkTexts({ ja: '', ko: '', [each]: text }).problems[each],
  });
  if (side !== null) return on(side);
  const [ja, ko] = SIDES.map(on) as [Checked, Checked];
  const isOnlyLanguage = [...ja.found, ...ko.found].every(({ code }) => code === 'wrong-language');
  if (!isOnlyLanguage) return ja;
  if (ja.found.length === ko.found.length)
    return { side: 'ja', found: [{ code: 'unknown-language', field: 'text' }] };
  return ja.found.length === 0 ? ja : ko;
}

async function search(
  { library, otherNames }: LibraryServiceParts,
  { text, isWidened, ...query }: ReadoutQuery,
  pageSize: number,
): Promise<Found> {
  const words = toWords(text, (phrase) => otherNames(phrase).length > 0).map((word): SearchedWord => ({
    word,
    others: otherNames(word),
  }));
  const groups = words.map(({ word, others }) => (isWidened ? [word, ...others] : [word]));
  return { ...(await library.search({ ...query, words: groups, pageSize })), words };
}

async function editSource(
  library: LibraryStore,
  id: string,
  draft: SourceDraft,
): Promise<Result<LibraryReadout, readonly ReadoutProblem[]> | null> {
  const found = await library.find(id);
  if (found === null) return null;
  const { source, problems } = checkSource(draft);
  if (problems.length > 0) return fail(problems);
  await library.editSource(id, found.current.number, source);
  const edited = await library.find(id);
  return edited === null ? null : ok(edited);
}

async function compare(
  { library, comparisons, comparer, createId, now }: LibraryServiceParts,
  jaId: string,
  koId: string,
  signal?: AbortSignal,
): Promise<Result<string, PairRefusal>> {
  const pair = await findPair(library, jaId, koId);
  if (!pair.ok) return pair;
  const known = await library.comparisonOf(jaId, koId);
  const existing = known === null ? null : await comparisons.find(known);
  const { version, knowledge } = comparer.versions;
  const made = existing?.document.engine;
  if (existing && made?.version === version && made.knowledge === knowledge) return ok(existing.id);
  const [ja, ko] = [toStored(pair.value.ja), toStored(pair.value.ko)];
  const document = await comparer.compare({ ja: ja.text, ko: ko.text }, signal);
  const id = createId();
  await comparisons.insert({ id, createdAt: now().toISOString(), ja, ko, document, sample: null });
  return ok(id);
}

/** The current version, as a comparison keeps it. */
function toStored({ current: { side, text, sha256, source, retrievedAt } }: LibraryReadout): Readout {
  return { side, text, sha256, source, retrievedAt };
}

/** A readout of each side that is not in the trash. */
async function findPair(
  library: LibraryStore,
  jaId: string,
  koId: string,
): Promise<Result<BySide<LibraryReadout>, PairRefusal>> {
  const [ja, ko] = await Promise.all([library.find(jaId), library.find(koId)]);
  if (!ja || !ko || ja.deletedAt !== null || ko.deletedAt !== null) return fail('missing');
  return ja.side === 'ja' && ko.side === 'ko' ? ok({ ja, ko }) : fail('one-side');
}

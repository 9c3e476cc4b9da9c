import type { ReadoutProblem } from '../domain/errors';
import type { ImportEntry, ImportFile, ImportItem, ImportProblem, ImportReport } from '../domain/import';
import type { IntakeDraft, Proposals } from '../domain/intake-draft';
import { ok, type Result } from '../domain/result';
import type { LibraryDraft, LibraryService } from './library-service';

export interface ImportInput {
  readonly files: readonly ImportFile[];
  /** Web addresses, one a line. */
  readonly addresses: string;
}

/** Takes many readouts into the library, one after another, and reports on each. */
export interface ImportService {
  /** Begins an import and gives its id; null when others are running and this one would have to wait. */
  start(input: ImportInput): string | null;
  /** Null for one that was never begun, or that is no longer remembered: the program was started anew, or many came after. */
  find(id: string): ImportReport | null;
  /** Newest first. */
  recent(): readonly ImportReport[];
  /** Takes nothing more; what was taken stays. False when there is nothing to stop. */
  cancel(id: string): boolean;
  /** Resolves when the import has ended. */
  finished(id: string): Promise<void>;
}

export interface ImportServiceParts {
  readonly readMany: (input: ImportInput) => Promise<readonly ImportItem[]>;
  readonly readUpload: (
    bytes: Uint8Array,
    about: { readonly fileName: string },
  ) => Promise<Result<IntakeDraft, ReadoutProblem>>;
  readonly fetchDraft: (url: string) => Promise<Result<IntakeDraft, ReadoutProblem>>;
  readonly add: LibraryService['add'];
  readonly createId: () => string;
  readonly now: () => Date;
  /** Told of a defect; the import goes on with the next readout. */
  readonly onError: (error: unknown) => void;
}

const MAX_RUNNING = 2;
const MAX_REMEMBERED = 20;
// Read or fetched at once; they are taken in one by one, in their order, so that a later version comes later.
const AT_ONCE = 3;

interface Job {
  readonly id: string;
  readonly startedAt: string;
  finishedAt: string | null;
  isCancelled: boolean;
  entries: ImportEntry[];
  done: number;
  end: Promise<void>;
}

export function createImportService(parts: ImportServiceParts): ImportService {
  const jobs = new Map<string, Job>();
  const isRunning = (job: Job): boolean => job.finishedAt === null;
  return {
    start(input) {
      const all = [...jobs.values()];
      if (all.filter(isRunning).length >= MAX_RUNNING) return null;
      for (const old of all
        .filter((job) => !isRunning(job))
        .slice(0, Math.max(0, all.length - MAX_REMEMBERED + 1)))
        jobs.delete(old.id);
      const job: Job = {
        id: parts.createId(),
        startedAt: parts.now().toISOString(),
        finishedAt: null,
        isCancelled: false,
        entries: [],
        done: 0,
        end: Promise.resolve(),
      };
      jobs.set(job.id, job);
      job.end = run(parts, job, input);
      return job.id;
    },
    find: (id) => toReport(jobs.get(id)),
    recent: () => [...jobs.values()].toReversed().flatMap((job) => toReport(job) ?? []),
    cancel(id) {
      const job = jobs.get(id);
      if (job === undefined || !isRunning(job)) return false;
      job.isCancelled = true;
      return true;
    },
    finished: (id) => jobs.get(id)?.end ?? Promise.resolve(),
  };
}

function toReport(job: Job | undefined): ImportReport | null {
  if (job === undefined) return null;
  const { id, startedAt, finishedAt, isCancelled, done, entries } = job;
  return { id, startedAt, finishedAt, isCancelled, done, entries: [...entries] };
}

async function run(parts: ImportServiceParts, job: Job, input: ImportInput): Promise<void> {
  try {
    const items = await parts.readMany(input);
    job.entries = items.map(({ name }) => ({ ...BLANK, name }));
    for (let at = 0; at < items.length && !job.isCancelled; at += AT_ONCE) {
      const batch = items.slice(at, at + AT_ONCE);
      const drafts = await Promise.all(batch.map((item) => prepare(parts, item)));
      for (const [index, item] of batch.entries()) {
        const draft = drafts[index];
        if (draft !== undefined) job.entries[at + index] = await take(parts, item, draft);
        job.done += 1;
      }
    }
  } catch (error) {
    parts.onError(error);
    job.entries.push({ ...BLANK, outcome: 'failed', problems: [{ code: 'unexpected' }] });
  }
  job.entries = job.entries.map((entry) =>
    entry.outcome === 'waiting' ? { ...entry, outcome: 'cancelled' } : entry,
  );
  job.finishedAt = parts.now().toISOString();
}

const BLANK: ImportEntry = { name: '', outcome: 'waiting', problems: [], readout: null, details: {} };

type Prepared = Result<IntakeDraft, ImportProblem>;

/** The text of an item, with what its page or file says of itself. */
async function prepare(parts: ImportServiceParts, { content }: ImportItem): Promise<Prepared> {
  try {
    switch (content.kind) {
      case 'problem':
        return { ok: false, error: content.problem };
      case 'text':
        return ok({ text: content.text, proposals: {} });
      case 'address':
        return await parts.fetchDraft(content.url);
      case 'file':
        return await parts.readUpload(content.bytes, { fileName: content.fileName });
    }
  } catch (error) {
    parts.onError(error);
    return { ok: false, error: { code: 'unexpected' } };
  }
}

async function take(parts: ImportServiceParts, item: ImportItem, prepared: Prepared): Promise<ImportEntry> {
  const entry = { ...BLANK, name: item.name };
  if (!prepared.ok) {
    const isDefect = prepared.error.code === 'unexpected';
    return { ...entry, outcome: isDefect ? 'failed' : 'refused', problems: [prepared.error] };
  }
  const details = detailsOf(item, prepared.value.proposals);
  try {
    const added = await parts.add(toDraft(item, prepared.value.text, details));
    if (!added.ok) {
      const problems = added.error.map((problem) => ({ ...problem, side: item.given.side }));
      return { ...entry, outcome: 'refused', problems };
    }
    const { readout, outcome } = added.value;
    const { id, side, current } = readout;
    return { ...entry, outcome, readout: { id, side, title: current.source.title }, details };
  } catch (error) {
    parts.onError(error);
    return { ...entry, outcome: 'failed', problems: [{ code: 'unexpected' }] };
  }
}

const SOURCE_FIELDS = ['title', 'issuer', 'publishedOn', 'url'] as const;

/** What the list gives goes before what the page or file says of itself. */
function detailsOf({ given }: ImportItem, proposals: Proposals): ImportEntry['details'] {
  const details = SOURCE_FIELDS.flatMap((field) => {
    const value = given[field].trim();
    const detail = value === '' ? proposals[field] : ({ value, origin: 'given' } as const);
    return detail === undefined ? [] : [[field, detail] as const];
  });
  return Object.fromEntries(details);
}

function toDraft({ given }: ImportItem, text: string, details: ImportEntry['details']): LibraryDraft {
  return {
    side: given.side,
    text,
    title: details.title?.value ?? '',
    issuer: details.issuer?.value ?? '',
    publishedOn: details.publishedOn?.value ?? '',
    url: details.url?.value ?? '',
  };
}

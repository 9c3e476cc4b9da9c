import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ComparisonDocument } from '../domain/comparison';
import { AppError } from '../domain/errors';
import type { BySide } from '../domain/side';
import type { Overlay } from '../domain/termbase';
import { NotCompared, type Comparer, type OwnKnowledge } from './comparer';

/** What the engine's thread says once it can work. */
export interface WorkerReady {
  readonly versions: ComparisonDocument['engine'];
}
/** What it answers to two texts. */
export type WorkerAnswer = { readonly document: ComparisonDocument } | { readonly error: string };

/** What it is started with. */
export interface WorkerTask {
  readonly overlay: Overlay;
}

export interface WorkerComparerOptions {
  /** The compiled script of the thread. */
  readonly script: string;
  /** What analysts have made of the termbase so far; absent: nothing. */
  readonly own?: OwnKnowledge;
  /** After this the thread is given up and replaced: a pair of very long texts must not block all others for good. */
  readonly timeoutMs: number;
  /** How many pairs may wait; further ones are refused. */
  readonly maxWaiting: number;
  /** Memory for the thread's objects; one that needs more is ended and replaced, and the server goes on. */
  readonly maxMegabytes: number;
  /** Points of both sides together; a page of more would keep all other requests waiting while it is made. */
  readonly maxPoints: number;
}

interface Job {
  readonly texts: BySide<string>;
  readonly resolve: (document: ComparisonDocument) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly versions: ComparisonDocument['engine'];
  /** What it was started with; another one asks for another thread. */
  readonly own: OwnKnowledge | null;
}

/** Runs the engine in a thread of its own, one pair at a time, so that pages are answered while it computes. */
export async function startWorkerComparer(options: WorkerComparerOptions): Promise<Comparer> {
  let own: OwnKnowledge | null = options.own ?? null;
  let thread: Thread | null = await startThread(options, own);
  const { versions } = thread;
  const waiting: Job[] = [];
  let isBusy = false;
  let isClosed = false;

  const run = async (job: Job): Promise<void> => {
    isBusy = true;
    try {
      // A thread that ended while it waited has no id any more.
      if (thread?.worker.threadId === -1) thread = null;
      if (thread !== null && thread.own !== own) {
        await thread.worker.terminate();
        thread = null;
      }
      thread ??= await startThread(options, own);
      job.resolve(within(options.maxPoints, await ask(thread.worker, job.texts, options.timeoutMs)));
    } catch (error) {
      if (thread !== null && !(error instanceof EngineFailure || error instanceof TooManyPoints)) {
        await thread.worker.terminate();
        thread = null;
      }
      job.reject(error instanceof Error ? error : new AppError(String(error)));
    } finally {
      isBusy = false;
      const next = waiting.shift();
      if (next !== undefined) void run(next);
    }
  };

  return {
    get versions() {
      return own === null ? versions : { ...versions, knowledge: own.version };
    },
    // The thread is replaced when it is next needed: ten changes in a row start one thread, not ten.
    renew: (knowledge) => void (own = knowledge),
    compare: (texts) =>
      new Promise((resolve, reject) => {
        const job = { texts, resolve, reject };
        if (isClosed) reject(new NotCompared('busy', 'the engine is closed'));
        else if (!isBusy) void run(job);
        else if (waiting.length < options.maxWaiting) waiting.push(job);
        else reject(new NotCompared('busy', `more than ${options.maxWaiting} comparisons are waiting`));
      }),
    close: async () => {
      isClosed = true;
      for (const job of waiting.splice(0)) job.reject(new NotCompared('busy', 'the engine is closed'));
      await thread?.worker.terminate();
    },
  };
}

/** The engine threw: the thread is sound and stays. */
class EngineFailure extends AppError {
  override readonly name = 'EngineFailure';
}

/** The engine answered, and the answer is of no use: the thread is sound and stays. */
class TooManyPoints extends NotCompared {
  constructor(found: number, limit: number) {
    super('too-much', `${found} points, and the limit is ${limit}`);
  }
}

function within(maxPoints: number, document: ComparisonDocument): ComparisonDocument {
  const found = document.ja.points.length + document.ko.points.length;
  if (found > maxPoints) throw new TooManyPoints(found, maxPoints);
  return document;
}

async function startThread(
  { script, maxMegabytes }: WorkerComparerOptions,
  own: OwnKnowledge | null,
): Promise<Thread> {
  const worker = new Worker(script, {
    resourceLimits: { maxOldGenerationSizeMb: maxMegabytes },
    workerData: { overlay: own?.overlay ?? [] } satisfies WorkerTask,
  });
  // Who waits for an answer hears of an error by `once`; while nobody waits it must not end the process.
  worker.on('error', () => undefined);
  const [ready] = (await once(worker, 'message')) as [WorkerReady];
  // Only work keeps the process alive, not a thread that waits for it.
  worker.unref();
  return { worker, versions: ready.versions, own };
}

async function ask(worker: Worker, texts: BySide<string>, timeoutMs: number): Promise<ComparisonDocument> {
  const controller = new AbortController();
  const { signal } = controller;
  const timer = setTimeout(() => controller.abort(), timeoutMs);
  worker.ref();
  try {
    worker.postMessage(texts);
    const ended = once(worker, 'exit', { signal }).then(() => {
      throw new NotCompared('too-much', 'the engine ended');
    });
    const [answer] = (await Promise.race([once(worker, 'message', { signal }), ended])) as [WorkerAnswer];
    if ('error' in answer) throw new EngineFailure(answer.error);
    return answer.document;
  } catch (error) {
    if (signal.aborted) {
      throw new NotCompared('too-much', `the engine took more than ${timeoutMs} ms`, { cause: error });
    }
    if (isOutOfMemory(error)) {
      throw new NotCompared('too-much', 'the engine needed more memory', { cause: error });
    }
    throw error;
  } finally {
    clearTimeout(timer);
    // Takes the listeners of the event that did not come away again.
    controller.abort();
    worker.unref();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  );
}

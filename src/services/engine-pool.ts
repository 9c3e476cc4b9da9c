import type { ComparisonDocument } from '../domain/comparison';
import { AppError } from '../domain/errors';
import { AskerGone, NotCompared, type OwnKnowledge } from './comparer';
import type { TaskInput, TaskKind, TaskOutput } from './engine-tasks';
import { EngineThread, type ThreadOptions, type ThreadTask } from './engine-thread';

export interface EnginePoolOptions extends ThreadOptions {
  /** Threads at most; the first is started at once, another when a task waits and all are at work. */
  readonly threads: number;
  /** How long a thread may have nothing to do before it is ended, as long as another is left: each holds its memory. */
  readonly restMs: number;
  /** How many tasks may wait; further ones are refused. */
  readonly maxWaiting: number;
  /** What analysts have made of the termbase so far; absent: nothing. */
  readonly own?: OwnKnowledge;
}

interface Job {
  readonly task: ThreadTask;
  /** The termbase that it is done with; null for that of all. */
  readonly own: OwnKnowledge | null;
  resolve(output: unknown): void;
  reject(error: Error): void;
  /** The thread that is at it. */
  thread: EngineThread | null;
}

/** Some threads with an engine each, and a queue before them. A thread that fails is replaced; the others go on. */
export class EnginePool {
  readonly #options: EnginePoolOptions;
  readonly #threads = new Set<EngineThread>();
  readonly #idle: EngineThread[] = [];
  readonly #resting = new Map<EngineThread, NodeJS.Timeout>();
  #waiting: Job[] = [];
  #starting = 0;
  #own: OwnKnowledge | null;
  #isClosed = false;
  /** What the engine said of itself when the first thread started. */
  versions: ComparisonDocument['engine'] = { version: '', knowledge: '' };

  private constructor(options: EnginePoolOptions) {
    this.#options = options;
    this.#own = options.own ?? null;
  }

  /** Rejects when no thread can be started. */
  static async start(options: EnginePoolOptions): Promise<EnginePool> {
    const pool = new EnginePool(options);
    pool.versions = await pool.#start();
    return pool;
  }

  /**
   * Answers in the order of asking, as far as threads are free. Rejects with `NotCompared` when there is no capacity, and with
   * `AskerGone` when the signal is given: a task that waits is forgotten, one under way is soon ended.
   */
  run<K extends TaskKind>(kind: K, input: TaskInput<K>, signal?: AbortSignal): Promise<TaskOutput<K>> {
    return this.#ask({ kind, input }, null, signal);
  }

  /** The same with a termbase of its own, which no other task sees. */
  runWith<K extends TaskKind>(own: OwnKnowledge, kind: K, input: TaskInput<K>): Promise<TaskOutput<K>> {
    return this.#ask({ kind, input }, own);
  }

  #ask<K extends TaskKind>(
    task: { readonly kind: K; readonly input: TaskInput<K> },
    own: OwnKnowledge | null,
    signal?: AbortSignal,
  ): Promise<TaskOutput<K>> {
    return new Promise<TaskOutput<K>>((resolve, reject) => {
      const refusal = this.#refusal(signal);
      if (refusal !== null) {
        reject(refusal);
        return;
      }
      const leave = (): void => this.#leave(job);
      const job: Job = {
        task,
        own,
        resolve: (output) => {
          signal?.removeEventListener('abort', leave);
          // The thread answers each kind with what `ENGINE_TASKS` makes of it.
          resolve(output as TaskOutput<K>);
        },
        reject: (error) => {
          signal?.removeEventListener('abort', leave);
          reject(error);
        },
        thread: null,
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting.push(job);
      this.#next();
    });
  }

  /** Takes up a changed termbase for all tasks that no thread has begun with. */
  renew(own: OwnKnowledge): void {
    this.#own = own;
  }

  /** Ends the threads and refuses whoever waits. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const job of this.#waiting.splice(0)) job.reject(closed());
    for (const thread of this.#idle) this.#forgetRest(thread);
    await Promise.all([...this.#threads].map((thread) => thread.end()));
  }

  #refusal(signal: AbortSignal | undefined): Error | null {
    if (this.#isClosed) return closed();
    if (signal?.aborted === true) return new AskerGone();
    const { maxWaiting } = this.#options;
    if (this.#idle.some(({ isAlive }) => isAlive) || this.#waiting.length < maxWaiting) return null;
    return new NotCompared('busy', `more than ${maxWaiting} tasks are waiting`);
  }

  /** Gives waiting tasks to idle threads, and starts a thread if one is missing. */
  #next(): void {
    while (this.#waiting.length > 0) {
      const thread = this.#wake();
      if (thread === undefined) break;
      if (!thread.isAlive) this.#threads.delete(thread);
      else for (const job of this.#waiting.splice(0, 1)) void this.#give(thread, job);
    }
    const count = this.#threads.size + this.#starting;
    // One is kept ready, so that nobody waits for the start of a thread because another's texts were too much.
    const isMissing = count === 0 || (this.#waiting.length > this.#starting && count < this.#options.threads);
    if (isMissing && !this.#isClosed) this.#start().catch((error: unknown) => this.#failToStart(error));
  }

  async #give(thread: EngineThread, job: Job): Promise<void> {
    job.thread = thread;
    try {
      job.resolve(await thread.run(job.task, job.own ?? this.#own));
    } catch (error) {
      job.reject(toError(error));
    }
    if (thread.isAlive) this.#rest(thread);
    else this.#threads.delete(thread);
    this.#next();
  }

  #rest(thread: EngineThread): void {
    this.#idle.push(thread);
    this.#resting.set(thread, setTimeout(() => this.#retire(thread), this.#options.restMs).unref());
  }

  /** The thread that has rested least, so that those which are not needed rest on. */
  #wake(): EngineThread | undefined {
    const thread = this.#idle.pop();
    if (thread !== undefined) this.#forgetRest(thread);
    return thread;
  }

  /** The last one stays, so that nobody waits for the start of a thread. */
  #retire(thread: EngineThread): void {
    this.#forgetRest(thread);
    if (this.#threads.size <= 1) return;
    this.#idle.splice(this.#idle.indexOf(thread), 1);
    this.#threads.delete(thread);
    void thread.end();
  }

  #forgetRest(thread: EngineThread): void {
    clearTimeout(this.#resting.get(thread));
    this.#resting.delete(thread);
  }

  async #start(): Promise<ComparisonDocument['engine']> {
    this.#starting += 1;
    try {
      const { thread, versions } = await EngineThread.start(this.#options, this.#own);
      if (this.#isClosed) await thread.end();
      else {
        this.#threads.add(thread);
        this.#rest(thread);
      }
      return versions;
    } finally {
      this.#starting -= 1;
      if (this.#idle.length > 0) this.#next();
    }
  }

  /** Whoever waits would wait for good if no thread is left; the next task tries again. */
  #failToStart(error: unknown): void {
    if (this.#threads.size > 0 || this.#starting > 0) return;
    for (const job of this.#waiting.splice(0)) job.reject(toError(error));
  }

  #leave(job: Job): void {
    this.#waiting = this.#waiting.filter((other) => other !== job);
    job.reject(new AskerGone());
    job.thread?.hurry();
  }
}

const closed = (): NotCompared => new NotCompared('busy', 'the engine is closed');

const toError = (error: unknown): Error => (error instanceof Error ? error : new AppError(String(error)));

import { Worker } from 'node:worker_threads';
import type { ComparisonDocument } from '../domain/comparison';
import { AppError } from '../domain/errors';
import { NotCompared, type OwnKnowledge } from './comparer';
import type { TaskInput, TaskKind, TaskMessage, ThreadMessage } from './engine-tasks';

/** What a thread is started with, besides its script. */
export interface ThreadSetup {
  readonly overlay: OwnKnowledge['overlay'];
}

export interface ThreadOptions {
  /** The compiled script of the thread. */
  readonly script: string;
  /** For each task, from when the thread begins with it. */
  readonly timeoutMs: number;
  /** What a task may still take once nobody waits for it any more: a new thread costs a second. */
  readonly graceMs: number;
  /** Memory for the thread's objects; one that needs more is ended. */
  readonly maxMegabytes: number;
}

export interface ThreadTask {
  readonly kind: TaskKind;
  readonly input: TaskInput<TaskKind>;
}

/** The engine threw: the thread is sound and stays. */
export class EngineFailure extends AppError {
  override readonly name = 'EngineFailure';
}

interface Waiting {
  resolve(message: ThreadMessage): void;
  reject(error: Error): void;
}

/** One thread with an engine in it. It does one task at a time; whoever holds it sees to that. */
export class EngineThread {
  readonly #worker: Worker;
  readonly #options: ThreadOptions;
  /** What the thread's engine was built with; undefined while that is not certain. */
  #own: OwnKnowledge | null | undefined;
  #waiting: Waiting | null = null;
  #deadline: NodeJS.Timeout | undefined;
  #isAlive = true;

  private constructor(options: ThreadOptions, own: OwnKnowledge | null) {
    this.#options = options;
    this.#own = own;
    this.#worker = new Worker(options.script, {
      resourceLimits: { maxOldGenerationSizeMb: options.maxMegabytes },
      workerData: { overlay: own?.overlay ?? [] } satisfies ThreadSetup,
    });
    this.#worker.on('message', (message: ThreadMessage) => this.#settle()?.resolve(message));
    this.#worker.on('error', (error) => this.#fall(isOutOfMemory(error) ? needsMemory(error) : error));
    this.#worker.on('exit', () => this.#fall(new NotCompared('too-much', 'the engine ended')));
  }

  /** A thread that can work, and the versions of its engine. Rejects when it ends before. */
  static async start(
    options: ThreadOptions,
    own: OwnKnowledge | null,
  ): Promise<{ thread: EngineThread; versions: ComparisonDocument['engine'] }> {
    const thread = new EngineThread(options, own);
    const ready = await thread.#answer();
    if (!('versions' in ready)) throw new AppError('the engine did not say what it is');
    // Only work keeps the process alive, not a thread that waits for it.
    thread.#worker.unref();
    return { thread, versions: ready.versions };
  }

  /** False once it ended, by itself or by `end`: it does nothing any more. */
  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** Does a task with this termbase. Rejects with `EngineFailure`, or with `NotCompared` and has ended then. */
  async run(task: ThreadTask, own: OwnKnowledge | null): Promise<unknown> {
    const message: TaskMessage = {
      ...task,
      ...(own === this.#own ? {} : { overlay: own?.overlay ?? [] }),
    };
    // Should the task fail, nobody knows whether the engine was built anew before: the next task says it again.
    if (own !== this.#own) this.#own = undefined;
    this.#worker.ref();
    this.#endAfter(this.#options.timeoutMs, `the engine took more than ${this.#options.timeoutMs} ms`);
    try {
      const answering = this.#answer();
      this.#worker.postMessage(message);
      const answer = await answering;
      if ('error' in answer) throw new EngineFailure(answer.error);
      if (!('output' in answer)) throw new EngineFailure('the engine answered something else');
      this.#own = own;
      return answer.output;
    } finally {
      clearTimeout(this.#deadline);
      this.#worker.unref();
    }
  }

  /** Nobody waits for the task any more: it may end soon, or the thread is ended. */
  hurry(): void {
    if (this.#waiting !== null) this.#endAfter(this.#options.graceMs, 'nobody waits for the engine');
  }

  async end(): Promise<void> {
    this.#fall(new NotCompared('busy', 'the engine is closed'));
    await this.#worker.terminate();
  }

  #answer(): Promise<ThreadMessage> {
    return new Promise((resolve, reject) => {
      if (this.#isAlive) this.#waiting = { resolve, reject };
      else reject(new NotCompared('too-much', 'the engine ended'));
    });
  }

  #endAfter(milliseconds: number, why: string): void {
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => {
      this.#fall(new NotCompared('too-much', why));
      void this.#worker.terminate();
    }, milliseconds);
  }

  #fall(error: Error): void {
    this.#isAlive = false;
    this.#settle()?.reject(error);
  }

  #settle(): Waiting | null {
    const waiting = this.#waiting;
    this.#waiting = null;
    return waiting;
  }
}

function needsMemory(cause: Error): NotCompared {
  return new NotCompared('too-much', 'the engine needed more memory', { cause });
}

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

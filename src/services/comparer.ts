import { setImmediate as turn } from 'node:timers/promises';
import type { ComparisonDocument } from '../domain/comparison';
import { AppError } from '../domain/errors';
import type { BySide } from '../domain/side';
import type { Overlay } from '../domain/termbase';
import type { Engine } from '../engine';
import { ENGINE_TASKS, type TaskInput, type TaskKind, type TaskOutput } from './engine-tasks';

/** Why a pair was not compared, though nothing is wrong with it: others are waiting, or it asks for more than there is. */
export type Refusal = 'busy' | 'too-much';

/** A pair that was not compared; the same pair may be compared another time (busy) or another way (too much). */
export class NotCompared extends AppError {
  override readonly name = 'NotCompared';
  constructor(
    readonly refusal: Refusal,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, 503, options);
  }
}

/** Whoever asked has hung up, so nothing was made; there is nobody left to tell. */
export class AskerGone extends AppError {
  override readonly name = 'AskerGone';
  constructor() {
    super('whoever asked has hung up', 499);
  }
}

/** What analysts made of the termbase, and the version of the knowledge that this makes. */
export interface OwnKnowledge {
  readonly version: string;
  readonly overlay: Overlay;
}

/** The port to the engine: asynchronous, because a long pair must not keep other requests waiting. */
export interface Comparer {
  /** What a document made now would say of its making. */
  readonly versions: ComparisonDocument['engine'];
  /** Rejects with `NotCompared` when there is no capacity for the pair, with `AskerGone` once the signal is given. */
  compare(texts: BySide<string>, signal?: AbortSignal): Promise<ComparisonDocument>;
  /** Any task of the engine, as `compare`, but without a limit on what comes out. */
  run<K extends TaskKind>(kind: K, input: TaskInput<K>, signal?: AbortSignal): Promise<TaskOutput<K>>;
  /**
   * Compares two sentences with another termbase, which nobody else is compared with. Rejects as `compare` does.
   * @param overlay what analysts would have made of the shipped entries.
   */
  tryOut(texts: BySide<string>, overlay: Overlay): Promise<ComparisonDocument>;
  /** Takes up a changed termbase: what is asked for from now on is compared with it. `versions` says so at once. */
  renew(own: OwnKnowledge): void;
  close(): Promise<void>;
}

/** Runs the engine where it is called: for tests, and where no second thread is wanted. */
export function inProcessComparer(
  given: Engine,
  rebuild: (own: Pick<OwnKnowledge, 'overlay'>) => Engine = () => given,
): Comparer {
  let engine = given;
  return {
    get versions() {
      return { version: engine.version, knowledge: engine.knowledge.version };
    },
    compare: (texts, signal) => answer(() => engine.compare(texts), signal),
    run: (kind, input, signal) => answer(() => ENGINE_TASKS[kind](engine, input), signal),
    tryOut: (texts, overlay) => answer(() => rebuild({ overlay }).compare(texts)),
    renew: (own) => void (engine = rebuild(own)),
    close: () => Promise.resolve(),
  };
}

/** What the work gives or throws; nothing is begun for somebody who has hung up before. */
async function answer<T>(work: () => T, signal?: AbortSignal): Promise<T> {
  // Whoever is in front in the queue of the process has its turn first, and the signal may come in between.
  await turn();
  if (signal?.aborted === true) throw new AskerGone();
  return work();
}

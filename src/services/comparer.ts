import type { ComparisonDocument } from '../domain/comparison';
import { AppError } from '../domain/errors';
import type { BySide } from '../domain/side';
import type { Engine } from '../engine';

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

/** The port to the engine: asynchronous, because a long pair must not keep other requests waiting. */
export interface Comparer {
  /** What a document made now would say of its making. */
  readonly versions: ComparisonDocument['engine'];
  /** Rejects with `NotCompared` when there is no capacity for the pair. */
  compare(texts: BySide<string>): Promise<ComparisonDocument>;
  close(): Promise<void>;
}

/** Runs the engine where it is called: for tests, and where no second thread is wanted. */
export function inProcessComparer(engine: Engine): Comparer {
  return {
    versions: { version: engine.version, knowledge: engine.knowledge.version },
    // An executor turns what the engine throws into a rejection.
    compare: (texts) => new Promise((resolve) => resolve(engine.compare(texts))),
    close: () => Promise.resolve(),
  };
}

import type { ComparisonDocument } from '../domain/comparison';
import type { BySide } from '../domain/side';
import type { Engine } from '../engine';

/** The port to the engine: asynchronous, because a long pair must not keep other requests waiting. */
export interface Comparer {
  /** What a document made now would say of its making. */
  readonly versions: ComparisonDocument['engine'];
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

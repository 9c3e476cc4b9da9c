import type { ComparisonDocument } from '../domain/comparison';
import { NotCompared, type Comparer, type OwnKnowledge } from './comparer';
import { EnginePool, type EnginePoolOptions } from './engine-pool';

export interface WorkerComparerOptions extends EnginePoolOptions {
  /** Points of both sides together; a page of more would keep all other requests waiting while it is made. */
  readonly maxPoints: number;
}

/** Runs the engine in threads of its own, so that pages are answered while it computes. */
export async function startWorkerComparer(options: WorkerComparerOptions): Promise<Comparer> {
  const pool = await EnginePool.start(options);
  const { versions } = pool;
  let own: OwnKnowledge | null = options.own ?? null;
  return {
    get versions() {
      return own === null ? versions : { ...versions, knowledge: own.version };
    },
    renew: (knowledge) => {
      own = knowledge;
      pool.renew(knowledge);
    },
    run: (kind, input, signal) => pool.run(kind, input, signal),
    tryOut: (texts, overlay) => pool.runWith({ version: '', overlay }, 'compare', texts),
    compare: async (texts, signal) => within(options.maxPoints, await pool.run('compare', texts, signal)),
    close: () => pool.close(),
  };
}

function within(maxPoints: number, document: ComparisonDocument): ComparisonDocument {
  const found = document.ja.points.length + document.ko.points.length;
  if (found <= maxPoints) return document;
  throw new NotCompared('too-much', `${found} points, and the limit is ${maxPoints}`);
}

import { parentPort, workerData } from 'node:worker_threads';
import { composeEngine } from './compose-engine';
import type { BySide } from './domain/side';
import { AppError } from './domain/errors';
import type { WorkerAnswer, WorkerReady, WorkerTask } from './services/worker-comparer';

// The thread that the engine runs in: says what it is, then answers each pair of texts with a document.
const port = parentPort;
if (port === null) throw new AppError('engine-worker.js runs as a thread of the server only');

const engine = composeEngine((workerData as WorkerTask).overlay);
port.on('message', (texts: BySide<string>) => {
  port.postMessage(answer(texts));
});
port.postMessage({
  versions: { version: engine.version, knowledge: engine.knowledge.version },
} satisfies WorkerReady);

function answer(texts: BySide<string>): WorkerAnswer {
  try {
    return { document: engine.compare(texts) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

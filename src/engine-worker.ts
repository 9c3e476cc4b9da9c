import { parentPort, workerData } from 'node:worker_threads';
import { composeEngineMaker } from './compose-engine';
import { AppError } from './domain/errors';
import { doTask, type TaskMessage, type ThreadMessage } from './services/engine-tasks';
import type { ThreadSetup } from './services/engine-thread';

// A thread that the engine runs in: says what it is, then does one task after the other.
const port = parentPort;
if (port === null) throw new AppError('engine-worker.js runs as a thread of the server only');

const engineWith = composeEngineMaker();
let engine = engineWith((workerData as ThreadSetup).overlay);
port.on('message', (message: TaskMessage) => {
  port.postMessage(answer(message));
});
port.postMessage({
  versions: { version: engine.version, knowledge: engine.knowledge.version },
} satisfies ThreadMessage);

function answer({ kind, input, overlay }: TaskMessage): ThreadMessage {
  try {
    // The dictionaries stay: only what hangs on the termbase is made anew.
    if (overlay !== undefined) engine = engineWith(overlay);
    return { output: doTask(engine, kind, input) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../../domain/result';
import type { DocumentFault } from './document-error';

export type DocumentKind = 'docx' | 'pdf';

/** What a document gives: its text, and the title among its properties. */
export interface DocumentText {
  readonly text: string;
  readonly title: string | null;
}

/** Reads documents where a hostile file can do no harm. `busy`: too many are waiting. */
export interface DocumentReader {
  read(kind: DocumentKind, bytes: Uint8Array): Promise<Result<DocumentText, DocumentFault | 'busy'>>;
}

/** What the thread gets when it starts, and what it answers. */
export interface DocumentJob {
  readonly kind: DocumentKind;
  readonly bytes: Uint8Array;
}
export type DocumentAnswer = Result<DocumentText, DocumentFault>;

export interface ThreadLimits {
  /** The compiled script of the thread. */
  readonly script: string;
  /** After this the thread is ended and the file refused. */
  readonly timeoutMs: number;
  /** For the thread's objects. */
  readonly maxMegabytes: number;
  /** By how much the whole process may grow meanwhile: unpacked bytes do not count as objects. */
  readonly maxGrowthMegabytes: number;
  readonly maxWaiting: number;
}

const POLL_MS = 20;
const MEGABYTE = 1024 * 1024;

/** One document at a time, each in a thread of its own that is ended with it. */
export function createThreadDocumentReader(limits: ThreadLimits): DocumentReader {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: (kind, bytes) => {
      if (waiting >= limits.maxWaiting) return Promise.resolve(fail('busy'));
      waiting += 1;
      const reading = last.then(() => readInThread(limits, { kind, bytes }));
      last = reading.finally(() => {
        waiting -= 1;
      });
      return reading;
    },
  };
}

async function readInThread(limits: ThreadLimits, job: DocumentJob): Promise<DocumentAnswer> {
  const worker = new Worker(limits.script, {
    workerData: job,
    resourceLimits: {
      maxOldGenerationSizeMb: limits.maxMegabytes,
      maxYoungGenerationSizeMb: 32,
      stackSizeMb: 4,
    },
    // What a library prints about a broken file is for nobody.
    stdout: true,
    stderr: true,
  });
  const start = process.memoryUsage.rss();
  let timer: NodeJS.Timeout | undefined;
  let poll: NodeJS.Timeout | undefined;
  try {
    return await new Promise<DocumentAnswer>((resolve) => {
      worker.once('message', (answer: DocumentAnswer) => resolve(answer));
      worker.once('error', (error) => resolve(fail(faultOf(error))));
      worker.once('exit', () => resolve(fail('broken-file')));
      timer = setTimeout(() => resolve(fail('too-complex-file')), limits.timeoutMs);
      poll = setInterval(() => {
        if (process.memoryUsage.rss() - start > limits.maxGrowthMegabytes * MEGABYTE)
          resolve(fail('too-complex-file'));
      }, POLL_MS);
    });
  } finally {
    clearTimeout(timer);
    clearInterval(poll);
    await worker.terminate();
  }
}

function faultOf(error: Error): DocumentFault {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-complex-file' : 'broken-file';
}

/** What the thread does; an error that nobody foresaw is a file that cannot be read. */
export async function answerJob(
  { kind, bytes }: DocumentJob,
  readers: Readonly<Record<DocumentKind, (bytes: Uint8Array) => Promise<DocumentText>>>,
  faultFor: (error: unknown) => DocumentFault,
): Promise<DocumentAnswer> {
  try {
    return ok(await readers[kind](bytes));
  } catch (error) {
    return fail(faultFor(error));
  }
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AskerGone, type Comparer } from '../../../src/services/comparer';
import { startWorkerComparer, type WorkerComparerOptions } from '../../../src/services/worker-comparer';

// A thread that does what the Japanese text says, and answers with its own number and the overlay that it works with.
const SCRIPT = `
const { parentPort, threadId, workerData } = require('node:worker_threads');
let overlay = workerData.overlay;
parentPort.on('message', (message) => {
  const { ja, ko } = message.input;
  if (message.overlay) overlay = message.overlay;
  if (ja === 'throw') parentPort.postMessage({ error: 'the engine threw' });
  else if (ja === 'exit') process.exit(1);
  else if (ja === 'grow') for (const all = []; ; ) all.push(Array.from({ length: 10_000 }, (_, i) => ({ i })));
  else if (ja === 'wait') {
    // Says that it has begun, and ends when it is told.
    const state = new Int32Array(ko);
    Atomics.store(state, 0, 1);
    Atomics.notify(state, 0);
    Atomics.wait(state, 1, 0);
  }
  if (ja !== 'hang' && ja !== 'throw') {
    const points = Array.from({ length: ja === 'many' ? 3 : 2 });
    parentPort.postMessage({ output: { said: ja, threadId, overlay, ja: { points }, ko: { points } } });
  }
});
parentPort.postMessage({ versions: { version: '7', knowledge: 'k7' } });
`;

// The types of this edition of ECMAScript do not know it yet.
const { waitAsync } = Atomics as unknown as {
  readonly waitAsync: (state: Int32Array, index: number, value: number) => { readonly value: unknown };
};

interface Echo {
  readonly said: string;
  readonly threadId: number;
  readonly overlay: unknown;
}

describe('startWorkerComparer', () => {
  let folder: string;
  let script: string;
  let comparer: Comparer;
  const start = (options: Partial<WorkerComparerOptions> = {}): Promise<Comparer> =>
    startWorkerComparer({
      script,
      threads: 1,
      timeoutMs: 60_000,
      graceMs: 60_000,
      restMs: 60_000,
      maxWaiting: 3,
      maxMegabytes: 64,
      maxPoints: 5,
      ...options,
    });
  /** The one comparer of a test that asks for its own. */
  const restart = async (options: Partial<WorkerComparerOptions>): Promise<void> => {
    await comparer.close();
    comparer = await start(options);
  };
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'readout-worker-'));
    script = path.join(folder, 'worker.cjs');
    writeFileSync(script, SCRIPT);
    comparer = await start();
  });
  afterEach(async () => {
    await comparer.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const compare = async (ja: string, signal?: AbortSignal): Promise<Echo> =>
    (await comparer.compare({ ja, ko: '' }, signal)) as unknown as Echo;
  /** A pair that a thread works on until it is let go. */
  const hold = (signal?: AbortSignal) => {
    const state = new Int32Array(new SharedArrayBuffer(8));
    const done = comparer.compare(
      { ja: 'wait', ko: state.buffer as never },
      signal,
    ) as unknown as Promise<Echo>;
    const begun = waitAsync(state, 0, 0);
    return {
      done,
      begun: Promise.resolve(begun.value),
      release: () => {
        Atomics.store(state, 1, 1);
        Atomics.notify(state, 1);
      },
    };
  };

  it('knows the versions of the engine in the thread', () => {
    expect(comparer.versions).toEqual({ version: '7', knowledge: 'k7' });
  });

  it('answers those who wait, in order', async () => {
    const answers = await Promise.all(['a', 'b', 'c'].map((ja) => compare(ja)));
    expect(answers.map(({ said }) => said)).toEqual(['a', 'b', 'c']);
  });

  it('refuses when too many wait', async () => {
    const answers = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map((ja) => compare(ja)));
    expect(answers.map(({ status }) => status)).toEqual([...Array<string>(4).fill('fulfilled'), 'rejected']);
  });

  describe('with two threads', () => {
    beforeEach(async () => {
      await restart({ threads: 2 });
      jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    });
    afterEach(() => {
      jest.useRealTimers();
    });
    /** The threads that are at work when two pairs are compared at once. */
    const bothAtWork = async (): Promise<number[]> => {
      const held = [hold(), hold()];
      await Promise.all(held.map(({ begun }) => begun));
      for (const { release } of held) release();
      const echoes = await Promise.all(held.map(({ done }) => done));
      return echoes.map(({ threadId }) => threadId).toSorted((a, b) => a - b);
    };

    it('keeps both as long as they are needed', async () => {
      const threads = await bothAtWork();
      jest.advanceTimersByTime(59_999);
      expect(await bothAtWork()).toEqual(threads);
      jest.advanceTimersByTime(59_999);
      expect(await bothAtWork()).toEqual(threads);
    });

    it('ends the one that has rested long enough, and keeps the other', async () => {
      const threads = await bothAtWork();
      jest.advanceTimersByTime(60_000);
      const [kept, started] = await bothAtWork();
      expect(threads).toContain(kept);
      expect(threads).not.toContain(started);
    });

    it('never ends the last', async () => {
      const { threadId } = await compare('a');
      jest.advanceTimersByTime(600_000);
      expect((await compare('b')).threadId).toBe(threadId);
    });
  });

  it('passes on what the engine throws, and keeps the thread', async () => {
    const { threadId } = await compare('a');
    await expect(compare('throw')).rejects.toThrow('the engine threw');
    expect((await compare('b')).threadId).toBe(threadId);
  });

  it.each(['hang', 'exit'])('replaces a thread that does %s, for those who wait too', async (what) => {
    await restart({ timeoutMs: what === 'hang' ? 500 : 60_000 });
    const failing = expect(compare(what)).rejects.toMatchObject({ status: 503, refusal: 'too-much' });
    const waiting = compare('after');
    await failing;
    expect((await waiting).said).toBe('after');
  });

  it('has another thread ready before anybody asks again', async () => {
    const { threadId } = await compare('a');
    await expect(compare('exit')).rejects.toMatchObject({ refusal: 'too-much' });
    expect((await compare('b')).threadId).not.toBe(threadId);
  });

  it('refuses a pair of more points than a page can hold, and keeps the thread', async () => {
    const { threadId } = await compare('a');
    await expect(compare('many')).rejects.toMatchObject({ status: 503, refusal: 'too-much' });
    expect((await compare('b')).threadId).toBe(threadId);
  });

  it('survives a pair that needs more memory than the thread has', async () => {
    await restart({ maxMegabytes: 32 });
    await expect(compare('grow')).rejects.toMatchObject({
      message: 'the engine needed more memory',
      refusal: 'too-much',
    });
    expect((await compare('after')).said).toBe('after');
  }, 60_000);

  it('refuses everything once it is closed', async () => {
    await comparer.close();
    await expect(compare('a')).rejects.toMatchObject({ status: 503, refusal: 'busy' });
  });

  it('rejects when no thread can be started', async () => {
    writeFileSync(script, 'throw new Error("no dictionaries");');
    await expect(start()).rejects.toThrow('no dictionaries');
    writeFileSync(script, 'process.exit(0);');
    await expect(start()).rejects.toMatchObject({ refusal: 'too-much' });
  });

  it('tells those who wait when no thread can be started any more, and tries again', async () => {
    writeFileSync(script, 'throw new Error("no dictionaries");');
    const ended = expect(compare('exit')).rejects.toMatchObject({ refusal: 'too-much' });
    const waiting = expect(compare('a')).rejects.toThrow('no dictionaries');
    await ended;
    await waiting;
    writeFileSync(script, SCRIPT);
    expect((await compare('b')).said).toBe('b');
  });

  it('works on several pairs at the same time', async () => {
    await restart({ threads: 2 });
    const [first, second] = [hold(), hold()];
    await Promise.all([first.begun, second.begun]);
    second.release();
    const { threadId } = await second.done;
    first.release();
    expect((await first.done).threadId).not.toBe(threadId);
  });

  it('starts no more threads than it may', async () => {
    await restart({ threads: 2, maxWaiting: 20 });
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => compare(`${i}`)));
    expect(new Set(answers.map(({ threadId }) => threadId)).size).toBeLessThanOrEqual(2);
    expect(answers.map(({ said }) => said)).toEqual(Array.from({ length: 12 }, (_, i) => `${i}`));
  });

  it('gives back the place of whoever hangs up while waiting', async () => {
    const held = hold();
    await held.begun;
    const leaver = new AbortController();
    const leaving = compare('never', leaver.signal);
    const others = ['a', 'b'].map((ja) => compare(ja));
    await expect(compare('too many')).rejects.toMatchObject({ refusal: 'busy' });
    leaver.abort();
    await expect(leaving).rejects.toBeInstanceOf(AskerGone);
    const taken = compare('c');
    held.release();
    expect((await Promise.all([...others, taken])).map(({ said }) => said)).toEqual(['a', 'b', 'c']);
  });

  it('refuses whoever has hung up before asking', async () => {
    await expect(compare('a', AbortSignal.abort())).rejects.toBeInstanceOf(AskerGone);
  });

  it('tells whoever hangs up at once, and keeps the thread when it ends soon', async () => {
    const leaver = new AbortController();
    const held = hold(leaver.signal);
    await held.begun;
    leaver.abort();
    await expect(held.done).rejects.toBeInstanceOf(AskerGone);
    held.release();
    const { threadId } = await compare('a');
    expect((await compare('b')).threadId).toBe(threadId);
  });

  it('ends a thread that goes on for nobody', async () => {
    await restart({ graceMs: 1 });
    const { threadId } = await compare('a');
    const leaver = new AbortController();
    const held = hold(leaver.signal);
    await held.begun;
    leaver.abort();
    await expect(held.done).rejects.toBeInstanceOf(AskerGone);
    expect((await compare('b')).threadId).not.toBe(threadId);
  });

  it('tries another termbase out without anybody else seeing it, also where that fails', async () => {
    const overlayOf = async (texts: { ja: string; ko: string }) =>
      ((await comparer.compare(texts)) as unknown as Echo).overlay;
    const tried = [{ id: 'term:x', cells: null, isOff: true }];
    const before = await overlayOf({ ja: 'one', ko: '' });
    const echo = (await comparer.tryOut({ ja: 'two', ko: '' }, tried)) as unknown as Echo;
    expect(echo.overlay).toEqual(tried);
    expect(await overlayOf({ ja: 'three', ko: '' })).toEqual(before);
    await expect(comparer.tryOut({ ja: 'throw', ko: '' }, tried)).rejects.toThrow('the engine threw');
    expect(await overlayOf({ ja: 'four', ko: '' })).toEqual(before);
  });

  it('works with a changed termbase from the next pair on, in the same thread', async () => {
    const { threadId, overlay } = await compare('a');
    expect(overlay).toEqual([]);
    const changed = [{ table: 'terms' }] as never;
    comparer.renew({ version: 'k8', overlay: changed });
    expect(comparer.versions).toEqual({ version: '7', knowledge: 'k8' });
    expect(await compare('b')).toMatchObject({ threadId, overlay: changed });
    expect(await compare('c')).toMatchObject({ threadId, overlay: changed });
  });

  it('does other kinds of task', async () => {
    expect(await comparer.run('compare', { ja: 'many', ko: '' })).toMatchObject({ said: 'many' });
  });
});

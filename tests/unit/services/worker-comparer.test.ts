import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Comparer } from '../../../src/services/comparer';
import { startWorkerComparer } from '../../../src/services/worker-comparer';

// A thread that does what the Japanese text says, and answers with its own number.
const SCRIPT = `
const { parentPort, threadId } = require('node:worker_threads');
parentPort.on('message', ({ ja }) => {
  if (ja === 'throw') parentPort.postMessage({ error: 'the engine threw' });
  else if (ja === 'exit') process.exit(1);
  else if (ja === 'grow') for (const all = []; ; ) all.push(Array.from({ length: 10_000 }, (_, i) => ({ i })));
  else if (ja !== 'hang') {
    const points = Array.from({ length: ja === 'many' ? 3 : 2 });
    parentPort.postMessage({ document: { said: ja, threadId, ja: { points }, ko: { points } } });
  }
});
parentPort.postMessage({ versions: { version: '7', knowledge: 'k7' } });
`;

interface Echo {
  readonly said: string;
  readonly threadId: number;
}

describe('startWorkerComparer', () => {
  let folder: string;
  let comparer: Comparer;
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'readout-worker-'));
    const script = path.join(folder, 'worker.cjs');
    writeFileSync(script, SCRIPT);
    comparer = await startWorkerComparer({
      script,
      timeoutMs: 500,
      maxWaiting: 3,
      maxMegabytes: 64,
      maxPoints: 5,
    });
  });
  afterEach(async () => {
    await comparer.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const compare = async (ja: string): Promise<Echo> =>
    (await comparer.compare({ ja, ko: '' })) as unknown as Echo;

  it('knows the versions of the engine in the thread', () => {
    expect(comparer.versions).toEqual({ version: '7', knowledge: 'k7' });
  });

  it('answers those who wait, in order', async () => {
    const answers = await Promise.all(['a', 'b', 'c'].map(compare));
    expect(answers.map(({ said }) => said)).toEqual(['a', 'b', 'c']);
  });

  it('refuses when too many wait', async () => {
    const answers = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map(compare));
    expect(answers.map(({ status }) => status)).toEqual([...Array<string>(4).fill('fulfilled'), 'rejected']);
  });

  it('passes on what the engine throws, and keeps the thread', async () => {
    const { threadId } = await compare('a');
    await expect(compare('throw')).rejects.toThrow('the engine threw');
    expect((await compare('b')).threadId).toBe(threadId);
  });

  it.each(['hang', 'exit'])('replaces a thread that does %s, for those who wait too', async (what) => {
    const failing = expect(compare(what)).rejects.toMatchObject({ status: 503, refusal: 'too-much' });
    const waiting = compare('after');
    await failing;
    expect((await waiting).said).toBe('after');
  });

  it('refuses a pair of more points than a page can hold, and keeps the thread', async () => {
    const { threadId } = await compare('a');
    await expect(compare('many')).rejects.toMatchObject({ status: 503, refusal: 'too-much' });
    expect((await compare('b')).threadId).toBe(threadId);
  });

  it('survives a pair that needs more memory than the thread has', async () => {
    const script = path.join(folder, 'worker.cjs');
    const patient = await startWorkerComparer({
      script,
      timeoutMs: 120_000,
      maxWaiting: 3,
      maxMegabytes: 32,
      maxPoints: 5,
    });
    const refused = patient.compare({ ja: 'grow', ko: '' });
    await expect(refused).rejects.toMatchObject({
      message: 'the engine needed more memory',
      refusal: 'too-much',
    });
    await patient.compare({ ja: 'after', ko: '' });
    await patient.close();
  }, 60_000);

  it('refuses everything once it is closed', async () => {
    await comparer.close();
    await expect(compare('a')).rejects.toMatchObject({ status: 503, refusal: 'busy' });
  });
});

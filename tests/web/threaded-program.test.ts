import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { COMPOSED_JA, COMPOSED_KO } from '../support/composed-texts';
import { ROOT } from '../support/faces';

/** Some texts are long enough to take the engine longer than a page. */
const TIMES = 12;

// The built program as a process, with the engine in its threads.
describe('the program with its threads', () => {
  let folder: string;
  let server: ChildProcess;
  let origin: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'readout-threads-'));
    server = spawn(process.execPath, [path.join(ROOT, 'dist', 'server.js')], {
      env: { ...process.env, PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface(server.stdout!), 'line')) as [string];
    origin = /http:\S+/.exec(line)?.[0] ?? '';
  }, 60_000);
  afterAll(async () => {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }, 30_000);

  const compare = (ja: string, ko: string): Promise<Response> =>
    fetch(`${origin}/api/comparisons`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ja: { text: ja }, ko: { text: ko } }),
    });

  it('answers other requests while it compares', async () => {
    const answered: string[] = [];
    const comparing = compare(
      Array<string>(TIMES).fill(COMPOSED_JA).join('\n'),
      Array<string>(TIMES).fill(COMPOSED_KO).join('\n'),
    ).then(({ status }) => answered.push(`comparison ${status}`));
    for (const address of ['/healthz', '/', '/method']) {
      const { status } = await fetch(origin + address);
      answered.push(`${address} ${status}`);
    }
    await comparing;
    expect(answered).toEqual(['/healthz 200', '/ 200', '/method 200', 'comparison 201']);
  }, 60_000);
});

// Kills the server at random moments while it is being written to, and asks it afterwards for everything that it had confirmed.
//
//   npm run build && node scripts/kill-test.mjs [TIMES [SEED]]
//
// Each round starts the server on the same data, sends comparisons and notes from several clients at once, kills the process
// (SIGKILL: nothing of it can clean up) after a random while, and looks at what was confirmed in the next round. Ends with 1 if anything is lost.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [times = 100, seed = 1] = process.argv.slice(2).map(Number);
const CLIENTS = 3;
const LONGEST_MS = 500;

class Refused extends Error {}

/** Park and Miller's generator: the same seed kills at the same moments, as far as the machine keeps time. */
let state = seed;
const random = () => (state = (state * 48271) % 2147483647) / 2147483647;

const folder = mkdtempSync(join(tmpdir(), 'readout-kill-'));
/** id → its Japanese text and the revision of its decisions that was confirmed. */
const confirmed = new Map();
let lost = 0;
let onConfirmed = () => undefined;
try {
  for (let round = 0; round < times; round++) {
    const server = await start();
    // The newest are those that the last kill could have hit; all are asked for at the end.
    lost += await countLost(server.origin, [...confirmed].slice(-50));
    const firstConfirmed = nextConfirmation();
    const sending = Array.from({ length: CLIENTS }, (_, client) => send(server.origin, round, client));
    await firstConfirmed;
    await pause(random() * LONGEST_MS);
    server.child.kill('SIGKILL');
    await once(server.child, 'exit');
    await Promise.all(sending);
  }
  const server = await start();
  lost += await countLost(server.origin, [...confirmed]);
  server.child.kill('SIGTERM');
  await once(server.child, 'exit');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${times} kills, ${confirmed.size} comparisons confirmed, ${lost} lost`);
process.exitCode = lost === 0 && confirmed.size > 0 ? 0 : 1;

async function start() {
  const child = spawn(process.execPath, [join(ROOT, 'dist/server.js')], {
    env: {
      DATA_DIR: folder,
      PORT: '0',
      LOG_LEVEL: 'silent',
      ENGINE_THREADS: '1',
      LIMIT_REQUESTS_PER_MINUTE: '100000',
      LIMIT_COMPARISONS_PER_MINUTE: '100000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const [origin] = /http:\/\/\S+/u.exec(line) ?? [];
    if (origin) return { child, origin: origin.replace(/\/$/u, '') };
  }
  throw new Error('the server did not start');
}

/** Resolves when the next comparison is confirmed: before that the engine is still warming up. */
function nextConfirmation() {
  return new Promise((done) => (onConfirmed = done));
}

/** Sends until the server is gone. What is not answered whole was not confirmed. */
async function send(origin, round, client) {
  for (let i = 0; ; i++) {
    const ja = `両大臣は、第${round}回の協議で、${client}番目の議題の${i}項目について緊密に連携することで一致した。`;
    const ko = `양 장관은 제${round}차 협의에서 ${client}번째 의제의 ${i}항에 대해 긴밀히 협력하기로 하였다.`;
    const made = await ask(`${origin}/api/comparisons`, { ja: { text: ja }, ko: { text: ko } });
    if (made === null) return;
    confirmed.set(made.id, { ja, revision: 0 });
    onConfirmed();
    const action = { kind: 'note', on: { ja: [], ko: [] }, text: `${round}.${client}.${i}` };
    const noted = await ask(`${origin}/api/comparisons/${made.id}/decisions`, {
      revision: 0,
      author: null,
      action,
    });
    if (noted === null) return;
    confirmed.get(made.id).revision = 1;
  }
}

async function ask(address, body) {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = await response.json();
    if (!response.ok) throw new Refused(`${address}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  } catch (error) {
    if (error instanceof Refused) throw error;
    return null;
  }
}

async function countLost(origin, entries) {
  let missing = 0;
  for (const [id, { ja, revision }] of entries) {
    const response = await fetch(`${origin}/api/comparisons/${id}`);
    const kept = response.ok ? (await response.json()).document.ja.text : null;
    const log = await fetch(`${origin}/api/comparisons/${id}/decisions`);
    const seen = log.ok ? (await log.json()).revision : -1;
    if (kept === ja && seen >= revision) continue;
    missing++;
    console.error(`lost: ${id} (${kept === ja ? `decisions ${seen} of ${revision}` : 'the comparison'})`);
  }
  return missing;
}

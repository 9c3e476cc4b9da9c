// How long finding counterparts takes among 20,000 readouts: npm run build && node bench/pairing.mjs [readouts]
// Their profiles are those of the composed readouts of tests/cases/pairing, each moved to days of its own and shuffled in content.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const require = createRequire(new URL('../dist/server.js', import.meta.url));
const { composeEngineMaker } = require('./compose-engine.js');
const { createPairing } = require('./engine/pairing/index.js');

const COUNT = Number(process.argv[2] ?? 20_000);
const ROUNDS = 50;
const DAY_MS = 24 * 60 * 60 * 1000;
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../tests/cases/pairing');

// The same readouts every time.
let seed = 20250609;
const next = (below) => (seed = (seed * 48271) % 2147483647) % below;

const engine = composeEngineMaker()();
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
const started = performance.now();
const profiles = cases.map(({ side, text, title = null, publishedOn = null }) =>
  engine.profile({ side, text, title, publishedOn }),
);
const each = (performance.now() - started) / profiles.length;
const words = [...new Set(profiles.flatMap(({ content }) => content.map(([key]) => key)))];

const moved = (day, days) =>
  new Date(Date.parse(day.length > 8 ? day : '2020-01-01') + days * DAY_MS).toISOString().slice(0, 10);
const readouts = Array.from({ length: COUNT }, (_, i) => {
  const profile = profiles[i % profiles.length];
  const days = Math.floor(i / profiles.length) * 29 - 3000;
  const { date, content } = profile;
  return {
    id: `r${String(i).padStart(6, '0')}`,
    profile: {
      ...profile,
      date: date && {
        ...date,
        value: moved(date.value, days),
        others: date.others.map((day) => moved(day, days)),
      },
      content: content.map(([key, count]) => [next(3) === 0 ? words[next(words.length)] : key, count]),
    },
  };
});

const time = (what, work) => {
  const start = performance.now();
  const value = work();
  console.log(`${what.padEnd(36)} ${(performance.now() - start).toFixed(1).padStart(9)} ms`);
  return value;
};
console.log(`${COUNT} readouts`);
console.log(`${'one profile'.padEnd(36)} ${each.toFixed(1).padStart(9)} ms`);
const pairing = time('taking up all profiles', () => createPairing(readouts));
time('candidates of the first', () => pairing.candidates(readouts[0], 5));
const start = performance.now();
for (let i = 0; i < ROUNDS; i++) pairing.candidates(readouts[next(COUNT)], 5);
console.log(
  `${'candidates of one, mean'.padEnd(36)} ${((performance.now() - start) / ROUNDS).toFixed(1).padStart(9)} ms`,
);
const { pairs, further } = time('all pairs', () => pairing.allPairs());
console.log(
  `${pairs.length} pairs, ${further.length} further readouts, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
);

// The same through the service, from a database: the first question after a change takes all profiles up anew.
const { openDatabase, IN_MEMORY } = require('./store/sqlite/open-database.js');
const { SqliteLibraryStore } = require('./store/sqlite/sqlite-library-store.js');
const { composePairing } = require('./compose-pairing.js');
const { createHash } = require('node:crypto');
const db = await openDatabase(IN_MEMORY);
const store = new SqliteLibraryStore(db);
const comparer = {
  versions: { version: 'bench', knowledge: 'k' },
  run: () => Promise.reject(new Error('none')),
};
const service = composePairing({ store, library: {}, comparer, onError: console.error });
const { PROFILE_VERSION } = require('./domain/readout-profile.js');
const ids = [];
for (const { profile } of readouts) {
  const text = `${ids.length} ${profile.side}`;
  const { readout } = await store.add({
    side: profile.side,
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    source: { title: null, issuer: null, publishedOn: null, url: null },
    retrievedAt: '2026-01-01T00:00:00.000Z',
  });
  ids.push(readout.id);
  const { date, level } = profile;
  await store.setProfile(readout.id, 1, {
    version: `${PROFILE_VERSION}/bench`,
    profile,
    callDate: date?.value ?? null,
    level,
  });
}
const timed = async (what, work) => {
  const begin = performance.now();
  await work();
  console.log(`${what.padEnd(36)} ${(performance.now() - begin).toFixed(1).padStart(9)} ms`);
};
await timed('service: first counterparts', () => service.counterpartsOf(ids[0]));
await timed('service: counterparts of another', () => service.counterpartsOf(ids[11]));
await timed('service: first page of all pairs', () => service.offered(1));
await timed('service: the same page again', () => service.offered(1));
await store.remove(ids[0], '2026-01-01T00:00:00.000Z');
await timed('service: counterparts after a change', () => service.counterpartsOf(ids[12]));
await db.destroy();

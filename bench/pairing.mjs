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

// Measures speed and memory on composed pairs.
//
//   npm run build && npm run bench -- [--all] [--against DIST] [--dist DIST] [--size N …]
//
// Prints the time per pair in a warm process (median of several runs; by the clock, and of the processor, which other work on the
// machine disturbs less), memory, the share of each stage, and the start from
// cold. --all adds 1,000 points a side. --against names the dist folder of another build (with its data beside it): both are
// measured in turns in this one process, and the ratio is that of the medians. --size measures other sizes.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { plainTable } from '../scripts/quality/tables.mjs';
import { coldStart, median, openBuild, startUp } from './builds.mjs';
import { watchStages } from './stages.mjs';
import { syntheticPair } from './synthetic-pairs.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { values: options } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    against: { type: 'string' },
    dist: { type: 'string', default: join(root, 'dist') },
    size: { type: 'string', multiple: true },
  },
});
const SIZES = [5, 10, 50, 200, ...(options.all ? [1000] : [])];
const sizes = options.size?.map(Number) ?? SIZES;
/** Each size is run for about so long, at least and at most so often. */
const BUDGET_MS = 2500;
const FEWEST = 3;
const MOST = 25;
/** No further run once a size has taken so long. */
const LONGEST_MS = 20_000;
const COLD_RUNS = 3;

const dist = resolve(options.dist);
const other = options.against === undefined ? null : resolve(options.against);
const builds = [openBuild(dist), ...(other ? [openBuild(other)] : [])];
warmUp();
console.log(plainTable(header(), sizes.map(rowOf)));
console.log(`\n${plainTable(['start', 'this', ...(other ? ['other', 'ratio'] : [])], starts())}`);
console.log(`\n${stages()}`);

function header() {
  const ratio = other ? ['other ms', 'ratio'] : [];
  return ['points a side', 'found ja/ko', 'links', 'ms', 'cpu ms', ...ratio, 'heap MB', 'rss MB'];
}

function warmUp() {
  const texts = syntheticPair(20);
  for (let run = 0; run < 10; run++) for (const engine of builds) engine.compare(texts);
}

function rowOf(size) {
  const texts = syntheticPair(size);
  const times = builds.map(() => []);
  const cpu = [];
  const before = heapInUse();
  let document = null;
  let spent = 0;
  for (let run = 0; run < MOST && (run < FEWEST || spent < BUDGET_MS) && spent < LONGEST_MS; run++) {
    for (const [index, engine] of builds.entries()) {
      const started = performance.now();
      const used = process.cpuUsage();
      const found = engine.compare(texts);
      times[index].push(performance.now() - started);
      if (index === 0) cpu.push((process.cpuUsage(used).user + process.cpuUsage(used).system) / 1000);
      spent += times[index].at(-1);
      if (index === 0) document = found;
    }
  }
  const [own, theirs] = times.map(median);
  const ratio = other ? [theirs.toFixed(1), (own / theirs).toFixed(2)] : [];
  const heap = process.memoryUsage().heapUsed / 1e6 - before;
  const points = `${document.ja.points.length}/${document.ko.points.length}`;
  const rss = process.memoryUsage().rss / 1e6;
  return [
    `${size}`,
    points,
    `${document.links.length}`,
    own.toFixed(1),
    median(cpu).toFixed(1),
    ...ratio,
    `+${Math.max(0, heap).toFixed(0)}`,
    rss.toFixed(0),
  ];
}

/** Before the runs of one size, after a collection where the process allows one (node --expose-gc). */
function heapInUse() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

function starts() {
  const texts = syntheticPair(10);
  const row = (name, measure) => {
    const [own, theirs] = [measure(dist), other ? measure(other) : null];
    if (own === null) return [];
    const ms = (value) => (value === null ? '–' : `${value.toFixed(0)} ms`);
    return [
      [name, ms(own), ...(other ? [ms(theirs), theirs === null ? '–' : (own / theirs).toFixed(2)] : [])],
    ];
  };
  return [
    ...row('engine, a new process', (build) => startUp(build, COLD_RUNS)),
    ...row('command line, 10 × 10', (build) => coldStart(build, texts, COLD_RUNS)),
  ];
}

/** Last, since it instruments the build. */
function stages() {
  const clock = watchStages(dist);
  const engine = openBuild(dist, clock);
  for (let run = 0; run < 5; run++) engine.compare(syntheticPair(20));
  const columns = sizes.map((size) => {
    const texts = syntheticPair(size);
    return new Map(clock.sharesOf(() => engine.compare(texts)).map(({ stage, share }) => [stage, share]));
  });
  const names = [...new Set(columns.toReversed().flatMap((column) => [...column.keys()]))];
  const percent = (share) => (share === undefined ? '–' : `${(share * 100).toFixed(1)} %`);
  return plainTable(
    ['share of time', ...sizes.map((size) => `${size}`)],
    names.map((name) => [name, ...columns.map((column) => percent(column.get(name)))]),
  );
}

// A built engine (a folder dist beside data) and what it costs.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Makes the engine of a build. `clock`, if given, sees its analysers too. */
export function openBuild(dist, clock = null) {
  const load = (file) => require(join(dist, file));
  const { sino, ja, ko } = load('analysers/index.js').createAnalysers();
  const knowledge = load('knowledge/load-knowledge.js').loadKnowledge(join(dirname(dist), 'data'));
  const analysers = clock ? { ja: clock.analyser(ja), ko: clock.analyser(ko) } : { ja, ko };
  return load('engine/index.js').createEngine({ analysers, sino, knowledge });
}

/** The middle of several values. */
export function median(values) {
  const sorted = [...values].toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Milliseconds from nothing to an engine, in a process of its own. */
export function startUp(dist, runs) {
  const script = `require(${JSON.stringify(join(dist, 'compose-engine.js'))}).composeEngine()`;
  return timeOf([process.execPath, ['-e', script]], runs);
}

/** Milliseconds of the command line from cold for one pair; null when the build has none. */
export function coldStart(dist, texts, runs) {
  const cli = join(dist, 'cli.js');
  if (!existsSync(cli)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const files = ['ja', 'ko'].map((side) => {
      writeFileSync(join(folder, `${side}.txt`), texts[side]);
      return join(folder, `${side}.txt`);
    });
    return timeOf([process.execPath, [cli, 'compare', ...files, '--format', 'json']], runs);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timeOf([command, given], runs) {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    const { status, stderr } = spawnSync(command, given, { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(`${given[0]} ended with ${status}: ${stderr.slice(-300)}`);
    return performance.now() - started;
  });
  return median(times);
}

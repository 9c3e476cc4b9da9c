// Where the time of a comparison goes: the functions of a built engine that stand for a stage are wrapped with a clock.
// A stage's time leaves out that of the stages it calls.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** Module and function of each stage. One that a build lacks is passed over: its time counts with its caller's. */
const STAGES = [
  ['engine/normalise/normalise.js', 'normaliseText', 'normalise'],
  ['engine/segment/index.js', 'segment', 'segment'],
  ['engine/call/index.js', 'callAccount', 'call'],
  ['engine/mentions.js', 'mentionsIn', 'glossary, naming'],
  ['engine/register.js', 'isReadout', 'register'],
  ['engine/bridge/index.js', 'buildBridge', 'bridge: lexicon'],
  ['engine/bridge/cognates.js', 'matchCognates', 'bridge: cognates'],
  ['engine/bridge/loanwords.js', 'matchLoanwords', 'bridge: loanwords'],
  ['engine/bridge/latin.js', 'matchLatin', 'bridge: latin'],
  ['engine/bridge/quantities.js', 'figuresByClause', 'bridge: quantities'],
  ['engine/bridge/quantities.js', 'matchQuantities', 'bridge: quantities'],
  ['engine/bridge/atoms.js', 'atomsOf', 'bridge: atoms'],
  ['engine/bridge/overlap.js', 'overlapOf', 'align: overlaps'],
  ['engine/align/score-pairs.js', 'scorePairs', 'align: features'],
  ['engine/align/assign.js', 'assign', 'align: assign'],
  ['engine/align/search.js', 'search', 'align: search'],
  ['engine/align/join-responses.js', 'joinResponses', 'align: search'],
  ['engine/align/merge-runs.js', 'mergeRuns', 'align: search'],
  ['engine/align/to-links.js', 'reasonsFor', 'reasons'],
  ['engine/judge/index.js', 'judge', 'judge'],
];
const REST = 'the rest';
const ANALYSERS = 'analysers';
const LABELS = 'label';

/** Instruments the build in `dist`; must come before its engine is made. */
export function watchStages(dist) {
  const clock = new StageClock();
  for (const [file, name, stage] of STAGES) {
    const exports = loaded(join(dist, file));
    if (typeof exports?.[name] === 'function') exports[name] = clock.watching(stage, exports[name]);
  }
  const labels = loaded(join(dist, 'engine/label/index.js'));
  const { createLabeller } = labels;
  labels.createLabeller = (...given) => clock.watching(LABELS, createLabeller(...given));
  return clock;
}

function loaded(file) {
  try {
    return require(file);
  } catch {
    return undefined;
  }
}

class StageClock {
  times = new Map();
  #open = [];

  /** The function, timed as a stage. */
  watching(stage, run) {
    return (...given) => this.during(stage, () => run(...given));
  }

  /** An analyser, timed as a stage of its own. */
  analyser(analyser) {
    return { ...analyser, analyse: this.watching(ANALYSERS, (text) => analyser.analyse(text)) };
  }

  during(stage, run) {
    const frame = { inner: 0 };
    const started = performance.now();
    this.#open.push(frame);
    try {
      return run();
    } finally {
      this.#open.pop();
      const taken = performance.now() - started;
      this.times.set(stage, (this.times.get(stage) ?? 0) + taken - frame.inner);
      const outer = this.#open.at(-1);
      if (outer) outer.inner += taken;
    }
  }

  /** The share of each stage in the time of `run`, largest first. */
  sharesOf(run) {
    this.times.clear();
    this.during(REST, run);
    const total = [...this.times.values()].reduce((sum, time) => sum + time, 0);
    return [...this.times]
      .map(([stage, time]) => ({ stage, time, share: time / total }))
      .toSorted((a, b) => b.time - a.time);
  }
}

// Measures the engine against annotated pairs.
//
//   npm run build && npm run quality -- [--verbose] [--errors] [--ablation] [--pairing] [--write] [--folder DIR [--as NAME]] [--dist DIR]
//
// Without --folder: the pairs of tests/cases/quality, a-… (looked at while the engine was tuned) and b-… (never looked at)
// separately and together. --verbose prints a row a pair, --errors what was got wrong, --ablation what is lost when one kind of
// evidence or one family of rules is switched off, --pairing measures the pairing of tests/cases/pairing alone, --write puts all tables into docs/quality.md and the figures into docs/quality.json (under NAME).
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readPairs } from './quality/annotated-pairs.mjs';
import { figuresOf, MEASURES, reliabilityOf } from './quality/figures.mjs';
import { openEngines } from './quality/open-engine.mjs';
import { measurePairing } from './quality/pairing.mjs';
import { scorePair } from './quality/score-pair.mjs';
import { figure, plainTable } from './quality/tables.mjs';
import { writeFigures, writePairing } from './quality/write-figures.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { values: options } = parseArgs({
  options: {
    verbose: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
    ablation: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    pairing: { type: 'boolean', default: false },
    folder: { type: 'string' },
    as: { type: 'string', default: 'own' },
    dist: { type: 'string', default: join(root, 'dist') },
  },
});

const isOwn = options.folder === undefined;
const pairs = readPairs(resolve(options.folder ?? join(root, 'tests/cases/quality')));
if (pairs.length === 0) {
  console.error(`no annotated pairs in ${options.folder ?? 'tests/cases/quality'}`);
  process.exit(2);
}
const engines = openEngines(root, resolve(options.dist));
const engine = engines.open();
if (isOwn) await measureOwnPairing();
if (options.pairing) process.exit(0);
const results = measure(engine);
const sets = isOwn ? { a: startingWith('a-'), b: startingWith('b-'), both: results } : { all: results };

const tables = {
  sets: {
    header: ['set', 'pairs', ...MEASURES],
    rows: Object.entries(sets).map(([name, own]) => toRow(name, figuresOf(own))),
  },
  reliability: {
    header: ['score', 'links', 'mean score', 'right'],
    rows: reliabilityOf(results).map(({ range, links, score, right }) => [
      range,
      `${links}`,
      figure(score),
      figure(right),
    ]),
  },
  ...((options.ablation || options.write) && {
    ablation: ablation(engines.kinds),
    families: ablation(engines.families),
  }),
};
if (options.verbose || options.errors) printPairs();
for (const { header, rows } of Object.values(tables)) console.log(`${plainTable(header, rows)}\n`);
if (options.write) {
  const figures = Object.fromEntries(Object.entries(sets).map(([name, own]) => [name, figuresOf(own)]));
  const versions = { engine: engine.version, knowledge: engine.knowledge.version };
  await writeFigures({
    root,
    name: options.as,
    versions,
    tables,
    figures,
    reliability: reliabilityOf(results),
  });
}

/** Which readouts are offered as one call; --pairing measures nothing else. */
async function measureOwnPairing() {
  const showErrors = options.errors;
  const { table, figures } = measurePairing({ root, dist: resolve(options.dist), engine, showErrors });
  console.log(`${plainTable(table.header, table.rows)}\n`);
  const versions = { engine: engine.version, knowledge: engine.knowledge.version };
  if (options.write) await writePairing({ root, versions, table, figures });
}

function measure(from) {
  return pairs.map((pair) => scorePair(pair, from.compare(pair.texts)));
}

function startingWith(prefix) {
  return results.filter(({ name }) => name.startsWith(prefix));
}

function toRow(name, figures) {
  return [name, `${figures.pairs}`, ...MEASURES.map((measure) => figure(figures[measure]))];
}

function printPairs() {
  for (const result of results) {
    const figures = figuresOf([result]);
    console.log(`${result.name}  ${MEASURES.map((name) => `${name} ${figure(figures[name])}`).join(' · ')}`);
    if (options.errors) for (const error of result.errors) console.log(`    ${error}`);
  }
  console.log('');
}

/** What each of the names is worth: the figures without it, less the figures with it. */
function ablation(names) {
  const whole = figuresOf(results);
  return {
    header: ['without', ...MEASURES],
    rows: names.map((left) => {
      const rest = figuresOf(measure(engines.open([left])));
      return [left, ...MEASURES.map((name) => change(rest[name], whole[name]))];
    }),
  };
}

function change(without, whole) {
  if (without === null) return '–';
  const difference = (without - whole).toFixed(3);
  return Number(difference) === 0 ? '0' : difference.replace(/^(?=\d)/u, '+');
}

// Learns the weights of data/weights/link.tsv from annotated pairs.
//
//   npm run build && node scripts/train-links.mjs readout|prose [--write] FOLDER ...
//
// Every FOLDER holds one folder a pair (ja.txt, ko.txt, gold.json; the format: docs/formats.md). A pair of clauses is a positive
// example to the extent to which annotated links cover it. Prints the loss of a five-fold cross-validation (whole documents
// left out), then learns from everything; --write puts the weights into that column of data/weights/link.tsv.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { compileParts } = require('../dist/engine/index.js');
const { compareTexts, readPair } = require('../dist/engine/compare.js');
const { FEATURES } = require('../dist/engine/align/features.js');
const { createAnalysers } = require('../dist/analysers/index.js');
const { loadKnowledge } = require('../dist/knowledge/load-knowledge.js');

const [register, ...folders] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (!['readout', 'prose'].includes(register) || folders.length === 0) {
  console.error('usage: train-links.mjs readout|prose [--write] FOLDER ...');
  process.exit(2);
}

const WEIGHTS_FILE = join(root, 'data/weights/link.tsv');
const RIDGE = 0.3;
const FOLDS = 5;
/** Features that can only speak for a link, or only against it; a weight of the other sign would be chance. */
const SIGNS = {
  opposedActor: -1,
  clashingAct: -1,
  distance: -1,
  sameAct: 1,
  sameActor: 1,
  numberMatch: 1,
  nameMatch: 1,
  neighbour: 1,
};

const analysers = createAnalysers();
const parts = compileParts({ analysers, sino: analysers.sino, knowledge: loadKnowledge(join(root, 'data')) });
const documents = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'gold.json')))
    .sort()
    .map((name) => examplesOf(join(folder, name), folder)),
);

const order = documents.map((_, index) => index);
const held = FOLDS > documents.length ? documents.length : FOLDS;
let loss = 0;
let count = 0;
const judged = [];
for (let fold = 0; fold < held; fold++) {
  const weights = learn(order.filter((index) => index % held !== fold).flatMap((index) => documents[index]));
  for (const index of order.filter((each) => each % held === fold)) {
    for (const example of documents[index]) {
      loss += example.weight * lossOf(weights, example);
      count += example.weight;
    }
    judged.push(...judgedLinks(documents[index], weights));
  }
}
console.log(
  `${documents.length} documents, ${documents.flat().length} pairs of clauses; cross-validated log loss ${(loss / count).toFixed(4)}`,
);
const learned = learn(documents.flat());
for (const [index, name] of ['bias', ...FEATURES].entries())
  console.log(`${name}\t${learned[index].toFixed(3)}`);
const calibration = calibrate(judged);
for (const [name, value] of Object.entries(calibration)) console.log(`${name}\t${value.toFixed(3)}`);
if (process.argv.includes('--write')) write(learned, calibration);

function examplesOf(folder) {
  const texts = {
    ja: readFileSync(join(folder, 'ja.txt'), 'utf8'),
    ko: readFileSync(join(folder, 'ko.txt'), 'utf8'),
  };
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8'));
  const located = { ja: locate(texts.ja, gold.ja.points), ko: locate(texts.ko, gold.ko.points) };
  const links = gold.links.flatMap((link) =>
    link.ja.flatMap((ja) => link.ko.map((ko) => [located.ja.get(ja), located.ko.get(ko)])),
  );
  const { clauses, texts: read, pairs } = readPair(parts, texts);
  const chars = (side) =>
    clauses[side].map((clause) => content(texts[side], ...read[side].toOriginal(clause.start, clause.end)));
  const ja = chars('ja');
  const ko = chars('ko');
  const examples = pairs.map(({ ja: i, ko: j, features }) => {
    const label = Math.min(
      1,
      links.reduce((sum, [a, b]) => sum + share(ja[i], a) * share(ko[j], b), 0),
    );
    return { x: [1, ...FEATURES.map((feature) => features[feature])], y: label, weight: 1 };
  });
  // Long documents give many pairs that share nothing: every document counts by its clauses, not by their square.
  const size = Math.max(1, clauses.ja.length + clauses.ko.length);
  const weighted = examples.map((example) => ({
    ...example,
    weight: example.y > 0 ? 1 : Math.min(1, (12 * size) / examples.length),
  }));
  return Object.assign(weighted, { texts, links });
}

/** The links that weights learned from other documents find in this one: the mean probability of each, and whether it is right. */
function judgedLinks({ texts, links }, weights) {
  const model = {
    bias: weights[0],
    weights: Object.fromEntries(FEATURES.map((feature, index) => [feature, weights[index + 1]])),
    calibration: { slope: 1, offset: 0 },
  };
  const found = compareTexts({ ...parts, models: { ...parts.models, [register]: model } }, texts);
  const chars = (side) =>
    new Map(found[side].points.map(({ id, start, end }) => [id, content(texts[side], start, end)]));
  const [ja, ko] = [chars('ja'), chars('ko')];
  return found.links.map((link) => {
    const pairs = link.ja.flatMap((i) => link.ko.map((j) => [ja.get(i), ko.get(j)]));
    const covered = pairs.map(([a, b]) =>
      Math.min(
        1,
        links.reduce((sum, [x, y]) => sum + share(a, x) * share(b, y), 0),
      ),
    );
    const mean = covered.reduce((sum, value) => sum + value, 0) / covered.length;
    return { p: Math.min(0.995, link.score), y: mean >= 0.5 ? 1 : 0 };
  });
}

/** Platt scaling: the slope and offset on the logit that make the scores of held-out links most likely. */
function calibrate(judgements) {
  let scoreSlope = 1;
  let scoreOffset = 0;
  for (let step = 0; step < 20000; step++) {
    let [bySlope, byOffset] = [0, 0];
    for (const { p, y } of judgements) {
      const z = Math.log(p / (1 - p));
      const error = y - 1 / (1 + Math.exp(-(scoreSlope * z + scoreOffset)));
      bySlope += error * z;
      byOffset += error;
    }
    scoreSlope += (0.03 * bySlope) / judgements.length;
    scoreOffset += (0.03 * byOffset) / judgements.length;
  }
  return { scoreSlope, scoreOffset };
}

function locate(text, points) {
  let from = 0;
  return new Map(
    points.map((point) => {
      const found = new Set();
      for (const piece of [point.quote].flat()) {
        let at = text.indexOf(piece, from);
        if (at < 0) at = text.indexOf(piece);
        if (at < 0) throw new Error(`quote of ${point.id} not found: ${piece}`);
        for (const index of content(text, at, at + piece.length)) found.add(index);
        from = at + piece.length;
      }
      return [point.id, found];
    }),
  );
}

function content(text, start, end) {
  const found = new Set();
  for (let i = start; i < end; i++) if (/[\p{L}\p{N}]/u.test(text[i])) found.add(i);
  return found;
}

function share(a, b) {
  let common = 0;
  for (const index of a) if (b.has(index)) common++;
  return a.size === 0 ? 0 : common / a.size;
}

function logit(weights, x) {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += weights[i] * x[i];
  return sum;
}

function lossOf(weights, { x, y }) {
  const p = Math.min(1 - 1e-9, Math.max(1e-9, 1 / (1 + Math.exp(-logit(weights, x)))));
  return -(y * Math.log(p) + (1 - y) * Math.log(1 - p));
}

/** Ridge-regularised logistic regression by projected gradient descent with momentum; deterministic. */
function learn(examples) {
  const size = FEATURES.length + 1;
  const weights = new Float64Array(size);
  const velocity = new Float64Array(size);
  const total = examples.reduce((sum, example) => sum + example.weight, 0);
  for (let step = 0; step < 3000; step++) {
    const gradient = new Float64Array(size);
    for (const { x, y, weight } of examples) {
      const error = weight * (1 / (1 + Math.exp(-logit(weights, x))) - y);
      for (let i = 0; i < size; i++) gradient[i] += error * x[i];
    }
    for (let i = 0; i < size; i++) {
      const pull = i === 0 ? 0 : RIDGE * weights[i];
      velocity[i] = 0.9 * velocity[i] - (0.5 * (gradient[i] + pull)) / total;
      weights[i] += velocity[i];
      const sign = SIGNS[FEATURES[i - 1]];
      if (sign && weights[i] * sign < 0) weights[i] = velocity[i] = 0;
    }
  }
  return weights;
}

function write(weights, calibration) {
  const lines = readFileSync(WEIGHTS_FILE, 'utf8').trimEnd().split('\n');
  const head = lines.filter((line) => line.startsWith('#'));
  const known = new Map(
    lines
      .filter((line) => !line.startsWith('#'))
      .map((line) => line.split('\t'))
      .map(([name, ...values]) => [name, values]),
  );
  const column = register === 'readout' ? 0 : 1;
  const rows = ['bias', ...FEATURES].map((name, index) => {
    const values = known.get(name) ?? ['0', '0'];
    values[column] = weights[index].toFixed(3);
    return [name, ...values].join('\t');
  });
  for (const [name, value] of Object.entries(calibration)) {
    const values = known.get(name) ?? ['1', '0'];
    values[column] = value.toFixed(3);
    rows.push([name, ...values].join('\t'));
  }
  writeFileSync(WEIGHTS_FILE, `${[...head, 'feature\treadout\tprose', ...rows].join('\n')}\n`);
}

// Measures which readouts are offered as accounts of one call, on the composed readouts of tests/cases/pairing.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { figure } from './tables.mjs';

const require = createRequire(import.meta.url);

/** A row and the figures of each part: a (looked at while the weights were set), b (kept unseen), both together as one library. */
export function measurePairing({ root, dist, engine, showErrors = false }) {
  const { createPairing } = require(join(dist, 'engine/pairing/index.js'));
  const all = readReadouts(join(root, 'tests/cases/pairing'), engine);
  const parts = { a: startingWith(all, 'a-'), b: startingWith(all, 'b-'), both: all };
  const figures = Object.fromEntries(
    Object.entries(parts)
      .filter(([, readouts]) => readouts.length > 0)
      .map(([name, readouts]) => [name, figuresOf(createPairing(readouts), readouts, showErrors && name)]),
  );
  const table = {
    header: ['part', 'readouts', 'pairs', 'offered', 'precision', 'recall'],
    rows: Object.entries(figures).map(([name, { readouts, pairs, offered, precision, recall }]) => [
      name,
      `${readouts}`,
      `${pairs}`,
      `${offered}`,
      figure(precision),
      figure(recall),
    ]),
  };
  return { table, figures };
}

function readReadouts(folder, engine) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => {
      const { side, text, title, publishedOn, call } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      const profile = engine.profile({ side, text, title, publishedOn });
      return { id: file.replace(/\.json$/u, ''), call, profile };
    });
}

const startingWith = (readouts, prefix) => readouts.filter(({ id }) => id.startsWith(prefix));

function figuresOf(pairing, readouts, part) {
  const { pairs: oneToOne, further } = pairing.allPairs();
  const offered = [...oneToOne, ...further].map(({ ja, ko }) => `${ja} ${ko}`);
  const right = new Set(rightPairs(readouts));
  const hits = offered.filter((pair) => right.has(pair)).length;
  if (part) printErrors({ part, pairing, readouts, offered, right });
  return {
    readouts: readouts.length,
    pairs: right.size,
    offered: offered.length,
    precision: offered.length === 0 ? 0 : hits / offered.length,
    recall: hits / right.size,
  };
}

/** Every Japanese readout of a call with every Korean one. */
function rightPairs(readouts) {
  const of = (side) => readouts.filter(({ call, profile }) => call !== null && profile.side === side);
  return of('ja').flatMap((ja) =>
    of('ko').flatMap((ko) => (ja.call === ko.call ? [`${ja.id} ${ko.id}`] : [])),
  );
}

function printErrors({ part, pairing, readouts, offered, right }) {
  const wrong = offered.filter((pair) => !right.has(pair)).map((pair) => ['wrong', pair]);
  const missed = [...right].filter((pair) => !offered.includes(pair)).map((pair) => ['missed', pair]);
  for (const [what, pair] of [...wrong, ...missed]) {
    const [ja, ko] = pair.split(' ');
    const found = pairing
      .candidates(
        readouts.find(({ id }) => id === ja),
        Infinity,
      )
      .find(({ readoutId }) => readoutId === ko);
    const reasons = found?.reasons.map(
      ({ kind, weight, values }) => `${kind} ${weight.toFixed(1)} ${values.join('/')}`,
    );
    console.log(
      `${part}: ${what} ${pair} ${figure(found?.score ?? null)}  ${reasons?.join(' · ') ?? 'no candidate'}`,
    );
  }
}

// Counts in how many composed readouts a word stands, for data/weights/common-words.tsv.
//
//   npm run build && node scripts/count-words.mjs FOLDER ... > data/weights/common-words.tsv
//
// Every FOLDER holds one folder a pair (ja.txt, ko.txt).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const { createAnalysers } = require('../dist/analysers/index.js');
const analysers = createAnalysers();
const CONTENT = new Set([
  'noun',
  'proper',
  'verb',
  'adjective',
  'adverb',
  'foreign',
  'other',
  'suffix',
  'determiner',
]);
const FEWEST = 0.2;

const folders = process.argv.slice(2).flatMap((folder) =>
  readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(path, 'ja.txt'))),
);
console.log(`# Words that stand in many readouts, with the share of readouts in which they stand: they say less about what a point reports.
# Counted by scripts/count-words.mjs over the composed pairs of tests/cases/quality/a-*; words in fewer than a fifth are left out.
side\tword\tshare`);
for (const side of ['ja', 'ko']) {
  const counts = new Map();
  for (const folder of folders) {
    const morphemes = analysers[side].analyse(
      readFileSync(join(folder, `${side}.txt`), 'utf8').normalize('NFKC'),
    );
    const words = new Set(morphemes.filter((each) => CONTENT.has(each.wordClass)).map((each) => each.base));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const rows = [...counts].filter(([, count]) => count / folders.length >= FEWEST);
  rows.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  for (const [word, count] of rows) console.log(`${side}\t${word}\t${(count / folders.length).toFixed(2)}`);
}

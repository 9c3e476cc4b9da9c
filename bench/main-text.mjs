// How well the text of a page is found, against Readability, on the composed pages of tests/cases/intake:
//   npm run build && npm install --no-save @mozilla/readability@0.6.0 linkedom@0.18.15 && node bench/main-text.mjs
// Counted are runs of three characters (letters and digits only): the share of what was found that belongs to the text, and the
// share of the text that was found. Both read the same decoded page.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// PEERS: a file in a folder whose node_modules has the two packages, where they are not installed here.
const require = createRequire(process.env.PEERS ?? import.meta.url);
const ours = createRequire(import.meta.url);
const { Readability } = require('@mozilla/readability');
const { parseHTML } = require('linkedom');
const { readHtml } = ours('../dist/intake/html/read-html.js');
const { metaCharset } = ours('../dist/intake/meta-charset.js');
const { decodeBytes } = ours('../dist/intake/decode-bytes.js');

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../tests/cases/intake');
const blocks = /^(?:P|DIV|LI|TR|DT|DD|H[1-6]|BR|TABLE|UL|OL|PRE|SECTION|ARTICLE)$/u;

/** The text of what Readability keeps, a line a block. */
function linesOf(html) {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const walk = (node) =>
    node.nodeType === 3
      ? node.textContent
      : [...node.childNodes].map(walk).join('') + (blocks.test(node.nodeName) ? '\n' : '');
  return walk(document.body);
}

function readability(html) {
  const { document } = parseHTML(html);
  const article = parsed(document);
  return article === null ? '' : `${article.title ?? ''}\n${linesOf(article.content ?? '')}`;
}

/** Where it fails, or finds no article, it gives no text. */
function parsed(document) {
  try {
    return new Readability(document).parse();
  } catch {
    return null;
  }
}

function runs(text) {
  const letters = [...text.normalize('NFKC')].filter((each) => /[\p{L}\p{N}]/u.test(each));
  const counts = new Map();
  for (let i = 0; i + 3 <= letters.length; i++) {
    const run = letters.slice(i, i + 3).join('');
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

const sum = (counts) => [...counts.values()].reduce((total, count) => total + count, 0);
function compare(found, expected) {
  const [a, b] = [runs(found), runs(expected)];
  let shared = 0;
  for (const [run, count] of a) shared += Math.min(count, b.get(run) ?? 0);
  return { precision: sum(a) === 0 ? 0 : shared / sum(a), recall: shared / sum(b) };
}

const totals = { ours: [], readability: [] };
console.log('page                     ours P  ours R  Readability P  R');
for (const name of readdirSync(folder).sort()) {
  if (name.endsWith('.ts')) continue;
  const bytes = readFileSync(path.join(folder, name, 'page.html'));
  const expected = readFileSync(path.join(folder, name, 'expected.txt'), 'utf8');
  const html = decodeBytes(bytes, metaCharset(bytes)) ?? '';
  const one = compare(readHtml(html).text, expected);
  const other = compare(readability(html), expected);
  totals.ours.push(one);
  totals.readability.push(other);
  const figures = [one.precision, one.recall, other.precision, other.recall].map((value) => value.toFixed(3));
  console.log(name.padEnd(24), figures.join('   '));
}
const mean = (list, key) => (list.reduce((total, each) => total + each[key], 0) / list.length).toFixed(3);
for (const [name, list] of Object.entries(totals))
  console.log(
    `${name}: precision ${mean(list, 'precision')}, recall ${mean(list, 'recall')}, ${list.length} pages`,
  );

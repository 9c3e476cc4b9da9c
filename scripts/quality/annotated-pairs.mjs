// Annotated pairs: a folder a pair with ja.txt, ko.txt and gold.json (docs/formats.md). What is counted are content
// characters, letters and digits; a set of them is a Set of positions in the text.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CONTENT = /[\p{L}\p{N}]/u;

/** The pairs of a folder in the order of their names. */
export function readPairs(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'gold.json')))
    .sort()
    .map((name) => readPair(join(folder, name), name));
}

function readPair(folder, name) {
  const read = (file) => readFileSync(join(folder, file), 'utf8');
  const texts = { ja: read('ja.txt'), ko: read('ko.txt') };
  const gold = JSON.parse(read('gold.json'));
  const points = {
    ja: gold.ja.points.map(locator(texts.ja, `${name}/ja.txt`)),
    ko: gold.ko.points.map(locator(texts.ko, `${name}/ko.txt`)),
  };
  return { name, texts, points, links: gold.links, call: gold.call ?? {} };
}

/** Gives points their content characters. Quotes follow one another in the text; one that does not is looked for from the start. */
function locator(text, file) {
  let from = 0;
  return (point) => {
    const chars = new Set();
    for (const piece of [point.quote].flat()) {
      const next = text.indexOf(piece, from);
      const at = next >= 0 ? next : text.indexOf(piece);
      if (at < 0) throw new Error(`${file}: the quote of ${point.id} is not in the text: ${piece}`);
      for (const index of contentOf(text, at, at + piece.length)) chars.add(index);
      if (!point.anywhere) from = at + piece.length;
    }
    return { ...point, text: [point.quote].flat().join(' … '), chars };
  };
}

/** The positions of the content characters in text[start, end). */
export function contentOf(text, start, end) {
  const found = [];
  let at = start;
  for (const character of text.slice(start, end)) {
    if (CONTENT.test(character)) found.push(at);
    at += character.length;
  }
  return found;
}

// Puts measured figures where people and the method page read them. The same figures give the same bytes.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { markdownTable } from './tables.mjs';
import { writeReadme } from './write-readme.mjs';

/** What each table shows, written above it. */
const CAPTIONS = {
  sets: 'Figures of each set.',
  reliability: 'Of the links with such a score, how many are right.',
  pairing:
    'Of the pairs of readouts that are offered as one call, how many are, and how many of those there are were offered.',
  ablation: 'What changes when one kind of evidence is switched off.',
  families:
    'What changes when one family of rules is switched off, the others and the learned weights staying as they are (src/engine/without.ts says what each is).',
};

/** Writes tables between the markers of docs/quality.md (`<!-- NAME -->` … `<!-- /NAME -->`) and figures into docs/quality.json and the README. */
export async function writeFigures({ root, name, versions, tables, figures, reliability }) {
  writeDocument(join(root, 'docs/quality.md'), name, { versions, tables });
  await writeJson(join(root, 'docs/quality.json'), name, { versions, figures, reliability });
  if (name === 'own') writeReadme(root);
}

/** The same for pairing: `pairing` holds the figures of each part. */
export async function writePairing({ root, versions, table, figures }) {
  writeDocument(join(root, 'docs/quality.md'), 'pairing', { versions, tables: { pairing: table } });
  const file = join(root, 'docs/quality.json');
  const known = JSON.parse(readFileSync(file, 'utf8'));
  const rounded = Object.fromEntries(Object.entries(figures).map(([part, own]) => [part, round(own)]));
  const sorted = Object.entries({ ...known, pairing: rounded }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const options = { ...(await prettier.resolveConfig(file)), parser: 'json' };
  writeFileSync(file, await prettier.format(JSON.stringify(Object.fromEntries(sorted)), options));
}

function writeDocument(file, name, { versions, tables }) {
  const open = `<!-- ${name} -->`;
  const close = `<!-- /${name} -->`;
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '# Quality\n';
  const [before, after] = text.includes(open)
    ? [text.split(open)[0], text.split(close)[1] ?? '']
    : [`${text.trimEnd()}\n\n`, '\n'];
  const body = [
    `Engine ${versions.engine}, knowledge ${versions.knowledge}.`,
    ...Object.entries(tables).map(
      ([key, { header, rows }]) => `${CAPTIONS[key]}\n\n${markdownTable(header, rows)}`,
    ),
  ].join('\n\n');
  writeFileSync(file, `${before}${open}\n\n${body}\n\n${close}${after}`);
}

/**
 * `own` holds the figures of all own pairs together, `sets` those of each set, `reliability` how many links of a score are right
 * (the method page shows both); what others have written stays.
 */
async function writeJson(file, name, { versions, figures, reliability }) {
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const rounded = Object.fromEntries(Object.entries(figures).map(([set, own]) => [set, round(own)]));
  const { both, all, ...parts } = rounded;
  const next = {
    ...known,
    ...versions,
    [name]: both ?? all,
    ...(both && { sets: parts, reliability: shown(reliability) }),
  };
  const sorted = Object.fromEntries(Object.entries(next).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const options = { ...(await prettier.resolveConfig(file)), parser: 'json' };
  writeFileSync(file, await prettier.format(JSON.stringify(sorted), options));
}

/** The ranges of scores that occur, with the share of their links that are right. */
function shown(reliability) {
  return reliability
    .filter(({ links }) => links > 0)
    .map(({ range, links, right }) => ({ range, ...round({ links, right }) }));
}

function round(figures) {
  return Object.fromEntries(
    Object.entries(figures)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => [key, Math.round(value * 1000) / 1000]),
  );
}

// Copies the measured figures of docs/quality.json into README.md, between `<!-- figures -->` and `<!-- /figures -->`.
//
//   node scripts/quality/write-readme.mjs [--check]     --check only says whether they agree (exit code 1 when not)
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const OPEN = '<!-- figures -->';
const CLOSE = '<!-- /figures -->';
const MEASURES = {
  linkF1: 'links (F1)',
  statusF1: 'shared or only here (F1)',
  actor: 'who is credited',
  act: 'what was done',
  facts: 'date, time, length',
};

/** Puts the figures into the README; true when it had others. */
export function writeReadme(root) {
  const file = join(root, 'README.md');
  const [text, next] = filled(root, file);
  if (text !== next) writeFileSync(file, next);
  return text !== next;
}

/** The README as it is and as it should be. */
function filled(root, file) {
  const text = readFileSync(file, 'utf8');
  const [before, rest = ''] = text.split(OPEN);
  const after = rest.split(CLOSE)[1];
  if (after === undefined) throw new Error(`README.md lacks ${OPEN} … ${CLOSE}`);
  return [text, `${before}${OPEN}\n\n${tableOf(root)}\n\n${CLOSE}${after}`];
}

function tableOf(root) {
  const { engine, sets } = JSON.parse(readFileSync(join(root, 'docs/quality.json'), 'utf8'));
  const head = `| engine ${engine} | pairs | ${Object.values(MEASURES).join(' | ')} |`;
  const line = `| --- | ---: | ${Object.keys(MEASURES)
    .map(() => '---:')
    .join(' | ')} |`;
  const rows = Object.entries(sets).map(([name, figures]) => {
    const cells = Object.keys(MEASURES).map((measure) => figures[measure]?.toFixed(2) ?? '–');
    return `| set ${name} | ${figures.pairs} | ${cells.join(' | ')} |`;
  });
  return [head, line, ...rows].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
  if (process.argv.includes('--check')) {
    const [text, next] = filled(root, join(root, 'README.md'));
    if (text !== next) {
      console.error(
        'README.md does not show the figures of docs/quality.json: run "node scripts/quality/write-readme.mjs"',
      );
      process.exitCode = 1;
    }
  } else {
    writeReadme(root);
  }
}

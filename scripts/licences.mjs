// Writes THIRD-PARTY-LICENCES.md: what an installed Readout Compare contains besides itself.
//
//   node scripts/licences.mjs [--check]     --check only says whether the file is up to date (exit code 1 when not)
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const FILE = join(root, 'THIRD-PARTY-LICENCES.md');

const NOTES = `## Dictionaries and fonts inside these packages

Readout Compare's own repository contains none of them; \`npm ci\` brings them. Whoever hands on an installed program (a container image, a bundle) hands them on too and
must pass on their notices.

- **IPADIC** (in \`lindera-wasm-nodejs-cjk\`): the Japanese dictionary mecab-ipadic 2.7.0-20070801, copyright 2000, 2001, 2002, 2003 Nara Institute of Science and Technology; a large
  part of its entries comes from ICOT Free Software. Use, change and redistribution are free, provided that the copyright notice and the "NO WARRANTY" statements of both
  institutions, as in the dictionary's file COPYING, always go along.
- **ko-dic** (in the same package): the Korean dictionary mecab-ko-dic 2.1.1-20180720, Apache License 2.0.
- **CC-CEDICT** (in the same package; Readout Compare does not use it): Creative Commons Attribution-ShareAlike 4.0, from <https://www.mdbg.net/chinese/dictionary?page=cedict>.
- **OpenCC data** (in \`opencc-js\`): Apache License 2.0; text in the package's THIRD_PARTY_LICENSES.md.
- **Noto Sans JP and Noto Sans KR** (in \`@fontsource/noto-sans-jp\` and \`-kr\`): SIL Open Font License 1.1; text in each package's LICENSE. The exported file carries no font.
`;

const expected = toDocument(productionPackages());
if (process.argv.includes('--check')) {
  const known = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  if (known !== expected) {
    console.error('THIRD-PARTY-LICENCES.md is out of date: run "node scripts/licences.mjs"');
    process.exitCode = 1;
  }
} else {
  writeFileSync(FILE, expected);
}

/** Every package of the lock file that is not for development only; what is for another system is not in node_modules. */
function productionPackages() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const { dependencies, devDependencies } = packages[''];
  const found = Object.entries(packages)
    .filter(([place, entry]) => place !== '' && !entry.dev && !entry.devOptional)
    // What we need for development only may be an optional wish of a package that we need always.
    .filter(([place]) => !Object.hasOwn(devDependencies, place.replace(/^node_modules\//, '')))
    .map(([place, entry]) => ({
      name: place.split('node_modules/').at(-1),
      version: entry.version,
      licence: licenceOf(place, entry),
      isNamed: Object.hasOwn(dependencies, place.replace(/^node_modules\//, '')),
    }));
  const unique = new Map(found.map((each) => [`${each.name}@${each.version}`, each]));
  return [...unique.values()].toSorted((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

function licenceOf(place, entry) {
  if (entry.license) return entry.license;
  // Some old packages say it in an older way, which the lock file does not take over.
  const { license, licenses } = JSON.parse(readFileSync(join(root, place, 'package.json'), 'utf8'));
  const licence = license?.type ?? licenses?.map(({ type }) => type).join(' OR ');
  if (!licence) throw new Error(`${place} does not say its licence`);
  return licence;
}

function toDocument(packages) {
  const rows = packages.map(
    ({ name, version, licence, isNamed }) =>
      `| ${isNamed ? `**${name}**` : name} | ${version} | ${licence} |`,
  );
  return `# Third-party licences

Made by \`node scripts/licences.mjs\`; do not edit. The packages that an installed program contains, those that it names itself in bold; packages
for development only are left out. Each package holds the text of its licence.

${NOTES}
## Packages

| package | version | licence |
| --- | --- | --- |
${rows.join('\n')}
`;
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { CONFIG_KEYS } from '../../src/config';

const ROOT = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const readme = read('README.md');

/** The names in the first column of the table of settings. */
const settingsOf = (text: string) => [...text.matchAll(/^\| `([A-Z_]+)` \|/gmu)].map(([, name]) => name);

const DOCUMENTS = [
  ...readdirSync(ROOT).filter((file) => file.endsWith('.md')),
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file)),
];

describe('README.md', () => {
  it('lists every setting that the program reads, and no other', () => {
    expect(settingsOf(readme).toSorted()).toEqual([...CONFIG_KEYS].toSorted());
  });

  it('shows the figures that were measured', () => {
    const run = () =>
      execFileSync(process.execPath, ['scripts/quality/write-readme.mjs', '--check'], {
        cwd: ROOT,
        stdio: 'pipe',
      });
    expect(run).not.toThrow();
  });

  it('has a picture of a reasonable size', () => {
    expect(statSync(path.join(ROOT, 'docs/images/comparison.png')).size).toBeLessThan(300_000);
  });

  it('names commands that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = DOCUMENTS.flatMap((file) =>
      [...read(file).matchAll(/npm run ([\w:]+)/gu)].map(([, name]) => name!),
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the package', () => {
  it('holds every file that the program opens', () => {
    const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
    });
    const [{ files } = { files: [] }] = JSON.parse(listed) as { files: { path: string }[] }[];
    const packed = new Set(files.map((file) => file.path));
    const opened = read('src/compose.ts') + read('src/compose-cli.ts') + read('src/compose-engine.ts');
    const named = [...opened.matchAll(/(?:packageFile|readText)\(((?:'[\w.-]+'(?:, )?)+)\)/gu)]
      .map(([, parts = '']) => parts.replaceAll("'", '').split(', ').join('/'))
      .filter((name) => !name.startsWith('dist/'));
    expect(named).toEqual(
      expect.arrayContaining(['data/samples', 'docs/quality.json', 'locales', 'package.json']),
    );
    const isPacked = (name: string) =>
      packed.has(name) || files.some((file) => file.path.startsWith(`${name}/`));
    expect(named.filter((name) => !isPacked(name))).toEqual([]);
  });
});

describe.each(DOCUMENTS)('%s', (file) => {
  it('links to files that exist', () => {
    const targets = [...read(file).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/gu)].map(([, target]) => target!);
    const missing = targets.filter(
      (target) => !/^https?:/u.test(target) && !existsSync(path.join(ROOT, path.dirname(file), target)),
    );
    expect(missing).toEqual([]);
  });
});

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ACTORS, ACTS } from '../../src/domain/act';
import { FACETS, FACT_KINDS } from '../../src/domain/difference';
import { EVIDENCE_KINDS } from '../../src/domain/link';

const ROOT = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** The first column of each table of docs/domain.md, by the table's own first heading: `act` → agree, confirm … */
function tablesOf(text: string): [string, string[]][] {
  return text
    .split(/\n(?!\|)/u)
    .map((block) => block.split('\n').filter((line) => line.startsWith('| ')))
    .filter((rows) => rows.length > 2)
    .map((rows) => {
      const cells = rows.map((row) => row.split('|')[1]!.trim().replaceAll('`', ''));
      return [cells[0]!, cells.filter((cell) => !/^-+:?$/u.test(cell)).slice(1)];
    });
}

describe('docs/domain.md', () => {
  const text = read('docs/domain.md');

  it('explains every act, actor, facet, kind of fact and kind of evidence, and no other', () => {
    expect(tablesOf(text)).toEqual([
      ['actor', [...ACTORS]],
      ['act', [...ACTS]],
      ['facet', [...FACETS]],
      ['kind', [...FACT_KINDS]],
      ['kind', [...EVIDENCE_KINDS]],
    ]);
  });

  it('leaves no cell of its tables empty', () => {
    expect(text.split('\n').filter((line) => /^\|.*\|\s*\|/u.test(line))).toEqual([]);
  });
});

describe('docs/decisions', () => {
  const records = readdirSync(path.join(ROOT, 'docs/decisions')).filter((file) => /^\d{4}-/u.test(file));
  const texts = records.map((file) => read(`docs/decisions/${file}`));

  it('name every package that package.json asks for', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const all = texts.join('\n').toLowerCase();
    // Types follow the package that they describe.
    const packages = Object.keys({ ...dependencies, ...devDependencies }).filter(
      (name) => !name.startsWith('@types/'),
    );
    const isNamed = (name: string) =>
      new RegExp(`(?<![\\w-])${name.replace(/[/.]/gu, '\\$&')}(?![\\w-])`, 'u').test(all);
    expect(packages.filter((name) => !isNamed(name))).toEqual([]);
  });

  it('are all listed by their number and heading', () => {
    const lines = records.map((file, index) => {
      const [, number, heading] = /^# (\d+)\. (.+)$/mu.exec(texts[index]!) ?? [];
      expect(Number(file.slice(0, 4))).toBe(Number(number));
      return `| [${number ?? ''}](${file}) | ${heading ?? ''} |`;
    });
    const index = read('docs/decisions/README.md');
    expect(index.split('\n').filter((line) => line.startsWith('| ['))).toEqual(lines);
  });

  it('say what was decided and why, in half a page', () => {
    for (const text of texts) {
      expect(text).toContain('**Decision.**');
      expect(text.split('\n').length).toBeLessThan(40);
    }
  });
});

describe('THIRD-PARTY-LICENCES.md', () => {
  it('lists what package-lock.json brings', () => {
    const run = () =>
      execFileSync(process.execPath, ['scripts/licences.mjs', '--check'], { cwd: ROOT, stdio: 'pipe' });
    expect(run).not.toThrow();
  });
});

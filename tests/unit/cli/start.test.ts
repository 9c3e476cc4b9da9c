import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../../support/faces';

const SAMPLE = path.join(ROOT, 'data/samples/leaders-call-2025-06-09');

/** Packages, and folders of dist, whose modules the built command line loads for these arguments. */
function loadedFor(args: readonly string[]): ReadonlySet<string> {
  const script = `
    process.argv.splice(1, 0, 'readout-compare');
    process.on('exit', () => process.stderr.write('\\n' + JSON.stringify(Object.keys(require.cache))));
    require(${JSON.stringify(path.join(ROOT, 'dist/cli.js'))});`;
  const { stderr, status } = spawnSync(process.execPath, ['-e', script, '--', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  expect(status).toBe(0);
  const files = JSON.parse(stderr.slice(stderr.lastIndexOf('\n'))) as string[];
  return new Set(
    files.map((file) => {
      const [, name] = /node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)/u.exec(file) ?? [];
      return name ?? path.relative(path.join(ROOT, 'dist'), file).split(path.sep)[0]!;
    }),
  );
}

const ENGINE = ['engine', 'analysers', 'knowledge', 'lindera-wasm-nodejs-cjk', 'hanja', 'opencc-js'];
const REST = ['undici', 'zod', 'cheerio', 'ejs', 'cli-progress', 'saxes', 'web', 'store'];

describe('what the command line loads', () => {
  it.each([['--help'], ['--version'], ['compare --help']])(
    'leaves out the engine and what reads pages for %s',
    (args) => {
      const loaded = loadedFor(args.split(' '));
      expect(loaded).toContain('commander');
      expect([...ENGINE, ...REST].filter((name) => loaded.has(name))).toEqual([]);
    },
  );

  it('is the engine for a pair of texts, and nothing for pages, fetching or other formats', () => {
    const loaded = loadedFor(['compare', path.join(SAMPLE, 'ja.txt'), path.join(SAMPLE, 'ko.txt')]);
    expect(ENGINE.filter((name) => !loaded.has(name))).toEqual([]);
    expect(REST.filter((name) => loaded.has(name))).toEqual([]);
  }, 60_000);
});

import {
  layerOf,
  objectionTo,
  parsePermissions,
  readPermissions,
  type Permission,
} from '../support/architecture-table';
import { parseSource, sourceFiles, type SourceFile } from '../support/source-files';

const files = sourceFiles();
const isComposition = (file: SourceFile) => /^compose[^/]*\.ts$/u.test(file.path);

/** What the table `| a | – | nothing |`, … says of one import. */
function objection(file: string, code: string, rows: string): string | null {
  const table = `| folder of \`src\` | what it holds | may import |\n| --- | --- | --- |\n${rows}\n`;
  const source = parseSource(file, code);
  return objectionTo(source, source.imports[0]!, parsePermissions(table));
}

describe('the arrows between the folders of src', () => {
  const permissions: ReadonlyMap<string, Permission> = readPermissions();

  it('are those of docs/architecture.md', () => {
    const objections = files.flatMap((file) =>
      file.imports.flatMap((each) => objectionTo(file, each, permissions) ?? []),
    );
    expect([...new Set(objections)]).toEqual([]);
  });

  it('start and end at folders that the table names', () => {
    const unnamed = files.map((file) => layerOf(file.path)).filter((layer) => !permissions.has(layer));
    expect([...new Set(unnamed)]).toEqual([]);
  });

  it('keep domain free of packages and of Node', () => {
    const outside = files
      .filter((file) => layerOf(file.path) === 'domain')
      .flatMap((file) => file.imports.filter(({ target }) => target === null));
    expect(outside).toEqual([]);
  });

  it('never leave src', () => {
    const leaving = files.flatMap((file) =>
      file.imports
        .filter(({ target }) => target?.startsWith('..'))
        .map(({ module }) => `${file.path}: ${module}`),
    );
    expect(leaving).toEqual([]);
  });
});

describe('who builds and who reads', () => {
  it('only src/config.ts reads the environment', () => {
    const readers = files.filter(
      (file) =>
        file.expressions.some((text) =>
          /^process(\?)?\.env$|^process\[['"`]env|^\{.*\benv\b.*\}=process$/u.test(text),
        ) || file.imports.some(({ module }) => /^(node:)?process$/u.test(module)),
    );
    expect(readers.map((file) => file.path).filter((path) => path !== 'config.ts')).toEqual([]);
  });

  it('only compose*.ts takes adapters in hand', () => {
    const isAdapter = (target: string) =>
      ['analysers', 'knowledge'].includes(layerOf(target)) ||
      (layerOf(target) === 'store' && target.split('/').length > 2);
    const builders = files
      .filter((file) => !isComposition(file))
      .flatMap((file) =>
        file.imports
          .filter(({ target, isTypeOnly }) => target !== null && !isTypeOnly && isAdapter(target))
          .filter(({ target }) => layerOf(target!) !== layerOf(file.path))
          .map(({ target }) => `${file.path} → ${target}`),
      );
    expect(builders).toEqual([]);
  });
});

describe('the engine', () => {
  const engine = files.filter((file) => layerOf(file.path) === 'engine');

  it('imports no module of Node', () => {
    const used = engine.flatMap((file) =>
      file.imports
        .filter(({ module }) => module.startsWith('node:'))
        .map(({ module }) => `${file.path}: ${module}`),
    );
    expect(used).toEqual([]);
  });

  it('asks neither the clock nor chance', () => {
    const impure =
      /^(Date\.now|performance\.now|Math\.random|newDate(\(\))?|Date\(\)|crypto\..*|process\..*)$/u;
    const used = engine.flatMap((file) =>
      file.expressions.filter((text) => impure.test(text)).map((text) => `${file.path}: ${text}`),
    );
    expect(used).toEqual([]);
  });
});

describe('the reading of the table', () => {
  it('allows what a row names and nothing else', () => {
    const rows = '| `a` | – | nothing |\n| `b` | – | `a` |';
    expect(objection('b/x.ts', "import { y } from '../a/y';", rows)).toBeNull();
    expect(objection('a/x.ts', "import { y } from '../b/y';", rows)).toBe('a/x.ts → b/y');
  });

  it('sees re-exports, dynamic imports and imported types', () => {
    const rows = '| `a` | – | nothing |\n| `b` | – | nothing |';
    expect(objection('a/x.ts', "export * from '../b/y';", rows)).toBe('a/x.ts → b/y');
    expect(objection('a/x.ts', "const y = await import('../b/y');", rows)).toBe('a/x.ts → b/y');
    expect(objection('a/x.ts', "let y: import('../b/y').Y;", rows)).toBe('a/x.ts → b/y');
  });

  it('tells types from values and ports from adapters', () => {
    const rows = '| `a` | – | nothing |\n| `b` | – | types of `a` |\n| `c` | – | `a` (ports) |';
    expect(objection('b/x.ts', "import type { Y } from '../a/y';", rows)).toBeNull();
    expect(objection('b/x.ts', "import { y } from '../a/y';", rows)).toBe('b/x.ts → a/y (more than types)');
    expect(objection('c/x.ts', "import { y } from '../a/y';", rows)).toBeNull();
    expect(objection('c/x.ts', "import { y } from '../a/z/y';", rows)).toBe('c/x.ts → a/z/y (an adapter)');
  });

  it('understands "all of the above but" and "everything"', () => {
    const rows =
      '| `a` | – | nothing |\n| `b` | – | nothing |\n| `c` | – | all of the above but `a` |\n| `d.ts` | – | everything |';
    expect(objection('c/x.ts', "import { y } from '../b/y';", rows)).toBeNull();
    expect(objection('c/x.ts', "import { y } from '../a/y';", rows)).toBe('c/x.ts → a/y');
    expect(objection('d.ts', "import { y } from './a/y';", rows)).toBeNull();
  });
});

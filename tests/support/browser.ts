import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium as playwright, type Browser } from 'playwright-core';

// An installed Chromium starts faster than the one that npm brings packed.
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const NODE_MODULES = path.resolve(__dirname, '../../node_modules');
const PACKAGE = path.join(NODE_MODULES, '@sparticuz', 'chromium');

interface Program {
  readonly executablePath: string;
  readonly env: NodeJS.ProcessEnv;
}

type Found =
  { readonly ok: true; readonly program: Program } | { readonly ok: false; readonly reason: string };

let found: Found | undefined;

/** A Chromium that really starts: the machine's own, else the one from npm (Linux x64), else the reason why there is none. */
export function findBrowser(): Found {
  return (found ??= lookForBrowser());
}

/** A headless Chromium; one a test file. */
export async function launchBrowser(): Promise<Browser> {
  const result = findBrowser();
  if (!result.ok) throw new Error(result.reason);
  const { executablePath, env } = result.program;
  // A container has neither the kernel rights for the sandbox nor much shared memory; only pages of ours are opened.
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];
  return playwright.launch({ executablePath, args, env: definedOnly(env) });
}

/** `describe` with a browser at hand. Without one it is skipped and says why; in CI, where nobody reads that, it fails. */
export function describeInBrowser(name: string, define: () => void): void {
  const result = findBrowser();
  // A page takes a second; on a machine with other work, ten.
  jest.setTimeout(60_000);
  if (result.ok) {
    describe(name, define);
    return;
  }
  if (process.env['CI'] === 'true') {
    describe(name, () => {
      it('has a browser', () => {
        throw new Error(result.reason);
      });
    });
    return;
  }
  process.stderr.write(`Skipped: ${name}. ${result.reason}\n`);
  describe.skip(name, define);
}

function lookForBrowser(): Found {
  const reasons: string[] = [];
  for (const executablePath of INSTALLED.filter((each) => existsSync(each))) {
    const failure = whyNotStarting({ executablePath, env: process.env });
    if (failure === null) return { ok: true, program: { executablePath, env: process.env } };
    reasons.push(`${executablePath}: ${failure}`);
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    reasons.push('the Chromium from npm is for Linux x64');
    return { ok: false, reason: explain(reasons) };
  }
  try {
    const program = unpackFromNpm();
    const failure = whyNotStarting(program);
    if (failure === null) return { ok: true, program };
    reasons.push(`the Chromium from npm: ${failure}`);
  } catch (error) {
    reasons.push(`the Chromium from npm could not be unpacked: ${String(error)}`);
  }
  return { ok: false, reason: explain(reasons) };
}

const explain = (reasons: readonly string[]): string =>
  `No browser for the tests can be started (${reasons.join('; ')}). Install Chromium, for example "apt-get install chromium".`;

function whyNotStarting({ executablePath, env }: Program): string | null {
  const { status, error, stderr } = spawnSync(executablePath, ['--version', '--no-sandbox'], {
    env,
    encoding: 'utf8',
    timeout: 30_000,
  });
  if (error) return error.message;
  return status === 0 ? null : (stderr.trim().split('\n').at(-1) ?? `exit code ${status ?? 'none'}`);
}

/**
 * The package's own unpacking looks for nothing but the name of the file: a second process runs the half-written file of
 * the first, and an old version is never replaced. Here a folder a version appears at once, by renaming.
 */
function unpackFromNpm(): Program {
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const folder = path.join(tmpdir(), `readout-compare-chromium-${version}`);
  if (!existsSync(folder)) {
    const draft = `${folder}-${process.pid}`;
    mkdirSync(draft);
    writeFileSync(path.join(draft, 'chromium'), unpacked('chromium.br'), { mode: 0o755 });
    // The libraries that the program needs and a small system lacks: NSS and expat.
    execFileSync('tar', ['-x', '-C', draft], { input: unpacked('al2023.tar.br') });
    try {
      renameSync(draft, folder);
    } catch {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  const executablePath = path.join(folder, 'chromium');
  const hasLibraries = whyNotStarting({ executablePath, env: process.env }) === null;
  const libraries = [path.join(folder, 'lib'), process.env['LD_LIBRARY_PATH'] ?? '']
    .filter(Boolean)
    .join(':');
  return { executablePath, env: hasLibraries ? process.env : { ...process.env, LD_LIBRARY_PATH: libraries } };
}

const unpacked = (file: string): Buffer =>
  brotliDecompressSync(readFileSync(path.join(PACKAGE, 'bin', file)));

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

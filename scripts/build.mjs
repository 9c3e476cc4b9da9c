// Builds dist/: the server and the command line (tsc), then the browser script, bundled to one file (rollup).
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { rollup } from 'rollup';

const require = createRequire(import.meta.url);
const tsc = require.resolve('typescript/bin/tsc');
const run = (...args) => execFileSync(process.execPath, [tsc, ...args], { stdio: 'inherit' });

rmSync('dist', { recursive: true, force: true });
run('-p', 'tsconfig.json');
if (existsSync('src/client/main.ts')) {
  run('-p', 'tsconfig.client.json');
  const bundle = await rollup({ input: 'dist/client-modules/client/main.js' });
  await bundle.write({ file: 'dist/client/main.js', format: 'iife', strict: true });
  await bundle.close();
  rmSync('dist/client-modules', { recursive: true, force: true });
}
if (existsSync('dist/cli.js')) chmodSync('dist/cli.js', 0o755);

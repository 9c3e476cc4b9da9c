// Builds dist/: the server and the command line (tsc), then the browser script, bundled to one file (rollup), and the image of
// the unpacked dictionaries.
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

// In a process of its own: an image is what unpacking changes in a memory that nothing else has used.
const image = `require('./dist/analysers/dictionary-image.js').saveDictionaryImage('dist/dictionaries.image')`;
execFileSync(process.execPath, ['-e', image], { stdio: 'inherit' });

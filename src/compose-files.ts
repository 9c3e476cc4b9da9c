import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder that holds data/, views/, locales/ and public/: the package, seen from src/ as from dist/. */
export const PACKAGE_DIR = path.resolve(__dirname, '..');

/** A file of the package as text. One that the package may lack is empty: the browser script exists only once it is built. */
export function readText(...parts: readonly string[]): string {
  const file = path.join(PACKAGE_DIR, ...parts);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

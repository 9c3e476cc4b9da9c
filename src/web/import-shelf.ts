import { randomBytes } from 'node:crypto';
import type { ImportRow } from '../domain/termbase-entry';

// A file waits between its preview and its taking; who wants more sends it again.
const MAX_WAITING = 20;
const MAX_AGE_MS = 60 * 60 * 1000;

/** Where the rows of a file wait while an analyst looks at what they would do. In memory: a restart asks for the file again. */
export interface ImportShelf {
  /** Keeps rows and gives the name under which they wait; nobody can guess it. */
  put(rows: readonly ImportRow[]): string;
  /** The rows, which stay until they are too old or too many came after them; null when they are gone. */
  find(name: string): readonly ImportRow[] | null;
  remove(name: string): void;
}

/** @param now milliseconds, for tests. */
export function createImportShelf(now: () => number = () => Date.now()): ImportShelf {
  const waiting = new Map<string, { readonly rows: readonly ImportRow[]; readonly since: number }>();
  return {
    put: (rows) => {
      const name = randomBytes(16).toString('hex');
      waiting.set(name, { rows, since: now() });
      const [oldest] = waiting.keys();
      if (waiting.size > MAX_WAITING && oldest !== undefined) waiting.delete(oldest);
      return name;
    },
    find: (name) => {
      const found = waiting.get(name);
      return found === undefined || now() - found.since > MAX_AGE_MS ? null : found.rows;
    },
    remove: (name) => void waiting.delete(name),
  };
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Import, SourceFile } from './source-files';

const DOCUMENT = path.resolve(__dirname, '../../docs/architecture.md');

/** What a folder of src (or a file that stands in src itself) may import, as one row of docs/architecture.md says. */
export interface Permission {
  /** Names of folders; null allows everything. */
  readonly folders: ReadonlySet<string> | null;
  /** `types of X`: no values. */
  readonly typesOnly: boolean;
  /** `(ports)`: the files of the folder itself, not the adapters in the folders below it. */
  readonly portsOnly: boolean;
}

/** The rows of the table by the name of their folder or file: `engine`, `compose.ts`. */
export function readPermissions(): ReadonlyMap<string, Permission> {
  return parsePermissions(readFileSync(DOCUMENT, 'utf8'));
}

/** The same from a document's text. */
export function parsePermissions(markdown: string): ReadonlyMap<string, Permission> {
  const rows = markdown
    .slice(markdown.indexOf('| folder of `src`'))
    .split(/\n(?!\|)/u)[0]!
    .split('\n')
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const result = new Map<string, Permission>();
  for (const [, names = '', , allowed = ''] of rows) {
    const above = [...result.keys()];
    for (const name of codesIn(names)) result.set(name, toPermission(allowed, above));
  }
  return result;
}

const codesIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/gu)].map((match) => match[1]!);

function toPermission(cell: string, above: readonly string[]): Permission {
  const named = codesIn(cell);
  const folders = cell.startsWith('everything')
    ? null
    : cell.startsWith('all of the above but')
      ? new Set(above.filter((name) => !named.includes(name)))
      : new Set(named);
  return { folders, typesOnly: cell.startsWith('types of'), portsOnly: cell.includes('(ports)') };
}

/** The folder of src that a path below src lies in, or the file itself. */
export function layerOf(file: string): string {
  const [first = '', rest] = file.split('/');
  if (rest !== undefined) return first;
  return first.endsWith('.ts') ? first : `${first}.ts`;
}

/** Why an import is not allowed, or null when it is. */
export function objectionTo(
  file: SourceFile,
  each: Import,
  permissions: ReadonlyMap<string, Permission>,
): string | null {
  const from = layerOf(file.path);
  const permission = permissions.get(from);
  if (!permission) return `${from} is not in the table of docs/architecture.md`;
  if (each.target === null) return null;
  const to = layerOf(each.target);
  if (from === to || permission.folders === null) return null;
  const arrow = `${file.path} → ${each.target}`;
  if (!permission.folders.has(to)) return arrow;
  if (permission.typesOnly && !each.isTypeOnly) return `${arrow} (more than types)`;
  if (permission.portsOnly && each.target.split('/').length > 2) return `${arrow} (an adapter)`;
  return null;
}

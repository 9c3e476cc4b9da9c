import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Side } from '../domain/side';
import { readTable, type TableRow } from './read-table';

/** A government's site and the names of the body it belongs to; no names for a site of several bodies. */
export interface KnownSite {
  readonly domain: string;
  /** ISO 3166 code in lower case. */
  readonly government: string;
  readonly names: Readonly<Record<Side, readonly string[]>>;
}

/**
 * Reads data/names/sites.tsv with the names of data/names/organisations.tsv. The engine does not use it, so that it is
 * no part of the version of the knowledge.
 * @param dataDir the folder data/ of the package.
 */
export function loadSites(dataDir: string): readonly KnownSite[] {
  const table = (file: string, columns: readonly string[]): readonly TableRow[] =>
    readTable(readFileSync(path.join(dataDir, 'names', file), 'utf8'), `names/${file}`, columns);
  const bodies = new Map(
    table('organisations.tsv', ['id', 'ja', 'ko']).map((row) => [row.get('id'), namesOf(row)]),
  );
  return table('sites.tsv', ['domain', 'government', 'organisation', 'ja', 'ko']).map((row) => ({
    domain: row.get('domain'),
    government: row.get('government'),
    names: bodies.get(row.get('organisation')) ?? namesOf(row),
  }));
}

/** 警察庁（日本） only tells two bodies apart and is no name that anyone writes. */
function namesOf(row: TableRow): KnownSite['names'] {
  const written = (column: string) => row.list(column).filter((name) => !/（.*）$/u.test(name));
  return { ja: written('ja'), ko: written('ko') };
}

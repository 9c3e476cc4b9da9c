import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  createReadUpload,
  createThreadDocumentReader,
  type DocumentReader,
  type ReadUpload,
} from '../../src/intake';
import { loadSites } from '../../src/knowledge/load-sites';
import { DATA_DIR } from './data-file';
import { ROOT } from './faces';

const SCRIPT = path.join(ROOT, 'dist', 'intake-worker.js');

/** The real reader of documents in its thread, with the limits of the program unless others are given. */
export function aDocumentReader(
  limits: Partial<Parameters<typeof createThreadDocumentReader>[0]> = {},
): DocumentReader {
  if (!existsSync(SCRIPT)) throw new Error('The thread of intake is missing: run "npm run build" first.');
  return createThreadDocumentReader({
    script: SCRIPT,
    timeoutMs: 20_000,
    maxMegabytes: 256,
    maxGrowthMegabytes: 512,
    maxWaiting: 20,
    ...limits,
  });
}

/** A reader for tests without documents: it takes every one for damaged. */
export const noDocuments: DocumentReader = {
  read: () => Promise.resolve({ ok: false, error: 'broken-file' }),
};

/** Intake with the known sites; without documents unless a reader is given. */
export function aReadUpload(documents: DocumentReader = noDocuments): ReadUpload {
  return createReadUpload({ documents, sites: loadSites(DATA_DIR) });
}

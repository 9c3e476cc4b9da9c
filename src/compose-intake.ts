import path from 'node:path';
import { PACKAGE_DIR } from './compose-engine';
import { createReadUpload, createThreadDocumentReader, type ReadUpload } from './intake';
import { loadSites } from './knowledge/load-sites';

// A readout as DOCX or PDF takes less than a second; twenty are a file that means harm, or a report of 200 pages.
const DOCUMENT_TIMEOUT_MS = 20_000;
const MAX_DOCUMENT_MEGABYTES = 256;
const MAX_DOCUMENT_GROWTH_MEGABYTES = 512;
const MAX_WAITING_DOCUMENTS = 20;

/** What reads files and pages, with its adapters. */
export interface Intake {
  readonly readUpload: ReadUpload;
}

/** Builds intake. The thread for documents is a compiled script, also where the program itself runs from its sources. */
export function composeIntake(): Intake {
  const documents = createThreadDocumentReader({
    script: path.join(PACKAGE_DIR, 'dist', 'intake-worker.js'),
    timeoutMs: DOCUMENT_TIMEOUT_MS,
    maxMegabytes: MAX_DOCUMENT_MEGABYTES,
    maxGrowthMegabytes: MAX_DOCUMENT_GROWTH_MEGABYTES,
    maxWaiting: MAX_WAITING_DOCUMENTS,
  });
  return { readUpload: createReadUpload({ documents, sites: loadSites(path.join(PACKAGE_DIR, 'data')) }) };
}

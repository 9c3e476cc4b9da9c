import { lookup } from 'node:dns/promises';
import path from 'node:path';
import { PACKAGE_DIR } from './compose-engine';
import type { FetchSettings } from './config';
import {
  createFetchDraft,
  createFetchPage,
  createReadUpload,
  createThreadDocumentReader,
  isPublicAddress,
  MAX_DOCUMENT_BYTES,
  noFetching,
  type FetchDraft,
  type FetchPolicy,
  type ReadUpload,
} from './intake';
import { loadSites } from './knowledge/load-sites';

// A readout as DOCX or PDF takes less than a second; twenty are a file that means harm, or a report of 200 pages.
const DOCUMENT_TIMEOUT_MS = 20_000;
const MAX_DOCUMENT_MEGABYTES = 256;
const MAX_DOCUMENT_GROWTH_MEGABYTES = 512;
const MAX_WAITING_DOCUMENTS = 20;

// A person waits for the answer; a ministry's site takes a second or two.
const FETCH_TIMEOUT_MS = 15_000;
const MAX_REDIRECTS = 5;

/** What reads files and pages, with its adapters. */
export interface Intake {
  readonly readUpload: ReadUpload;
  readonly fetchDraft: FetchDraft;
}

/** Builds intake. The thread for documents is a compiled script, also where the program itself runs from its sources. */
export function composeIntake(settings: FetchSettings, policy: Partial<FetchPolicy> = {}): Intake {
  const documents = createThreadDocumentReader({
    script: path.join(PACKAGE_DIR, 'dist', 'intake-worker.js'),
    timeoutMs: DOCUMENT_TIMEOUT_MS,
    maxMegabytes: MAX_DOCUMENT_MEGABYTES,
    maxGrowthMegabytes: MAX_DOCUMENT_GROWTH_MEGABYTES,
    maxWaiting: MAX_WAITING_DOCUMENTS,
  });
  const readUpload = createReadUpload({ documents, sites: loadSites(path.join(PACKAGE_DIR, 'data')) });
  const fetchPage = createFetchPage({
    isAllowed: isPublicAddress,
    resolve: (hostName) => lookup(hostName, { all: true, verbatim: true }),
    ports: settings.ports,
    timeoutMs: FETCH_TIMEOUT_MS,
    maxBytes: MAX_DOCUMENT_BYTES,
    maxRedirects: MAX_REDIRECTS,
    ...policy,
  });
  return { readUpload, fetchDraft: settings.isOn ? createFetchDraft(fetchPage, readUpload) : noFetching };
}

import { lookup } from 'node:dns/promises';
import path from 'node:path';
import { PACKAGE_DIR } from './compose-files';
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

/** Builds intake. */
export function composeIntake(settings: FetchSettings, policy: Partial<FetchPolicy> = {}): Intake {
  const readUpload = composeReadUpload();
  return { readUpload, fetchDraft: composeFetchDraft(settings, readUpload, policy) };
}

/** What reads files. The thread for documents is a compiled script, also where the program itself runs from its sources. */
export function composeReadUpload(): ReadUpload {
  const documents = createThreadDocumentReader({
    script: path.join(PACKAGE_DIR, 'dist', 'intake-worker.js'),
    timeoutMs: DOCUMENT_TIMEOUT_MS,
    maxMegabytes: MAX_DOCUMENT_MEGABYTES,
    maxGrowthMegabytes: MAX_DOCUMENT_GROWTH_MEGABYTES,
    maxWaiting: MAX_WAITING_DOCUMENTS,
  });
  return createReadUpload({ documents, sites: loadSites(path.join(PACKAGE_DIR, 'data')) });
}

/** What fetches pages, if that is allowed, and reads them. */
export function composeFetchDraft(
  settings: FetchSettings,
  readUpload: ReadUpload,
  policy: Partial<FetchPolicy> = {},
): FetchDraft {
  if (!settings.isOn) return noFetching;
  const fetchPage = createFetchPage({
    isAllowed: isPublicAddress,
    resolve: (hostName) => lookup(hostName, { all: true, verbatim: true }),
    ports: settings.ports,
    timeoutMs: FETCH_TIMEOUT_MS,
    maxBytes: MAX_DOCUMENT_BYTES,
    maxRedirects: MAX_REDIRECTS,
    ...policy,
  });
  return createFetchDraft(fetchPage, readUpload);
}

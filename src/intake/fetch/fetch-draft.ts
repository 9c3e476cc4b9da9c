import type { ReadoutProblem } from '../../domain/errors';
import type { IntakeDraft } from '../../domain/intake-draft';
import { fail, type Result } from '../../domain/result';
import type { ReadUpload } from '../read-upload';
import type { FetchPage } from './fetch-page';

/** An address → the readout that stands there, or what is wrong; the problem belongs to the field of the address. */
export type FetchDraft = (url: string) => Promise<Result<IntakeDraft, ReadoutProblem>>;

/** Fetches a page or file and reads it as if it had been handed in. */
export function createFetchDraft(fetchPage: FetchPage, readUpload: ReadUpload): FetchDraft {
  return async (url) => {
    const page = await fetchPage(url.trim());
    if (!page.ok) return page;
    const { bytes, contentType, url: address } = page.value;
    const fileName = new URL(address).pathname.split('/').at(-1) ?? '';
    const read = await readUpload(bytes, { fileName, contentType, url: address });
    return read.ok ? read : fail({ ...read.error, field: 'url' });
  };
}

/** Where fetching is turned off. */
export const noFetching: FetchDraft = () => Promise.resolve(fail({ code: 'fetch-off', field: 'url' }));

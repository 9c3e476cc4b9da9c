import type { Router } from 'express';
import { routePath } from '../method-not-allowed';
import type { FormTokens } from '../middleware/form-token';
import type { AppParts } from '../ports';
import { createTermbaseHandlers } from './termbase';
import { createTermbaseFileHandlers } from './termbase-files';

/** The addresses of the termbase's pages. An id holds a colon, so that no word of these is one. */
export function registerTermbase(router: Router, parts: AppParts, tokens: FormTokens): void {
  const pages = createTermbaseHandlers(parts, tokens);
  routePath(router, '/termbase', { get: pages.getTermbase, post: pages.postEntry });
  routePath(router, '/termbase/new', { get: pages.getForm });
  routePath(router, '/termbase/changes', { get: pages.getChanges, post: pages.postStep });
  const files = createTermbaseFileHandlers(parts, tokens);
  routePath(router, '/termbase/export.csv', { get: files.getCsv });
  routePath(router, '/termbase/export.tbx', { get: files.getTbx });
  routePath(router, '/termbase/import', { get: files.getImport, post: files.postImport });
  routePath(router, '/termbase/import/take', { post: files.postTake });
  routePath(router, '/termbase/:id', { get: pages.getEntry, post: pages.postAction });
}

import type { Router } from 'express';
import { routePath } from '../method-not-allowed';
import type { AppParts } from '../ports';
import { createTermbaseApi } from './termbase';

/** The addresses of the termbase for programs. */
export function registerTermbaseApi(router: Router, parts: AppParts): void {
  const api = createTermbaseApi(parts);
  routePath(router, '/api/termbase', { get: api.listEntries, post: api.postEntry });
  routePath(router, '/api/termbase/changes', { get: api.getChanges, post: api.postStep });
  routePath(router, '/api/termbase/import', { post: api.postImport });
  routePath(router, '/api/termbase/try', { post: api.postTry });
  routePath(router, '/api/termbase/:id', { get: api.getEntry, post: api.postAction });
}

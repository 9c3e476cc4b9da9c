import type { IRouter } from 'express';
import { routePath } from '../method-not-allowed';
import type { AppParts } from '../ports';
import { routeImportsApi } from './imports';
import { createLibraryApi } from './library';
import { createVersionsApi } from './versions';
import { createPairsApi } from './pairs';

/** The addresses of the library's API. */
export function routeLibraryApi(router: IRouter, parts: AppParts): void {
  const api = createLibraryApi(parts);
  routePath(router, '/api/readouts', { get: api.listReadouts, post: api.postReadout });
  routePath(router, '/api/readouts/:id', { get: api.getReadout, delete: api.deleteReadout });
  routePath(router, '/api/readouts/:id/source', { post: api.postSource });
  routePath(router, '/api/readouts/:id/restore', { post: [api.postRestore] });
  routePath(router, '/api/readouts/:id/part', { post: [api.postPart] });
  const versions = createVersionsApi(parts);
  routePath(router, '/api/readouts/:id/versions', { get: versions.getVersions });
  routePath(router, '/api/readouts/:id/against/:other', { get: versions.getAgainst });
  routeImportsApi(router, parts);
  const pairs = createPairsApi(parts);
  routePath(router, '/api/readouts/:id/counterparts', { get: pairs.getCounterparts });
  routePath(router, '/api/pairs', { get: pairs.listPairs, post: pairs.postVerdict });
  routePath(router, '/api/calls', { get: api.listCalls, post: api.postCall });
  routePath(router, '/api/calls/compare', { post: api.postCompare });
  routePath(router, '/api/calls/:id', { get: api.getCall });
}

import type { IRouter } from 'express';
import { routePath } from '../method-not-allowed';
import type { FormTokens } from '../middleware/form-token';
import type { AppParts } from '../ports';
import { createCallHandlers } from './calls';
import { createNewReadoutHandlers } from './new-readout';
import { routePairs } from './pairs';
import { createReadoutHandlers } from './readouts';
import { createTrashHandlers } from './trash';
import { createVersionHandlers } from './versions';

/** The addresses of the library. Those with a name come before those with an id. */
export function routeLibrary(router: IRouter, parts: AppParts, tokens: FormTokens): void {
  const readouts = createReadoutHandlers(parts, tokens);
  const fresh = createNewReadoutHandlers(parts, tokens);
  const calls = createCallHandlers(parts, tokens);
  const trash = createTrashHandlers(parts, tokens);
  const versions = createVersionHandlers(parts);
  routePath(router, '/readouts', { get: readouts.getReadouts, post: fresh.postReadout });
  routePath(router, '/readouts/new', { get: fresh.getForm });
  routePath(router, '/readouts/trash', { get: trash.getTrash });
  routePath(router, '/readouts/:id', { get: readouts.getReadout });
  routePath(router, '/readouts/:id/versions', { get: versions.getVersions });
  routePath(router, '/readouts/:id/against/:other', { get: versions.getAgainst });
  routePath(router, '/readouts/:id/source', { post: readouts.postSource });
  routePath(router, '/readouts/:id/part', { post: readouts.postPart });
  routePath(router, '/readouts/:id/delete', { get: trash.getDeleteReadout, post: trash.postDeleteReadout });
  routePath(router, '/readouts/:id/restore', { post: readouts.postRestore });
  routePairs(router, parts, tokens);
  routePath(router, '/calls', { get: calls.getCalls });
  routePath(router, '/calls/compare', { post: calls.postCompare });
  routePath(router, '/calls/:id', { get: calls.getCall });
  routePath(router, '/comparisons/:id/delete', {
    get: trash.getDeleteComparison,
    post: trash.postDeleteComparison,
  });
  routePath(router, '/comparisons/:id/restore', { post: trash.postRestoreComparison });
}

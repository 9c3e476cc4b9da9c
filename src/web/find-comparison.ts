import type { Request, RequestHandler, Response } from 'express';
import type { StoredComparison } from '../domain/stored-comparison';
import type { ComparisonService } from '../services/comparison-service';

// What `createId` and `sampleId` make. Anything else is not worth a question to the store.
const ID = /^[a-z0-9][a-z0-9-]{0,79}$/;

/** The comparison at an address, or null: an id that cannot exist and one that does not are the same to a reader. */
export async function findComparison(
  service: ComparisonService,
  id: string | readonly string[] | undefined,
): Promise<StoredComparison | null> {
  return typeof id === 'string' && ID.test(id) ? service.find(id) : null;
}

/** A handler for the comparison at an address (`:id`); where there is none, the next handler answers. */
export function whenFound(
  service: ComparisonService,
  answer: (stored: StoredComparison, req: Request, res: Response) => void | Promise<void>,
): RequestHandler {
  return async (req, res, next) => {
    const stored = await findComparison(service, req.params['id']);
    if (stored === null) next();
    else await answer(stored, req, res);
  };
}

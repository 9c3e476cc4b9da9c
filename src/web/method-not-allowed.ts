import type { IRouter, RequestHandler } from 'express';

/** What a path answers to. HEAD comes with GET. */
export interface PathHandlers {
  readonly get?: RequestHandler;
  readonly post?: readonly RequestHandler[];
  readonly delete?: RequestHandler;
}

/** Thrown for a known path with a method it does not have; the error handler says it as a page or a problem. */
export class MethodNotAllowed extends Error {
  override readonly name = 'MethodNotAllowed';
  readonly status = 405;
  constructor(readonly method: string) {
    super(method);
  }
}

/** Registers a path with all its methods, so that every other method gets 405 and Allow. */
export function routePath(router: IRouter, path: string, handlers: PathHandlers): void {
  const { get, post } = handlers;
  const route = router.route(path);
  if (get !== undefined) route.get(get);
  if (post !== undefined) route.post(...post);
  if (handlers.delete !== undefined) route.delete(handlers.delete);
  const allowed = [
    ...(get === undefined ? [] : ['GET', 'HEAD']),
    ...(post === undefined ? [] : ['POST']),
    ...(handlers.delete === undefined ? [] : ['DELETE']),
  ];
  route.all((req, res, next) => {
    // A handler that found nothing calls next(): that is 404, not 405.
    if (allowed.includes(req.method)) {
      next();
      return;
    }
    res.setHeader('Allow', allowed.join(', '));
    if (req.method === 'OPTIONS') res.status(204).end();
    else next(new MethodNotAllowed(req.method));
  });
}

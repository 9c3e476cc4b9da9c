import express, { type Express, type RequestHandler } from 'express';
import type { AssetFolder } from './ports';

const ONE_MONTH = '30d';

/** Serves the folders of files. What may change is asked for each time and answered 304 by its ETag. */
export function setUpStaticFiles(app: Express, folders: readonly AssetFolder[]): void {
  for (const { at, folder, isImmutable, only } of folders) {
    const serve = express.static(folder, {
      index: false,
      redirect: false,
      dotfiles: 'ignore',
      ...(isImmutable ? { maxAge: ONE_MONTH, immutable: true } : { cacheControl: false }),
      ...(isImmutable ? {} : { setHeaders: (res) => res.setHeader('Cache-Control', 'no-cache') }),
    });
    app.use(at, only === undefined ? serve : onlyPaths(only, serve));
  }
}

/** A package's folder holds more than what pages use; the rest is not served. */
function onlyPaths(pattern: RegExp, serve: RequestHandler): RequestHandler {
  return (req, res, next) => {
    if (pattern.test(req.path)) serve(req, res, next);
    else next();
  };
}

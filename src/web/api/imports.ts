import { json, type IRouter, type RequestHandler } from 'express';
import { z } from 'zod';
import { MAX_IMPORT_ADDRESSES, MAX_IMPORT_FILE_BYTES, MAX_IMPORT_ITEMS } from '../../domain/import';
import { isLibraryId } from '../find-readout';
import { routePath } from '../method-not-allowed';
import type { AppParts } from '../ports';
import { requireJson } from './comparisons';
import { readBody } from './library';
import { sendProblem } from './problem-details';

/**
 * The body of `POST /api/imports`. Files stand in it as base64, and not as parts of a form: a form can be sent by any page that the
 * user's browser has open, JSON cannot.
 */
export const importRequestSchema = z.strictObject({
  files: z
    .array(z.strictObject({ name: z.string().min(1).max(1000), base64: z.base64() }))
    .max(MAX_IMPORT_ITEMS)
    .default([]),
  addresses: z.array(z.string().max(2000)).max(MAX_IMPORT_ADDRESSES).default([]),
});

/** Four characters of base64 are three bytes; names and quotes come on top. */
const BODY_BYTES = Math.ceil((MAX_IMPORT_FILE_BYTES * 4) / 3) + 1_000_000;

/** The addresses of imports. */
export function routeImportsApi(router: IRouter, parts: AppParts): void {
  const { imports } = parts;
  const byId =
    (act: (id: string) => void = () => undefined): RequestHandler =>
    (req, res, next) => {
      const id = req.params['id'];
      if (!isLibraryId(id) || imports.find(id) === null) {
        next();
        return;
      }
      act(id);
      res.json(imports.find(id));
    };
  routePath(router, '/api/imports', {
    get: (_req, res) => res.json({ imports: imports.recent() }),
    post: postImport(parts),
  });
  routePath(router, '/api/imports/:id', { get: byId() });
  routePath(router, '/api/imports/:id/cancel', { post: [byId((id) => void imports.cancel(id))] });
}

function postImport({ imports, settings, createRateLimit }: AppParts): readonly RequestHandler[] {
  const start: RequestHandler = (req, res) => {
    const request = readBody(importRequestSchema, 'ReadoutImportRequest', req, res);
    if (request === null) return;
    const files = request.files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }));
    if (files.length + request.addresses.length === 0) {
      sendProblem(res, {
        status: 422,
        title: 'There is nothing to import',
        detail: 'Name files or addresses.',
      });
      return;
    }
    const id = imports.start({ files, addresses: request.addresses.join('\n') });
    if (id === null) {
      sendProblem(res, {
        status: 503,
        title: 'Other imports are running',
        detail: 'Try again when they have ended.',
      });
      return;
    }
    res.status(202).location(`/api/imports/${id}`).json(imports.find(id));
  };
  return [
    createRateLimit(settings.comparisonsPerMinute, (_req, res) =>
      sendProblem(res, { status: 429, title: 'Too many requests' }),
    ),
    requireJson,
    json({ limit: BODY_BYTES, strict: false }),
    start,
  ];
}

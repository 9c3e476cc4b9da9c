import { urlencoded, type IRouter, type Request, type RequestHandler, type Response } from 'express';
import type { ImportRefusal } from '../../view-models/imports/new-import-page';
import { isLibraryId } from '../find-readout';
import { routePath } from '../method-not-allowed';
import type { FormTokens } from '../middleware/form-token';
import { manyFiles, setUpManyFiles } from '../middleware/upload-many';
import type { AppParts } from '../ports';
import { displayOf, lngOf } from '../request-context';

const FORM_BYTES = 10_000;
// Without a script the page asks again by itself; a reader has the time to stop the import.
const RELOAD_SECONDS = 5;

/** The addresses of imports: many readouts at once, and what became of each. */
export function routeImports(router: IRouter, parts: AppParts, tokens: FormTokens): void {
  routePath(router, '/imports', {
    get: (_req, res) => res.redirect('/imports/new'),
    post: postImport(parts, tokens),
  });
  routePath(router, '/imports/new', { get: (req, res) => createFormPage(parts, tokens)(req, res, {}) });
  routePath(router, '/imports/:id', { get: getImport(parts, tokens) });
  routePath(router, '/imports/:id/cancel', { post: postCancel(parts, tokens) });
}

function postImport(parts: AppParts, tokens: FormTokens): readonly RequestHandler[] {
  const show = createFormPage(parts, tokens);
  const limit = parts.createRateLimit(parts.settings.comparisonsPerMinute, (req, res) =>
    show(req, res, { status: 429, refusal: 'rate-limited', addresses: addressesOf(req) }),
  );
  const start: RequestHandler = async (req, res) => {
    const { files, refusal } = manyFiles(req);
    const addresses = parts.canFetch ? addressesOf(req) : '';
    const refuse = (why: ImportRefusal, status: number): Promise<void> =>
      show(req, res, { status, refusal: why, addresses });
    if (!tokens.isValid(req)) {
      await refuse('csrf', 403);
      return;
    }
    if (refusal !== null) {
      await refuse(refusal, 413);
      return;
    }
    if (files.length === 0 && addresses.trim() === '') {
      await refuse('nothing', 422);
      return;
    }
    const id = parts.imports.start({ files, addresses });
    if (id === null) {
      await refuse('busy', 503);
      return;
    }
    res.redirect(303, `/imports/${id}?lng=${lngOf(res)}`);
  };
  return [setUpManyFiles(), limit, start];
}

function getImport({ imports, pairing, pages }: AppParts, tokens: FormTokens): RequestHandler {
  return async (req, res, next) => {
    const id = req.params['id'];
    const report = isLibraryId(id) ? imports.find(id) : null;
    if (report === null) {
      next();
      return;
    }
    const csrfToken = tokens.issue(req, res);
    const offered = report.finishedAt === null ? 0 : (await pairing.offered(1, 1)).total;
    const html = await pages.library.importReport(displayOf(res), { report, offered, csrfToken });
    if (report.finishedAt === null) res.set('Refresh', String(RELOAD_SECONDS));
    res.set('Cache-Control', 'no-store').type('html').send(html);
  };
}

function postCancel({ imports }: AppParts, tokens: FormTokens): readonly RequestHandler[] {
  const cancel: RequestHandler = (req, res, next) => {
    const id = req.params['id'];
    if (!isLibraryId(id) || imports.find(id) === null) {
      next();
      return;
    }
    // A form that is too old leads back to the page, whose button has a new token.
    if (tokens.isValid(req)) imports.cancel(id);
    res.redirect(303, `/imports/${id}?lng=${lngOf(res)}`);
  };
  return [urlencoded({ extended: false, limit: FORM_BYTES }), cancel];
}

function addressesOf({ body }: Request): string {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'addresses') : '';
  return typeof value === 'string' ? value : '';
}

interface Shown {
  readonly status?: number;
  readonly refusal?: ImportRefusal;
  readonly addresses?: string;
}

function createFormPage({ pages, canFetch, imports }: AppParts, tokens: FormTokens) {
  return async (req: Request, res: Response, { status = 200, refusal, addresses }: Shown): Promise<void> => {
    const html = await pages.library.newImport(displayOf(res), {
      refusal: refusal ?? null,
      addresses: addresses ?? '',
      canFetch,
      recent: imports.recent().map(({ id, startedAt, finishedAt, entries }) => ({
        id,
        startedAt,
        isRunning: finishedAt === null,
        total: entries.length,
      })),
      csrfToken: tokens.issue(req, res),
    });
    res.status(status).set('Cache-Control', 'no-store').type('html').send(html);
  };
}

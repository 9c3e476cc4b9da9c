import cookieParser from 'cookie-parser';
import express, { Router, type Express } from 'express';
import { createComparisonApi } from './api/comparisons';
import { createDecisionApi } from './api/decisions';
import { createImportApi } from './api/import';
import { routeLibraryApi } from './api/library-routes';
import { openApiDocument } from './api/openapi';
import { registerTermbaseApi } from './api/termbase-routes';
import { createErrorHandler, createNotFound, createSendStatus } from './error-handler';
import { routePath } from './method-not-allowed';
import { createFormTokens } from './middleware/form-token';
import { setUpLanguage } from './middleware/language';
import { setUpRequestId, setUpRequestLog } from './middleware/request-log';
import { setUpSecurityHeaders } from './middleware/security-headers';
import { setUpTheme } from './middleware/theme';
import { createComparisonHandlers } from './pages/comparison';
import { createDeskHandlers } from './pages/desk';
import { registerExchange } from './pages/exchange-routes';
import { createHomeHandlers } from './pages/home';
import { registerTermbase } from './pages/termbase-routes';
import { routeImports } from './pages/imports';
import { routeLibrary } from './pages/library';
import type { AppParts } from './ports';
import { displayOf } from './request-context';
import { setUpStaticFiles } from './static-files';

/** The whole web application, ready to be listened with. It reads no environment and builds no service. */
export function createApp(parts: AppParts): Express {
  const { settings, log, pages } = parts;
  const sendStatus = createSendStatus(pages);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', settings.trustProxy);
  // `simple`: ?a[b]=c stays a string; no object ever comes out of an address.
  app.set('query parser', 'simple');
  app.set('etag', 'strong');
  app.use(setUpRequestId(), setUpRequestLog(log), setUpSecurityHeaders(settings.isHttpsOnly));
  setUpStaticFiles(app, parts.assets);
  setUpHealth(app, parts);
  app.use(cookieParser(), setUpLanguage(settings.isHttpsOnly));
  app.use(parts.createRateLimit(settings.requestsPerMinute, (req, res) => sendStatus(req, res, 429)));
  // Another process may have written or restored the termbase: every answer is of the one that is kept.
  app.use(async (_req, _res, next) => {
    await parts.termbase.view();
    next();
  });
  app.use(apiRoutes(parts));
  // Nothing under /api is a page, so it gets no cookie of the form.
  app.use('/api', createNotFound(sendStatus));
  app.use(pageRoutes(parts));
  app.use(createNotFound(sendStatus), createErrorHandler(sendStatus, log));
  return app;
}

function setUpHealth(app: Express, { service, versions, log }: AppParts): void {
  routePath(app, '/healthz', {
    get: async (_req, res) => {
      res.set('Cache-Control', 'no-store');
      try {
        await service.ping();
        res.json({ status: 'ok', ...versions });
      } catch (error) {
        log.error({ err: error }, 'the store does not answer');
        res.status(503).json({ status: 'unavailable' });
      }
    },
  });
}

function apiRoutes(parts: AppParts): Router {
  const router = Router();
  const api = createComparisonApi(parts);
  // A list grows and a sample may be made anew: ask each time, by ETag.
  router.use(['/api', '/schema'], (_req, res, next) => {
    res.set('Cache-Control', 'private, no-cache');
    next();
  });
  routePath(router, '/api/comparisons', { get: api.listComparisons, post: api.postComparison });
  routePath(router, '/api/comparisons/import', { post: createImportApi(parts) });
  routePath(router, '/api/comparisons/:id', { get: api.getComparison });
  const decisions = createDecisionApi(parts);
  routePath(router, '/api/comparisons/:id/decisions', {
    get: decisions.getDecisions,
    post: decisions.postDecision,
  });
  registerTermbaseApi(router, parts);
  routeLibraryApi(router, parts);
  routePath(router, '/api/openapi.json', { get: (_req, res) => void res.json(openApiDocument) });
  for (const [name, schema] of Object.entries(parts.schemas)) {
    routePath(router, `/schema/${name}.json`, {
      get: (_req, res) => void res.type('application/schema+json').send(Buffer.from(JSON.stringify(schema))),
    });
  }
  return router;
}

function pageRoutes(parts: AppParts): Router {
  const router = Router();
  const tokens = createFormTokens(parts.settings.formSecret, parts.settings.isHttpsOnly);
  const home = createHomeHandlers(parts, tokens);
  const comparison = createComparisonHandlers(parts);
  const desk = createDeskHandlers(parts, tokens);
  router.use(setUpTheme(parts.settings.isHttpsOnly), tokens.setUpVisitor);
  routePath(router, '/', { get: home.getHome });
  // Where a browser's "reload" ends up after a form that was refused.
  routePath(router, '/comparisons', { get: (_req, res) => res.redirect('/'), post: home.postComparison });
  registerExchange(router, parts, tokens);
  routePath(router, '/comparisons/:id', { get: comparison.getComparison });
  routePath(router, '/comparisons/:id/desk', { get: desk.getDesk });
  routePath(router, '/comparisons/:id/findings', { get: desk.getFindings });
  routePath(router, '/comparisons/:id/agreement', { get: desk.getAgreement });
  routePath(router, '/comparisons/:id/decisions', {
    get: (req, res) => res.redirect(`/comparisons/${encodeURIComponent(String(req.params['id']))}/desk`),
    post: desk.postDecision,
  });
  routePath(router, '/comparisons/:id/export.html', { get: comparison.getHtmlExport });
  routePath(router, '/comparisons/:id/export.json', { get: comparison.getJsonExport });
  routePath(router, '/comparisons/:id/export.complete.json', { get: comparison.getCompleteExport });
  routePath(router, '/comparisons/:id/export.csv', { get: comparison.getCsvExport });
  registerTermbase(router, parts, tokens);
  routeLibrary(router, parts, tokens);
  routeImports(router, parts, tokens);
  routePath(router, '/method', {
    get: async (req, res) => {
      res.set('Cache-Control', 'private, no-cache');
      res.type('html').send(await parts.pages.method(displayOf(res), req.path));
    },
  });
  return router;
}

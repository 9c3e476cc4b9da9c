import type { Request, RequestHandler, Response } from 'express';
import type { StoredComparison } from '../../domain/stored-comparison';
import { contentDisposition } from '../export-file-name';
import { findComparison } from '../find-comparison';
import { COMPARISON_VIEWS, type ComparisonView } from '../../view-models/comparison-page';
import type { AppParts } from '../ports';
import { lngOf } from '../request-context';

export interface ComparisonHandlers {
  readonly getComparison: RequestHandler;
  readonly getHtmlExport: RequestHandler;
  readonly getJsonExport: RequestHandler;
  readonly getCsvExport: RequestHandler;
}

type Answer = (stored: StoredComparison, req: Request, res: Response) => void | Promise<void>;

export function createComparisonHandlers({ service, pages, exports }: AppParts): ComparisonHandlers {
  /** Finds the comparison of the address; without one the next handler answers 404. */
  const withComparison =
    (answer: Answer): RequestHandler =>
    async (req, res, next) => {
      const stored = await findComparison(service, req.params.id);
      if (stored === null) {
        next();
        return;
      }
      // The same address answers in three languages, and a comparison may be re-made: ask each time, by ETag.
      res.set('Cache-Control', 'private, no-cache');
      await answer(stored, req, res);
    };
  return {
    getComparison: withComparison(async (stored, req, res) => {
      const view = toView(req.query.view);
      const notice = req.query.notice === 'swapped' ? 'swapped' : null;
      res.type('html').send(await pages.comparison(lngOf(res), { stored, view, notice, path: req.path }));
    }),
    getHtmlExport: withComparison(async (stored, _req, res) => {
      const html = await exports.html(lngOf(res), stored);
      sendFile(res, stored, 'html', html);
    }),
    getJsonExport: withComparison((stored, _req, res) => {
      const json = `${JSON.stringify(stored.document, null, 2)}\n`;
      sendFile(res, stored, 'json', json);
    }),
    getCsvExport: withComparison(async (stored, _req, res) => {
      const csv = await exports.csv(lngOf(res), stored);
      sendFile(res, stored, 'csv', csv);
    }),
  };
}

function sendFile(res: Response, stored: StoredComparison, extension: string, content: string): void {
  res.set('Content-Disposition', contentDisposition(stored, lngOf(res), extension));
  res.type(extension).send(content);
}

function toView(value: unknown): ComparisonView {
  return COMPARISON_VIEWS.find((view) => view === value) ?? 'rows';
}

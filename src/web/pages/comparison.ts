import type { Request, RequestHandler, Response } from 'express';
import type { StoredComparison } from '../../domain/stored-comparison';
import { exportComplete } from '../../export/export-complete';
import { exportJson } from '../../export/export-json';
import type { DecidedComparison } from '../../services/decision-service';
import { contentDisposition } from '../export-file-name';
import { whenFound } from '../find-comparison';
import { COMPARISON_NOTICES } from '../../view-models/comparison-page';
import { COMPARISON_VIEWS, type ComparisonView } from '../../view-models/comparison-texts';
import { readQuery } from '../../view-models/find';
import { readRowFilter } from '../../view-models/row-filter';
import type { AppParts } from '../ports';
import { readPage } from '../read-page';
import { displayOf, lngOf } from '../request-context';

export interface ComparisonHandlers {
  readonly getComparison: RequestHandler;
  readonly getHtmlExport: RequestHandler;
  readonly getJsonExport: RequestHandler;
  readonly getCompleteExport: RequestHandler;
  readonly getCsvExport: RequestHandler;
}

/** @param found as decided; `stored` as the engine left it. */
type Answer = (
  found: DecidedComparison,
  req: Request,
  res: Response,
  stored: StoredComparison,
) => void | Promise<void>;

export function createComparisonHandlers({
  service,
  decisions,
  readoutVersions,
  readingsOf,
  otherNames,
  pages,
  exports,
}: AppParts): ComparisonHandlers {
  /** Finds the comparison of the address; without one the next handler answers 404. */
  const withComparison = (answer: Answer): RequestHandler =>
    whenFound(service, async (stored, req, res) => {
      // The same address answers in three languages, and a comparison may be re-made: ask each time, by ETag.
      res.set('Cache-Control', 'private, no-cache');
      await answer(await decisions.decided(stored), req, res, stored);
    });
  return {
    getComparison: withComparison(async ({ stored, desk }, req, res) => {
      const view = toView(req.query.view);
      const query = readQuery(req.query.q);
      const notice = COMPARISON_NOTICES.find((each) => each === req.query.notice) ?? null;
      res.type('html').send(
        await pages.comparison(displayOf(res), {
          stored,
          desk,
          view,
          filter: readRowFilter(req.query),
          find: { query, others: query === '' ? [] : otherNames(query) },
          notice,
          path: req.path,
          page: readPage(req.query.page),
          // Working them out takes the dictionaries some milliseconds a sentence: only when asked for.
          readings: req.query.readings === 'on' ? await readingsOf(stored.document) : null,
          freshness: await readoutVersions.freshness(stored),
        }),
      );
    }),
    getHtmlExport: withComparison(async ({ stored, desk }, _req, res) => {
      const html = await exports.html(lngOf(res), stored, desk);
      sendFile(res, stored, 'html', html);
    }),
    getJsonExport: withComparison(({ stored, desk }, _req, res) => {
      sendFile(res, stored, 'json', exportJson(stored, desk));
    }),
    getCompleteExport: withComparison(({ desk }, _req, res, stored) => {
      sendFile(res, stored, 'complete.json', exportComplete({ stored, events: desk.events }));
    }),
    getCsvExport: withComparison(async ({ stored, desk }, _req, res) => {
      const csv = await exports.csv(lngOf(res), stored, desk);
      sendFile(res, stored, 'csv', csv);
    }),
  };
}

function sendFile(res: Response, stored: StoredComparison, extension: string, content: string): void {
  res.set('Content-Disposition', contentDisposition(stored, lngOf(res), extension));
  res.type(extension.replace(/^.*\./u, '')).send(content);
}

function toView(value: unknown): ComparisonView {
  return COMPARISON_VIEWS.find((view) => view === value) ?? 'rows';
}

import type { RequestHandler } from 'express';
import { SIDES } from '../../domain/side';
import { LNGS } from '../../i18n';
import { EXPORT_FORMATS } from '../../view-models/export-page';
import type { ExportSelection } from '../../view-models/export-selection';
import { contentDisposition } from '../export-file-name';
import { findComparison } from '../find-comparison';
import type { AppParts } from '../ports';
import { lngOf } from '../request-context';

export interface ExportHandlers {
  readonly getExport: RequestHandler;
  readonly getFile: RequestHandler;
}

const TYPES: Readonly<Record<string, string>> = {
  md: 'text/markdown; charset=utf-8',
  tmx: 'application/x-tmx+xml; charset=utf-8',
};

/** The page where a file is chosen, and the file. */
export function createExportHandlers({ service, decisions, pages, exports }: AppParts): ExportHandlers {
  return {
    getExport: async (req, res, next) => {
      const stored = await findComparison(service, req.params['id']);
      if (stored === null) {
        next();
        return;
      }
      res.set('Cache-Control', 'private, no-cache').type('html');
      res.send(await pages.export(lngOf(res), await decisions.decided(stored)));
    },
    getFile: async (req, res, next) => {
      const stored = await findComparison(service, req.params['id']);
      if (stored === null) {
        next();
        return;
      }
      // The file's own language; `lng` would change that of the pages.
      const lng = LNGS.find((each) => each === req.query['in']) ?? lngOf(res);
      const format = EXPORT_FORMATS.find((each) => each === req.query['format']) ?? 'html';
      const found = await decisions.decided(stored);
      const content = await exports.file(lng, { ...found, format, selection: selectionOf(req.query) });
      res.set('Cache-Control', 'private, no-cache');
      res.set('Content-Disposition', contentDisposition(stored, lng, format));
      res.type(TYPES[format] ?? format).send(content);
    },
  };
}

function selectionOf(query: Readonly<Record<string, unknown>>): ExportSelection {
  return {
    isConfirmedOnly: query['confirmed'] === '1',
    isDifferencesOnly: query['differences'] === '1',
    lead: SIDES.find((side) => side === query['order']) ?? 'ja',
  };
}

import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { readExportChoices, type ExportChoices } from '../../view-models/export-choices';
import { contentDisposition } from '../export-file-name';
import { findComparison } from '../find-comparison';
import type { AppParts } from '../ports';
import { displayOf, lngOf } from '../request-context';

export interface ExportHandlers {
  readonly getExport: RequestHandler;
  readonly getFile: RequestHandler;
  /** `/export.docx`, `/export.xlsx`: everything, in the language of the pages. */
  readonly whole: (format: 'docx' | 'xlsx') => RequestHandler;
}

const TYPES: Readonly<Record<string, string>> = {
  md: 'text/markdown; charset=utf-8',
  tmx: 'application/x-tmx+xml; charset=utf-8',
};

/** The page where a file is chosen, and the file. */
export function createExportHandlers({ service, decisions, pages, exports }: AppParts): ExportHandlers {
  const sendFile = async (
    req: Request,
    res: Response,
    next: NextFunction,
    { lng, format, selection }: ExportChoices,
  ): Promise<void> => {
    const stored = await findComparison(service, req.params['id']);
    if (stored === null) {
      next();
      return;
    }
    const found = await decisions.decided(stored);
    const content = await exports.file(lng, { ...found, format, selection });
    res.set('Cache-Control', 'private, no-cache');
    res.set('Content-Disposition', contentDisposition(stored, lng, format));
    res.type(TYPES[format] ?? format).send(toBody(content));
  };
  return {
    getExport: async (req, res, next) => {
      const stored = await findComparison(service, req.params['id']);
      if (stored === null) {
        next();
        return;
      }
      res.set('Cache-Control', 'private, no-cache').type('html');
      const lng = lngOf(res);
      const choices = readExportChoices(req.query, lng);
      res.send(await pages.export(displayOf(res), { ...(await decisions.decided(stored)), choices }));
    },
    getFile: (req, res, next) => sendFile(req, res, next, readExportChoices(req.query, lngOf(res))),
    whole: (format) => (req, res, next) =>
      sendFile(req, res, next, readExportChoices({ format }, lngOf(res))),
  };
}

/** Express writes a Buffer as it is. */
const toBody = (content: string | Uint8Array): string | Buffer =>
  typeof content === 'string' ? content : Buffer.from(content);

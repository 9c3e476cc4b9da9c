import type { Request, RequestHandler } from 'express';
import type { Lng } from '../../i18n';
import { readExportChoices, type ExportChoices } from '../../view-models/export-choices';
import { contentDisposition } from '../export-file-name';
import { whenFound } from '../find-comparison';
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
  const fileOf = (choicesOf: (req: Request, lng: Lng) => ExportChoices): RequestHandler =>
    whenFound(service, async (stored, req, res) => {
      const { lng, format, selection } = choicesOf(req, lngOf(res));
      const found = await decisions.decided(stored);
      const content = await exports.file(lng, { ...found, format, selection });
      res.set('Cache-Control', 'private, no-cache');
      res.set('Content-Disposition', contentDisposition(stored, lng, format));
      res.type(TYPES[format] ?? format).send(toBody(content));
    });
  return {
    getExport: whenFound(service, async (stored, req, res) => {
      res.set('Cache-Control', 'private, no-cache').type('html');
      const choices = readExportChoices(req.query, lngOf(res));
      res.send(await pages.export(displayOf(res), { ...(await decisions.decided(stored)), choices }));
    }),
    getFile: fileOf((req, lng) => readExportChoices(req.query, lng)),
    whole: (format) => fileOf((_req, lng) => readExportChoices({ format }, lng)),
  };
}

/** Express writes a Buffer as it is. */
const toBody = (content: string | Uint8Array): string | Buffer =>
  typeof content === 'string' ? content : Buffer.from(content);

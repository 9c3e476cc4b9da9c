import { urlencoded, type Request, type RequestHandler, type Response } from 'express';
import { MAX_COMPLETE_BYTES } from '../../intake/complete/read-complete';
import type { Imported } from '../../services/import-comparison';
import type { ImportRefusal } from '../../view-models/import-page';
import type { FormTokens } from '../middleware/form-token';
import { oneFile, setUpOneFile } from '../middleware/upload';
import type { AppParts } from '../ports';
import { displayOf, lngOf } from '../request-context';

export interface ImportHandlers {
  readonly getImport: RequestHandler;
  readonly postImport: readonly RequestHandler[];
}

// The form holds a token besides the file.
const FIELD_BYTES = 10_000;

/** The page where a complete file comes in. */
export function createImportHandlers(parts: AppParts, tokens: FormTokens): ImportHandlers {
  const show = async (req: Request, res: Response, status: number, refusal: ImportRefusal | null) => {
    const html = await parts.pages.import(displayOf(res), { refusal, csrfToken: tokens.issue(req, res) });
    // The page holds a token of this browser.
    res.status(status).set('Cache-Control', 'no-store').type('html').send(html);
  };
  const postImport: RequestHandler = async (req, res) => {
    if (!tokens.isValid(req)) {
      await show(req, res, 403, { code: 'csrf', at: '' });
      return;
    }
    const file = oneFile(req);
    const read = file?.isTooLarge
      ? ({ ok: false, error: { code: 'too-large', at: '' } } as const)
      : parts.readComplete(file?.bytes ?? new Uint8Array());
    if (!read.ok) {
      await show(req, res, read.error.code === 'too-large' ? 413 : 422, read.error);
      return;
    }
    const imported = await parts.importComparison(read.value);
    const query = new URLSearchParams({ lng: lngOf(res), notice: noticeOf(imported) }).toString();
    res.redirect(303, `/comparisons/${imported.id}?${query}`);
  };
  return {
    getImport: (req, res) => show(req, res, 200, null),
    postImport: [
      urlencoded({ extended: false, limit: FIELD_BYTES }),
      setUpOneFile(MAX_COMPLETE_BYTES),
      parts.createRateLimit(parts.settings.comparisonsPerMinute, (req, res) =>
        show(req, res, 429, { code: 'rate-limited', at: '' }),
      ),
      postImport,
    ],
  };
}

function noticeOf({ outcome, keptSources }: Imported): string {
  if (outcome === 'same') return 'imported-same';
  const parts = [
    'imported',
    ...(outcome === 'moved' ? ['moved'] : []),
    ...(keptSources.length > 0 ? ['kept'] : []),
  ];
  return parts.join('-');
}

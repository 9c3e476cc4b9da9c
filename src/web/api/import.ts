import { raw, type RequestHandler } from 'express';
import { MAX_COMPLETE_BYTES } from '../../intake/complete/read-complete';
import type { AppParts } from '../ports';
import { requireJson } from './comparisons';
import { sendProblem } from './problem-details';

/** `POST /api/comparisons/import`: a complete file as the body. */
export function createImportApi(parts: AppParts): readonly RequestHandler[] {
  const postImport: RequestHandler = async (req, res) => {
    const body: unknown = req.body;
    const read = parts.readComplete(body instanceof Uint8Array ? body : new Uint8Array());
    if (!read.ok) {
      const { code, at } = read.error;
      const title = 'The file cannot be imported';
      const detail = DETAILS[code] ?? 'The file contradicts itself.';
      sendProblem(res, { status: 422, title, errors: [{ pointer: `#${at}`, code, detail }] });
      return;
    }
    const imported = await parts.importComparison(read.value);
    res.status(imported.outcome === 'same' ? 200 : 201).location(`/api/comparisons/${imported.id}`);
    res.json(imported);
  };
  return [
    parts.createRateLimit(parts.settings.comparisonsPerMinute, (_req, res) =>
      sendProblem(res, { status: 429, title: 'Too many requests' }),
    ),
    requireJson,
    raw({ type: 'application/json', limit: MAX_COMPLETE_BYTES }),
    postImport,
  ];
}

/** For programmers; pages and the command line say it in the reader's language. */
const DETAILS: Readonly<Record<string, string>> = {
  'no-file': 'The body is empty.',
  'not-text': 'The body is not UTF-8.',
  'not-json': 'The body is not JSON.',
  'other-file': 'The body is no complete comparison: `schema` is missing or another.',
  'results-only': 'The body holds the results only. Send export.complete.json.',
  newer: 'The body follows a newer format than this program knows.',
  shape: 'The body does not follow /schema/complete-1.json.',
  'too-many': 'There is more than a comparison can have.',
  'other-text': 'The SHA-256 is not that of the text in the document.',
  unstorable: 'A string holds NUL or half a surrogate pair.',
  unlawful: 'A position or a link does not fit the texts.',
};

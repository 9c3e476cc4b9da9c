import { urlencoded, type Request, type RequestHandler, type Response } from 'express';
import { TERMBASE_TABLES } from '../../domain/termbase';
import { MAX_IMPORT_BYTES, type TermbaseFileProblem } from '../../domain/termbase-file';
import { exportTermbaseCsv } from '../../export/termbase-csv';
import { exportTermbaseTbx } from '../../export/termbase-tbx';
import { readTermbaseFile } from '../../intake';
import { searchEntries } from '../../services/termbase/search-entries';
import { createImportShelf } from '../import-shelf';
import type { FormTokens } from '../middleware/form-token';
import { oneFile, setUpOneFile } from '../middleware/upload';
import type { AppParts } from '../ports';
import { displayOf, lngOf } from '../request-context';
import { readTermbaseQuery } from '../read-termbase-query';
import { authorOf, readSent } from './termbase';

const FORM_BYTES = 10_000;

export interface TermbaseFileHandlers {
  readonly getCsv: RequestHandler;
  readonly getTbx: RequestHandler;
  readonly getImport: RequestHandler;
  readonly postImport: readonly RequestHandler[];
  readonly postTake: readonly RequestHandler[];
}

/** Entries as files, and files as entries. */
export function createTermbaseFileHandlers(parts: AppParts, tokens: FormTokens): TermbaseFileHandlers {
  const { termbase } = parts;
  const shelf = createImportShelf();
  const show = createImportPage(parts, tokens);
  const preview: RequestHandler = async (req, res) => {
    const table = TERMBASE_TABLES.find((each) => each === readSent(req.body).fields['table']) ?? null;
    if (!tokens.isValid(req)) {
      await show(req, res, { table, notice: 'csrf', status: 403 });
      return;
    }
    const file = oneFile(req);
    const bytes = file === null ? new Uint8Array() : file.bytes;
    const read = file?.isTooLarge === true ? tooLarge() : readTermbaseFile(bytes, table);
    if (!read.ok) {
      await show(req, res, { table, problem: read.error, status: 422 });
      return;
    }
    const { rows } = await termbase.plan(read.value);
    await show(req, res, { table, plan: { id: shelf.put(read.value), rows } });
  };
  const take: RequestHandler = async (req, res) => {
    const { fields } = readSent(req.body);
    const name = fields['plan'] ?? '';
    const author = authorOf(fields['author']);
    const rows = shelf.find(name);
    if (rows === null || !tokens.isValid(req)) {
      const plan = rows === null ? null : { id: name, rows: (await termbase.plan(rows)).rows };
      const notice = rows === null ? 'gone' : 'csrf';
      await show(req, res, { table: null, notice, plan, author, status: rows === null ? 410 : 403 });
      return;
    }
    const kept = await termbase.take(rows, author === '' ? null : author);
    if (kept.ok) {
      shelf.remove(name);
      res.redirect(303, `/termbase/changes?lng=${lngOf(res)}&notice=imported`);
      return;
    }
    const plan = { id: name, rows: (await termbase.plan(rows)).rows };
    await show(req, res, { table: null, notice: 'stale', plan, author, status: 409 });
  };
  return {
    getCsv: sendFile(parts, 'csv'),
    getTbx: sendFile(parts, 'tbx'),
    getImport: (req, res) => show(req, res, { table: null }),
    postImport: [setUpOneFile(MAX_IMPORT_BYTES), preview],
    postTake: [urlencoded({ extended: false, limit: FORM_BYTES }), take],
  };
}

const tooLarge = () => ({ ok: false as const, error: { code: 'too-large' as const, line: 0, value: '' } });

const TYPES = { csv: 'text/csv; charset=utf-8', tbx: 'application/x-tbx+xml; charset=utf-8' } as const;

/** The entries that a query finds, as a file. */
function sendFile({ termbase }: AppParts, format: keyof typeof TYPES): RequestHandler {
  return async (req, res) => {
    const { entries } = await termbase.view();
    const found = searchEntries(entries.all, readTermbaseQuery(req.query));
    const content =
      format === 'csv'
        ? exportTermbaseCsv(found)
        : exportTermbaseTbx(found, (thing) => entries.find(`thing:${thing}`)?.cells ?? null);
    res.set('Cache-Control', 'private, no-cache');
    res.set('Content-Disposition', `attachment; filename="termbase.${format}"`);
    res.set('Content-Type', TYPES[format]);
    res.send(Buffer.from(content, 'utf8'));
  };
}

interface ImportShown {
  readonly table: (typeof TERMBASE_TABLES)[number] | null;
  readonly problem?: TermbaseFileProblem;
  readonly notice?: 'csrf' | 'gone' | 'stale';
  readonly plan?: Parameters<AppParts['pages']['termbaseImport']>[1]['plan'];
  readonly author?: string;
  readonly status?: number;
}

function createImportPage({ pages }: AppParts, tokens: FormTokens) {
  return async (req: Request, res: Response, shown: ImportShown): Promise<void> => {
    const html = await pages.termbaseImport(displayOf(res), {
      table: shown.table,
      problem: shown.problem ?? null,
      notice: shown.notice ?? null,
      plan: shown.plan ?? null,
      author: shown.author ?? '',
      csrfToken: tokens.issue(req, res),
    });
    res
      .status(shown.status ?? 200)
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(html);
  };
}

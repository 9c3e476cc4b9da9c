import { urlencoded, type Request, type RequestHandler, type Response } from 'express';
import { MAX_AUTHOR_LENGTH } from '../../domain/decision';
import { TERMBASE_TABLES, type Cells, type TermbaseTable } from '../../domain/termbase';
import type { TermbaseEntry } from '../../domain/termbase-entry';
import type { TermbaseProblem } from '../../domain/termbase-problem';
import { searchEntries } from '../../services/termbase/search-entries';
import type { TermbaseKnowing, TermbaseRefusal } from '../../services/termbase/termbase-service';
import { TERMBASE_NOTICES, USES_PAGE_SIZE } from '../../view-models/termbase-entry-page';
import { NOT_TRIED, type TryOutShown } from '../../view-models/try-out';
import { TERMBASE_PAGE_SIZE } from '../../view-models/termbase-page';
import type { FormTokens } from '../middleware/form-token';
import type { AppParts } from '../ports';
import { readPage } from '../read-page';
import { readTermbaseQuery } from '../read-termbase-query';
import { displayOf, lngOf } from '../request-context';
import { tryOut, type TriedEntry } from '../try-out';

// A form of the termbase holds the cells of one row.
const FORM_BYTES = 100_000;

export interface TermbaseHandlers {
  readonly getTermbase: RequestHandler;
  readonly postEntry: readonly RequestHandler[];
  readonly getForm: RequestHandler;
  readonly getEntry: RequestHandler;
  readonly postAction: readonly RequestHandler[];
  readonly getChanges: RequestHandler;
  readonly postStep: readonly RequestHandler[];
}

export function createTermbaseHandlers(parts: AppParts, tokens: FormTokens): TermbaseHandlers {
  const read = urlencoded({ extended: false, limit: FORM_BYTES });
  return {
    getTermbase: showList(parts),
    getForm: showForm(parts, tokens),
    postEntry: [read, addEntry(parts, tokens)],
    getEntry: showEntry(parts, tokens),
    postAction: [read, changeEntry(parts, tokens)],
    getChanges: showChanges(parts, tokens),
    postStep: [read, stepLog(parts, tokens)],
  };
}

function showList({ termbase, pages }: AppParts): RequestHandler {
  return async (req, res) => {
    const query = readTermbaseQuery(req.query);
    const page = readPage(req.query['page']);
    const { entries } = await termbase.view();
    const found = searchEntries(entries.all, query);
    const start = (page - 1) * TERMBASE_PAGE_SIZE;
    const html = await pages.termbase(displayOf(res), {
      query,
      page,
      total: found.length,
      entries: found.slice(start, start + TERMBASE_PAGE_SIZE),
    });
    res.set('Cache-Control', 'private, no-cache').type('html').send(html);
  };
}

/** What a form of the termbase sends: its own fields, and the cells. */
export interface Sent {
  readonly fields: Readonly<Record<string, string>>;
  readonly cells: Cells;
}

export function readSent(body: unknown): Sent {
  const fields: Record<string, string> = {};
  const cells: Record<string, string> = {};
  for (const [name, value] of Object.entries(typeof body === 'object' && body !== null ? body : {})) {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    // Boxes that are ticked under one name make one cell.
    const text = values
      .filter((each): each is string => typeof each === 'string')
      .join(', ')
      .replace(/\r\n/gu, '\n');
    if (name.startsWith('cell.')) cells[name.slice('cell.'.length)] = text;
    else fields[name] = text;
  }
  return { fields, cells };
}

export const authorOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .trim()
        .replace(/[\p{Cc}\p{Surrogate}]/gu, '')
        .slice(0, MAX_AUTHOR_LENGTH)
    : '';

/** A form without a revision knows nothing, and is in time only while nothing was ever changed. */
function knowingOf({ fields }: Sent): TermbaseKnowing {
  const author = authorOf(fields['author']);
  const revision = /^\d{1,9}$/u.test(fields['revision'] ?? '') ? Number(fields['revision']) : 0;
  return { revision, author: author === '' ? null : author };
}

interface FormShown {
  readonly table: TermbaseTable;
  readonly entry: TermbaseEntry | null;
  readonly cells: Cells;
  readonly problems?: readonly TermbaseProblem[];
  readonly notice?: 'stale' | 'csrf' | null;
  readonly author?: string;
  readonly status?: number;
  readonly tried?: TryOutShown;
}

function createFormPage({ termbase, pages }: AppParts, tokens: FormTokens) {
  return async (req: Request, res: Response, shown: FormShown): Promise<void> => {
    const { log } = await termbase.view();
    const html = await pages.termbaseForm(displayOf(res), {
      table: shown.table,
      entry: shown.entry,
      cells: shown.cells,
      problems: shown.problems ?? [],
      notice: shown.notice ?? null,
      revision: log.revision,
      author: shown.author ?? '',
      csrfToken: tokens.issue(req, res),
      tried: shown.tried ?? NOT_TRIED,
    });
    res
      .status(shown.status ?? 200)
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(html);
  };
}

function showForm(parts: AppParts, tokens: FormTokens): RequestHandler {
  const show = createFormPage(parts, tokens);
  return async (req, res, next) => {
    const { id, table } = req.query;
    const author = authorOf(req.query['by']);
    if (typeof id !== 'string') {
      const wanted = TERMBASE_TABLES.find((each) => each === table) ?? 'term';
      await show(req, res, { table: wanted, entry: null, cells: {}, author });
      return;
    }
    const entry = (await parts.termbase.view()).entries.find(id);
    if (entry === null) next();
    else await show(req, res, { table: entry.table, entry, cells: entry.cells, author });
  };
}

/** What is answered when nothing was kept: the form again, with all that was typed. */
function refusedForm(kept: { readonly error: TermbaseRefusal }): Partial<FormShown> {
  return kept.error.kind === 'invalid'
    ? { problems: kept.error.problems, status: 422 }
    : { notice: 'stale', status: 409 };
}

/** What was tried, and what is wrong with the entry. */
async function tried(parts: AppParts, sent: Sent, entry: TriedEntry): Promise<Partial<FormShown>> {
  const { shown, refusal } = await tryOut(parts, sent, entry);
  return { ...(refusal && refusedForm({ error: refusal })), tried: shown };
}

function addEntry(parts: AppParts, tokens: FormTokens): RequestHandler {
  const show = createFormPage(parts, tokens);
  return async (req, res) => {
    const sent = readSent(req.body);
    const table = TERMBASE_TABLES.find((each) => each === sent.fields['table']) ?? 'term';
    const author = authorOf(sent.fields['author']);
    const typed = { table, entry: null, cells: sent.cells, author };
    if (!tokens.isValid(req)) {
      await show(req, res, { ...typed, notice: 'csrf', status: 403 });
      return;
    }
    if (sent.fields['try'] !== undefined) {
      await show(req, res, { ...typed, ...(await tried(parts, sent, typed)) });
      return;
    }
    const kept = await parts.termbase.add(table, sent.cells, knowingOf(sent));
    if (kept.ok) redirectTo(res, kept.value.id, { notice: 'added', by: author });
    else await show(req, res, { ...typed, ...refusedForm(kept) });
  };
}

function redirectTo(res: Response, id: string, params: Readonly<Record<string, string>>): void {
  const all: Readonly<Record<string, string>> = { lng: lngOf(res), ...params };
  const kept = Object.entries(all).filter(([, value]) => value !== '');
  res.redirect(303, `/termbase/${encodeURIComponent(id)}?${new URLSearchParams(kept).toString()}`);
}

function showEntry({ termbase, pages }: AppParts, tokens: FormTokens): RequestHandler {
  return async (req, res, next) => {
    const { entries, log } = await termbase.view();
    const entry = entries.find(String(req.params['id']));
    if (entry === null) {
      next();
      return;
    }
    const page = readPage(req.query['page']);
    const uses = await termbase.uses(entry.id, {
      limit: USES_PAGE_SIZE,
      offset: (page - 1) * USES_PAGE_SIZE,
    });
    const html = await pages.termbaseEntry(displayOf(res), {
      entry,
      log,
      uses,
      page,
      notice: TERMBASE_NOTICES.find((each) => each === req.query['notice']) ?? null,
      author: authorOf(req.query['by']),
      csrfToken: tokens.issue(req, res),
    });
    res.set('Cache-Control', 'no-store').type('html').send(html);
  };
}

function changeEntry(parts: AppParts, tokens: FormTokens): RequestHandler {
  const { termbase } = parts;
  const show = createFormPage(parts, tokens);
  return async (req, res, next) => {
    const entry = (await termbase.view()).entries.find(String(req.params['id']));
    if (entry === null) {
      next();
      return;
    }
    const sent = readSent(req.body);
    const author = authorOf(sent.fields['author']);
    const { action } = sent.fields;
    const typed = { table: entry.table, entry, cells: { ...entry.cells, ...sent.cells }, author };
    const isForm = action === 'keep';
    if (!tokens.isValid(req)) {
      if (isForm) await show(req, res, { ...typed, notice: 'csrf', status: 403 });
      else redirectTo(res, entry.id, { notice: 'csrf', by: author });
      return;
    }
    if (isForm && sent.fields['try'] !== undefined) {
      await show(req, res, { ...typed, ...(await tried(parts, sent, typed)) });
      return;
    }
    const knowing = knowingOf(sent);
    if (isForm) {
      const kept = await termbase.correct(entry.id, sent.cells, knowing);
      if (kept.ok) redirectTo(res, kept.value.id, { notice: 'corrected', by: author });
      else await show(req, res, { ...typed, ...refusedForm(kept) });
      return;
    }
    const kept =
      action === 'restore'
        ? await termbase.restore(entry.id, knowing)
        : await termbase.setOff(entry.id, action === 'off', knowing);
    const done = action === 'restore' ? 'restored' : action === 'off' ? 'off' : 'on';
    redirectTo(res, entry.id, { notice: kept.ok ? done : 'stale', by: author });
  };
}

const CHANGE_NOTICES = ['stale', 'csrf', 'undone', 'redone', 'imported'] as const;

function showChanges({ termbase, pages }: AppParts, tokens: FormTokens): RequestHandler {
  return async (req, res) => {
    const { entries, log, events } = await termbase.view();
    const html = await pages.termbaseChanges(displayOf(res), {
      events,
      log,
      cellsOf: (id) => entries.find(id)?.cells ?? null,
      notice: CHANGE_NOTICES.find((each) => each === req.query['notice']) ?? null,
      csrfToken: tokens.issue(req, res),
    });
    res.set('Cache-Control', 'no-store').type('html').send(html);
  };
}

function stepLog({ termbase }: AppParts, tokens: FormTokens): RequestHandler {
  return async (req, res) => {
    const sent = readSent(req.body);
    const kind = sent.fields['action'] === 'redo' ? 'redo' : 'undo';
    const notice = await stepNotice();
    res.redirect(303, `/termbase/changes?lng=${lngOf(res)}&notice=${notice}`);

    async function stepNotice(): Promise<(typeof CHANGE_NOTICES)[number]> {
      if (!tokens.isValid(req)) return 'csrf';
      const kept = await termbase.step(kind, knowingOf(sent));
      if (!kept.ok) return 'stale';
      return kind === 'undo' ? 'undone' : 'redone';
    }
  };
}

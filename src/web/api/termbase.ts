import { json, raw, type Request, type RequestHandler, type Response } from 'express';
import type { z } from 'zod';
import { TERMBASE_TABLES } from '../../domain/termbase';
import { IMPORT_OUTCOMES, type TermbaseEntry } from '../../domain/termbase-entry';
import { MAX_IMPORT_BYTES } from '../../domain/termbase-file';
import { readTermbaseFile } from '../../intake';
import { searchEntries } from '../../services/termbase/search-entries';
import type { TermbaseOutcome, TermbaseRefusal } from '../../services/termbase/termbase-service';
import { readTermbaseQuery } from '../read-termbase-query';
import { readPage } from '../read-page';
import type { AppParts } from '../ports';
import { entryActionSchema, entryRequestSchema, termbaseStepSchema, tryOutSchema } from '../termbase-schema';
import { toPointer } from './comparison-request';
import { requireJson } from './comparisons';
import { sendProblem } from './problem-details';
import { termbaseProblemText } from './problem-texts';

const BODY_BYTES = 100_000;
const PAGE_SIZE = 100;
const USES = 100;
/** What a cross-site form cannot send, so that no token is needed. */
const FILE_TYPES = ['text/csv', 'text/tab-separated-values', 'application/xml', 'application/x-tbx+xml'];

export interface TermbaseApi {
  readonly listEntries: RequestHandler;
  readonly postEntry: readonly RequestHandler[];
  readonly getEntry: RequestHandler;
  readonly postAction: readonly RequestHandler[];
  readonly getChanges: RequestHandler;
  readonly postStep: readonly RequestHandler[];
  readonly postImport: readonly RequestHandler[];
  readonly postTry: readonly RequestHandler[];
}

export function createTermbaseApi(parts: AppParts): TermbaseApi {
  const { termbase } = parts;
  const body = [requireJson, json({ limit: BODY_BYTES, strict: false })];
  return {
    listEntries: listEntries(parts),
    postEntry: [
      ...body,
      withBody(entryRequestSchema, async (given, _req, res) => {
        const { table, cells, revision, author = null } = given;
        await answer(parts, res, await termbase.add(table, cells, { revision, author }), 201);
      }),
    ],
    getEntry: getEntry(parts),
    postAction: [
      ...body,
      withBody(entryActionSchema, async (given, req, res) => {
        const id = String(req.params['id']);
        const knowing = { revision: given.revision, author: given.author ?? null };
        if (given.action === 'correct')
          await answer(parts, res, await termbase.correct(id, given.cells, knowing), 200);
        else if (given.action === 'restore')
          await answer(parts, res, await termbase.restore(id, knowing), 200);
        else await answer(parts, res, await termbase.setOff(id, given.action === 'off', knowing), 200);
      }),
    ],
    getChanges: async (_req, res) => {
      const { log, events } = await termbase.view();
      res.json({
        revision: log.revision,
        events,
        canUndo: log.changes.length > 0,
        canRedo: log.undone.length > 0,
      });
    },
    postStep: [
      ...body,
      withBody(termbaseStepSchema, async ({ action, revision, author = null }, _req, res) => {
        const kept = await termbase.step(action, { revision, author });
        if (kept.ok) res.json({ revision: kept.value.revision });
        else refuse(res, kept.error);
      }),
    ],
    postImport: [raw({ type: FILE_TYPES, limit: MAX_IMPORT_BYTES }), importFile(parts)],
    postTry: [
      ...body,
      withBody(tryOutSchema, async ({ table, id = null, cells, ja, ko }, _req, res) => {
        const tried = await parts.tryOut({ texts: { ja, ko }, table, id, cells });
        if (tried.ok) res.json(tried.value);
        else refuse(res, tried.error);
      }),
    ],
  };
}

function withBody<S extends z.ZodType>(
  schema: S,
  handle: (given: z.infer<S>, req: Request, res: Response) => Promise<void>,
): RequestHandler {
  return async (req, res) => {
    const parsed = schema.safeParse(req.body);
    if (parsed.success) {
      await handle(parsed.data, req, res);
      return;
    }
    const errors = parsed.error.issues.map(({ path, message }) => ({
      pointer: toPointer(path),
      code: 'invalid',
      detail: message,
    }));
    const detail = 'The body does not follow its schema in /api/openapi.json.';
    sendProblem(res, { status: 422, title: 'Invalid request body', detail, errors });
  };
}

function listEntries({ termbase }: AppParts): RequestHandler {
  return async (req, res) => {
    const page = readPage(req.query['page']);
    const { entries, log } = await termbase.view();
    const found = searchEntries(entries.all, readTermbaseQuery(req.query));
    const start = (page - 1) * PAGE_SIZE;
    res.json({
      revision: log.revision,
      total: found.length,
      page,
      pageSize: PAGE_SIZE,
      entries: found.slice(start, start + PAGE_SIZE).map(toResource),
    });
  };
}

function getEntry({ termbase }: AppParts): RequestHandler {
  return async (req, res, next) => {
    const { entries, log } = await termbase.view();
    const entry = entries.find(String(req.params['id']));
    if (entry === null) {
      next();
      return;
    }
    const { total, items } = await termbase.uses(entry.id, { limit: USES, offset: 0 });
    const changes = log.changes.filter(({ edits }) => edits.some(({ id }) => id === entry.id));
    res.json({
      revision: log.revision,
      entry: toResource(entry),
      history: changes.map(({ id, at, author, kind }) => ({ id, at, author, kind })),
      uses: {
        total,
        comparisons: items.map(({ comparison, knowledge }) => ({ id: comparison.id, knowledge })),
      },
    });
  };
}

function toResource({ id, table, state, cells, shipped }: TermbaseEntry): object {
  return { id, table, state, cells, shipped: shipped?.cells ?? null };
}

async function answer(
  { termbase }: AppParts,
  res: Response,
  kept: TermbaseOutcome,
  status: number,
): Promise<void> {
  if (!kept.ok) {
    refuse(res, kept.error);
    return;
  }
  const { id, revision } = kept.value;
  const entry = (await termbase.view()).entries.find(id);
  if (status === 201) res.location(`/api/termbase/${encodeURIComponent(id)}`);
  res.status(status).json({ revision, entry: entry === null ? null : toResource(entry) });
}

function refuse(res: Response, refusal: TermbaseRefusal): void {
  switch (refusal.kind) {
    case 'invalid': {
      const errors = refusal.problems.map((problem) => ({
        pointer: toPointer(['cells', problem.field]),
        code: problem.code,
        detail: termbaseProblemText(problem),
        ...(problem.value === '' ? {} : { params: { value: problem.value } }),
      }));
      sendProblem(res, { status: 422, title: 'The entry breaks rules of the termbase', errors });
      return;
    }
    case 'unknown':
      sendProblem(res, { status: 404, title: 'Not Found' });
      return;
    case 'stale': {
      const detail = 'Read the entry or the log again, then send it with the new revision.';
      sendProblem(res, { status: 409, title: 'Others have changed this meanwhile', detail });
      return;
    }
    default:
      sendProblem(res, { status: 422, title: 'Nothing to do', detail: refusal.kind });
  }
}

/** Without `take=true` it only says what the file would do. */
function importFile({ termbase }: AppParts): RequestHandler {
  return async (req, res) => {
    if (!Buffer.isBuffer(req.body)) {
      const detail = `Send one of ${FILE_TYPES.join(', ')}.`;
      sendProblem(res, { status: 415, title: 'Unsupported media type', detail });
      return;
    }
    const table = TERMBASE_TABLES.find((each) => each === req.query['table']) ?? null;
    const read = readTermbaseFile(req.body, table);
    if (!read.ok) {
      const { code, line, value } = read.error;
      const detail = `${code}${line > 0 ? ` at line ${line}` : ''}${value === '' ? '' : `: ${value}`}`;
      sendProblem(res, { status: 422, title: 'The file cannot be read', detail });
      return;
    }
    const { rows } = await termbase.plan(read.value);
    const isTaken = req.query['take'] === 'true';
    const kept = isTaken ? await termbase.take(read.value, null) : null;
    if (kept?.ok === false) {
      refuse(res, kept.error);
      return;
    }
    res.json({
      isTaken,
      counts: Object.fromEntries(
        IMPORT_OUTCOMES.map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length]),
      ),
      refused: rows
        .filter(({ outcome }) => outcome === 'refused')
        .map(({ line, id, problems }) => ({ line, id, problems })),
    });
  };
}

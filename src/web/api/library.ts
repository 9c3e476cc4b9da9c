import { json, type Request, type RequestHandler, type Response } from 'express';
import { z } from 'zod';
import type { ReadoutProblem } from '../../domain/errors';
import type { LibraryCall, LibraryReadout } from '../../domain/library';
import type { Result } from '../../domain/result';
import { SIDES } from '../../domain/side';
import { findReadout, isLibraryId } from '../find-readout';
import type { AppParts } from '../ports';
import { readCallQuery, readReadoutQuery, unreadParameters } from '../read-readout-query';
import { toPointer } from './comparison-request';
import { requireJson } from './comparisons';
import { sendProblem } from './problem-details';
import { problemText } from './problem-texts';

const optionalText = z.string().nullish();
const sourceMembers = {
  title: optionalText,
  issuer: optionalText,
  publishedOn: optionalText,
  url: optionalText,
};

/** The body of `POST /api/readouts`; without a side the text tells it. */
export const readoutRequestSchema = z.strictObject({
  side: z.enum(SIDES).nullish(),
  text: z.string(),
  ...sourceMembers,
});
/** The body of `POST /api/readouts/:id/source`: all that is known from then on. */
export const sourceRequestSchema = z.strictObject(sourceMembers);
/** The body of `POST /api/calls` and `POST /api/calls/compare`. */
export const pairRequestSchema = z.strictObject({ ja: z.string(), ko: z.string() });

type Handlers = readonly RequestHandler[];

export interface LibraryApi {
  readonly listReadouts: RequestHandler;
  readonly postReadout: Handlers;
  readonly getReadout: RequestHandler;
  readonly deleteReadout: RequestHandler;
  readonly postSource: Handlers;
  readonly postRestore: RequestHandler;
  readonly postPart: RequestHandler;
  readonly listCalls: RequestHandler;
  readonly getCall: RequestHandler;
  readonly postCall: Handlers;
  readonly postCompare: Handlers;
}

export function createLibraryApi(parts: AppParts): LibraryApi {
  const { library, pairing, settings } = parts;
  const limited = parts.createRateLimit(settings.comparisonsPerMinute, (_req, res) =>
    sendProblem(res, { status: 429, title: 'Too many requests' }),
  );
  const body = [requireJson, json({ limit: settings.bodyBytes, strict: false })];
  /** Answers with a readout, or leaves it to the next handler: 404. */
  const withReadout =
    (act: (readout: LibraryReadout, req: Request, res: Response) => Promise<void>): RequestHandler =>
    async (req, res, next) => {
      const readout = await findReadout(library, req.params['id']);
      if (readout === null) next();
      else await act(readout, req, res);
    };
  return {
    listReadouts: async (req, res) => {
      if (refuseParameters(req, res, READOUT_PARAMETERS)) return;
      const isComplete = await pairing.keepUp();
      const { items, ...page } = await library.search(readReadoutQuery(req.query));
      res.json({ ...page, isComplete, readouts: items.map(toCard) });
    },
    postReadout: [limited, ...body, postReadout(parts)],
    getReadout: withReadout(async (readout, _req, res) => void res.json(await toResource(parts, readout))),
    deleteReadout: withReadout(async ({ id }, _req, res) => {
      await library.remove(id);
      res.status(204).end();
    }),
    postSource: [
      ...body,
      withReadout(async ({ id }, req, res) => {
        const request = readBody(sourceRequestSchema, 'SourceRequest', req, res);
        if (request === null) return;
        const edited = await library.editSource(id, withoutNull(request));
        if (edited !== null) await answer(parts, res, edited);
      }),
    ],
    postRestore: withReadout(async (readout, _req, res) => {
      await library.restore(readout.id);
      res.json(await toResource(parts, { ...readout, deletedAt: null }));
    }),
    postPart: withReadout(async ({ id }, _req, res) => {
      const isParted = await library.part(id);
      const readout = await library.find(id);
      if (isParted && readout !== null) res.json(await toResource(parts, readout));
      else sendProblem(res, { status: 409, title: 'The readout is in no call' });
    }),
    ...createCallApi(parts, { limited, body }),
  };
}

const postReadout =
  (parts: AppParts): RequestHandler =>
  async (req, res) => {
    const request = readBody(readoutRequestSchema, 'ReadoutRequest', req, res);
    if (request === null) return;
    const { side = null, text } = request;
    const added = await parts.library.add({ ...withoutNull(request), side, text });
    if (!added.ok) {
      await answer(parts, res, added);
      return;
    }
    const { readout, outcome } = added.value;
    res.status(outcome === 'same' ? 200 : 201).location(`/api/readouts/${readout.id}`);
    res.json({ outcome, ...(await toResource(parts, readout)) });
  };

function createCallApi(
  { library, pairing }: AppParts,
  { limited, body }: { readonly limited: RequestHandler; readonly body: Handlers },
): Pick<LibraryApi, 'listCalls' | 'getCall' | 'postCall' | 'postCompare'> {
  const act =
    (path: string, join: (ja: string, ko: string) => Promise<Result<string, string>>): RequestHandler =>
    async (req, res) => {
      const pair = readBody(pairRequestSchema, 'PairRequest', req, res);
      if (pair === null) return;
      const done = await join(pair.ja, pair.ko);
      if (!done.ok) {
        const detail = 'Name a Japanese and a Korean readout that are in the library and not in the trash.';
        sendProblem(res, { status: 422, title: 'These are no two readouts of one call', detail });
        return;
      }
      res.status(201).location(`${path}/${done.value}`).json({ id: done.value });
    };
  return {
    listCalls: async (req, res) => {
      if (refuseParameters(req, res, CALL_PARAMETERS)) return;
      await pairing.keepUp();
      const { items, ...page } = await library.calls(readCallQuery(req.query));
      res.json({ ...page, calls: items.map(toCallResource) });
    },
    getCall: async (req, res, next) => {
      const { id } = req.params;
      const call = isLibraryId(id) ? await library.findCall(id) : null;
      if (call === null) next();
      else res.json(toCallResource(call));
    },
    postCall: [...body, act('/api/calls', (ja, ko) => library.join(ja, ko))],
    postCompare: [limited, ...body, act('/api/comparisons', (ja, ko) => library.compare(ja, ko))],
  };
}

const READOUT_PARAMETERS = ['q', 'names', 'side', 'issuer', 'level', 'from', 'to', 'paired', 'sort', 'page'];
const CALL_PARAMETERS = ['from', 'to', 'sort', 'page'];

/** Refuses what an address asks in no known way: a misspelt filter would otherwise give everything. */
export function refuseParameters(
  req: Request,
  res: Response,
  known: readonly string[],
  own?: Readonly<Record<string, (value: unknown) => boolean>>,
): boolean {
  const unread = unreadParameters(req.query, known, own);
  if (unread.length === 0) return false;
  const detail = `Not understood: ${unread.join(', ')}. See /api/openapi.json.`;
  sendProblem(res, { status: 400, title: 'Invalid query parameters', detail });
  return true;
}

/** The body as its schema has it; null when it was refused and the answer sent. */
export function readBody<T>(schema: z.ZodType<T>, name: string, req: Request, res: Response): T | null {
  const parsed = schema.safeParse(req.body);
  if (parsed.success) return parsed.data;
  const detail = `The body does not follow the schema ${name} of /api/openapi.json.`;
  const errors = parsed.error.issues.map(({ path, message }) => ({
    pointer: toPointer(path),
    code: 'invalid',
    detail: message,
  }));
  sendProblem(res, { status: 422, title: 'Invalid request body', detail, errors });
  return null;
}

const withoutNull = (source: z.infer<typeof sourceRequestSchema>) => ({
  title: source.title ?? '',
  issuer: source.issuer ?? '',
  publishedOn: source.publishedOn ?? '',
  url: source.url ?? '',
});

async function answer(
  parts: AppParts,
  res: Response,
  result: Result<LibraryReadout, readonly ReadoutProblem[]>,
): Promise<void> {
  if (result.ok) {
    res.json(await toResource(parts, result.value));
    return;
  }
  const errors = result.error.map((problem) => ({
    pointer: toPointer([problem.field]),
    code: problem.code,
    detail: problemText(problem),
    ...(problem.params === undefined ? {} : { params: problem.params }),
  }));
  sendProblem(res, { status: 422, title: 'The readout cannot be kept', errors });
}

/** A readout without its text, as lists have it. */
export function toCard(readout: LibraryReadout): object {
  const { id, side, callId, createdAt, deletedAt, versionCount, callDate, level } = readout;
  const { isPaired, comparisonIds, current } = readout;
  const { number, source, sha256, retrievedAt } = current;
  return {
    ...{ id, side, callId, createdAt, deletedAt, versionCount, callDate, level, isPaired, comparisonIds },
    ...{ version: number, ...source, sha256, retrievedAt },
  };
}

async function toResource({ library }: AppParts, readout: LibraryReadout): Promise<object> {
  const versions = await library.versions(readout.id);
  return {
    ...toCard(readout),
    text: readout.current.text,
    versions: versions.map(({ number, sha256, retrievedAt }) => ({ number, sha256, retrievedAt })),
  };
}

function toCallResource({ id, createdAt, date, readouts, comparisons }: LibraryCall): object {
  return { id, createdAt, date, readouts: readouts.map(toCard), comparisons };
}

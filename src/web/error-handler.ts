import { STATUS_CODES } from 'node:http';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { AppError } from '../domain/errors';
import { AskerGone, NotCompared, type Refusal } from '../services/comparer';
import { sendProblem } from './api/problem-details';
import { MethodNotAllowed } from './method-not-allowed';
import { uploadErrorStatus } from './middleware/upload';
import type { Log, Pages } from './ports';
import { displayOf, requestIdOf } from './request-context';

/** Answers with a status and nothing else to say: a problem under /api, a page elsewhere. */
export type SendStatus = (req: Request, res: Response, status: number, detail?: string) => Promise<void>;

export function createSendStatus(pages: Pages): SendStatus {
  return async (req, res, status, detail) => {
    if (isApi(req)) {
      sendProblem(res, { status, title: STATUS_CODES[status] ?? 'Error', ...(detail && { detail }) });
      return;
    }
    const html = await pages.error(displayOf(res), { status, requestId: requestIdOf(res), path: req.path });
    res.status(status).set('Cache-Control', 'no-store').type('html').send(html);
  };
}

/** The last route: nothing stands at this address. */
export function createNotFound(send: SendStatus): RequestHandler {
  return (req, res) => send(req, res, 404);
}

/** The one place that answers errors. Users get a status and the request's id; the log gets the rest. */
export function createErrorHandler(send: SendStatus, log: Log): ErrorRequestHandler {
  return async (error: unknown, req, res, next) => {
    const status = statusOf(error);
    // The message and body of a 4xx may quote what was sent; an error of our own is needed in full.
    const fields = { requestId: requestIdOf(res), status, ...(status >= 500 ? { err: error } : {}) };
    if (status >= 500) log.error(fields, 'request failed');
    else log.info(fields, 'request refused');
    if (error instanceof AskerGone) return;
    if (res.headersSent) {
      next(error);
      return;
    }
    try {
      await send(req, res, status, detailOf(error));
    } catch (failure) {
      // The error page itself may be what is broken.
      log.error({ requestId: requestIdOf(res), err: failure }, 'error page failed');
      res
        .status(status)
        .type('txt')
        .send(`${STATUS_CODES[status] ?? 'Error'} (${requestIdOf(res)})\n`);
    }
  };
}

const REFUSALS: Readonly<Record<Refusal, string>> = {
  busy: 'Other comparisons are waiting. Send this one again later.',
  'too-much': 'The texts ask for more time or memory than there is. Compare them in parts.',
};

// What the reader of a body calls its errors, where the status alone does not say what to mend.
const BODY_ERRORS: ReadonlyMap<unknown, string> = new Map([
  ['entity.parse.failed', 'The body is not JSON.'],
  ['charset.unsupported', 'Send the body in UTF-8.'],
  ['encoding.unsupported', 'Send the body plain, or compressed with gzip, deflate or br.'],
  ['entity.too.large', 'The body is larger than this server accepts. Send only the readouts themselves.'],
]);

/** What may be told of an error, in English for the developer of an API client. */
function detailOf(error: unknown): string | undefined {
  if (error instanceof NotCompared) return REFUSALS[error.refusal];
  if (error instanceof MethodNotAllowed) return `${error.method} is not allowed here; see the header Allow.`;
  return typeof error === 'object' && error !== null
    ? BODY_ERRORS.get(Reflect.get(error, 'type'))
    : undefined;
}

// Express finds /API/comparisons as well; whoever asks so is a program too.
function isApi(req: Request): boolean {
  return /^\/api(?:\/|$)/i.test(`${req.baseUrl}${req.path}`);
}

/** The status that the code meant, or a library's if it is 4xx; everything else is our fault. */
function statusOf(error: unknown): number {
  const upload = uploadErrorStatus(error);
  if (upload !== null) return upload;
  if (error instanceof AppError) return error.status;
  const status: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'status') : null;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log } from '../ports';
import { requestIdOf, setRequestId } from '../request-context';

/** Gives every request an id of our own (a client's could forge log lines), and says it in the answer. */
export function setUpRequestId(): RequestHandler {
  return (_req, res, next) => {
    const requestId = randomUUID();
    setRequestId(res, requestId);
    res.setHeader('X-Request-Id', requestId);
    next();
  };
}

/** One line a request, without body, query or headers: texts, titles and addresses of readouts stay out of the log. */
export function setUpRequestLog(log: Log): RequestHandler {
  return (req, res, next) => {
    const start = process.hrtime.bigint();
    const { method, path } = req;
    res.once('close', () => {
      const milliseconds = Number((process.hrtime.bigint() - start) / 1_000_000n);
      const isAborted = !res.writableFinished;
      const fields = { requestId: requestIdOf(res), method, path, status: res.statusCode, milliseconds };
      log.info(isAborted ? { ...fields, isAborted } : fields, 'request');
    });
    next();
  };
}

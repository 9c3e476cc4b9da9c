import { rateLimit } from 'express-rate-limit';
import type { RequestHandler } from 'express';

const ONE_MINUTE_MS = 60_000;

/**
 * Lets an address send so many requests a minute; `onLimit` answers the others, with Retry-After already set.
 * Counts live in this process: a second process in front of the same store would have its own.
 */
export function createRateLimit(limit: number, onLimit: RequestHandler): RequestHandler {
  return rateLimit({
    windowMs: ONE_MINUTE_MS,
    limit,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    handler: (req, res, next) => onLimit(req, res, next),
    // It would print a warning for every X-Forwarded-For header that anyone sends to a server without a proxy.
    validate: { xForwardedForHeader: false },
  });
}

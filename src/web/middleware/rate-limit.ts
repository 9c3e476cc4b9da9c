import { MemoryStore, rateLimit } from 'express-rate-limit';
import type { CreateRateLimit } from '../ports';

const ONE_MINUTE_MS = 60_000;

/** The limits of one program. */
export interface RateLimits {
  readonly create: CreateRateLimit;
  /** Stops the clocks of all of them. One that goes on keeps everything that the program has loaded. */
  close(): void;
}

/** Counts live in this process: a second process in front of the same store would have its own. */
export function createRateLimits(): RateLimits {
  const stores: MemoryStore[] = [];
  return {
    create: (limit, onLimit) => {
      const store = new MemoryStore();
      stores.push(store);
      return rateLimit({
        windowMs: ONE_MINUTE_MS,
        limit,
        store,
        standardHeaders: 'draft-7',
        legacyHeaders: false,
        handler: (req, res, next) => onLimit(req, res, next),
        // It would print a warning for every X-Forwarded-For header that anyone sends to a server without a proxy.
        validate: { xForwardedForHeader: false },
      });
    },
    close: () => {
      for (const store of stores) store.shutdown();
    },
  };
}

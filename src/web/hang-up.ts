import type { Response } from 'express';

/** Aborts when the connection ends before the answer is complete: nobody waits for it any more. */
export function hangUpSignal(res: Response): AbortSignal {
  const controller = new AbortController();
  const leave = (): void => {
    if (!res.writableFinished) controller.abort();
  };
  if (res.destroyed) leave();
  else res.once('close', leave);
  return controller.signal;
}

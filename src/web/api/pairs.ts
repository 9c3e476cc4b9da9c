import { json, type RequestHandler } from 'express';
import { z } from 'zod';
import { fail, ok, type Result } from '../../domain/result';
import type { SplitRefusal } from '../../services/library-service';
import { isLibraryId } from '../find-readout';
import type { AppParts } from '../ports';
import { requireJson } from './comparisons';
import { readBody, refuseParameters, toCard } from './library';
import { sendProblem } from './problem-details';

export const PAIR_VERDICTS = ['same', 'different', 'open'] as const;

/** The body of `POST /api/pairs`: whether two readouts report one call, or that nobody has said so. */
export const verdictRequestSchema = z.strictObject({
  ja: z.string(),
  ko: z.string(),
  verdict: z.enum(PAIR_VERDICTS),
});

export interface PairsApi {
  readonly listPairs: RequestHandler;
  readonly postVerdict: readonly RequestHandler[];
  readonly getCounterparts: RequestHandler;
}

export function createPairsApi({ pairing, settings }: AppParts): PairsApi {
  return {
    listPairs: async (req, res) => {
      if (refuseParameters(req, res, ['page'])) return;
      const wanted = Number(req.query['page'] ?? 1);
      const offered = await pairing.offered(Number.isSafeInteger(wanted) ? wanted : 1);
      const { items, ...page } = offered;
      res.json({
        ...page,
        pairs: items.map((pair) => ({ ...pair, ja: toCard(pair.ja), ko: toCard(pair.ko) })),
      });
    },
    getCounterparts: async (req, res, next) => {
      const { id } = req.params;
      const found = isLibraryId(id) ? await pairing.counterpartsOf(id) : null;
      if (found === null) {
        next();
        return;
      }
      const { items, isComplete } = found;
      res.json({
        isComplete,
        counterparts: items.map(({ readout, ...rest }) => ({ readout: toCard(readout), ...rest })),
      });
    },
    postVerdict: [
      requireJson,
      json({ limit: settings.bodyBytes, strict: false }),
      async (req, res) => {
        const request = readBody(verdictRequestSchema, 'VerdictRequest', req, res);
        if (request === null) return;
        const said = await say(pairing, request);
        if (said.ok) {
          res.json({ ...request, callId: said.value });
          return;
        }
        if (said.error === 'one-call') {
          const detail = 'Take one of them out of the call first: POST /api/readouts/{id}/part.';
          sendProblem(res, { status: 409, title: 'The two are kept as one call', detail });
          return;
        }
        const detail = 'Name a Japanese and a Korean readout that are in the library and not in the trash.';
        sendProblem(res, { status: 422, title: 'These are no two readouts of one call', detail });
      },
    ],
  };
}

/** @returns the call that the two have become, null where they have none. */
async function say(
  pairing: AppParts['pairing'],
  { ja, ko, verdict }: z.infer<typeof verdictRequestSchema>,
): Promise<Result<string | null, SplitRefusal>> {
  if (verdict === 'same') return pairing.confirm(ja, ko);
  if (verdict === 'different') return pairing.refuse(ja, ko);
  return (await pairing.allow(ja, ko)) ? ok(null) : fail('missing');
}

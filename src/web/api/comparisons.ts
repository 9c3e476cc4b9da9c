import { json, type RequestHandler } from 'express';
import type { Readout } from '../../domain/readout';
import { SIDES } from '../../domain/side';
import type { StoredComparison } from '../../domain/stored-comparison';
import type { Problems } from '../../services/comparison-service';
import { whenFound } from '../find-comparison';
import { hangUpSignal } from '../hang-up';
import type { AppParts } from '../ports';
import { readComparisonRequest, toPointer } from './comparison-request';
import { sendProblem, type ProblemDetailError } from './problem-details';
import { problemText } from './problem-texts';

const RECENT = 50;

export interface ComparisonApi {
  readonly listComparisons: RequestHandler;
  readonly getComparison: RequestHandler;
  readonly postComparison: readonly RequestHandler[];
}

export function createComparisonApi({ service, settings, createRateLimit }: AppParts): ComparisonApi {
  const postComparison: RequestHandler = async (req, res) => {
    const request = readComparisonRequest(req.body);
    if (!request.ok) {
      const detail = 'The body does not follow the schema ComparisonRequest of /api/openapi.json.';
      sendProblem(res, { status: 422, title: 'Invalid request body', detail, errors: request.error });
      return;
    }
    const created = await service.create(request.value, hangUpSignal(res));
    if (!created.ok) {
      const errors = toErrors(created.error);
      sendProblem(res, { status: 422, title: 'The readouts cannot be compared', errors });
      return;
    }
    const { stored, swapped } = created.value;
    res.status(201).location(`/api/comparisons/${stored.id}`);
    res.json({ ...toResource(stored), swapped });
  };
  return {
    listComparisons: async (_req, res) => {
      res.json({ comparisons: await service.recent(RECENT), samples: await service.samples() });
    },
    getComparison: whenFound(service, (stored, _req, res) => {
      res.json(toResource(stored));
    }),
    postComparison: [
      createRateLimit(settings.comparisonsPerMinute, (_req, res) =>
        sendProblem(res, { status: 429, title: 'Too many requests' }),
      ),
      requireJson,
      json({ limit: settings.bodyBytes, strict: false }),
      postComparison,
    ],
  };
}

// A cross-site form cannot send this type, so the API needs no token.
export const requireJson: RequestHandler = (req, res, next) => {
  if (req.is('application/json') !== false) next();
  else sendProblem(res, { status: 415, title: 'Unsupported media type', detail: 'Send application/json.' });
};

/** A comparison as the API gives it. The document holds the texts; the rest is what is known about them. */
function toResource(stored: StoredComparison): object {
  return {
    id: stored.id,
    createdAt: stored.createdAt,
    sample: stored.sample,
    readouts: { ja: toReadout(stored.ja), ko: toReadout(stored.ko) },
    document: stored.document,
  };
}

function toReadout({ sha256, source, retrievedAt }: Readout): object {
  return { ...source, sha256, retrievedAt };
}

function toErrors(problems: Problems): readonly ProblemDetailError[] {
  return SIDES.flatMap((side) =>
    problems[side].map((problem) => ({
      pointer: toPointer([side, problem.field]),
      code: problem.code,
      detail: problemText(problem),
      ...(problem.params === undefined ? {} : { params: problem.params }),
    })),
  );
}

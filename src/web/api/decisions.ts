import { json, type RequestHandler } from 'express';
import type { z } from 'zod';
import type { LogEvent } from '../../domain/decision-log';
import type { Result } from '../../domain/result';
import type { StoredComparison } from '../../domain/stored-comparison';
import type { DecisionRefusal, Knowing } from '../../services/decision-service';
import { whenFound } from '../find-comparison';
import { decisionRequestSchema } from '../decision-schema';
import type { AppParts } from '../ports';
import { toPointer } from './comparison-request';
import { requireJson } from './comparisons';
import { sendProblem } from './problem-details';

// A decision is an action with a note at most.
const BODY_BYTES = 100_000;

export interface DecisionApi {
  readonly getDecisions: RequestHandler;
  readonly postDecision: readonly RequestHandler[];
}

export function createDecisionApi(parts: AppParts): DecisionApi {
  const { service } = parts;
  const postDecision = whenFound(service, async (stored, req, res) => {
    const parsed = decisionRequestSchema.safeParse(req.body);
    if (!parsed.success) {
      const errors = parsed.error.issues.map(({ path, message }) => ({
        pointer: toPointer(path),
        code: 'invalid',
        detail: message,
      }));
      const detail = 'The body does not follow the schema DecisionRequest of /api/openapi.json.';
      sendProblem(res, { status: 422, title: 'Invalid request body', detail, errors });
      return;
    }
    const { revision, author = null, action } = parsed.data;
    const knowing = { revision, author };
    const kept = await keep(parts, stored, action, knowing);
    if (kept.ok) {
      res.status(201).json(await toResource(parts, stored));
      return;
    }
    const { error } = kept;
    if (error.kind === 'stale') {
      const detail = `The log is at revision ${error.revision}. Read what came in between, then decide again.`;
      sendProblem(res, { status: 409, title: 'Others have decided meanwhile', detail });
      return;
    }
    const detail = error.kind === 'misfit' ? error.reason : error.kind;
    sendProblem(res, { status: 422, title: 'The decision does not fit the comparison', detail });
  });
  return {
    getDecisions: whenFound(service, async (stored, _req, res) => {
      res.json(await toResource(parts, stored));
    }),
    postDecision: [requireJson, json({ limit: BODY_BYTES, strict: false }), postDecision],
  };
}

type Asked = z.infer<typeof decisionRequestSchema>['action'];

async function keep(
  { decisions, readoutVersions }: AppParts,
  stored: StoredComparison,
  action: Asked,
  knowing: Knowing,
): Promise<Result<number, DecisionRefusal>> {
  if (isStep(action)) return decisions.step(stored, action.kind, knowing);
  if (action.kind !== 'renew') return decisions.decide(stored, action, knowing);
  const seen = await decisions.decided(stored);
  const readouts = action.versions === 'newest' ? await readoutVersions.newest(seen.stored) : undefined;
  return decisions.renew(stored, knowing, readouts);
}

interface Step {
  readonly kind: 'undo' | 'redo';
}

const isStep = (action: Asked): action is Step => action.kind === 'undo' || action.kind === 'redo';

/** The log, and what it makes of the document. */
async function toResource({ decisions }: AppParts, stored: StoredComparison): Promise<object> {
  const { desk } = await decisions.decided(stored);
  const { decided, events, log } = desk;
  return {
    revision: log.revision,
    events: events.map(toEvent),
    canUndo: log.canUndo,
    canRedo: log.canRedo,
    document: decided.document,
    states: decided.states,
    remarks: decided.remarks.map(({ decision, kind, text, points }) => ({
      id: decision.id,
      kind,
      text,
      points,
    })),
    misfits: decided.misfits.map(({ decision, reason, words }) => ({
      id: decision.id,
      reason,
      ...(words && { words }),
    })),
    changes: desk.changes ?? [],
  };
}

/** A renewal without its texts and document, which are the comparison's own if it is the last. */
function toEvent(event: LogEvent): object {
  if (event.kind !== 'renew') return event;
  const { id, at, author, ja, ko, document } = event.renewal;
  return { kind: 'renew', id, at, author, texts: { ja: ja.sha256, ko: ko.sha256 }, engine: document.engine };
}

import type { Response } from 'express';
import { requestIdOf } from '../request-context';

/** One thing that is wrong with one member of the request body (RFC 6901 pointer, as a fragment). */
export interface ProblemDetailError {
  readonly pointer: string;
  /** Closed list: `ReadoutProblemCode`, and `invalid` for a body that does not follow the schema. */
  readonly code: string;
  readonly detail: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** RFC 9457. `type` is left out: it would be `about:blank`, the status says it all. */
export interface ProblemDetails {
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  readonly errors?: readonly ProblemDetailError[];
}

export const PROBLEM_TYPE = 'application/problem+json';

export function sendProblem(res: Response, problem: ProblemDetails): void {
  const body = { ...problem, requestId: requestIdOf(res) };
  // `send` of a string would add a charset, which JSON types do not have.
  res.status(problem.status).setHeader('Content-Type', PROBLEM_TYPE);
  res.setHeader('Cache-Control', 'no-store');
  res.send(Buffer.from(JSON.stringify(body)));
}

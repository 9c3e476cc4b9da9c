import { createHash } from 'node:crypto';
import type { ReadoutProblem } from '../domain/errors';
import type { Readout } from '../domain/readout';
import type { Side } from '../domain/side';
import type { CheckedSource } from './check-source';

// JSON can carry half a surrogate pair ("\\ud800") and NUL, and no store gives them back: the page would show another
// text than the one whose SHA-256 stands beside it.
export function textProblems(text: string, found: readonly ReadoutProblem[]): readonly ReadoutProblem[] {
  return found.length === 0 && /[\0\p{Surrogate}]/u.test(text) ? [{ code: 'binary', field: 'text' }] : found;
}

/** A readout of a text and a source that were checked; `retrievedAt` is an ISO 8601 instant. */
export function toReadout(from: {
  readonly side: Side;
  readonly text: string;
  readonly checked: CheckedSource;
  readonly retrievedAt: string;
}): Readout {
  return {
    side: from.side,
    text: from.text,
    sha256: createHash('sha256').update(from.text, 'utf8').digest('hex'),
    source: from.checked.source,
    retrievedAt: from.retrievedAt,
  };
}

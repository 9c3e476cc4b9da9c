import { createHash } from 'node:crypto';
import {
  COMPLETE_SCHEMA,
  type CompleteComparison,
  type ImportProblem,
  type ImportProblemCode,
} from '../../domain/complete-comparison';
import type { ComparisonDocument } from '../../domain/comparison';
import type { LogEvent } from '../../domain/decision-log';
import { findBreach } from '../../domain/document-laws';
import { MAX_TEXT_LENGTH, type Readout, type ReadoutSource } from '../../domain/readout';
import { fail, ok, type Result } from '../../domain/result';
import { SIDES, type BySide, type Side } from '../../domain/side';
import { createShapeCheck, type ShapeCheck } from './check-shape';

/** Largest file that is read, in bytes: a pair of texts at the limit of length, with its evidence. */
export const MAX_COMPLETE_BYTES = 32 * 1024 * 1024;

/** More points than this no page shows; more events nobody has decided. */
const MAX_POINTS = 4000;
const MAX_EVENTS = 10_000;

/** The file as it is written. The texts stand in the document. */
interface CompleteFile {
  readonly id: string;
  readonly createdAt: string;
  readonly readouts: BySide<ReadoutSource & { readonly sha256: string; readonly retrievedAt: string }>;
  readonly document: ComparisonDocument;
  readonly log: readonly LogEvent[];
}

export type ReadComplete = (bytes: Uint8Array) => Result<CompleteComparison, ImportProblem>;

/**
 * Makes the reader of complete comparisons, which trusts nothing: the shape is the published JSON Schema's, the texts are those of the
 * hashes, the document keeps its laws, and nothing in it is what a database cannot keep.
 * @param schemas the published schemas: of the complete file, and of the document that it refers to.
 */
export function createCompleteReader(schemas: {
  readonly complete: object;
  readonly document: object;
}): ReadComplete {
  // Compiled where the first file comes: a program that imports nothing does not wait for it.
  let check: ShapeCheck | undefined;
  return (bytes) => {
    const parsed = parse(bytes);
    if (!parsed.ok) return parsed;
    const other = kindOf(parsed.value);
    if (other !== null) return problem(other);
    check ??= createShapeCheck(schemas);
    const at = check(parsed.value);
    if (at !== null) return problem('shape', at);
    return toComplete(parsed.value as CompleteFile);
  };
}

const problem = (code: ImportProblemCode, at = ''): Result<never, ImportProblem> => fail({ code, at });

function parse(bytes: Uint8Array): Result<unknown, ImportProblem> {
  if (bytes.length > MAX_COMPLETE_BYTES) return problem('too-large');
  if (bytes.length === 0) return problem('no-file');
  let text: string;
  try {
    // Strict: what is no UTF-8 must not come in as replacement characters.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return problem('not-text');
  }
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return problem('not-json');
  }
}

/** What a JSON value is instead of a complete comparison that we can read; null for one. */
function kindOf(value: unknown): ImportProblemCode | null {
  const schema: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'schema') : null;
  if (schema === COMPLETE_SCHEMA) return null;
  if (typeof schema !== 'string') return 'other-file';
  if (/^readout-compare\/complete@\d{1,9}$/u.test(schema)) return 'newer';
  return /^readout-compare\/(?:comparison|decided)@\d{1,9}$/u.test(schema) ? 'results-only' : 'other-file';
}

function toComplete(file: CompleteFile): Result<CompleteComparison, ImportProblem> {
  const { id, createdAt, document, log } = file;
  const tooMany = SIDES.find((side) => document[side].points.length > MAX_POINTS);
  if (tooMany) return problem('too-many', `/document/${tooMany}/points`);
  if (log.length > MAX_EVENTS) return problem('too-many', '/log');
  const unstorable = findUnstorable(file, '');
  if (unstorable !== null) return problem('unstorable', unstorable);
  for (const side of SIDES) {
    const { text } = document[side];
    if (text.length > MAX_TEXT_LENGTH) return problem('too-many', `/document/${side}/text`);
    if (hashOf(text) !== file.readouts[side].sha256) return problem('other-text', `/readouts/${side}/sha256`);
  }
  const breach = findBreach(document);
  if (breach !== null) return problem('unlawful', `/document${breach}`);
  const wrong = findWrongRenewal(log);
  if (wrong !== null) return fail(wrong);
  const stored = {
    id,
    createdAt,
    ja: toReadout(file, 'ja'),
    ko: toReadout(file, 'ko'),
    document,
    sample: null,
  };
  return ok({ stored, events: log });
}

/** A renewal brings texts and a document of its own, which are trusted no more than the first. */
function findWrongRenewal(log: readonly LogEvent[]): ImportProblem | null {
  for (const [index, event] of log.entries()) {
    if (event.kind !== 'renew') continue;
    const at = `/log/${index}/renewal`;
    const { renewal } = event;
    for (const side of SIDES) {
      const { text, points } = renewal.document[side];
      if (points.length > MAX_POINTS) return { code: 'too-many', at: `${at}/document/${side}/points` };
      const isSame = renewal[side].text === text && renewal[side].sha256 === hashOf(text);
      if (!isSame) return { code: 'other-text', at: `${at}/${side}/sha256` };
    }
    const breach = findBreach(renewal.document);
    if (breach !== null) return { code: 'unlawful', at: `${at}/document${breach}` };
  }
  return null;
}

function toReadout({ readouts, document }: CompleteFile, side: Side): Readout {
  const { title, issuer, publishedOn, url, sha256, retrievedAt } = readouts[side];
  const source = { title, issuer, publishedOn, url };
  return { side, text: document[side].text, sha256, source, retrievedAt };
}

const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Where a string or a name holds NUL or half a surrogate pair. The shape is known by now, so the walk is not deep. */
function findUnstorable(value: unknown, at: string): string | null {
  if (typeof value === 'string') return /[\0\p{Surrogate}]/u.test(value) ? at : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, member] of Object.entries(value)) {
    const place = `${at}/${name}`;
    const found = findUnstorable(name, place) ?? findUnstorable(member, place);
    if (found !== null) return found;
  }
  return null;
}

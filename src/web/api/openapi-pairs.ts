import { IMPORT_OUTCOMES } from '../../domain/import';
import { PAIR_REASONS } from '../../domain/pairing';
import { SIDES } from '../../domain/side';
import { importRequestSchema } from './imports';
import {
  answer,
  body,
  bodyErrors,
  byId,
  count,
  errors,
  exactly,
  id,
  instant,
  list,
  missing,
  nullable,
  page,
  pageParameter,
  problem,
  ref,
  request,
  score,
} from './openapi-parts';
import { PAIR_VERDICTS, verdictRequestSchema } from './pairs';

/** The shapes of imports and pairs. */
export const pairSchemas = {
  ReadoutImportRequest: request(importRequestSchema),
  ReadoutImport: exactly({
    id,
    startedAt: instant,
    finishedAt: nullable('string'),
    isCancelled: { type: 'boolean' },
    done: count,
    entries: list(
      exactly({
        name: { type: 'string', description: 'all.zip › a.html, list.csv › 4' },
        outcome: { enum: IMPORT_OUTCOMES },
        problems: list({ type: 'object', required: ['code'] }),
        readout: {
          anyOf: [exactly({ id, side: { enum: SIDES }, title: nullable('string') }), { type: 'null' }],
        },
        details: {
          type: 'object',
          description: 'What was taken from the page or file itself, with its origin.',
        },
      }),
    ),
  }),
  ReadoutImportList: exactly({ imports: list(ref('ReadoutImport')) }),
  VerdictRequest: request(verdictRequestSchema),
  Verdict: exactly({ ja: id, ko: id, verdict: { enum: PAIR_VERDICTS }, callId: nullable('string') }),
  PairReason: exactly({
    kind: { enum: PAIR_REASONS },
    weight: { type: 'number', description: 'In natural logarithms of odds; negative speaks against.' },
    values: list({ type: ['string', 'number'] }),
  }),
  PairList: exactly({
    ...page,
    isComplete: { type: 'boolean', description: 'False while readouts are still being read.' },
    pairs: list(
      exactly({
        ja: ref('LibraryReadoutCard'),
        ko: ref('LibraryReadoutCard'),
        score,
        reasons: list(ref('PairReason')),
        isFurther: { type: 'boolean', description: 'One of the two has a counterpart, or a likelier one.' },
      }),
    ),
  }),
  CounterpartList: exactly({
    isComplete: { type: 'boolean' },
    counterparts: list(
      exactly({
        readout: ref('LibraryReadoutCard'),
        score,
        reasons: list(ref('PairReason')),
        isOffered: { type: 'boolean' },
        isRefused: { type: 'boolean' },
      }),
    ),
  }),
};

/** The paths of imports and pairs. */
export const pairPaths = {
  '/api/readouts/{id}/counterparts': {
    parameters: [byId],
    get: {
      operationId: 'listCounterparts',
      summary: 'Readouts of the other side that may report the same call, the likeliest first',
      responses: { 200: answer('Up to five.', 'CounterpartList'), ...missing, ...errors },
    },
  },
  '/api/imports': {
    get: {
      operationId: 'listImports',
      summary: 'Imports since the program was started, newest first',
      responses: { 200: answer('Their reports.', 'ReadoutImportList'), ...errors },
    },
    post: {
      operationId: 'startImport',
      summary: 'Take in many readouts: files (also archives and lists) and addresses',
      requestBody: body('ReadoutImportRequest'),
      responses: {
        202: answer('Begun; ask again for the report.', 'ReadoutImport'),
        ...bodyErrors,
        503: problem('Other imports are running.'),
      },
    },
  },
  '/api/imports/{id}': {
    parameters: [byId],
    get: {
      operationId: 'getImport',
      summary: 'The report of an import, also while it runs',
      responses: { 200: answer('The report.', 'ReadoutImport'), ...missing, ...errors },
    },
  },
  '/api/imports/{id}/cancel': {
    parameters: [byId],
    post: {
      operationId: 'cancelImport',
      summary: 'Take nothing more; what was taken stays',
      responses: { 200: answer('The report.', 'ReadoutImport'), ...missing, ...errors },
    },
  },
  '/api/pairs': {
    get: {
      operationId: 'listPairs',
      summary: 'Pairs of readouts that seem to report one call and wait for a verdict',
      parameters: [pageParameter],
      responses: {
        200: answer('A page.', 'PairList'),
        400: problem('A parameter was not understood.'),
        ...errors,
      },
    },
    post: {
      operationId: 'judgePair',
      summary: 'Say whether two readouts report one call; open takes back that they do not',
      requestBody: body('VerdictRequest'),
      responses: {
        200: answer('Noted.', 'Verdict'),
        409: problem('different: the two are kept as one call; take one out of it first.'),
        ...bodyErrors,
      },
    },
  },
};

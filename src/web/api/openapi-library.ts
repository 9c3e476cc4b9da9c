import { z } from 'zod';
import { READOUT_SORTS } from '../../domain/library';
import { PAIR_REASONS } from '../../domain/pairing';
import { SIDES } from '../../domain/side';
import { PAIR_VERDICTS, verdictRequestSchema } from './pairs';
import { pairRequestSchema, readoutRequestSchema, sourceRequestSchema } from './library';

/** The name of the dialect stands once in the description, not in every schema. */
const request = (schema: z.ZodType) =>
  Object.fromEntries(
    Object.entries(z.toJSONSchema(schema, { io: 'input' })).filter(([name]) => name !== '$schema'),
  );
const exactly = (properties: Readonly<Record<string, unknown>>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const nullable = (type: string) => ({ type: [type, 'null'] });
const list = (items: object) => ({ type: 'array', items });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const id = { type: 'string', pattern: '^[0-9a-hjkmnp-tv-z]{12}$' };
const instant = { type: 'string', format: 'date-time' };
const count = { type: 'integer', minimum: 0 };
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const page = { total: count, page: count, pageCount: count };

const score = { type: 'number', minimum: 0, maximum: 1 };

const card = {
  id,
  side: { enum: SIDES },
  callId: nullable('string'),
  createdAt: instant,
  deletedAt: nullable('string'),
  versionCount: count,
  callDate: nullable('string'),
  level: nullable('string'),
  isPaired: { type: 'boolean' },
  comparisonIds: list({ type: 'string' }),
  version: count,
  title: nullable('string'),
  issuer: nullable('string'),
  publishedOn: nullable('string'),
  url: nullable('string'),
  sha256,
  retrievedAt: instant,
};
const resource = {
  ...card,
  text: { type: 'string' },
  versions: list(exactly({ number: count, sha256, retrievedAt: instant })),
};

/** The shapes of the library. The requests are the very schemas that requests are checked with. */
export const librarySchemas = {
  ReadoutRequest: request(readoutRequestSchema),
  SourceRequest: request(sourceRequestSchema),
  PairRequest: request(pairRequestSchema),
  LibraryReadoutCard: exactly(card),
  LibraryReadout: exactly(resource),
  AddedReadout: exactly({
    outcome: {
      enum: ['new', 'same', 'new-version', 'restored'],
      description:
        'same: the text was there; new-version: another text stood at its address; restored: it was in the trash.',
    },
    ...resource,
  }),
  ReadoutList: exactly({
    ...page,
    words: list(exactly({ word: { type: 'string' }, others: list({ type: 'string' }) })),
    readouts: list(ref('LibraryReadoutCard')),
  }),
  Call: exactly({
    id,
    createdAt: instant,
    date: nullable('string'),
    readouts: list(ref('LibraryReadoutCard')),
    comparisons: list(ref('ComparisonSummary')),
  }),
  CallList: exactly({ ...page, calls: list(ref('Call')) }),
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
  Created: exactly({ id: { type: 'string' } }),
};

type SchemaName = keyof typeof librarySchemas;
const json = (name: SchemaName) => ({
  'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
});
const answer = (description: string, name: SchemaName) => ({ description, content: json(name) });
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
const errors = { 429: problem('Too many requests from this address.'), 500: problem('An error of ours.') };
const bodyErrors = {
  400: problem('The body is not JSON.'),
  413: problem('The body is too large.'),
  415: problem('The body is not application/json.'),
  422: problem('The body does not follow the schema, or its values cannot be kept; `errors` names each.'),
  ...errors,
};
const missing = { 404: problem('There is none with this id.') };
const byId = { name: 'id', in: 'path', required: true, schema: id };
const query = (name: string, schema: object, description: string) => ({
  name,
  in: 'query',
  schema,
  description,
});
const day = { type: 'string', format: 'date' };
const days = [
  query('from', day, 'First day, of the call, else of the publication.'),
  query('to', day, 'Last day.'),
  query('page', { type: 'integer', minimum: 1 }, 'From 1; 25 a page; one beyond the end is the last.'),
];
const body = (name: SchemaName) => ({ required: true, content: json(name) });

/** The paths of the library. */
export const libraryPaths = {
  '/api/readouts': {
    get: {
      operationId: 'listReadouts',
      summary: 'Readouts of the library, without their texts',
      parameters: [
        query('q', { type: 'string' }, 'Words, each of which must stand in title, issuing body or text.'),
        query('names', { enum: ['off'] }, 'off: only as written, not under other names in either language.'),
        query('side', { enum: SIDES }, ''),
        query('issuer', { type: 'string' }, 'Issuing body, exactly.'),
        query('level', { type: 'string' }, ''),
        query('paired', { enum: ['yes', 'no'] }, 'Whether a readout of the other side is known.'),
        query('sort', { enum: READOUT_SORTS }, ''),
        ...days,
      ],
      responses: {
        200: answer('A page.', 'ReadoutList'),
        400: problem('A parameter was not understood.'),
        ...errors,
      },
    },
    post: {
      operationId: 'addReadout',
      summary: 'Add a readout',
      requestBody: body('ReadoutRequest'),
      responses: {
        200: answer('The text was there already.', 'AddedReadout'),
        201: answer('Kept.', 'AddedReadout'),
        ...bodyErrors,
      },
    },
  },
  '/api/readouts/{id}': {
    parameters: [byId],
    get: {
      operationId: 'getReadout',
      summary: 'One readout, also from the trash',
      responses: { 200: answer('The readout.', 'LibraryReadout'), ...missing, ...errors },
    },
    delete: {
      operationId: 'deleteReadout',
      summary: 'Put a readout in the trash; it can be restored for 30 days',
      responses: { 204: { description: 'It is in the trash.' }, ...missing, ...errors },
    },
  },
  '/api/readouts/{id}/source': {
    parameters: [byId],
    post: {
      operationId: 'editSource',
      summary: 'Correct what is known of the source of the current version',
      requestBody: body('SourceRequest'),
      responses: { 200: answer('Kept.', 'LibraryReadout'), ...missing, ...bodyErrors },
    },
  },
  '/api/readouts/{id}/restore': {
    parameters: [byId],
    post: {
      operationId: 'restoreReadout',
      summary: 'Take a readout out of the trash',
      responses: { 200: answer('The readout.', 'LibraryReadout'), ...missing, ...errors },
    },
  },
  '/api/readouts/{id}/counterparts': {
    parameters: [byId],
    get: {
      operationId: 'listCounterparts',
      summary: 'Readouts of the other side that may report the same call, the likeliest first',
      responses: { 200: answer('Up to five.', 'CounterpartList'), ...missing, ...errors },
    },
  },
  '/api/pairs': {
    get: {
      operationId: 'listPairs',
      summary: 'Pairs of readouts that seem to report one call and wait for a verdict',
      parameters: [days[2]],
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
      responses: { 200: answer('Noted.', 'Verdict'), ...bodyErrors },
    },
  },
  '/api/calls': {
    get: {
      operationId: 'listCalls',
      summary: 'Calls with their readouts and comparisons',
      parameters: [query('sort', { enum: ['newest', 'oldest'] }, ''), ...days],
      responses: {
        200: answer('A page.', 'CallList'),
        400: problem('A parameter was not understood.'),
        ...errors,
      },
    },
    post: {
      operationId: 'joinReadouts',
      summary: 'Say that two readouts report one call',
      requestBody: body('PairRequest'),
      responses: { 201: answer('The call.', 'Created'), ...bodyErrors },
    },
  },
  '/api/calls/compare': {
    post: {
      operationId: 'compareReadouts',
      summary: 'Compare two readouts of the library',
      requestBody: body('PairRequest'),
      responses: { 201: answer('The comparison.', 'Created'), ...bodyErrors, 503: problem('Too busy.') },
    },
  },
  '/api/calls/{id}': {
    parameters: [byId],
    get: {
      operationId: 'getCall',
      summary: 'One call',
      responses: { 200: answer('The call.', 'Call'), ...missing, ...errors },
    },
  },
};

import { READOUT_SORTS } from '../../domain/library';
import { SIDES } from '../../domain/side';
import { pairRequestSchema, readoutRequestSchema, sourceRequestSchema } from './library';
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
  query,
  ref,
  request,
  sha256,
} from './openapi-parts';

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
    isComplete: {
      type: 'boolean',
      description: 'False while level and day of some readouts are still being read.',
    },
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
  Created: exactly({ id: { type: 'string' } }),
};

const day = { type: 'string', format: 'date' };
const days = [
  query('from', day, 'First day, of the call, else of the publication.'),
  query('to', day, 'Last day.'),
  pageParameter,
];
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

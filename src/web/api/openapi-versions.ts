import {
  answer,
  byId,
  count,
  errors,
  exactly,
  id,
  instant,
  list,
  missing,
  problem,
  query,
  ref,
  score,
  sha256,
} from './openapi-parts';

const piece = exactly({
  text: { type: 'string' },
  isAdded: { type: 'boolean' },
  isRemoved: { type: 'boolean' },
});
const span = {
  anyOf: [
    { type: 'array', items: count, minItems: 2, maxItems: 2, description: 'UTF-16 code units, half open.' },
    { type: 'null' },
  ],
};

/** The shapes of what changed. */
export const versionSchemas = {
  VersionChanges: exactly({
    versions: list(exactly({ number: count, sha256, retrievedAt: instant })),
    from: count,
    to: count,
    pieces: list(piece),
  }),
  ReadoutContrast: exactly({
    old: ref('LibraryReadoutCard'),
    now: ref('LibraryReadoutCard'),
    sentences: list(exactly({ old: span, now: span, likeness: score, pieces: list(piece) })),
  }),
};

const number = { type: 'integer', minimum: 1 };

/** The paths of what changed. */
export const versionPaths = {
  '/api/readouts/{id}/part': {
    parameters: [byId],
    post: {
      operationId: 'partReadout',
      summary: 'Take a readout out of its call',
      responses: {
        200: answer('The readout.', 'LibraryReadout'),
        ...missing,
        409: problem('It is in no call.'),
        ...errors,
      },
    },
  },
  '/api/readouts/{id}/versions': {
    parameters: [byId],
    get: {
      operationId: 'listVersions',
      summary: 'The versions of a readout, and word by word what changed between two of them',
      parameters: [
        query('from', number, 'The version before `to` unless given.'),
        query('to', number, 'The current version unless given.'),
      ],
      responses: {
        200: answer('The newer text with what it adds and what it no longer has.', 'VersionChanges'),
        400: problem('A parameter was not understood.'),
        ...missing,
        ...errors,
      },
    },
  },
  '/api/readouts/{id}/against/{other}': {
    parameters: [byId, { name: 'other', in: 'path', required: true, schema: id }],
    get: {
      operationId: 'contrastReadouts',
      summary: 'Two readouts of one side: sentences that say much the same, with what differs in them',
      responses: {
        200: answer(
          'In the order of the later one; a sentence of one readout only has no pieces.',
          'ReadoutContrast',
        ),
        ...missing,
        ...errors,
      },
    },
  },
};

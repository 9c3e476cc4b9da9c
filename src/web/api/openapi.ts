import { DOCUMENT_SCHEMA } from '../../domain/comparison';
import { exportPaths } from './openapi-exports';
import { libraryPaths } from './openapi-library';
import { versionPaths } from './openapi-versions';
import { pairPaths } from './openapi-pairs';
import { openApiSchemas } from './openapi-schemas';
import { termbasePaths } from './openapi-termbase';

type SchemaName = keyof typeof openApiSchemas;

const json = (name: SchemaName) => ({
  'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
});
const answer = (description: string, name: SchemaName) => ({ description, content: json(name) });
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const tooMany = {
  ...problem('Too many requests from this address.'),
  headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds.' } },
};
const serverErrors = {
  429: tooMany,
  500: problem('An error of ours; the request id helps to find it.'),
  503: problem('Too busy, or the texts take too long.'),
};

const comparisonId = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,79}$' },
};

const createComparison = {
  operationId: 'createComparison',
  summary: 'Compare two readouts of one call',
  requestBody: { required: true, content: json('ComparisonRequest') },
  responses: {
    201: {
      ...answer('Compared and kept.', 'CreatedComparison'),
      headers: { Location: { schema: { type: 'string' }, description: 'Address of the comparison.' } },
    },
    400: problem('The body is not JSON.'),
    413: problem('The body is too large.'),
    415: problem('The body is not application/json.'),
    422: problem('The readouts cannot be compared; `errors` names each field.'),
    ...serverErrors,
  },
};

const importComparison = {
  operationId: 'importComparison',
  summary: 'Take in a complete file (export.complete.json) with its decisions',
  requestBody: {
    required: true,
    content: { 'application/json': { schema: { type: 'object' } } },
    description: 'Follows /schema/complete-1.json; at most 32 MB.',
  },
  responses: {
    200: answer('The very same is there already; nothing was done.', 'Imported'),
    201: {
      ...answer('Kept; `moved` where its address was taken. Nothing is ever overwritten.', 'Imported'),
      headers: { Location: { schema: { type: 'string' }, description: 'Address of the comparison.' } },
    },
    413: problem('The file is larger than 32 MB.'),
    415: problem('The body is not application/json.'),
    422: problem('The file cannot be imported; `errors` says where and why.'),
    ...serverErrors,
  },
};

const decisionPaths = {
  parameters: [comparisonId],
  get: {
    operationId: 'getDecisions',
    summary: 'What was decided about a comparison, and the document with it',
    responses: {
      200: answer('The whole log, oldest first, and the decided document.', 'Decisions'),
      404: problem('There is no comparison with this id.'),
      ...serverErrors,
    },
  },
  post: {
    operationId: 'decide',
    summary: 'Decide something, or undo or redo',
    requestBody: { required: true, content: json('DecisionRequest') },
    responses: {
      201: answer('Kept.', 'Decisions'),
      400: problem('The body is not JSON.'),
      404: problem('There is no comparison with this id.'),
      409: problem('Others have decided since `revision`. Read the log, then decide again.'),
      413: problem('The body is too large.'),
      415: problem('The body is not application/json.'),
      422: problem('The body does not follow the schema, or the decision does not fit; `detail` says why.'),
      ...serverErrors,
    },
  },
};

/** The description of the API, served at /api/openapi.json. The tests check every answer against it. */
export const openApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'Readout Compare',
    version: '1',
    description:
      'Pairs the Japanese and the Korean readout of one call. Errors of /api are problem details (RFC 9457). ' +
      `The document (${DOCUMENT_SCHEMA}) is described at /schema/comparison-1.json.`,
    license: { name: 'MIT', identifier: 'MIT' },
  },
  paths: {
    '/api/comparisons': {
      get: {
        operationId: 'listComparisons',
        summary: 'The newest comparisons, and the samples',
        responses: { 200: answer('Newest first.', 'ComparisonList'), ...serverErrors },
      },
      post: createComparison,
    },
    '/api/comparisons/import': { post: importComparison },
    '/api/comparisons/{id}': {
      get: {
        operationId: 'getComparison',
        summary: 'One comparison',
        parameters: [comparisonId],
        responses: {
          200: answer('The comparison.', 'Comparison'),
          404: problem('There is none with this id.'),
          ...serverErrors,
        },
      },
    },
    '/api/comparisons/{id}/decisions': decisionPaths,
    ...exportPaths,
    ...termbasePaths,
    ...libraryPaths,
    ...pairPaths,
    ...versionPaths,
  },
  components: { schemas: openApiSchemas },
} as const;

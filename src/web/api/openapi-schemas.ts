import { decisionSchemas } from './openapi-decisions';
import { IMPORT_PROBLEMS } from '../../domain/complete-comparison';
import { termbaseSchemas } from './openapi-termbase';
import { TERMBASE_PROBLEMS } from '../../domain/termbase-problem';
import { librarySchemas } from './openapi-library';
import { pairSchemas } from './openapi-pairs';
import { versionSchemas } from './openapi-versions';
import { READOUT_PROBLEMS } from '../../domain/errors';
import { MAX_TEXT_LENGTH } from '../../domain/readout';
import { MAX_FIELD_LENGTH, MAX_URL_LENGTH } from '../../services/check-source';

const id = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,79}$' } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const count = { type: 'integer', minimum: 0 } as const;

function nullable(schema: Readonly<Record<string, unknown>>) {
  return { anyOf: [schema, { type: 'null' }] };
}

/** An object that has all of these members and no others. */
function exactly(properties: Readonly<Record<string, unknown>>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

const bySide = (schema: object) => exactly({ ja: schema, ko: schema });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const resource = {
  id,
  createdAt: instant,
  sample: { ...nullable({ type: 'string' }), description: 'The name of the sample that this is, else null.' },
  readouts: bySide(ref('Readout')),
  document: ref('ComparisonDocument'),
};

/** The shapes that the API takes and gives, as JSON Schema 2020-12. */
export const openApiSchemas = {
  ReadoutInput: exactly(
    {
      text: {
        type: 'string',
        description: `At most ${MAX_TEXT_LENGTH} UTF-16 code units; kept character for character.`,
      },
      title: { type: ['string', 'null'], maxLength: MAX_FIELD_LENGTH },
      issuer: { type: ['string', 'null'], maxLength: MAX_FIELD_LENGTH },
      publishedOn: { type: ['string', 'null'], description: 'YYYY-MM-DD' },
      url: { type: ['string', 'null'], maxLength: MAX_URL_LENGTH, description: 'http or https' },
    },
    ['title', 'issuer', 'publishedOn', 'url'],
  ),
  ComparisonRequest: bySide(ref('ReadoutInput')),
  Readout: exactly({
    title: nullable({ type: 'string' }),
    issuer: nullable({ type: 'string' }),
    publishedOn: nullable({ type: 'string', format: 'date' }),
    url: nullable({ type: 'string', pattern: '^https?://' }),
    sha256: { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'Of the text in UTF-8.' },
    retrievedAt: instant,
  }),
  ComparisonDocument: {
    type: 'object',
    description: 'Its full schema is at /schema/comparison-1.json.',
    properties: { schema: { const: 'readout-compare/comparison@1' } },
    required: ['schema', 'engine', 'ja', 'ko', 'links', 'call', 'terms'],
  },
  Comparison: exactly(resource),
  CreatedComparison: exactly({
    ...resource,
    swapped: {
      type: 'boolean',
      description: 'The two texts stood in each other’s place and were put right.',
    },
  }),
  ...decisionSchemas,
  ...termbaseSchemas,
  ...librarySchemas,
  ...pairSchemas,
  ...versionSchemas,
  ComparisonSummary: exactly({
    id,
    createdAt: instant,
    sample: nullable({ type: 'string' }),
    titles: bySide({ type: 'string' }),
    call: exactly({
      date: nullable({ type: 'string', format: 'date' }),
      startTime: nullable({ type: 'string', pattern: '^\\d{2}:\\d{2}$' }),
      durationMinutes: nullable({ type: 'number' }),
    }),
    figures: exactly({ shared: count, differing: count, onlyJa: count, onlyKo: count }),
  }),
  Imported: exactly({
    id,
    outcome: { enum: ['new', 'same', 'moved'] },
    keptSources: {
      type: 'array',
      items: { enum: ['ja', 'ko'] },
      description: 'Sides whose text the library had with other details of the source; those stay.',
    },
  }),
  ComparisonList: exactly({
    comparisons: { type: 'array', items: ref('ComparisonSummary') },
    samples: { type: 'array', items: ref('ComparisonSummary') },
  }),
  Problem: exactly(
    {
      status: { type: 'integer', minimum: 400, maximum: 599 },
      title: { type: 'string' },
      detail: { type: 'string' },
      requestId: { type: 'string' },
      errors: { type: 'array', items: ref('ProblemError') },
    },
    ['detail', 'errors'],
  ),
  ProblemError: exactly(
    {
      pointer: {
        type: 'string',
        description: 'JSON Pointer into the request body, as a fragment: #/ja/text',
      },
      code: {
        enum: [...new Set(['invalid', ...READOUT_PROBLEMS, ...IMPORT_PROBLEMS, ...TERMBASE_PROBLEMS])],
      },
      detail: { type: 'string' },
      params: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
    },
    ['params'],
  ),
};

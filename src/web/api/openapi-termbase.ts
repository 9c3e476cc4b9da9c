import { z } from 'zod';
import { TERMBASE_GROUPS, TERMBASE_TABLES } from '../../domain/termbase';
import { ENTRY_STATES, IMPORT_OUTCOMES } from '../../domain/termbase-entry';
import { TERMBASE_PROBLEMS } from '../../domain/termbase-problem';
import { entryActionSchema, entryRequestSchema, termbaseStepSchema, tryOutSchema } from '../termbase-schema';

/** The name of the dialect stands once in the description, not in every schema. */
const request = (schema: z.ZodType) =>
  Object.fromEntries(
    Object.entries(z.toJSONSchema(schema, { io: 'input' })).filter(([name]) => name !== '$schema'),
  );
const object = (properties: Readonly<Record<string, unknown>>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const text = { type: 'string' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const cells = { type: 'object', additionalProperties: text } as const;
const nullable = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The shapes of the termbase. The requests are the very schemas that requests are checked with. */
export const termbaseSchemas = {
  EntryRequest: request(entryRequestSchema),
  EntryAction: request(entryActionSchema),
  TermbaseStep: request(termbaseStepSchema),
  TryOutRequest: request(tryOutSchema),
  TriedOut: object({ with: ref('ComparisonDocument'), without: ref('ComparisonDocument') }),
  Entry: object({
    id: { ...text, description: 'The table and the key: term:north-korea.' },
    table: { enum: TERMBASE_TABLES },
    state: { enum: ENTRY_STATES },
    cells: { ...cells, description: 'By the columns of the shipped file; alternatives have “ | ” between.' },
    shipped: { ...nullable(cells), description: 'As it is shipped, null for an own entry.' },
  }),
  EntryList: object({
    revision: count,
    total: count,
    page: { type: 'integer', minimum: 1 },
    pageSize: count,
    entries: { type: 'array', items: ref('Entry') },
  }),
  EntryDetails: object({
    revision: count,
    entry: ref('Entry'),
    history: {
      type: 'array',
      items: object({ id: text, at: { ...text, format: 'date-time' }, author: nullable(text), kind: text }),
    },
    uses: object({
      total: count,
      comparisons: { type: 'array', items: object({ id: text, knowledge: text }) },
    }),
  }),
  KeptEntry: object({ revision: count, entry: nullable(ref('Entry')) }),
  TermbaseRevision: object({ revision: count }),
  TermbaseChanges: object({
    revision: count,
    events: { type: 'array', items: { type: 'object', required: ['kind'] } },
    canUndo: { type: 'boolean' },
    canRedo: { type: 'boolean' },
  }),
  ImportReport: object({
    isTaken: { type: 'boolean' },
    counts: object(Object.fromEntries(IMPORT_OUTCOMES.map((outcome) => [outcome, count]))),
    refused: {
      type: 'array',
      items: object({
        line: count,
        id: text,
        problems: {
          type: 'array',
          items: object({ code: { enum: TERMBASE_PROBLEMS }, field: text, value: text }),
        },
      }),
    },
  }),
};

const json = (name: keyof typeof termbaseSchemas) => ({ 'application/json': { schema: ref(name) } });
const answer = (description: string, name: keyof typeof termbaseSchemas) => ({
  description,
  content: json(name),
});
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});
const errors = {
  429: problem('Too many requests from this address.'),
  500: problem('An error of ours; the request id helps to find it.'),
};
const refusals = {
  400: problem('The body is not JSON.'),
  409: problem('Others have changed the same since `revision`. Read it again.'),
  415: problem('The body is not application/json.'),
  422: problem('The body does not follow the schema, or the entry breaks a rule; `errors` names each cell.'),
  ...errors,
};
const none = { 404: problem('There is no entry with this id.') };
const query = (name: string, schema: object, description: string) => ({
  name,
  in: 'query',
  required: false,
  schema,
  description,
});
const entryId = { name: 'id', in: 'path', required: true, schema: text, description: 'term:north-korea' };
const body = (name: keyof typeof termbaseSchemas) => ({ required: true, content: json(name) });
const file = { schema: { type: 'string', format: 'binary' } };

/** The addresses of the termbase. Entries as files: /termbase/export.csv and /termbase/export.tbx with the same query. */
export const termbasePaths = {
  '/api/termbase': {
    get: {
      operationId: 'listEntries',
      summary: 'Entries of the termbase, a hundred at a time',
      parameters: [
        query('q', text, 'Words in any language, inside words too.'),
        query('group', { enum: TERMBASE_GROUPS }, 'A part of the termbase.'),
        query('table', { enum: TERMBASE_TABLES }, 'One table.'),
        query('state', { enum: ENTRY_STATES }, 'What analysts made of it.'),
        query('page', { type: 'integer', minimum: 1 }, 'From 1.'),
      ],
      responses: { 200: answer('Best first.', 'EntryList'), ...errors },
    },
    post: {
      operationId: 'addEntry',
      summary: 'Add an entry',
      requestBody: body('EntryRequest'),
      responses: { 201: answer('Kept.', 'KeptEntry'), ...refusals },
    },
  },
  '/api/termbase/changes': {
    get: {
      operationId: 'getTermbaseChanges',
      summary: 'The log of the termbase, oldest first',
      responses: { 200: answer('The whole log.', 'TermbaseChanges'), ...errors },
    },
    post: {
      operationId: 'stepTermbase',
      summary: 'Undo the last change, or redo',
      requestBody: body('TermbaseStep'),
      responses: { 200: answer('Done.', 'TermbaseRevision'), ...refusals },
    },
  },
  '/api/termbase/try': {
    post: {
      operationId: 'tryEntry',
      summary: 'What two sentences come to with an entry as it is sent, and without it; nothing is kept',
      requestBody: body('TryOutRequest'),
      responses: {
        200: answer('Two documents.', 'TriedOut'),
        400: refusals[400],
        404: problem('There is no entry with the id.'),
        415: refusals[415],
        422: refusals[422],
        503: problem('Too much is being compared. Try again.'),
        ...errors,
      },
    },
  },
  '/api/termbase/import': {
    post: {
      operationId: 'importEntries',
      summary: 'What a CSV or TBX file would do; with take=true it is done, as one change',
      parameters: [
        query('table', { enum: TERMBASE_TABLES }, 'What the entries are where the file does not say it.'),
        query('take', { enum: ['true'] }, 'Take what is added and changed.'),
      ],
      requestBody: { required: true, content: { 'text/csv': file, 'application/x-tbx+xml': file } },
      responses: {
        200: answer('How many rows are added, changed, the same and refused.', 'ImportReport'),
        413: problem('The file is too large.'),
        415: problem('The body is neither a table nor XML.'),
        422: problem('The file cannot be read.'),
        ...errors,
      },
    },
  },
  '/api/termbase/{id}': {
    parameters: [entryId],
    get: {
      operationId: 'getEntry',
      summary: 'One entry, its history, and the comparisons that use it',
      responses: { 200: answer('The entry.', 'EntryDetails'), ...none, ...errors },
    },
    post: {
      operationId: 'changeEntry',
      summary: 'Correct an entry, switch it off or on, or go back to what is shipped',
      requestBody: body('EntryAction'),
      responses: { 200: answer('Kept.', 'KeptEntry'), ...none, ...refusals },
    },
  },
};

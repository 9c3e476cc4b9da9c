import { z } from 'zod';

// Pieces of the description that several parts of it use.

/** The name of the dialect stands once in the description, not in every schema. */
export const request = (schema: z.ZodType) =>
  Object.fromEntries(
    Object.entries(z.toJSONSchema(schema, { io: 'input' })).filter(([name]) => name !== '$schema'),
  );
export const exactly = (properties: Readonly<Record<string, unknown>>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
export const nullable = (type: string) => ({ type: [type, 'null'] });
export const list = (items: object) => ({ type: 'array', items });
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

export const id = { type: 'string', pattern: '^[0-9a-hjkmnp-tv-z]{12}$' };
export const instant = { type: 'string', format: 'date-time' };
export const count = { type: 'integer', minimum: 0 };
export const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };
export const page = { total: count, page: count, pageCount: count };

export const score = { type: 'number', minimum: 0, maximum: 1 };

/** A name among the schemas of the whole description. */
type SchemaName = string;
const json = (name: SchemaName) => ({
  'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
});
export const answer = (description: string, name: SchemaName) => ({ description, content: json(name) });
export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
export const errors = {
  429: problem('Too many requests from this address.'),
  500: problem('An error of ours.'),
};
export const bodyErrors = {
  400: problem('The body is not JSON.'),
  413: problem('The body is too large.'),
  415: problem('The body is not application/json.'),
  422: problem('The body does not follow the schema, or its values cannot be kept; `errors` names each.'),
  ...errors,
};
export const missing = { 404: problem('There is none with this id.') };
export const byId = { name: 'id', in: 'path', required: true, schema: id };
export const query = (name: string, schema: object, description: string) => ({
  name,
  in: 'query',
  schema,
  description,
});
export const pageParameter = query(
  'page',
  { type: 'integer', minimum: 1 },
  'From 1; 25 a page; one beyond the end is the last.',
);
export const body = (name: SchemaName) => ({ required: true, content: json(name) });

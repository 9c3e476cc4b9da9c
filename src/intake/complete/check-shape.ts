import Ajv2020 from 'ajv/dist/2020';

/** The first place where a value does not follow the schema, as a JSON pointer; null where it does. */
export type ShapeCheck = (value: unknown) => string | null;

/** The only caller of ajv: checks by the JSON Schemas that we publish, so that they are what is really asked for. */
export function createShapeCheck(schemas: {
  readonly complete: object;
  readonly document: object;
}): ShapeCheck {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: false });
  ajv.addSchema(schemas.document);
  const validate = ajv.compile(schemas.complete);
  return (value) => {
    if (validate(value)) return null;
    // Of several alternatives the one that was followed furthest says best what is wrong.
    const paths = (validate.errors ?? []).map(({ instancePath }) => instancePath);
    return paths.toSorted((a, b) => b.length - a.length)[0] ?? '';
  };
}

import Ajv2020 from 'ajv/dist/2020';
import request from 'supertest';
import { openApiDocument } from '../../src/web/api/openapi';
import { decisionSchemas } from '../../src/web/api/openapi-decisions';
import { librarySchemas } from '../../src/web/api/openapi-library';
import { pairSchemas } from '../../src/web/api/openapi-pairs';
import { termbaseSchemas } from '../../src/web/api/openapi-termbase';
import { JA_TEXT, KO_TEXT } from '../support/a-stored-comparison';
import { anApp, type TestApp } from '../support/app';

let test: TestApp;
beforeEach(async () => {
  test = await anApp();
});
afterEach(() => test.close());

const post = (body: object) => request(test.app).post('/api/imports').send(body);
const base64 = (text: string) => Buffer.from(text).toString('base64');
function expectSchema(name: keyof typeof openApiDocument.components.schemas, value: unknown): void {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(openApiDocument, 'openapi');
  const validate = ajv.compile({ $ref: `openapi#/components/schemas/${name}` });
  validate(value);
  expect(validate.errors).toBeNull();
}

it('has a name of its own for every schema of the description', () => {
  const parts = [decisionSchemas, termbaseSchemas, librarySchemas, pairSchemas];
  const names = parts.flatMap((schemas) => Object.keys(schemas));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

describe('the API of imports', () => {
  it('takes files and addresses, and reports on each', async () => {
    const files = [
      { name: 'a/ja.txt', base64: base64(JA_TEXT) },
      { name: 'ko.txt', base64: base64(KO_TEXT) },
    ];
    const begun = await post({ files, addresses: ['https://example.org/a'] }).expect(202);
    expectSchema('ReadoutImport', begun.body);
    const { id } = begun.body as { id: string };
    expect(begun.headers['location']).toBe(`/api/imports/${id}`);
    await test.imports.finished(id);
    const report = await request(test.app).get(`/api/imports/${id}`).expect(200);
    expectSchema('ReadoutImport', report.body);
    expect(report.body).toMatchObject({
      done: 3,
      entries: [
        { outcome: 'refused', problems: [{ code: 'fetch-off' }], readout: null },
        { name: 'a/ja.txt', outcome: 'new', readout: { side: 'ja' } },
        { name: 'ko.txt', outcome: 'new', readout: { side: 'ko' } },
      ],
    });
    const all = await request(test.app).get('/api/imports').expect(200);
    expectSchema('ReadoutImportList', all.body);
    expect(all.body).toMatchObject({ imports: [{ id }] });
    await request(test.app).post(`/api/imports/${id}/cancel`).expect(200);
  });

  it.each([
    [{}, 422],
    [{ files: [], addresses: [] }, 422],
    [{ files: [{ name: 'a.txt', base64: '*' }] }, 422],
    [{ files: [{ name: '', base64: '' }] }, 422],
    [{ addresses: 'https://example.org' }, 422],
  ])('refuses %j', async (body, status) => {
    expect((await post(body)).status).toBe(status);
  });

  it('takes no form, which any page could send', async () => {
    await request(test.app).post('/api/imports').attach('files', Buffer.from(JA_TEXT), 'a.txt').expect(415);
  });

  it('knows no import that was never begun', async () => {
    await request(test.app).get('/api/imports/zzzzzzzzzzzz').expect(404);
    await request(test.app).post('/api/imports/zzzzzzzzzzzz/cancel').expect(404);
    await request(test.app).get('/api/imports/..%2f').expect(404);
  });
});

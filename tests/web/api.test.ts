import Ajv2020 from 'ajv/dist/2020';
import request, { type Response } from 'supertest';
import { openApiDocument } from '../../src/web/api/openapi';
import { anApp, type TestApp } from '../support/app';
import { JA_TEXT, KO_TEXT } from '../support/a-stored-comparison';

const BODY = { ja: { text: JA_TEXT }, ko: { text: KO_TEXT } };

/** Checks an answer against the published description. */
function expectSchema(name: keyof typeof openApiDocument.components.schemas, value: unknown): void {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(openApiDocument, 'openapi');
  const validate = ajv.compile({ $ref: `openapi#/components/schemas/${name}` });
  validate(value);
  expect(validate.errors).toBeNull();
}

function expectProblem(answer: Response, status: number): void {
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toBe('application/problem+json');
  expectSchema('Problem', JSON.parse(problemBody(answer)));
}

// superagent parses only what it knows to be JSON; problem+json is.
function problemBody(answer: Response): string {
  return answer.text || JSON.stringify(answer.body);
}

interface Problem {
  readonly errors: readonly { readonly pointer: string; readonly code: string }[];
}

function errorsOf(answer: Response): string[] {
  return (answer.body as Problem).errors.map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('POST /api/comparisons', () => {
  let test: TestApp;
  beforeEach(async () => {
    test = await anApp({ settings: { bodyBytes: 20_000 } });
  });
  afterEach(() => test.close());
  const post = (body: object): Promise<Response> => request(test.app).post('/api/comparisons').send(body);

  it('answers 201 with the document and its address', async () => {
    const answer = await post(BODY);
    expect(answer.status).toBe(201);
    expectSchema('CreatedComparison', answer.body);
    const { id } = answer.body as { id: string };
    expect(answer.headers.location).toBe(`/api/comparisons/${id}`);
    const found = await request(test.app).get(`/api/comparisons/${id}`).expect(200);
    expectSchema('Comparison', found.body);
    expect({ ...(found.body as object), swapped: false }).toEqual(answer.body);
  });

  it('keeps the sources', async () => {
    const source = {
      title: '電話会談',
      issuer: '外務省',
      publishedOn: '2025-06-09',
      url: 'https://www.mofa.go.jp/',
    };
    const answer = await post({ ...BODY, ja: { ...BODY.ja, ...source } });
    expect(answer.body).toMatchObject({ readouts: { ja: source, ko: { title: null, url: null } } });
  });

  it('keeps the text character for character', async () => {
    const text = ' 一つ。\r\n\r\n二つ。\u3000';
    const answer = await post({ ...BODY, ja: { text } });
    expect(answer.body).toMatchObject({ document: { ja: { text } } });
  });

  it('puts swapped sides right and says so', async () => {
    const answer = await post({ ja: BODY.ko, ko: BODY.ja });
    expect(answer.body).toMatchObject({ swapped: true, document: { ja: { text: JA_TEXT } } });
  });

  it('names every field that is wrong', async () => {
    const answer = await post({
      ja: { text: ' ', url: 'javascript:alert(1)' },
      ko: { text: 'English', publishedOn: '9 June', title: 'x'.repeat(501) },
    });
    expectProblem(answer, 422);
    expect(errorsOf(answer)).toEqual([
      '#/ja/text empty',
      '#/ja/url invalid-url',
      '#/ko/text wrong-language',
      '#/ko/title too-long-field',
      '#/ko/publishedOn invalid-date',
    ]);
  });

  it.each([
    ['a list', [], ['# invalid']],
    ['a missing side', { ja: { text: JA_TEXT } }, ['#/ko invalid']],
    ['a text that is none', { ...BODY, ja: { text: 1 } }, ['#/ja/text invalid']],
    ['a member that does not exist', { ...BODY, ja: { text: JA_TEXT, tittle: 'x' } }, ['#/ja invalid']],
  ])('refuses %s', async (_name, body, errors) => {
    const answer = await post(body);
    expectProblem(answer, 422);
    expect(errorsOf(answer)).toEqual(errors);
  });

  it.each([
    ['{"ja":', 'application/json', 400],
    ['a=b', 'application/x-www-form-urlencoded', 415],
    ['hello', 'text/plain', 415],
    [`"${'x'.repeat(30_000)}"`, 'application/json', 413],
    ['{}', 'application/json; charset=klingon', 415],
  ])('answers %.10s as %s with %i', async (body, type, status) => {
    const answer = await request(test.app).post('/api/comparisons').set('Content-Type', type).send(body);
    expectProblem(answer, status);
  });

  it('asks for a type when there is no body at all', async () => {
    expectProblem(await request(test.app).post('/api/comparisons'), 415);
  });
});

describe('the API', () => {
  let test: TestApp;
  beforeEach(async () => {
    test = await anApp();
  });
  afterEach(() => test.close());

  it('lists comparisons and samples', async () => {
    await request(test.app).post('/api/comparisons').send(BODY).expect(201);
    const answer = await request(test.app).get('/api/comparisons').expect(200);
    expectSchema('ComparisonList', answer.body);
    expect((answer.body as { comparisons: unknown[] }).comparisons).toHaveLength(1);
  });

  it.each(['/api/comparisons/nosuchthing0', '/api/comparisons/NO', '/api/other', '/api/'])(
    'answers %s with a problem 404',
    async (path) => expectProblem(await request(test.app).get(path), 404),
  );

  it('says which methods a path has', async () => {
    const answer = await request(test.app).delete('/api/comparisons');
    expectProblem(answer, 405);
    expect(answer.headers.allow).toBe('GET, HEAD, POST');
    await request(test.app).options('/api/comparisons').expect(204).expect('Allow', 'GET, HEAD, POST');
  });

  it('says when to come back after too many requests', async () => {
    const limited = await anApp({ settings: { comparisonsPerMinute: 1 } });
    await request(limited.app).post('/api/comparisons').send(BODY).expect(201);
    const answer = await request(limited.app).post('/api/comparisons').send(BODY);
    expectProblem(answer, 429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    await limited.close();
  });

  it('tells nothing about an error of its own but its id, and logs it', async () => {
    const failing = await anApp({
      comparer: { compare: () => Promise.reject(new Error('secret detail')) },
    });
    const answer = await request(failing.app).post('/api/comparisons').send(BODY);
    expectProblem(answer, 500);
    expect(problemBody(answer)).not.toContain('secret');
    expect(answer.body).toMatchObject({ requestId: answer.headers['x-request-id'] });
    expect(failing.logged.filter(({ level }) => level === 'error')).toHaveLength(1);
    await failing.close();
  });

  it('publishes its description and the schema of the document', async () => {
    const described = await request(test.app).get('/api/openapi.json').expect(200);
    expect(described.body).toEqual(JSON.parse(JSON.stringify(openApiDocument)));
    await request(test.app)
      .get('/schema/comparison-1.json')
      .expect(200)
      .expect('Content-Type', 'application/schema+json');
  });
});

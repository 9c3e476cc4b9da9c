import Ajv2020 from 'ajv/dist/2020';
import request, { type Response } from 'supertest';
import { openApiDocument } from '../../src/web/api/openapi';
import { JA_TEXT, KO_TEXT } from '../support/a-stored-comparison';
import { anApp, type TestApp } from '../support/app';

let test: TestApp;
beforeEach(async () => {
  test = await anApp();
});
afterEach(() => test.close());

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
  expectSchema('Problem', JSON.parse(answer.text || JSON.stringify(answer.body)));
}

const get = (path: string) => request(test.app).get(path);
const post = (path: string, body: object) => request(test.app).post(path).send(body);
async function add(text: string, more: object = {}): Promise<string> {
  const answer = await post('/api/readouts', { text, ...more });
  return (answer.body as { id: string }).id;
}

describe('the API of versions', () => {
  it('says what changed between two versions, and against another readout', async () => {
    const url = 'https://example.org/a';
    const id = await add('両外相は 連携を 確認した。', { url, side: 'ja', publishedOn: '2025-06-09' });
    await add('両外相は 緊密な 連携を 確認した。', { url, side: 'ja', publishedOn: '2025-06-09' });
    const found = await get(`/api/readouts/${id}/versions`).expect(200);
    expectSchema('VersionChanges', found.body);
    expect(found.body).toMatchObject({ from: 1, to: 2, versions: [{ number: 1 }, { number: 2 }] });
    const { pieces } = found.body as { pieces: { text: string; isAdded: boolean }[] };
    expect(pieces.filter(({ isAdded }) => isAdded).map(({ text }) => text.trim())).toEqual(['緊密な']);
    const back = await get(`/api/readouts/${id}/versions?from=2&to=1`).expect(200);
    expect(back.body).toMatchObject({ from: 2, to: 1 });
    expectProblem(await get(`/api/readouts/${id}/versions?from=0`), 400);
    expectProblem(await get(`/api/readouts/${id}/versions?since=1`), 400);
    expectProblem(await get(`/api/readouts/${id}/versions?from=9`), 404);
    const other = await add('両外相は 連携を 歓迎した。', { side: 'ja', publishedOn: '2025-07-09' });
    const contrast = await get(`/api/readouts/${id}/against/${other}`).expect(200);
    expectSchema('ReadoutContrast', contrast.body);
    expect(contrast.body).toMatchObject({ old: { id }, now: { id: other } });
    const ko = await add(KO_TEXT, { side: 'ko' });
    expectProblem(await get(`/api/readouts/${id}/against/${ko}`), 404);
  });
});

describe('the API of calls and verdicts', () => {
  it('does not say of one call that it is two, and takes a readout out of it', async () => {
    const [ja, ko] = [await add(JA_TEXT), await add(KO_TEXT)];
    await post('/api/pairs', { ja, ko, verdict: 'same' }).expect(200);
    expectProblem(await post('/api/pairs', { ja, ko, verdict: 'different' }), 409);
    const parted = await post(`/api/readouts/${ja}/part`, {}).expect(200);
    expectSchema('LibraryReadout', parted.body);
    expect(parted.body).toMatchObject({ id: ja, callId: null });
    expectProblem(await post(`/api/readouts/${ja}/part`, {}), 409);
    await post('/api/pairs', { ja, ko, verdict: 'different' }).expect(200);
  });
});

describe('the API of readouts', () => {
  it.each(['from=2025-06-31', 'to=2025-13-01', 'q=a&q=b', 'side=ja&side=ko'])(
    'does not pass over %s',
    async (asked) => {
      expectProblem(await get(`/api/readouts?${asked}`), 400);
    },
  );

  it('keeps a readout, and says of the second time that it was there', async () => {
    const first = await post('/api/readouts', { text: JA_TEXT, title: '題', url: 'https://example.org/a' });
    expect(first.status).toBe(201);
    expectSchema('AddedReadout', first.body);
    expect(first.body).toMatchObject({ outcome: 'new', side: 'ja', text: JA_TEXT, title: '題', version: 1 });
    const { id } = first.body as { id: string };
    expect(first.headers['location']).toBe(`/api/readouts/${id}`);
    const again = await post('/api/readouts', { text: JA_TEXT, side: 'ja' });
    expect([again.status, again.body]).toMatchObject([200, { outcome: 'same', id }]);
    const edited = await post('/api/readouts', { text: `${JA_TEXT}（追記）`, url: 'https://example.org/a' });
    expect(edited.body).toMatchObject({
      outcome: 'new-version',
      id,
      versions: [{ number: 1 }, { number: 2 }],
    });
    const found = await get(`/api/readouts/${id}`).expect(200);
    expectSchema('LibraryReadout', found.body);
  });

  it('names what is wrong with it', async () => {
    const wrong = await post('/api/readouts', { text: KO_TEXT, side: 'ja', publishedOn: 'soon' });
    expectProblem(wrong, 422);
    expect(wrong.body).toMatchObject({
      errors: [
        { pointer: '#/text', code: 'wrong-language' },
        { pointer: '#/publishedOn', code: 'invalid-date' },
      ],
    });
    expectProblem(await post('/api/readouts', { txt: KO_TEXT }), 422);
    expectProblem(await request(test.app).post('/api/readouts').type('form').send({ text: JA_TEXT }), 415);
  });

  it('searches, a page at a time', async () => {
    await add('北朝鮮への対応について述べた。');
    await add('북한 문제를 논의했다.');
    const found = await get('/api/readouts?q=north korea&side=ko').expect(200);
    expectSchema('ReadoutList', found.body);
    expect(found.body).toMatchObject({
      total: 1,
      page: 1,
      pageCount: 1,
      words: [{ word: 'north korea', others: ['北朝鮮', '북한'] }],
      readouts: [{ side: 'ko' }],
    });
    expect((await get('/api/readouts?q=북한&names=off')).body).toMatchObject({ total: 1 });
  });

  it.each(['sides=ja', 'side=en', 'from=2025', 'paired=maybe', 'sort=best', 'page=0', 'names=on'])(
    'refuses ?%s, which it does not understand',
    async (query) => {
      expectProblem(await get(`/api/readouts?${query}`), 400);
    },
  );

  it('corrects the source, deletes and restores', async () => {
    const id = await add(JA_TEXT, { title: '題' });
    const edited = await post(`/api/readouts/${id}/source`, { issuer: '外務省' }).expect(200);
    expect(edited.body).toMatchObject({ title: null, issuer: '外務省', versionCount: 1 });
    expectProblem(await post(`/api/readouts/${id}/source`, { url: 'ftp://example.org' }), 422);
    await request(test.app).delete(`/api/readouts/${id}`).expect(204);
    expect((await get(`/api/readouts/${id}`)).body).toMatchObject({
      deletedAt: expect.any(String) as string,
    });
    expect((await get('/api/readouts')).body).toMatchObject({ total: 0 });
    expect((await post(`/api/readouts/${id}/restore`, {})).body).toMatchObject({ deletedAt: null });
    expect((await get('/api/readouts')).body).toMatchObject({ total: 1 });
  });

  it('answers problems for what is not there and what cannot be done', async () => {
    expectProblem(await get('/api/readouts/none'), 404);
    expectProblem(await get('/api/readouts/000000000000'), 404);
    expectProblem(await request(test.app).put('/api/readouts/000000000000'), 405);
    expectProblem(await request(test.app).delete('/api/readouts/000000000000'), 404);
  });
});

describe('the API of calls', () => {
  it('joins two readouts, compares them and gives the call', async () => {
    const pair = { ja: await add(JA_TEXT, { publishedOn: '2025-06-09' }), ko: await add(KO_TEXT) };
    const joined = await post('/api/calls', pair).expect(201);
    expectSchema('Created', joined.body);
    const compared = await post('/api/calls/compare', pair).expect(201);
    const { id } = compared.body as { id: string };
    await get(compared.headers['location']!).expect(200);
    const call = await get(joined.headers['location']!).expect(200);
    expectSchema('Call', call.body);
    expect(call.body).toMatchObject({ date: '2025-06-09', comparisons: [{ id }] });
    const list = await get('/api/calls?from=2025-06-01&to=2025-06-30').expect(200);
    expectSchema('CallList', list.body);
    expect(list.body).toMatchObject({ total: 1 });
    expect((await get('/api/calls?from=2025-07-01')).body).toMatchObject({ total: 0 });
  });

  it('joins only a Japanese and a Korean readout', async () => {
    const [ja, ko] = [await add(JA_TEXT), await add(KO_TEXT)];
    for (const path of ['/api/calls', '/api/calls/compare']) {
      expectProblem(await post(path, { ja: ko, ko: ja }), 422);
      expectProblem(await post(path, { ja, ko: 'none' }), 422);
    }
    expectProblem(await get('/api/calls/none'), 404);
  });
});

import Ajv2020 from 'ajv/dist/2020';
import { load } from 'cheerio';
import request from 'supertest';
import { openApiDocument } from '../../src/web/api/openapi';
import { JA_TEXT, KO_TEXT } from '../support/a-stored-comparison';
import { anApp, type TestApp } from '../support/app';
import { openForm } from '../support/comparison-form';

let test: TestApp;
let ja: string;
let ko: string;

/** Every readout of one test is offered with every other. */
beforeEach(async () => {
  test = await anApp();
  const add = async (side: 'ja' | 'ko', text: string) => {
    const added = await test.library.add({
      side,
      text,
      title: '',
      issuer: '',
      publishedOn: '2025-06-09',
      url: '',
    });
    if (!added.ok) throw new Error('refused');
    return added.value.readout.id;
  };
  [ja, ko] = [await add('ja', JA_TEXT), await add('ko', KO_TEXT)];
});
afterEach(() => test.close());

const contentOf = (html: string) => JSON.parse(load(html)('pre').text()) as Record<string, unknown>;
const get = async (path: string) => contentOf((await request(test.app).get(path).expect(200)).text);

async function send(fields: Record<string, string | readonly string[]>, isValid = true) {
  const { agent, token } = await openForm(test.app);
  return agent
    .post('/pairs')
    .type('form')
    .send({ _csrf: isValid ? token : 'x', ...fields });
}

describe('the page of a readout', () => {
  it('names the readouts of the other side that may report its call', async () => {
    expect(await get(`/readouts/${ja}`)).toMatchObject({
      counterparts: { isComplete: true, items: [{ readout: { id: ko }, isRefused: false }] },
      sought: null,
    });
  });

  it('finds a counterpart by words', async () => {
    const word = KO_TEXT.slice(0, 2);
    expect(await get(`/readouts/${ja}?with=${encodeURIComponent(word)}`)).toMatchObject({
      sought: { text: word, items: [{ id: ko }] },
    });
    expect(await get(`/readouts/${ja}?with=zzz`)).toMatchObject({ sought: { items: [] } });
    expect(await get(`/readouts/${ja}?with=%20`)).toMatchObject({ sought: null });
  });

  it('is come back to, with what was said', async () => {
    const pair = `${ja} ${ko}`;
    const refused = await send({ action: 'refuse', pair, back: ja });
    expect([refused.status, refused.headers['location']]).toEqual([
      303,
      `/readouts/${ja}?lng=en&notice=refused`,
    ]);
    expect(await get(`/readouts/${ja}`)).toMatchObject({ counterparts: { items: [{ isRefused: true }] } });
    const allowed = await send({ action: 'allow', pair, back: ja });
    expect(allowed.headers['location']).toBe(`/readouts/${ja}?lng=en&notice=allowed`);
    const joined = await send({ action: 'confirm', pair, back: ja });
    expect(joined.headers['location']).toBe(`/readouts/${ja}?lng=en&notice=joined`);
    expect(await get(`/readouts/${ja}`)).toMatchObject({
      readout: { isPaired: true },
      counterparts: { items: [] },
    });
  });

  it('says that two readouts of one call are not two calls by a form that is older', async () => {
    const pair = `${ja} ${ko}`;
    await send({ action: 'confirm', pair });
    const refused = await send({ action: 'refuse', pair, back: ja });
    expect(refused.headers['location']).toBe(`/readouts/${ja}?lng=en&notice=one-call`);
    expect(await get(`/readouts/${ja}?notice=one-call`)).toMatchObject({
      notice: 'one-call',
      readout: { isPaired: true },
    });
  });

  it('says that a readout is gone', async () => {
    const answer = await send({ action: 'confirm', pair: `${ja} zzzzzzzzzzzz`, back: ja });
    expect(answer.headers['location']).toBe(`/readouts/${ja}?lng=en&notice=gone`);
  });

  it('changes nothing for a form that is too old, and says so', async () => {
    const answer = await send({ action: 'confirm', pair: `${ja} ${ko}`, back: ja }, false);
    expect(answer.status).toBe(403);
    expect(contentOf(answer.text)).toMatchObject({ notice: 'csrf', readout: { isPaired: false } });
  });
});

describe('the list of pairs', () => {
  it('is sent to by many boxes at once', async () => {
    const answer = await send({
      action: 'confirm',
      pair: [`${ja} ${ko}`, 'nonsense', `${ko} ${ja}`],
      page: '1',
    });
    expect(answer.headers['location']).toBe('/pairs?lng=en&page=1&notice=confirmed&count=1');
    expect(await get('/pairs?notice=confirmed&count=1')).toMatchObject({
      notice: { kind: 'confirmed', count: 1 },
      offered: { items: [] },
    });
  });

  it('says that nothing was chosen', async () => {
    const answer = await send({ action: 'refuse' });
    expect(answer.headers['location']).toBe('/pairs?lng=en&page=1&notice=nothing&count=0');
  });

  it('keeps the choice of a form that is too old', async () => {
    const answer = await send({ action: 'confirm', pair: `${ja} ${ko}` }, false);
    expect(answer.status).toBe(403);
    expect(contentOf(answer.text)).toMatchObject({ notice: { kind: 'csrf' }, chosen: [`${ja} ${ko}`] });
    expect((await test.library.find(ja))!.isPaired).toBe(false);
  });

  it('takes no unknown action, and no nonsense in its address', async () => {
    expect((await send({ action: 'delete', pair: `${ja} ${ko}` })).status).toBe(404);
    await get('/pairs?page=-3&notice=x&count=zz');
    await get('/pairs?page=99999');
  });
});

describe('the API of pairs', () => {
  const post = (body: object) => request(test.app).post('/api/pairs').send(body);
  function expectSchema(name: keyof typeof openApiDocument.components.schemas, value: unknown): void {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(openApiDocument, 'openapi');
    const validate = ajv.compile({ $ref: `openapi#/components/schemas/${name}` });
    validate(value);
    expect(validate.errors).toBeNull();
  }

  it('lists counterparts and pairs with reasons', async () => {
    const counterparts = await request(test.app).get(`/api/readouts/${ja}/counterparts`).expect(200);
    expectSchema('CounterpartList', counterparts.body);
    expect(counterparts.body).toMatchObject({ counterparts: [{ readout: { id: ko } }] });
    const pairs = await request(test.app).get('/api/pairs').expect(200);
    expectSchema('PairList', pairs.body);
    await request(test.app).get('/api/readouts/zzzzzzzzzzzz/counterparts').expect(404);
    await request(test.app).get('/api/pairs?side=ja').expect(400);
  });

  it('takes a verdict, and takes it back', async () => {
    const different = await post({ ja, ko, verdict: 'different' }).expect(200);
    expectSchema('Verdict', different.body);
    expect(different.body).toEqual({ ja, ko, verdict: 'different', callId: null });
    await post({ ja, ko, verdict: 'open' }).expect(200);
    const same = await post({ ja, ko, verdict: 'same' }).expect(200);
    expect((await test.library.find(ja))!.callId).toBe((same.body as { callId: string }).callId);
  });

  it('refuses what is no pair, and what is no verdict', async () => {
    await post({ ja: ko, ko: ja, verdict: 'different' }).expect(422);
    await post({ ja, ko, verdict: 'perhaps' }).expect(422);
    await post({ ja, verdict: 'same' }).expect(422);
    await request(test.app).post('/api/pairs').type('form').send({ ja, ko }).expect(415);
  });
});

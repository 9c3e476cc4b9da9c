import { load } from 'cheerio';
import request from 'supertest';
import { NotCompared } from '../../src/services/comparer';
import { anApp } from '../support/app';
import { JA_TEXT, KO_TEXT } from '../support/a-stored-comparison';
import { openForm, textsOf } from '../support/comparison-form';
import { stubPages } from '../support/stub-pages';

describe('errors', () => {
  it('shows a page with the request’s id for an error of ours, and logs it without showing it', async () => {
    const test = await anApp({ comparer: { compare: () => Promise.reject(new Error('secret detail')) } });
    const { submit } = await openForm(test.app);
    const page = await submit();
    expect(page.status).toBe(500);
    expect(page.text).not.toMatch(/secret|\bat /);
    expect(load(page.text)('main').attr('data-request')).toBe(page.headers['x-request-id']);
    const [line] = test.logged.filter(({ level }) => level === 'error');
    expect(line?.fields).toMatchObject({ requestId: page.headers['x-request-id'], status: 500 });
    await test.close();
  });

  it.each(['busy', 'too-much'] as const)(
    'keeps the form, and tells the API, when there is no capacity: %s',
    async (refusal) => {
      const test = await anApp({
        comparer: { compare: () => Promise.reject(new NotCompared(refusal, 'detail')) },
      });
      const page = await (await openForm(test.app)).submit();
      expect(page.status).toBe(503);
      const $ = load(page.text);
      expect($('.notice').text()).toBe(refusal);
      expect(textsOf($, 'textarea').map((text) => text.trim())).toEqual(
        [JA_TEXT, KO_TEXT].map((text) => text.trim()),
      );
      const answer = await request(test.app)
        .post('/api/comparisons')
        .send({ ja: { text: JA_TEXT }, ko: { text: KO_TEXT } });
      expect(answer.status).toBe(503);
      expect(answer.body).toMatchObject({
        title: 'Service Unavailable',
        detail: expect.any(String) as string,
      });
      expect(answer.text).not.toContain('"detail":"detail"');
      await test.close();
    },
  );

  it.each([
    ['no boundary', 'multipart/form-data', 'x'],
    [
      'an end in mid-air',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="ja.text"\r\n\r\na',
    ],
    [
      'a part without a name',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition\r\n\r\na\r\n--x--\r\n',
    ],
  ])('takes a form with %s for the sender’s mistake', async (_, type, body) => {
    const test = await anApp();
    await request(test.app).post('/comparisons').set('Content-Type', type).send(body).expect(400);
    expect(test.logged.filter(({ level }) => level === 'error')).toEqual([]);
    await test.close();
  });

  it('still answers when the error page itself fails', async () => {
    const pages = { ...stubPages, error: () => Promise.reject(new Error('broken template')) };
    const test = await anApp({ parts: { pages } });
    const answer = await request(test.app).get('/nothing').expect(500);
    expect(answer.text).toMatch(/^Internal Server Error \([0-9a-f-]+\)\n$/);
    await test.close();
  });

  it.each([
    ['get', '/comparisons/%E0%A4%A', 400],
    ['delete', '/comparisons', 405],
    ['post', '/', 405],
    ['put', '/comparisons/abc123def456', 405],
    ['post', '/method', 405],
    ['post', '/nothing', 404],
  ] as const)('answers %s %s with the page for %i', async (method, path, status) => {
    const test = await anApp();
    const page = await request(test.app)[method](path);
    expect(page.status).toBe(status);
    expect(load(page.text)('main').attr('data-status')).toBe(String(status));
    if (status === 405) expect(page.headers.allow).toContain('GET');
    await test.close();
  });

  it('never logs what was handed in', async () => {
    const test = await anApp();
    const { agent, submit } = await openForm(test.app);
    const title = '機密の題';
    await submit({ 'ja.text': JA_TEXT, 'ja.title': title, 'ko.text': KO_TEXT });
    await submit({ 'ja.text': '', 'ja.title': title, 'ko.text': KO_TEXT });
    await agent.get(`/?q=${encodeURIComponent(title)}`);
    await request(test.app)
      .post('/api/comparisons')
      .set('Content-Type', 'application/json')
      .send(`{"${title}`);
    const log = decodeURIComponent(JSON.stringify(test.logged));
    expect(test.logged.length).toBeGreaterThan(4);
    for (const secret of [title, JA_TEXT.slice(0, 8), KO_TEXT.slice(0, 8)]) expect(log).not.toContain(secret);
    await test.close();
  });

  it('says unavailable when the store does not answer', async () => {
    const test = await anApp();
    await request(test.app).get('/healthz').expect(200, { status: 'ok', version: '0.0.0' });
    await test.close();
    await request(test.app).get('/healthz').expect(503, { status: 'unavailable' });
  });

  it.each(['/api', '/api/nothing', '/API/nothing', '/Api/comparisons/nothing'])(
    'answers %s with a problem that is not kept, and with no cookie',
    async (address) => {
      const test = await anApp();
      const answer = await request(test.app).get(address);
      expect(answer.status).toBe(404);
      expect(answer.headers['content-type']).toBe('application/problem+json');
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['set-cookie']).toBeUndefined();
      await test.close();
    },
  );

  it.each([
    ['a body that is not JSON', 400, { 'Content-Type': 'application/json' }, '{'],
    ['a charset that is unknown', 415, { 'Content-Type': 'application/json; charset=x' }, '{}'],
    [
      'a compression that is unknown',
      415,
      { 'Content-Type': 'application/json', 'Content-Encoding': 'x' },
      '{}',
    ],
  ])('tells a program what to mend in %s', async (_, status, headers, body) => {
    const test = await anApp();
    const answer = await request(test.app).post('/api/comparisons').set(headers).send(body);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ status, detail: expect.stringMatching(/\.$/) as string });
    await test.close();
  });
});

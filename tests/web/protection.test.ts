import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from 'cheerio';
import request from 'supertest';
import { anApp, type TestApp } from '../support/app';
import { openForm, VALID_FORM } from '../support/comparison-form';

describe('headers', () => {
  let test: TestApp;
  beforeAll(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'readout-assets-'));
    for (const name of ['a.css', 'package.json', '.secret']) writeFileSync(path.join(folder, name), 'x');
    test = await anApp({
      parts: {
        assets: [
          { at: '/assets', folder, isImmutable: false },
          { at: '/fonts', folder, isImmutable: true, only: /\.css$/ },
        ],
      },
    });
  });
  afterAll(() => test.close());

  it.each(['/', '/nothing', '/api/comparisons', '/healthz', '/assets/a.css'])(
    'protect %s',
    async (address) => {
      const { headers } = await request(test.app).get(address);
      const policy = headers['content-security-policy'] ?? '';
      expect(policy.split(';').sort()).toEqual([
        "base-uri 'none'",
        "connect-src 'self'",
        "default-src 'none'",
        "font-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "img-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
      ]);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('do not take over a request id from outside', async () => {
    const { headers } = await request(test.app).get('/').set('X-Request-Id', 'forged');
    expect(headers['x-request-id']).not.toBe('forged');
  });

  it('let files be kept only under a name that never changes', async () => {
    const own = await request(test.app).get('/assets/a.css').expect(200).expect('Cache-Control', 'no-cache');
    await request(test.app)
      .get('/assets/a.css')
      .set('If-None-Match', own.headers.etag ?? '')
      .expect(304);
    const font = await request(test.app).get('/fonts/a.css').expect(200);
    expect(font.headers['cache-control']).toContain('immutable');
  });

  it.each(['/fonts/package.json', '/assets/.secret', '/assets/..%2fpackage.json', '/assets/'])(
    'do not come with %s',
    async (address) => {
      await request(test.app).get(address).expect(404);
    },
  );

  it('ask for HTTPS for good where there is HTTPS', async () => {
    const secure = await anApp({ settings: { isHttpsOnly: true } });
    const { headers } = await request(secure.app).get('/');
    expect(headers['strict-transport-security']).toMatch(/^max-age=/);
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
    for (const cookie of cookiesOf(headers)) expect(cookie).toContain('; Secure');
    await secure.close();
  });
});

describe('cookies', () => {
  it('are out of reach of scripts and of other sites’ forms', async () => {
    const test = await anApp();
    const cookies = cookiesOf((await request(test.app).get('/?lng=ko')).headers);
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(['lng', 'visitor', 'form-token']);
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/);
    await test.close();
  });

  it.each(['lng=j:{}', 'visitor=j:{"a":1}', 'form-token=j:[1]', 'visitor=x; form-token=y', 'a=%E0%A4%A'])(
    'that are forged (%s) do no harm',
    async (cookie) => {
      const test = await anApp();
      await request(test.app).get('/').set('Cookie', cookie).expect(200);
      const posted = await request(test.app)
        .post('/comparisons')
        .set('Cookie', cookie)
        .type('form')
        .send(VALID_FORM);
      expect(posted.status).toBe(403);
      await test.close();
    },
  );
});

describe('the form’s token', () => {
  let test: TestApp;
  beforeEach(async () => {
    test = await anApp();
  });
  afterEach(() => test.close());

  it.each(['', 'wrong', 'a.b'])(
    'when it is "%s" brings the form back with everything typed',
    async (token) => {
      const { agent } = await openForm(test.app);
      const page = await agent
        .post('/comparisons')
        .type('form')
        .send({ ...VALID_FORM, _csrf: token });
      expect(page.status).toBe(403);
      const $ = load(page.text);
      expect($('.notice').text()).toBe('csrf');
      expect($('[name="ja.text"]').val()).toBe(VALID_FORM['ja.text']);
      expect(await test.store.recent(1)).toEqual([]);
      // The page that comes back can be sent.
      await agent
        .post('/comparisons')
        .type('form')
        .send({ ...VALID_FORM, _csrf: $('input[name=_csrf]').attr('value') })
        .expect(303);
    },
  );

  it('of one browser does not serve another', async () => {
    const { token } = await openForm(test.app);
    const other = await openForm(test.app);
    const page = await other.agent
      .post('/comparisons')
      .type('form')
      .send({ ...VALID_FORM, _csrf: token });
    expect(page.status).toBe(403);
  });

  it('stays good for a second tab', async () => {
    const { agent, submit } = await openForm(test.app);
    await agent.get('/').expect(200);
    expect((await submit()).status).toBe(303);
  });

  it('from before a restart brings the form back, not an error', async () => {
    const { agent, token } = await openForm(test.app);
    const cookie = await agent.get('/');
    const restarted = await anApp({ settings: { formSecret: 'another secret' } });
    const page = await request(restarted.app)
      .post('/comparisons')
      .set('Cookie', cookiesOf(cookie.headers).join('; '))
      .type('form')
      .send({ ...VALID_FORM, _csrf: token });
    expect(page.status).toBe(403);
    expect(load(page.text)('.notice').text()).toBe('csrf');
    await restarted.close();
  });
});

describe('limits', () => {
  it('on new comparisons bring the form back and say when to try again', async () => {
    const test = await anApp({ settings: { comparisonsPerMinute: 1 } });
    const { submit } = await openForm(test.app);
    expect((await submit()).status).toBe(303);
    const page = await submit();
    expect(page.status).toBe(429);
    expect(Number(page.headers['retry-after'])).toBeGreaterThan(0);
    const $ = load(page.text);
    expect($('.notice').text()).toBe('rate-limited');
    expect($('[name="ko.text"]').val()).toBe(VALID_FORM['ko.text']);
    await test.close();
  });

  it('on requests answer with a page, and leave files and the health check alone', async () => {
    const test = await anApp({ settings: { requestsPerMinute: 2 } });
    await request(test.app).get('/').expect(200);
    await request(test.app).get('/method').expect(200);
    const page = await request(test.app).get('/').expect(429);
    expect(load(page.text)('main').attr('data-status')).toBe('429');
    expect(page.headers['retry-after']).toBeDefined();
    await request(test.app).get('/healthz').expect(200);
    await test.close();
  });

  it('count by the client’s address only as far as the proxy is trusted', async () => {
    const direct = await anApp({ settings: { requestsPerMinute: 1 } });
    await request(direct.app).get('/').set('X-Forwarded-For', '10.0.0.1').expect(200);
    await request(direct.app).get('/').set('X-Forwarded-For', '10.0.0.2').expect(429);
    await direct.close();
    const proxied = await anApp({ settings: { requestsPerMinute: 1, trustProxy: 1 } });
    await request(proxied.app).get('/').set('X-Forwarded-For', '10.0.0.1').expect(200);
    await request(proxied.app).get('/').set('X-Forwarded-For', '10.0.0.2').expect(200);
    await proxied.close();
  });

  it('on the body answer with the page for 413', async () => {
    const test = await anApp({ settings: { bodyBytes: 1000 } });
    const { agent, token } = await openForm(test.app);
    const body = { _csrf: token, 'ja.text': 'あ'.repeat(1000) };
    expect((await agent.post('/comparisons').type('form').send(body)).status).toBe(413);
    await test.close();
  });
});

/** `name=value; …` of each cookie that an answer sets. */
function cookiesOf(headers: Readonly<Record<string, unknown>>): string[] {
  return [headers['set-cookie'] ?? []].flat().map(String);
}

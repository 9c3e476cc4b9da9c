import { load } from 'cheerio';
import request from 'supertest';
import { anApp, type TestApp } from '../support/app';

describe('the language of a page', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await anApp();
  });
  afterAll(() => test.close());

  it.each([
    // query, cookie, Accept-Language, page
    ['', '', '', 'en'],
    ['?lng=ja', 'lng=ko', 'en', 'ja'],
    ['', 'lng=ko', 'ja', 'ko'],
    ['', '', 'ja', 'ja'],
    ['', '', 'ja-JP,ja;q=0.9,en-US;q=0.8', 'ja'],
    ['', '', 'fr-FR,fr;q=0.9,ko;q=0.4,en;q=0.2', 'ko'],
    ['', '', 'zh-Hant-TW,de', 'en'],
    ['?lng=fr', 'lng=ko', 'ja', 'ko'],
    ['?lng=KO-kr', '', '', 'ko'],
    ['?lng=ja&lng=ko', '', 'ko', 'ja'],
    ['?lng=<script>', '', '', 'en'],
    ['', 'lng=../../etc/passwd', 'ja', 'ja'],
    ['?lng=__proto__', 'lng=constructor', '', 'en'],
  ])('with "%s", cookie "%s" and Accept-Language "%s" is %s', async (query, cookie, header, lng) => {
    const page = await request(test.app)
      .get(`/method${query}`)
      .set('Cookie', cookie)
      .set('Accept-Language', header)
      .expect(200);
    expect(load(page.text)('html').attr('lang')).toBe(lng);
    expect(page.headers['content-language']).toBe(lng);
  });

  it('is remembered when it was chosen, and only then', async () => {
    const agent = request.agent(test.app);
    await agent.get('/method?lng=ja');
    const page = await agent.get('/method').set('Accept-Language', 'ko');
    expect(load(page.text)('html').attr('lang')).toBe('ja');
    const { headers } = await request(test.app).get('/method').set('Accept-Language', 'ko');
    expect(String(headers['set-cookie'])).not.toContain('lng=');
  });

  it('is named to caches as what the answer depends on', async () => {
    const { headers } = await request(test.app).get('/method');
    expect(headers.vary).toBe('Accept-Language, Cookie');
  });

  it('holds for pages of errors too', async () => {
    const page = await request(test.app).get('/nothing?lng=ko').expect(404);
    expect(load(page.text)('html').attr('lang')).toBe('ko');
  });
});

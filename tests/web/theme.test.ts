import { load } from 'cheerio';
import request from 'supertest';
import { anApp, type TestApp } from '../support/app';

describe('the colours of a page', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await anApp();
  });
  afterAll(() => test.close());

  const themeOf = (html: string) => load(html)('html').attr('data-theme');

  it.each([
    ['', 'system'],
    ['theme=dark', 'dark'],
    ['theme=light', 'light'],
    ['theme=constructor', 'system'],
    ['theme=j:{}', 'system'],
  ])('are with the cookie "%s" those of "%s"', async (cookie, theme) => {
    const page = await request(test.app).get('/method').set('Cookie', cookie).expect(200);
    expect(themeOf(page.text)).toBe(theme);
    expect(page.headers.vary).toContain('Cookie');
  });

  it('are remembered, and the address goes on without the choice', async () => {
    const agent = request.agent(test.app);
    const chosen = await agent.get('/method?lng=ja&theme=dark&x=%2F').expect(303);
    expect(chosen.headers.location).toBe('/method?lng=ja&x=%2F');
    expect(chosen.headers['cache-control']).toBe('no-store');
    expect(themeOf((await agent.get('/method')).text)).toBe('dark');
    expect((await agent.get('/method?theme=system').expect(303)).headers.location).toBe('/method');
    expect(themeOf((await agent.get('/method')).text)).toBe('system');
  });

  it('hold for pages of errors, too', async () => {
    const page = await request(test.app).get('/nothing').set('Cookie', 'theme=dark').expect(404);
    expect(themeOf(page.text)).toBe('dark');
  });

  it('are not chosen by what no page offers', async () => {
    const page = await request(test.app).get('/method?theme=pink').expect(200);
    expect([themeOf(page.text), String(page.headers['set-cookie'])]).toEqual([
      'system',
      expect.not.stringContaining('theme='),
    ]);
    await request(test.app).get('/method?theme=dark&theme=light').expect(200);
  });

  it.each(['//example.org/x?theme=dark', '/\\example.org/?theme=dark', '///example.org?theme=dark'])(
    'lead to no other site at the address %s',
    async (address) => {
      const { headers } = await request(test.app).get(address);
      const { origin } = new URL(headers.location ?? '/', 'http://127.0.0.1:3000');
      expect(origin).toBe('http://127.0.0.1:3000');
    },
  );
});

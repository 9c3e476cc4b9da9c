import { createServer, type Server } from 'node:http';
import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import type { Translator } from '../../src/i18n';
import { describeInBrowser } from '../support/browser';
import { BrowserProgram } from '../support/browser-program';
import { aTranslator } from '../support/faces';
import { accessibilityProblems, overflowAt } from '../support/page-checks';

// Composed, as ministries wrote their pages twenty years ago.
const JA = `<html><head><title>見本省：日韓外相電話会談</title></head><body>
<table><tr><td><a href="/">見本省トップ</a> &gt; <a href="/kr">大韓民国</a></td></tr><tr><td>平成31年2月5日<br>
両外相は、緊密に連携していくことで一致しました。<br><a href="/kr">大韓民国のページへ戻る</a></td></tr></table></body></html>`;
const KO = `<html><head><meta charset="utf-8"><title>보도자료 상세보기 | 견본부</title></head><body><h1>한일 외교장관 통화</h1>
<p>양 장관은 긴밀히 협력해 나가기로 하였다.</p></body></html>`;

/** Pages on this machine. The names are told apart as those of the internet are: one leads to the inside of a network. */
async function startPages(): Promise<{ readonly pages: Server; readonly port: number }> {
  const pages = createServer((req, res) => {
    const answer = (type: string, body: string | Buffer) => res.setHeader('Content-Type', type).end(body);
    if (req.url === '/ja.html') answer('text/html', iconv.encode(JA, 'Shift_JIS'));
    else if (req.url === '/ko.html') answer('text/html', KO);
    else if (req.url === '/moved') res.writeHead(302, { Location: '/ko.html' }).end();
    else if (req.url === '/inside') res.writeHead(302, { Location: 'http://inside.example/' }).end();
    else if (req.url === '/frames') answer('text/html', '<frameset><frame src="/ja.html"></frameset>');
    else res.writeHead(404).end();
  });
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  const address = pages.address();
  if (address === null || typeof address === 'string') throw new Error('the pages have no port');
  return { pages, port: address.port };
}

describeInBrowser('pages that are fetched', () => {
  let tr: Translator;
  let pages: Server;
  let program: BrowserProgram;
  let origin: string;
  beforeAll(async () => {
    tr = await aTranslator('en');
    const started = await startPages();
    ({ pages } = started);
    origin = `http://pages.example:${started.port}`;
    program = await BrowserProgram.start({
      ports: new Set([80, started.port]),
      resolve: (name) =>
        Promise.resolve([{ address: name === 'pages.example' ? '127.0.0.1' : '10.0.0.1', family: 4 }]),
      isAllowed: (address) => address === '127.0.0.1',
    });
  });
  afterEach(() => program.leave());
  afterAll(async () => {
    await program.close();
    await new Promise((resolve) => pages.close(resolve));
  });

  /** Asks for a page in the form for a new readout. */
  async function fetchInto(page: Page, address: string): Promise<void> {
    await page.goto('/readouts/new');
    const source = page.locator('details:has(input[name$="url"])');
    if (!(await source.evaluate((element) => element.hasAttribute('open'))))
      await source.locator('summary').click();
    await page.locator('textarea').fill('両首脳は');
    await page.locator('input[name$="url"]').fill(address);
    await page.getByRole('button', { name: tr.t('library.new.fetch') }).click();
    await page.waitForLoadState();
  }
  const save = (page: Page) =>
    page
      .getByRole('button', { name: tr.t('library.new.submit') })
      .last()
      .click();

  it.each([true, false])('are shown before they are kept (script: %s)', async (javaScriptEnabled) => {
    const { page, troubles } = await program.visit({ javaScriptEnabled });
    await fetchInto(page, `${origin}/ja.html`);
    const text = '両外相は、緊密に連携していくことで一致しました。';
    expect(await page.locator('textarea').inputValue()).toBe(`平成31年2月5日\n${text}`);
    expect(await page.locator('input[name$="title"]').inputValue()).toBe('日韓外相電話会談');
    expect(await page.locator('input[name$="publishedOn"]').inputValue()).toBe('2019-02-05');
    // axe is a script.
    if (javaScriptEnabled) expect(await accessibilityProblems(page)).toEqual([]);
    await save(page);
    await page.waitForURL(/notice=(?:new|same)/);
    expect(await page.locator('.full-text').innerText()).toContain(text);
    expect(troubles).toEqual([]);
  });

  it('may have moved, and are kept under the address where they were found', async () => {
    const { page } = await program.visit();
    await fetchInto(page, `${origin}/moved`);
    expect(await page.locator('input[name$="title"]').inputValue()).toBe('한일 외교장관 통화');
    await save(page);
    await page.waitForURL(/notice=new/);
    expect(await page.locator('main').innerText()).toContain('양 장관은 긴밀히 협력해 나가기로 하였다.');
  });

  it.each([
    ['/inside', 'fetch-private'],
    ['/none', 'fetch-status'],
    ['/frames', 'page-in-frames'],
  ])('are refused with the reason, and what was typed stays: %s', async (path, code) => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await program.visit({ javaScriptEnabled });
      await fetchInto(page, `${origin}${path}`);
      const said = await page.locator('main').innerText();
      expect(said).toContain(tr.t(`errors.readout.${code}`, { status: 404 }));
      expect(await page.locator('textarea').inputValue()).toBe('両首脳は');
      expect(await page.locator('input[name$="url"]').inputValue()).toBe(`${origin}${path}`);
      expect(await overflowAt(page, 390)).toEqual([]);
    }
  });

  it('are taken in many at once, each named by its address', async () => {
    const { page, troubles } = await program.visit();
    await page.goto('/imports/new');
    await page.locator('textarea').fill(`${origin}/ko.html\nhttp://inside.example/secret\n${origin}/none`);
    await page.locator('main form button[type="submit"]').first().click();
    await page.waitForURL(/\/imports\/[0-9a-z]{12}/);
    for (let i = 0; i < 50 && (await page.locator('progress').count()) > 0; i++) await page.reload();
    const refused = await page.locator('#outcome-refused ~ ul').innerText();
    expect(refused).toContain('http://inside.example/secret');
    expect(refused).toContain(`${origin}/none`);
    expect(await overflowAt(page, 390)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('are not asked for where fetching is turned off', async () => {
    const off = await BrowserProgram.start({}, { FETCH_URLS: 'off' });
    try {
      const { page } = await off.visit();
      await page.goto('/readouts/new');
      expect(await page.getByRole('button', { name: tr.t('library.new.fetch') }).count()).toBe(0);
      await page.goto('/imports/new');
      expect(await page.locator('main form textarea').count()).toBe(0);
      const answer = await page.request.post('/api/imports', { data: { addresses: [`${origin}/ko.html`] } });
      const { id } = (await answer.json()) as { readonly id: string };
      await page.goto(`/imports/${id}`);
      for (let i = 0; i < 50 && (await page.locator('progress').count()) > 0; i++) await page.reload();
      expect(await page.locator('main').innerText()).toContain(tr.t('errors.readout.fetch-off'));
    } finally {
      await off.close();
    }
  });
});

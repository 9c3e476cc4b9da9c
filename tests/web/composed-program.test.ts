import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from 'cheerio';
import request from 'supertest';
import { compose, type Program } from '../../src/compose';
import { loadConfig } from '../../src/config';
import { LNGS } from '../../src/i18n';
import { EXPORT_FORMATS } from '../../src/view-models/export-choices';
import { sqliteKeeper } from '../../src/store/sqlite/keeping/sqlite-keeper';
import { openDatabase } from '../../src/store/sqlite/open-database';
import { createLog } from '../../src/web/log';
import { JA_TEXT, KO_TEXT } from '../support/a-stored-comparison';
import { openForm } from '../support/comparison-form';

// The whole program as it is started, but the listening and the engine's thread: real pages, words, engine, data, samples.
describe('the composed program', () => {
  let program: Program;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'readout-program-'));
    const config = loadConfig({ DATA_DIR: folder, NODE_ENV: 'test', LOG_LEVEL: 'silent' });
    program = await compose(config, createLog(config.logLevel), { isThreaded: false });
  }, 60_000);
  afterAll(async () => {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  });

  describe.each(LNGS)('in %s', (lng) => {
    it.each([
      ['/', 200],
      ['/method', 200],
      ['/comparisons/sample-leaders-call-2025-06-09', 200],
      ['/comparisons/nothing', 404],
    ])('answers %s with a page in that language', async (address, status) => {
      const page = await request(program.app).get(`${address}?lng=${lng}`).expect(status);
      const $ = load(page.text);
      expect($('html').attr('lang')).toBe(lng);
      expect($('h1').text().trim()).not.toBe('');
      // The policy forbids what is inline.
      expect($('[style], style, script:not([src])').toArray()).toEqual([]);
      expect($('[onclick], [onload], [onerror]').toArray()).toEqual([]);
    });
  });

  it('leads from every figure of who did what to rows that have it', async () => {
    const address = '/comparisons/sample-foreign-ministers-meeting';
    const $ = load((await request(program.app).get(`${address}?lng=en`)).text);
    const hrefs = $('.deed-matrix td a')
      .toArray()
      .map((link) => $(link).attr('href') ?? '');
    expect(hrefs.length).toBeGreaterThan(5);
    expect($('.deed-matrix th[scope="rowgroup"]').length).toBeGreaterThan(1);
    expect($('.order-table td.order-place').length).toBeGreaterThan(3);
    for (const href of hrefs) {
      const filtered = load((await request(program.app).get(href).expect(200)).text);
      expect(filtered('.row').length).toBeGreaterThan(0);
      expect(filtered('.row').length).toBeLessThan($('.row').length);
    }
  });

  it('shows both texts whole, in the colours that were chosen', async () => {
    const address = '/comparisons/sample-foreign-ministers-meeting?lng=ja&view=whole';
    const page = await request(program.app).get(address).set('Cookie', 'theme=dark').expect(200);
    const $ = load(page.text);
    expect($('html').attr('data-theme')).toBe('dark');
    expect($('meta[name="color-scheme"]').attr('content')).toBe('dark');
    expect($('.themes [aria-current]').text()).toBe('ダーク');
    expect([$('[data-pane]').length, $('.row').length, $('.whole-point').length > 10]).toEqual([2, 0, true]);
  });

  it('writes order and acts into the exported file, without addresses that a file cannot ask', async () => {
    const address = '/comparisons/sample-foreign-ministers-meeting/export.html?lng=ko';
    const $ = load((await request(program.app).get(address).expect(200)).text);
    expect($('.order-comparison, .deed-matrix').length).toBe(2);
    expect($('.deed-matrix a, .themes, .together').length).toBe(0);
    const targets = $('.order-comparison a')
      .toArray()
      .map((link) => $(link).attr('href') ?? '');
    expect(targets.length).toBeGreaterThan(3);
    for (const target of targets) expect($(target).length).toBe(1);
    expect($('html').attr('data-theme')).toBeUndefined();
  });

  it('links at least three samples from its start page, and each can be opened', async () => {
    const $ = load((await request(program.app).get('/')).text);
    const addresses = $('a[href^="/comparisons/sample-"]')
      .toArray()
      .map((link) => $(link).attr('href') ?? '');
    expect(addresses.length).toBeGreaterThanOrEqual(3);
    for (const address of addresses) await request(program.app).get(address).expect(200);
  });

  it('answers every address of a file that its description of the API names, as it is described there', async () => {
    const { paths } = (await request(program.app).get('/api/openapi.json')).body as {
      paths: Record<string, { get?: { responses: Record<string, { content: Record<string, unknown> }> } }>;
    };
    const files = Object.entries(paths).filter(([address]) => address.startsWith('/comparisons/'));
    expect(files.map(([address]) => address.replace(/^.*export[./]/u, '')).toSorted()).toEqual([
      'complete.json',
      'csv',
      'docx',
      'file',
      'html',
      'json',
      'xlsx',
    ]);
    for (const [address, { get }] of files) {
      const place = address.replace('{id}', 'sample-leaders-call-2025-06-09');
      const answer = await request(program.app).get(place).buffer().expect(200);
      const [type = ''] = (answer.headers['content-type'] ?? '').split(';');
      expect(Object.keys(get!.responses['200']!.content)).toContain(type);
      await request(program.app).get(address.replace('{id}', 'nothing')).expect(404);
    }
    const { content } = paths['/comparisons/{id}/export/file']!.get!.responses['200']!;
    for (const format of EXPORT_FORMATS) {
      const file = `/comparisons/sample-leaders-call-2025-06-09/export/file?format=${format}`;
      const answer = await request(program.app).get(file).buffer().expect(200);
      expect(Object.keys(content)).toContain((answer.headers['content-type'] ?? '').split(';')[0]);
    }
  });

  it('shows readings only when asked, and keeps them in every way on', async () => {
    const sample = '/comparisons/sample-leaders-call-2025-06-09';
    const plain = load((await request(program.app).get(sample)).text);
    expect(plain('ruby, .latin').length).toBe(0);
    const read = load((await request(program.app).get(`${sample}?readings=on&lng=ja`)).text);
    expect(
      read('[lang="ja"] rt')
        .toArray()
        .map((rt) => read(rt).text()),
    ).toContain('しゅのう');
    expect(
      read('[lang="ko"] rt')
        .toArray()
        .map((rt) => read(rt).text()),
    ).toContain('大統領');
    expect(read('.latin[lang="ko-Latn"]').text()).toContain('daetongnyeong');
    read('rt, rp').remove();
    expect(read('.text').text()).toBe(plain('.text').text());
    expect(read('.languages a').attr('href')).toContain('readings=on');
  });

  it.each(['협력', '協力', 'cooperation'])('finds %s in both texts', async (query) => {
    const sample = '/comparisons/sample-leaders-call-2025-06-09';
    const found = load((await request(program.app).get(sample).query({ q: query })).text);
    for (const side of ['ja', 'ko'])
      expect(found(`.cell[data-side="${side}"] mark.m-hit`).length).toBeGreaterThan(0);
    expect(found('#find').val()).toBe(query);
    expect(
      found('article.row')
        .toArray()
        .every((row) => found(row).find('mark.m-hit').length > 0),
    ).toBe(true);
  });

  it('shows the rows that an address asks for, and all for what it does not know', async () => {
    const sample = '/comparisons/sample-leaders-call-2025-06-09';
    const page = async (query: string) =>
      load(
        (
          await request(program.app)
            .get(sample + query)
            .expect(200)
        ).text,
      );
    const rows = async (query: string) => (await page(query))('article.row').length;
    const all = await rows('');
    const parts = await Promise.all(['shared', 'ja', 'ko'].map((show) => rows(`?show=${show}`)));
    expect(parts.reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(parts.every((count) => count > 0)).toBe(true);
    expect(await rows('?show=nonsense&actor[]=jp&topic=')).toBe(all);
    const none = await page('?topic=%3Cscript%3E&lng=ko');
    expect(none('article.row')).toHaveLength(0);
    expect(none('.row-filter .count').text()).toBe(`${all}행 중 0행을 표시합니다.`);
    expect(none('.row-filter input[name=lng]').attr('value')).toBe('ko');
  });

  it('takes two texts through its form to a page that shows both', async () => {
    const { agent, submit } = await openForm(program.app);
    const posted = await submit({ 'ja.text': JA_TEXT, 'ko.text': KO_TEXT });
    expect(posted.status).toBe(303);
    const page = await agent.get(posted.headers.location ?? '').expect(200);
    const shown = load(page.text)('main').text().replace(/\s/g, '');
    for (const text of [JA_TEXT, KO_TEXT]) {
      for (const sentence of text.split(/(?<=[。.])\s*/))
        expect(shown).toContain(sentence.replace(/\s/g, ''));
    }
  });

  it('compares with the termbase that was restored while it runs', async () => {
    const compared = async () => {
      const body = { ja: { text: JA_TEXT }, ko: { text: KO_TEXT } };
      const made = await request(program.app).post('/api/comparisons').send(body).expect(201);
      return (made.body as { document: { engine: { knowledge: string } } }).document.engine.knowledge;
    };
    const shipped = await compared();
    const db = await openDatabase(path.join(folder, 'readout-compare.sqlite'));
    const kept = path.join(folder, 'kept.sqlite');
    await sqliteKeeper(db).backup(kept);
    const cells = { id: 'quiet-talks', ja: '静穏協議', ko: '정온 협의', en: 'quiet talks' };
    await request(program.app).post('/api/termbase').send({ revision: 0, table: 'term', cells }).expect(201);
    expect(await compared()).not.toBe(shipped);
    const restored = await sqliteKeeper(db).restore(kept, path.join(folder, 'before.sqlite'));
    await db.destroy();
    expect(restored.ok).toBe(true);
    expect(await compared()).toBe(shipped);
  });

  it('knows the level and the day of a readout when it is first looked for', async () => {
    const text =
      '2027年3月4日、見本総理大臣は、大韓民国の見本大統領と首脳電話会談を行いました。両首脳は、見本協力を確認しました。';
    const added = await request(program.app).post('/api/readouts').send({ text }).expect(201);
    const { id } = added.body as { id: string };
    for (const asked of ['level=leader&q=見本協力', 'from=2027-03-04&to=2027-03-04']) {
      const page = await request(program.app)
        .get(`/readouts?${encodeURI(asked)}`)
        .expect(200);
      expect(
        load(page.text)('.readout-item h3 a')
          .toArray()
          .map(({ attribs }) => attribs['href']?.split('?')[0]),
      ).toEqual([`/readouts/${id}`]);
    }
  });

  it('says beside the fields what is wrong and keeps what was typed', async () => {
    const { submit } = await openForm(program.app);
    const page = await submit({
      'ja.text': 'In English.',
      'ja.title': '<img src=x onerror=alert(1)>',
      'ko.text': '',
    });
    expect(page.status).toBe(422);
    const $ = load(page.text);
    expect(
      $('[aria-invalid=true]')
        .toArray()
        .map((field) => $(field).attr('name')),
    ).toEqual(['ja.text', 'ko.text']);
    expect($('[name="ja.text"]').val()).toBe('In English.');
    expect($('[name="ja.title"]').val()).toBe('<img src=x onerror=alert(1)>');
    expect($('img').length).toBe(0);
  });

  it('shows hostile text as text on the page and in the file', async () => {
    const hostile = '</p><script>alert(1)</script>"\' onmouseover=alert(1) <!-- ]]> </textarea></style>';
    const { agent, submit } = await openForm(program.app);
    const posted = await submit({
      'ja.text': `${JA_TEXT}${hostile}`,
      'ja.title': hostile,
      'ja.issuer': hostile,
      'ja.url': `https://example.org/?${hostile}`,
      'ko.text': `${KO_TEXT}${hostile}`,
    });
    const address = posted.headers.location ?? '';
    for (const part of ['', '/export.html']) {
      const $ = load((await agent.get(`${address}${part}`).expect(200)).text);
      // The file's metadata is data: it may hold any words, and nothing that ends its element.
      expect($('script[type="application/ld+json"]').text()).not.toMatch(/[<>]/u);
      const scripts = $('script:not([type="application/ld+json"])')
        .toArray()
        .map((script) => $(script).text());
      expect(scripts.filter((script) => script.includes('alert'))).toEqual([]);
      expect($('[onmouseover]').length).toBe(0);
      expect($('main').text()).toContain('alert(1)');
    }
  });

  it('exports a file that asks for nothing', async () => {
    const file = await request(program.app)
      .get('/comparisons/sample-leaders-call-2025-06-09/export.html')
      .expect(200);
    const $ = load(file.text);
    expect($('meta[http-equiv="Content-Security-Policy"]').attr('content')).toContain("default-src 'none'");
    expect($('[src], link[href]').toArray()).toEqual([]);
    expect(Buffer.byteLength(file.text)).toBeLessThan(300_000);
    const again = await request(program.app).get('/comparisons/sample-leaders-call-2025-06-09/export.html');
    expect(again.text).toBe(file.text);
  });

  it('serves the stylesheets that its pages name, and the fonts that those name', async () => {
    const $ = load((await request(program.app).get('/')).text);
    for (const link of $('link[rel=stylesheet]').toArray()) {
      const address = $(link).attr('href') ?? '';
      const sheet = await request(program.app).get(address).expect(200);
      const font = /url\(([^)]+woff2)\)/.exec(sheet.text)?.[1];
      if (font === undefined) continue;
      await request(program.app)
        .get(new URL(font, `http://localhost${address}`).pathname)
        .expect(200);
    }
  });
});

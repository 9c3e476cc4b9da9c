import { load } from 'cheerio';
import request from 'supertest';
import { anApp, type TestApp } from '../support/app';
import { aReadout, aStoredComparison } from '../support/a-stored-comparison';

describe('a comparison’s address', () => {
  let test: TestApp;
  const stored = aStoredComparison({
    ja: aReadout('ja', {
      source: { title: '日韓首脳/電話会談"', issuer: null, publishedOn: null, url: null },
    }),
  });
  beforeAll(async () => {
    test = await anApp();
    await test.store.insert(stored);
  });
  afterAll(() => test.close());
  const get = (path: string) => request(test.app).get(`/comparisons/${stored.id}${path}`);

  it.each([
    ['', 'rows'],
    ['?view=ja', 'ja'],
    ['?view=ko', 'ko'],
    ['?view=differences', 'differences'],
    ['?view=nonsense', 'rows'],
    ['?view=ja&view=ko', 'rows'],
    ['?view[x]=ja', 'rows'],
  ])('with "%s" shows the view %s', async (query, view) => {
    const page = await get(query).expect(200).expect('Content-Type', 'text/html; charset=utf-8');
    expect(load(page.text)('main').attr('data-view')).toBe(view);
  });

  it.each([
    ['', '1'],
    ['?page=2', '2'],
    ['?page=none', '1'],
  ])('with "%s" shows page %s of the rows', async (query, page) => {
    const answer = await get(query).expect(200);
    expect(load(answer.text)('main').attr('data-page')).toBe(page);
  });

  it('answers HEAD like GET, without a body', async () => {
    const answer = await request(test.app).head(`/comparisons/${stored.id}`).expect(200);
    expect(answer.text).toBeUndefined();
    expect(answer.headers.etag).toBeDefined();
  });

  it.each([
    ['html', 'text/html; charset=utf-8'],
    ['json', 'application/json; charset=utf-8'],
    ['csv', 'text/csv; charset=utf-8'],
  ])('gives the comparison as a %s file', async (format, type) => {
    const file = await get(`/export.${format}`).expect(200).expect('Content-Type', type);
    expect(file.headers['content-disposition']).toBe(
      `attachment; filename="readout-compare_2025-06-09_${stored.id}.${format}"`,
    );
    await get(`/export.${format}`)
      .set('If-None-Match', file.headers.etag ?? '')
      .expect(304);
  });

  it('names a file in the reader’s language, by RFC 5987 and without signs that mean something', async () => {
    const file = await get('/export.html?lng=ja').expect(200);
    const name = encodeURIComponent('日韓首脳-電話会談');
    expect(file.headers['content-disposition']).toBe(
      `attachment; filename="readout-compare_2025-06-09_${stored.id}.html"; filename*=UTF-8''readout-compare_2025-06-09_${name}_${stored.id}.html`,
    );
    expect(load(file.text)('html').attr('lang')).toBe('ja');
  });

  it('exports the document as it was made', async () => {
    const file = await get('/export.json').expect(200);
    expect(file.body).toEqual(stored.document);
    expect(file.text.endsWith('}\n')).toBe(true);
  });

  it('keeps the byte order mark of a CSV file', async () => {
    const file = await get('/export.csv').buffer(true);
    expect(file.text.startsWith('\uFEFF')).toBe(true);
  });

  it.each([
    '/comparisons/nosuchthing0',
    '/comparisons/nosuchthing0/export.html',
    '/comparisons/..%2f..%2fetc',
    "/comparisons/'%20or%201=1",
    '/comparisons/%00',
    `/comparisons/${'a'.repeat(5000)}`,
    `/comparisons/${stored.id}/export.pdf`,
    '/nothing',
  ])('answers %.40s with the page for 404', async (path) => {
    const page = await request(test.app).get(path).expect(404);
    const $ = load(page.text);
    expect($('main').attr('data-status')).toBe('404');
    expect($('main').attr('data-request')).toBe(page.headers['x-request-id']);
  });
});

describe('samples', () => {
  it('stand at fixed addresses and are not among the recent ones', async () => {
    const test = await anApp();
    const draft = { title: '', issuer: '', publishedOn: '', url: '' };
    const drafts = { ja: { ...draft, text: '一致した。' }, ko: { ...draft, text: '합의하였다.' } };
    await test.service.ensureSamples([{ slug: 'first', drafts }]);
    await request(test.app).get('/comparisons/sample-first').expect(200);
    const $ = load((await request(test.app).get('/')).text);
    expect($('.samples a').attr('href')).toBe('/comparisons/sample-first');
    expect($('.recent a')).toHaveLength(0);
    await test.close();
  });
});

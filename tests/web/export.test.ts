import request from 'supertest';
import { aStoredComparison } from '../support/a-stored-comparison';
import { anApp, type TestApp } from '../support/app';

let test: TestApp;
const stored = aStoredComparison();
const base = `/comparisons/${stored.id}/export`;

beforeEach(async () => {
  test = await anApp();
  await test.store.insert(stored);
});
afterEach(() => test.close());

describe('the export page', () => {
  it('is there for a comparison only', async () => {
    await request(test.app).get(base).expect(200);
    await request(test.app).get('/comparisons/none/export').expect(404);
    await request(test.app).get('/comparisons/none/export/file?format=md').expect(404);
  });

  it('gives the file that the form asks for, in its own language and by its own name', async () => {
    const answer = await request(test.app)
      .get(
        `${base}/file?format=md&in=ko&order=ko&confirmed=1&differences=1&notes=0&history=1&sentences=ja&about=own&about=only`,
      )
      .expect(200);
    expect(answer.headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(answer.headers['content-disposition']).toContain(`_${stored.id}.md"`);
    expect(answer.headers['set-cookie']?.toString() ?? '').not.toContain('lng=');
    expect(answer.text).toBe(
      'md ko {"isConfirmedOnly":true,"isDifferencesOnly":true,"lead":"ko","hasNotes":false,"hasHistory":true,"findings":{"order":"ja","about":["only","own"]}}',
    );
  });

  it('takes HTML and all rows for anything it does not know', async () => {
    const { text } = await request(test.app)
      .get(`${base}/file?format=exe&in=xx&order=zz&confirmed=no&sentences=best&about=nothing`)
      .expect(200);
    expect(text).toBe(
      'html en {"isConfirmedOnly":false,"isDifferencesOnly":false,"lead":"ja","hasNotes":true,"hasHistory":false,"findings":{"order":"page","about":["shared","differs","only","naming","order","own"]}}',
    );
  });

  it('remembers in its address what was chosen', async () => {
    const query = 'format=xlsx&in=ko&order=ko&confirmed=1&differences=1&notes=0&history=1';
    const { text } = await request(test.app).get(`${base}?${query}`).expect(200);
    expect(text).toContain(`data-format="xlsx" data-in="ko" data-lead="ko"`);
  });

  it.each([
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('gives a whole %s by an address of its own', async (format, type) => {
    const answer = await request(test.app).get(`${base}.${format}?lng=ja`).buffer().expect(200);
    expect(answer.headers['content-type']).toContain(type);
    expect(answer.headers['content-disposition']).toContain(`_${stored.id}.${format}"`);
    await request(test.app).get(`/comparisons/none/export.${format}`).expect(404);
  });
});

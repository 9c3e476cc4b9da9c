import Ajv2020 from 'ajv/dist/2020';
import request, { type Response } from 'supertest';
import { openApiDocument } from '../../src/web/api/openapi';
import { anApp, type TestApp } from '../support/app';

const TERM = { id: 'quiet-talks', ja: '静穏協議', ko: '정온 협의', en: 'quiet talks' };
const NORTH_KOREA = '/api/termbase/term%3Anorth-korea';

/** Checks an answer against the published description. */
function expectSchema(name: keyof typeof openApiDocument.components.schemas, value: unknown): void {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(openApiDocument, 'openapi');
  const validate = ajv.compile({ $ref: `openapi#/components/schemas/${name}` });
  validate(value);
  expect(validate.errors).toBeNull();
}

describe('the API of the termbase', () => {
  let test: TestApp;
  beforeEach(async () => {
    test = await anApp();
  });
  afterEach(() => test.close());

  const get = (address: string) => request(test.app).get(address);
  const post = (address: string, body: object): Promise<Response> =>
    request(test.app).post(address).send(body);
  const problemOf = (answer: Response, status: number) => {
    expect([answer.status, answer.headers['content-type']]).toEqual([status, 'application/problem+json']);
    const body = JSON.parse(answer.text) as { title: string; errors?: { pointer: string; code: string }[] };
    expectSchema('Problem', body);
    return body.errors?.map(({ pointer, code }) => `${pointer} ${code}`) ?? body.title;
  };

  it('lists what is looked for', async () => {
    const body: unknown = (await get('/api/termbase?q=%EB%B6%81%ED%95%9C').expect(200)).body;
    expectSchema('EntryList', body);
    expect(body).toMatchObject({
      revision: 0,
      total: 1,
      entries: [{ id: 'term:north-korea', state: 'shipped' }],
    });
  });

  it('adds an entry and says where it is', async () => {
    const answer = await post('/api/termbase', { revision: 0, author: 'A', table: 'term', cells: TERM });
    expect([answer.status, answer.headers['location']]).toEqual([201, '/api/termbase/term%3Aquiet-talks']);
    expectSchema('KeptEntry', answer.body);
    const body: unknown = (await get('/api/termbase/term%3Aquiet-talks').expect(200)).body;
    expectSchema('EntryDetails', body);
    expect(body).toMatchObject({
      entry: { state: 'own', shipped: null, cells: TERM },
      history: [{ author: 'A', kind: 'add' }],
      uses: { total: 0, comparisons: [] },
    });
  });

  it('names each cell that is wrong, and each member of a body that follows no schema', async () => {
    const cells = { ...TERM, ko: '', ja: '정온' };
    expect(problemOf(await post('/api/termbase', { revision: 0, table: 'term', cells }), 422)).toEqual([
      '#/cells/ja hangul-in-japanese',
      '#/cells/ko required',
    ]);
    expect(problemOf(await post('/api/termbase', { revision: -1, table: 'word' }), 422)).toEqual([
      '#/revision invalid',
      '#/table invalid',
      '#/cells invalid',
    ]);
    await request(test.app).post('/api/termbase').type('form').send({ table: 'term' }).expect(415);
  });

  it('corrects, switches off and on, restores, undoes and redoes', async () => {
    const states: string[] = [];
    const actions = [
      { action: 'correct', cells: { ko: '북한 | 북측' } },
      { action: 'off' },
      { action: 'on' },
      { action: 'restore' },
    ];
    for (const [revision, action] of actions.entries()) {
      const answer = await post(NORTH_KOREA, { revision, ...action });
      const body: unknown = answer.body;
      expect(answer.status).toBe(200);
      expectSchema('KeptEntry', body);
      states.push((body as { entry: { state: string } }).entry.state);
    }
    expect(states).toEqual(['corrected', 'off', 'corrected', 'shipped']);
    for (const [revision, action] of [
      [4, 'undo'],
      [5, 'redo'],
    ] as const)
      expectSchema('TermbaseRevision', (await post('/api/termbase/changes', { revision, action })).body);
    const body: unknown = (await get('/api/termbase/changes').expect(200)).body;
    expectSchema('TermbaseChanges', body);
    expect(body).toMatchObject({ revision: 6, canUndo: true, canRedo: false });
  });

  it('keeps nothing when others were faster, or when there is nothing to do it to', async () => {
    await post(NORTH_KOREA, { revision: 0, action: 'off' });
    expect(problemOf(await post(NORTH_KOREA, { revision: 0, action: 'on' }), 409)).toContain('Others');
    expect(problemOf(await post('/api/termbase/changes', { revision: 0, action: 'undo' }), 409)).toContain(
      'Others',
    );
    expect(problemOf(await post('/api/termbase/changes', { revision: 1, action: 'redo' }), 422)).toBe(
      'Nothing to do',
    );
    expect(problemOf(await post('/api/termbase/term%3Anothing', { revision: 0, action: 'off' }), 404)).toBe(
      'Not Found',
    );
    expect(problemOf(await get('/api/termbase/term%3Anothing'), 404)).toBe('Not Found');
  });

  it('says what a file would do, and does it when asked', async () => {
    const send = (query: string, body: string, type = 'text/csv') =>
      request(test.app).post(`/api/termbase/import?${query}`).set('Content-Type', type).send(body);
    const csv = 'id,ja,ko,en\nquiet-talks,静穏協議,정온 협의,quiet talks\nbad,,나쁨,bad\n';
    const body: unknown = (await send('table=term', csv).expect(200)).body;
    expectSchema('ImportReport', body);
    expect(body).toMatchObject({
      isTaken: false,
      counts: { added: 1, changed: 0, same: 0, refused: 1 },
      refused: [{ line: 3, id: 'term:bad', problems: [{ code: 'required', field: 'ja' }] }],
    });
    await get('/api/termbase/term%3Aquiet-talks').expect(404);
    await send('table=term&take=true', csv).expect(200);
    await get('/api/termbase/term%3Aquiet-talks').expect(200);
    expect(problemOf(await send('', '<html/>', 'application/xml'), 422)).toBe('The file cannot be read');
    expect(problemOf(await send('', csv, 'text/plain'), 415)).toBe('Unsupported media type');
  });

  it('tries an entry out and keeps nothing', async () => {
    const tried = { table: 'term', cells: TERM, ja: '静穏協議を行った。', ko: '정온 협의를 하였다.' };
    const answer = await post('/api/termbase/try', tried);
    expect(answer.status).toBe(200);
    expectSchema('TriedOut', answer.body);
    expect(answer.body).toMatchObject({
      with: { ja: { text: tried.ja } },
      without: { ko: { text: tried.ko } },
    });
    await get('/api/termbase/term%3Aquiet-talks').expect(404);
    expect((await get('/api/termbase/changes')).body).toMatchObject({ revision: 0 });
    const refused = (over: object, status: number) =>
      post('/api/termbase/try', { ...tried, ...over }).then((no) => problemOf(no, status));
    expect(await refused({ cells: { ...TERM, ko: '' } }, 422)).toEqual(['#/cells/ko required']);
    expect(await refused({ id: 'term:nothing' }, 404)).toBe('Not Found');
    expect(await refused({ ja: ' ', ko: '' }, 422)).toEqual(['#/ja invalid']);
    expect(await refused({ ja: 'あ'.repeat(1001) }, 422)).toEqual(['#/ja invalid']);
    await get('/api/termbase/try').expect(405);
  });
});

import request from 'supertest';
import { exportComplete } from '../../src/export/export-complete';
import { anApp, type TestApp } from '../support/app';
import { aComplete } from '../support/complete';

let test: TestApp;
const complete = aComplete();
const { id } = complete.stored;
const file = exportComplete(complete);

beforeEach(async () => {
  test = await anApp();
});
afterEach(() => test.close());

/** A browser with the import page open. */
async function aVisitor() {
  const agent = request.agent(test.app);
  const page = await agent.get('/comparisons/import?lng=en').expect(200);
  const token = /name="_csrf" value="([^"]+)"/u.exec(page.text)?.[1] ?? '';
  const send = (content: string | Buffer, csrf = token) =>
    agent
      .post('/comparisons/import?lng=en')
      .field('_csrf', csrf)
      .attach('file', Buffer.from(content), 'x.complete.json');
  return { agent, token, send };
}
const exported = async (at: string) =>
  (await request(test.app).get(`/comparisons/${at}/export.complete.json`).expect(200)).text;
const codeOf = (html: string) => /data-code="([^"]*)" data-at="([^"]*)"/u.exec(html)?.slice(1).join(' ');

describe('the page where complete files come in', () => {
  it('takes a file, and its export is the file, byte for byte', async () => {
    const { send } = await aVisitor();
    const answer = await send(file).expect(303);
    expect(answer.headers['location']).toBe(`/comparisons/${id}?lng=en&notice=imported`);
    expect(await exported(id)).toBe(file);
    const again = await send(file).expect(303);
    expect(again.headers['location']).toBe(`/comparisons/${id}?lng=en&notice=imported-same`);
  });

  it('gives a new address where the old one is taken, and changes nothing there', async () => {
    const { send } = await aVisitor();
    await send(file).expect(303);
    const other = file.replace('In my words.', 'In other words.');
    const { headers } = await send(other).expect(303);
    const [, moved = ''] =
      /^\/comparisons\/(\w+)\?lng=en&notice=imported-moved$/u.exec(headers['location']!) ?? [];
    expect(await exported(id)).toBe(file);
    expect(await exported(moved)).toBe(other.replace(`"id": "${id}"`, `"id": "${moved}"`));
  });

  it('says what is wrong with a file', async () => {
    const { send, agent, token } = await aVisitor();
    expect(codeOf((await send('not JSON').expect(422)).text)).toBe('not-json ');
    expect(codeOf((await send(file.replace('"agree"', '"threaten"')).expect(422)).text)).toMatch(
      /^shape \/document/u,
    );
    expect(codeOf((await send(Buffer.alloc(33 * 1024 * 1024)).expect(413)).text)).toBe('too-large ');
    const none = await agent.post('/comparisons/import').field('_csrf', token).expect(422);
    expect(codeOf(none.text)).toBe('no-file ');
    await request(test.app).get(`/comparisons/${id}`).expect(404);
  });

  it('wants a token of its own form', async () => {
    const { send } = await aVisitor();
    expect(codeOf((await send(file, 'x').expect(403)).text)).toBe('csrf ');
    await request(test.app).get(`/comparisons/${id}`).expect(404);
  });
});

describe('POST /api/comparisons/import', () => {
  const post = (body: string) =>
    request(test.app).post('/api/comparisons/import').type('application/json').send(body);

  it('answers 201, then 200 for the very same', async () => {
    const answer = await post(file).expect(201);
    expect(answer.headers['location']).toBe(`/api/comparisons/${id}`);
    expect(answer.body).toEqual({ id, outcome: 'new', keptSources: [] });
    expect((await post(file).expect(200)).body).toEqual({ id, outcome: 'same', keptSources: [] });
    expect(await exported(id)).toBe(file);
  });

  it('says where the file breaks its format', async () => {
    const answer = await post(file.replace('"kind": "undo"', '"kind": "forget"')).expect(422);
    expect(answer.body).toMatchObject({ errors: [{ pointer: '#/log/4/kind', code: 'shape' }] });
    expect((await post('{').expect(422)).body).toMatchObject({ errors: [{ code: 'not-json' }] });
    await request(test.app).post('/api/comparisons/import').type('form').send('a=b').expect(415);
  });

  it('publishes the schema', async () => {
    const answer = await request(test.app).get('/schema/complete-1.json').expect(200);
    expect(answer.body).toMatchObject({ $id: 'urn:readout-compare:complete:1' });
  });
});

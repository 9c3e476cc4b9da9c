import request from 'supertest';
import { aDocument } from '../support/a-document';
import { aReadout, aStoredComparison } from '../support/a-stored-comparison';
import { anApp, type TestApp } from '../support/app';
import { withPoints } from '../support/many-points';

let test: TestApp;
const stored = aStoredComparison({ document: aDocument(textsOf()) });
function textsOf() {
  const { ja, ko } = aStoredComparison();
  return { ja: ja.text, ko: ko.text };
}
const base = `/comparisons/${stored.id}`;
const api = `/api${base}/decisions`;
const link = stored.document.links[0]!;
const [first] = stored.document.ja.points;
const spanOf = (side: 'ja' | 'ko', id: string) => {
  const { start, end } = stored.document[side].points.find((point) => point.id === id)!;
  return `${start}-${end}`;
};
const anchors = {
  ja: link.ja.map((id) => spanOf('ja', id)).join(' '),
  ko: link.ko.map((id) => spanOf('ko', id)).join(' '),
};

beforeEach(async () => {
  test = await anApp();
  await test.store.insert(stored);
});
afterEach(() => test.close());

/** A browser with the desk open: its cookies and the token of the form. */
async function anAnalyst() {
  const agent = request.agent(test.app);
  const page = await agent.get(`${base}/desk?lng=en`).expect(200);
  const token = /name="_csrf" value="([^"]+)"/u.exec(page.text)?.[1] ?? '';
  const send = (fields: Record<string, string>) =>
    agent
      .post(`${base}/decisions`)
      .type('form')
      .send({ _csrf: token, revision: '0', author: '', next: '', ...fields });
  return { agent, send, page };
}
const deskOf = async () => (await request(test.app).get(api).expect(200)).body as Record<string, never>;

describe('the forms of the desk', () => {
  it('are not kept in caches and give a page for a comparison only', async () => {
    const { page } = await anAnalyst();
    expect(page.headers['cache-control']).toBe('no-store');
    await request(test.app).get('/comparisons/none/desk').expect(404);
    await request(test.app).post('/comparisons/none/decisions').expect(404);
  });

  it('confirm a link and lead to the next row, under the name given', async () => {
    const { send } = await anAnalyst();
    const answer = await send({ kind: 'confirm', ...anchors, next: 'row-j2', author: 'A' }).expect(303);
    expect(answer.headers['location']).toBe(`${base}/desk?lng=en&by=A#row-j2`);
    expect(await deskOf()).toMatchObject({ revision: 1, states: { links: ['confirmed'] }, canUndo: true });
  });

  it('lead to the page of the desk that has the next row, and back to the page that was left', async () => {
    const long = { ...withPoints(50), id: 'longreadouts' };
    await test.store.insert(long);
    const agent = request.agent(test.app);
    const { text } = await agent.get('/comparisons/longreadouts/desk?lng=en&page=2').expect(200);
    const token = /name="_csrf" value="([^"]+)"/u.exec(text)?.[1] ?? '';
    const post = (fields: Record<string, string>) =>
      agent
        .post('/comparisons/longreadouts/decisions?lng=en&page=2')
        .type('form')
        .send({ _csrf: token, revision: '0', author: '', ...fields })
        .expect(303);
    const at = long.document.ja.points.at(-1)!;
    const nothing = { kind: 'nothing', side: 'ja', span: `${at.start}-${at.end}` };
    const forward = await post({ ...nothing, next: 'row-j30 history' });
    expect(forward.headers['location']).toBe('/comparisons/longreadouts/desk?lng=en&page=4#row-j30');
    const back = await post({ kind: 'undo', revision: '1', next: 'history' });
    expect(back.headers['location']).toBe('/comparisons/longreadouts/desk?lng=en&page=2#history');
  });

  it('lead back to the row with its changes still open, or to the page that one was on', async () => {
    const { agent, page } = await anAnalyst();
    const token = /name="_csrf" value="([^"]+)"/u.exec(page.text)?.[1] ?? '';
    const send = (fields: object) =>
      agent
        .post(`${base}/decisions?lng=en&page=3`)
        .type('form')
        .send({ _csrf: token, author: '', ...anchors, ...fields });
    const note = { kind: 'note', text: 'a thought', revision: '0', open: '1', next: 'row-j1' };
    expect((await send(note)).headers['location']).toBe(`${base}/desk?lng=en&open=row-j1#row-j1`);
    const undo = { kind: 'undo', revision: '1', next: 'history' };
    expect((await send(undo)).headers['location']).toBe(`${base}/desk?lng=en&page=3#history`);
    const shown = await agent.get(`${base}/desk?page=3&open=row-j1&history=all`).expect(200);
    expect(shown.text).toContain('data-page="3" data-open="row-j1" data-whole-history="true"');
  });

  it('take over what another analyst decided, and lead back to where the two are compared', async () => {
    const other = { ...stored, id: 'an0ther-one' };
    await test.store.insert(other);
    const { send, agent } = await anAnalyst();
    const page = (id: string) => agent.get(`${base}/agreement?with=${id}`).expect(200);
    expect((await page(other.id)).text).toContain(`data-others="${other.id}" data-with="${other.id}"`);
    expect((await page('nobody')).text).toContain('data-with=""');
    expect((await page(other.id)).headers['cache-control']).toBe('no-store');
    const answer = await send({ kind: 'unlink', ...anchors, next: 'agreement', with: other.id, author: 'A' });
    expect(answer.status).toBe(303);
    expect(answer.headers['location']).toBe(`${base}/agreement?lng=en&with=${other.id}&by=A#agreement`);
    await request(test.app).get('/comparisons/none/agreement').expect(404);
  });

  it('are not compared with those on other texts', async () => {
    const other = aStoredComparison({ id: 'an0ther-one', ja: aReadout('ja', { text: '別の文。' }) });
    await test.store.insert(other);
    const { agent } = await anAnalyst();
    expect((await agent.get(`${base}/agreement?with=${other.id}`)).text).toContain(
      'data-others="" data-with=""',
    );
  });

  it('keep a sentence of the findings in other words and lead back to it', async () => {
    const { send } = await anAnalyst();
    const finding = { kind: 'finding', about: 'order', lng: 'en', suggested: 'As it was.', ja: '', ko: '' };
    const answer = await send({ ...finding, text: 'As I see it.', next: 'finding-3', author: 'A' }).expect(
      303,
    );
    expect(answer.headers['location']).toBe(`${base}/findings?lng=en&by=A#finding-3`);
    const page = await request(test.app).get(`${base}/findings`).expect(200);
    expect(page.text).toContain('data-findings="1"');
    expect(page.headers['cache-control']).toBe('no-store');
    await request(test.app).get('/comparisons/none/findings').expect(404);
    await send({ ...finding, revision: '1', about: 'nothing', text: 'x' }).expect(422);
  });

  it('keep the order and the kinds of the findings that were chosen', async () => {
    const { agent, page } = await anAnalyst();
    const token = /name="_csrf" value="([^"]+)"/u.exec(page.text)?.[1] ?? '';
    const finding = {
      kind: 'finding',
      about: 'own',
      lng: 'en',
      suggested: '',
      ja: '',
      ko: '',
      text: 'Mine.',
    };
    const answer = await agent
      .post(`${base}/decisions?lng=en&sentences=importance&about=own,only&other=1`)
      .type('form')
      .send({ _csrf: token, revision: '0', author: '', next: 'finding-1', ...finding })
      .expect(303);
    expect(answer.headers['location']).toBe(
      `${base}/findings?lng=en&sentences=importance&about=only%2Cown#finding-1`,
    );
    const shown = await request(test.app)
      .get(`${base}/findings?sentences=ko&about=own&about=only`)
      .expect(200);
    expect(shown.text).toContain('data-sentences="ko" data-about="only,own"');
  });

  it('lead nowhere else', async () => {
    const { send } = await anAnalyst();
    const answer = await send({ kind: 'confirm', ...anchors, next: '//example.org' }).expect(303);
    expect(answer.headers['location']).toBe(`${base}/desk?lng=en#texts`);
  });

  it('link points by their numbers', async () => {
    const { send } = await anAnalyst();
    await send({ kind: 'link', jaPoints: '２、1', koPoints: '2' }).expect(303);
    expect(await deskOf()).toMatchObject({ document: { links: [{ ja: ['j1', 'j2'], ko: ['k2'] }] } });
  });

  it('split at a mark and undo it again', async () => {
    const { send } = await anAnalyst();
    const { start, end } = first!;
    const text = stored.ja.text.slice(start, end);
    const marked = `${text.slice(0, 4)}|${text.slice(4)}`;
    await send({ kind: 'split', side: 'ja', span: `${start}-${end}`, marked }).expect(303);
    expect(await deskOf()).toMatchObject({
      document: { ja: { points: [{ end: start + 4 }, { start: start + 4 }, {}] } },
    });
    await send({ kind: 'undo', revision: '1' }).expect(303);
    expect(await deskOf()).toMatchObject({
      revision: 2,
      canUndo: false,
      canRedo: true,
      document: stored.document,
    });
  });

  it.each<[string, string, number, Record<string, string>]>([
    ['no such point', 'no-such-point', 422, { kind: 'link', jaPoints: '1', koPoints: '99' }],
    ['no mark', 'no-mark', 422, { kind: 'split', side: 'ja', span: '0-5', marked: 'x' }],
    [
      'words that are not there',
      'no-such-words',
      422,
      { kind: 'differ', ...anchors, facet: 'date', wordsJa: 'x', wordsKo: 'y' },
    ],
    ['an unknown kind', 'invalid', 422, { kind: 'explode' }],
    ['a revision that is no number', 'invalid', 422, { kind: 'undo', revision: 'x' }],
    ['an empty log', 'nothing-to-undo', 422, { kind: 'undo' }],
    ['a strange token', 'csrf', 403, { kind: 'note', ja: '', ko: '', text: 'typed', _csrf: 'x' }],
  ])('refuse %s and give everything back', async (_what, reason, status, fields) => {
    const { send } = await anAnalyst();
    const answer = await send(fields).expect(status);
    expect(answer.text).toContain(`data-reason="${reason}"`);
    const sent = answer.text.replaceAll('&quot;', '"');
    expect(sent).toContain(`"kind":"${fields['kind']}"`);
    if (fields['text']) expect(sent).toContain('typed');
    expect(await deskOf()).toMatchObject({ revision: 0 });
  });

  it('of two tabs keep the first, and tell the second what changed; sent again, it is kept', async () => {
    const [one, other] = [await anAnalyst(), await anAnalyst()];
    await one.send({ kind: 'unlink', ...anchors }).expect(303);
    const note = { kind: 'note', ja: '', ko: '', text: 'a thought' };
    const answer = await other.send(note).expect(409);
    expect(answer.text).toContain('data-reason="stale" data-misfit="" data-since="1" data-revision="1"');
    expect(answer.text).toContain('a thought');
    await other.send({ ...note, revision: '1' }).expect(303);
    expect(await deskOf()).toMatchObject({ revision: 2, remarks: [{ text: 'a thought' }] });
  });

  it('mean the points of the page that they stood on, when another tab has changed the numbers', async () => {
    const [one, other] = [await anAnalyst(), await anAnalyst()];
    const text = stored.ja.text.slice(first!.start, first!.end);
    const marked = `${text.slice(0, 4)}|${text.slice(4)}`;
    await one.send({ kind: 'split', side: 'ja', span: `${first!.start}-${first!.end}`, marked }).expect(303);
    const answer = await other.send({ kind: 'link', jaPoints: '2', koPoints: '2' }).expect(409);
    expect(answer.text.replaceAll('&quot;', '"')).toContain(`"ja":"${spanOf('ja', 'j2')}"`);
  });
});

describe('the API of decisions', () => {
  const nothing = { kind: 'nothing', side: 'ja', span: [first!.start, first!.end] };

  it('keeps a decision, refuses a stale one, undoes and redoes', async () => {
    const post = (body: object) => request(test.app).post(api).send(body);
    await post({ revision: 0, author: 'A', action: nothing }).expect(201);
    const answer = await post({ revision: 0, action: nothing }).expect(409);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    await post({ revision: 1, action: { kind: 'undo' } }).expect(201);
    const redone = await post({ revision: 2, action: { kind: 'redo' } }).expect(201);
    expect(redone.body).toMatchObject({
      revision: 3,
      events: [{ kind: 'decide' }, { kind: 'undo' }, { kind: 'redo' }],
    });
  });

  it.each<[string, object, string]>([
    ['a misspelt member', { revision: 0, acton: nothing }, 'invalid'],
    ['a stretch outside of the text', { revision: 0, action: { ...nothing, span: [0, 9999] } }, 'outside'],
    [
      'a note of half a surrogate pair',
      { revision: 0, action: { kind: 'note', on: { ja: [], ko: [] }, text: 'a\ud800' } },
      'invalid',
    ],
    ['nothing to redo', { revision: 0, action: { kind: 'redo' } }, 'nothing-to-redo'],
  ])('refuses %s', async (_what, body, word) => {
    const answer = await request(test.app).post(api).send(body).expect(422);
    expect(JSON.stringify(answer.body)).toContain(word);
  });

  it('wants JSON and a comparison', async () => {
    await request(test.app).post(api).type('form').send({ revision: 0 }).expect(415);
    await request(test.app).get('/api/comparisons/none/decisions').expect(404);
  });
});

describe('what is exported', () => {
  const jsonOf = () => request(test.app).get(`${base}/export.json`).expect(200);

  it('stays the same, byte for byte, until something is decided, and again when all is undone', async () => {
    const before = (await jsonOf()).text;
    expect(before).toBe(`${JSON.stringify(stored.document, null, 2)}\n`);
    const { send } = await anAnalyst();
    await send({ kind: 'unlink', ...anchors }).expect(303);
    expect(JSON.parse((await jsonOf()).text)).toMatchObject({
      schema: 'readout-compare/decided@1',
      document: { links: [] },
      decisions: [{ action: { kind: 'unlink' } }],
    });
    await send({ kind: 'undo', revision: '1' }).expect(303);
    expect((await jsonOf()).text).toBe(before);
  });
});

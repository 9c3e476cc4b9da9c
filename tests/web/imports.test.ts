import { load } from 'cheerio';
import { strToU8, zipSync } from 'fflate';
import request from 'supertest';
import { JA_TEXT, KO_TEXT } from '../support/a-stored-comparison';
import { anApp, type TestApp } from '../support/app';
import { openForm } from '../support/comparison-form';

let test: TestApp;
beforeEach(async () => {
  test = await anApp();
});
afterEach(() => test.close());

const contentOf = (html: string) => JSON.parse(load(html)('pre').text()) as Record<string, unknown>;

/** A browser that has sent an import and waited for its end. */
async function anImport(files: Readonly<Record<string, Uint8Array>>, addresses = '') {
  const { agent, token } = await openForm(test.app);
  let sent = agent.post('/imports').field('_csrf', token).field('addresses', addresses);
  for (const [name, bytes] of Object.entries(files)) sent = sent.attach('files', Buffer.from(bytes), name);
  const { headers } = await sent.expect(303);
  const [, id = ''] = /^\/imports\/([0-9a-z]{12})\?lng=en$/.exec(headers['location'] ?? '') ?? [];
  await test.imports.finished(id);
  return { agent, token, id };
}

describe('an import', () => {
  it('takes files, archives and lists, reports, and finds nothing new the second time', async () => {
    const files = {
      'ja.txt': strToU8(JA_TEXT),
      'more.zip': zipSync({ 'ko.txt': strToU8(KO_TEXT) }),
      'list.csv': strToU8('side\nja\n'),
    };
    const first = await anImport(files);
    const { headers, text } = await first.agent.get(`/imports/${first.id}`).expect(200);
    expect(headers['refresh']).toBeUndefined();
    expect(contentOf(text)['report']).toMatchObject({
      done: 3,
      entries: [
        { name: 'ja.txt', outcome: 'new' },
        { name: 'more.zip › ko.txt', outcome: 'new' },
        { name: 'list.csv', outcome: 'refused', problems: [{ code: 'list-no-columns' }] },
      ],
    });
    const second = await anImport(files);
    const again = await second.agent.get(`/imports/${second.id}`);
    expect(contentOf(again.text)['report']).toMatchObject({
      entries: [{ outcome: 'same' }, { outcome: 'same' }, { outcome: 'refused' }],
    });
    expect(contentOf((await request(test.app).get('/imports/new')).text)['recent']).toHaveLength(2);
  });

  it('of addresses says why each was not fetched', async () => {
    const { agent, id } = await anImport({}, 'https://example.org/1\nhttps://example.org/2');
    expect(contentOf((await agent.get(`/imports/${id}`)).text)['report']).toMatchObject({
      entries: [{ problems: [{ code: 'fetch-off' }] }, { problems: [{ code: 'fetch-off' }] }],
    });
  });

  it('is refused with the form when nothing was chosen, or without a token', async () => {
    const { agent, token } = await openForm(test.app);
    const nothing = await agent.post('/imports').field('_csrf', token).field('addresses', ' ').expect(422);
    expect(contentOf(nothing.text)).toMatchObject({ refusal: 'nothing' });
    const stranger = await request(test.app)
      .post('/imports')
      .field('addresses', 'https://example.org')
      .expect(403);
    expect(contentOf(stranger.text)).toMatchObject({ refusal: 'csrf', addresses: 'https://example.org' });
  });

  it('that does not exist is no page, and one that has ended is not stopped', async () => {
    await request(test.app).get('/imports/000000000000').expect(404);
    await request(test.app).get('/imports/x').expect(404);
    const { agent, token, id } = await anImport({ 'ja.txt': strToU8(JA_TEXT) });
    await agent.post(`/imports/${id}/cancel`).type('form').send({ _csrf: token }).expect(303);
    expect(test.imports.find(id)?.isCancelled).toBe(false);
  });
});

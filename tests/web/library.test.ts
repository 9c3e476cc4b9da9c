import { load } from 'cheerio';
import request from 'supertest';
import type { LibraryReadout } from '../../src/domain/library';
import { NotCompared } from '../../src/services/comparer';
import { JA_TEXT, KO_TEXT } from '../support/a-stored-comparison';
import { anApp, type TestApp } from '../support/app';
import { openForm } from '../support/comparison-form';

let test: TestApp;
beforeEach(async () => {
  test = await anApp();
});
afterEach(() => test.close());

/** What a page was given. */
const contentOf = (html: string) => JSON.parse(load(html)('pre').text()) as Record<string, unknown>;
const get = async (path: string) => contentOf((await request(test.app).get(path).expect(200)).text);
const draft = { title: '', issuer: '', publishedOn: '', url: '' };

async function add(
  side: 'ja' | 'ko',
  text: string,
  source: Partial<typeof draft> = {},
): Promise<LibraryReadout> {
  const added = await test.library.add({ ...draft, ...source, side, text });
  if (!added.ok) throw new Error('refused');
  return added.value.readout;
}

/** A browser with a token. */
async function aVisitor() {
  const { agent, token } = await openForm(test.app);
  return {
    agent,
    post: (path: string, fields: Record<string, string> = {}) =>
      agent
        .post(path)
        .type('form')
        .send({ _csrf: token, ...fields }),
    upload: (fields: Record<string, string>, file?: string) => {
      let sent = agent.post('/readouts').field('_csrf', token);
      for (const [name, value] of Object.entries(fields)) sent = sent.field(name, value);
      return file === undefined ? sent : sent.attach('readout.file', Buffer.from(file), 'a.txt');
    },
  };
}

describe('adding a readout', () => {
  it('by paste leads to its page, and says the second time that it was there', async () => {
    const { upload } = await aVisitor();
    const first = await upload({ 'readout.text': JA_TEXT, side: '' }).expect(303);
    const [, id] = /^\/readouts\/([0-9a-z]{12})\?lng=en&notice=new$/.exec(first.headers['location']!) ?? [];
    expect(await get(`/readouts/${id!}?notice=new`)).toMatchObject({
      notice: 'new',
      readout: { id, side: 'ja', current: { text: JA_TEXT } },
    });
    const again = await upload({ 'readout.text': JA_TEXT, side: 'ja' }).expect(303);
    expect(again.headers['location']).toBe(`/readouts/${id!}?lng=en&notice=same`);
  });

  it('by file is kept at once when it says nothing of itself', async () => {
    const { upload } = await aVisitor();
    await upload({ 'readout.text': '' }, KO_TEXT).expect(303);
    expect(await get('/readouts')).toMatchObject({ found: { total: 1, items: [{ side: 'ko' }] } });
  });

  it('shows what a page says of itself before anything is kept', async () => {
    await test.close();
    const proposals = {
      title: { value: '電話会談', origin: 'heading' },
      side: { value: 'ja', origin: 'script' },
      government: { value: 'kr', origin: 'site' },
    } as const;
    test = await anApp({
      parts: { fetchDraft: () => Promise.resolve({ ok: true, value: { text: JA_TEXT, proposals } }) },
    });
    const { upload } = await aVisitor();
    const shown = await upload({ 'readout.url': 'https://example.org/a', fetch: 'readout' }).expect(200);
    expect(contentOf(shown.text)).toMatchObject({
      notice: 'fetched',
      side: 'ja',
      told: { side: 'ja', government: 'kr' },
      form: { text: JA_TEXT, title: '電話会談', url: 'https://example.org/a' },
    });
    expect(await get('/readouts')).toMatchObject({ found: { total: 0 } });
  });

  it('keeps what was typed when something is wrong', async () => {
    const { upload, agent } = await aVisitor();
    const fields = {
      'readout.text': 'Neither language.',
      'readout.publishedOn': '9 June',
      'readout.title': 'T',
    };
    const shown = contentOf((await upload(fields).expect(422)).text);
    expect(shown).toMatchObject({
      form: { text: 'Neither language.', title: 'T', publishedOn: '9 June' },
      problems: [
        { code: 'unknown-language', field: 'text' },
        { code: 'invalid-date', field: 'publishedOn' },
      ],
    });
    const expired = await agent.post('/readouts').field('readout.text', JA_TEXT).expect(403);
    expect(contentOf(expired.text)).toMatchObject({ notice: 'csrf', form: { text: JA_TEXT } });
    expect(await get('/readouts')).toMatchObject({ found: { total: 0 } });
  });
});

describe('the list of readouts', () => {
  it('asks for what the address says, and for nothing that it cannot mean', async () => {
    await add('ja', JA_TEXT);
    const address = '/readouts?q=%20協力&names=off&side=ko&from=2025-01-01&to=x&paired=no&sort=best&page=-3';
    expect(await get(address)).toMatchObject({
      query: {
        text: '協力',
        isWidened: false,
        side: 'ko',
        issuer: null,
        from: '2025-01-01',
        to: null,
        isPaired: false,
        sort: 'newest',
        page: 1,
      },
      found: { total: 0 },
    });
  });

  it('finds a word under its other names', async () => {
    await add('ko', '북한 문제를 논의했다.');
    expect(await get('/readouts?q=北朝鮮')).toMatchObject({ found: { total: 1 } });
    expect(await get('/readouts?q=北朝鮮&names=off')).toMatchObject({ found: { total: 0 } });
  });
});

describe('a readout', () => {
  it('is not found under what is no id', async () => {
    for (const path of ['/readouts/none', '/readouts/000000000000', '/calls/none', '/calls/000000000000']) {
      await request(test.app).get(path).expect(404);
    }
  });

  it('takes corrections of its source, and keeps what was typed when they are wrong', async () => {
    const { id } = await add('ja', JA_TEXT);
    const { post } = await aVisitor();
    await post(`/readouts/${id}/source`, {
      'source.title': '題',
      'source.url': 'https://example.org/a',
    }).expect(303);
    expect(await test.library.find(id)).toMatchObject({
      versionCount: 1,
      current: { source: { title: '題', url: 'https://example.org/a' } },
    });
    const wrong = await post(`/readouts/${id}/source`, { 'source.publishedOn': '2025-02-30' }).expect(422);
    expect(contentOf(wrong.text)).toMatchObject({
      form: { publishedOn: '2025-02-30', title: '' },
      problems: [{ code: 'invalid-date' }],
    });
  });

  it('leads to readouts of its side from about its time, earlier and later ones', async () => {
    const ids: string[] = [];
    for (const month of ['01', '02', '03', '04', '05', '06', '07']) {
      const { id } = await add('ja', `${JA_TEXT}（${month}）`, { publishedOn: `2025-${month}-01` });
      ids.push(id);
    }
    await add('ko', KO_TEXT, { publishedOn: '2025-04-01' });
    const othersOf = async (id: string | undefined) =>
      ((await get(`/readouts/${id}`)) as { others: { id: string }[] }).others.map((other) =>
        ids.indexOf(other.id),
      );
    expect(await othersOf(ids[3])).toEqual([5, 4, 2, 1, 0]);
    expect(await othersOf(ids[0])).toEqual([2, 1]);
    expect(await othersOf(ids[6])).toEqual([5, 4, 3]);
  });

  it('changes nothing for a form of another site', async () => {
    const { id } = await add('ja', JA_TEXT);
    for (const action of ['source', 'part', 'delete', 'restore']) {
      await request(test.app)
        .post(`/readouts/${id}/${action}`)
        .type('form')
        .send({ 'source.title': 'x' })
        .expect(403);
    }
    expect(await test.library.find(id)).toMatchObject({
      deletedAt: null,
      current: { source: { title: null } },
    });
  });

  it('is deleted after a question, and comes back', async () => {
    const { id } = await add('ja', JA_TEXT);
    const { post } = await aVisitor();
    expect(await get(`/readouts/${id}/delete`)).toMatchObject({
      kind: 'readout',
      id,
      titles: [{ lang: 'ja' }],
    });
    const gone = await post(`/readouts/${id}/delete`).expect(303);
    expect(await get(gone.headers['location']!)).toMatchObject({
      notice: 'deleted',
      trash: { readouts: [{ id }] },
    });
    expect(await get('/readouts')).toMatchObject({ found: { total: 0 } });
    await request(test.app).get(`/readouts/${id}/delete`).expect(404);
    await post(`/readouts/${id}/restore`).expect(303);
    expect(await get('/readouts')).toMatchObject({ found: { total: 1 } });
  });
});

describe('a call', () => {
  it('shows its readouts and compares them once', async () => {
    const [ja, ko] = [await add('ja', JA_TEXT), await add('ko', KO_TEXT)];
    const { post } = await aVisitor();
    const compared = await post('/calls/compare', { ja: ja.id, ko: ko.id }).expect(303);
    expect(compared.headers['location']).toMatch(/^\/comparisons\/[0-9a-z]{12}\?lng=en$/);
    const again = await post('/calls/compare', { ja: ja.id, ko: ko.id }).expect(303);
    expect(again.headers['location']).toBe(compared.headers['location']);
    const { found } = (await get('/calls?view=timeline')) as { found: { items: { id: string }[] } };
    expect(await get(`/calls/${found.items[0]!.id}`)).toMatchObject({
      call: { readouts: [{ id: ja.id }, { id: ko.id }], comparisons: [{}] },
    });
    await post(`/readouts/${ja.id}/part`).expect(303);
    expect(await get('/calls')).toMatchObject({ found: { total: 0 } });
  });

  it('does not compare what is no pair', async () => {
    const [ja, ko] = [await add('ja', JA_TEXT), await add('ko', KO_TEXT)];
    const { post } = await aVisitor();
    await post('/calls/compare', { ja: ko.id, ko: ja.id }).expect(404);
    await post('/calls/compare', { ja: ja.id }).expect(404);
  });

  it('says on the page of the readout why nothing was compared', async () => {
    await test.close();
    test = await anApp({ comparer: { compare: () => Promise.reject(new NotCompared('busy', 'full')) } });
    const [ja, ko] = [await add('ja', JA_TEXT), await add('ko', KO_TEXT)];
    const { post } = await aVisitor();
    const refused = await post('/calls/compare', { ja: ja.id, ko: ko.id }).expect(503);
    expect(contentOf(refused.text)).toMatchObject({ notice: 'busy', readout: { id: ja.id } });
  });
});

describe('a comparison', () => {
  it('is deleted after a question, and comes back with its decisions', async () => {
    const created = await test.service.create({
      ja: { ...draft, text: JA_TEXT },
      ko: { ...draft, text: KO_TEXT },
    });
    if (!created.ok) throw new Error('refused');
    const { id } = created.value.stored;
    const { post } = await aVisitor();
    expect(await get(`/comparisons/${id}/delete`)).toMatchObject({ kind: 'comparison', id });
    await post(`/comparisons/${id}/delete`).expect(303);
    await request(test.app).get(`/comparisons/${id}`).expect(404);
    await post(`/comparisons/${id}/restore`).expect(303);
    await request(test.app).get(`/comparisons/${id}`).expect(200);
  });
});

describe('versions of a readout', () => {
  const url = 'https://www.mofa.example.jp/press/1.html';
  it('are compared word by word, the last two unless others are asked for', async () => {
    const first = await test.library.add({ ...draft, side: 'ja', text: JA_TEXT, url });
    const second = await test.library.add({ ...draft, side: 'ja', text: `${JA_TEXT} 次回も会う。`, url });
    if (!first.ok || !second.ok) throw new Error('refused');
    expect(second.value.outcome).toBe('new-version');
    const { id } = first.value.readout;
    const page = await get(`/readouts/${id}/versions`);
    expect(page).toMatchObject({ old: { number: 1 }, now: { number: 2 } });
    expect(page['runs']).toContainEqual(expect.objectContaining({ kind: 'added' }));
    expect(await get(`/readouts/${id}/versions?from=2&to=2`)).toMatchObject({
      old: { number: 2 },
      now: { number: 2 },
    });
    await request(test.app).get(`/readouts/${id}/versions?from=7`).expect(404);
    await request(test.app).get('/readouts/000000000000/versions').expect(404);
  });

  it('and two readouts of one side sentence by sentence, never one of each side', async () => {
    const old = await add('ja', JA_TEXT);
    const now = await add('ja', `${JA_TEXT} 次回も会う。`);
    const other = await add('ko', KO_TEXT);
    const { pairs } = await get(`/readouts/${now.id}/against/${old.id}`);
    expect(pairs).toContainEqual(expect.objectContaining({ old: null }));
    await request(test.app).get(`/readouts/${now.id}/against/${other.id}`).expect(404);
  });
});

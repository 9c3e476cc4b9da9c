import { load } from 'cheerio';
import request from 'supertest';
import type { AppParts } from '../../src/web/ports';
import { anApp, type TestApp } from '../support/app';
import { JA_TEXT, KO_TEXT } from '../support/a-stored-comparison';
import { openForm, problemsOn, textsOf, VALID_FORM } from '../support/comparison-form';

describe('the form for a new comparison', () => {
  let test: TestApp;
  beforeEach(async () => {
    test = await anApp();
  });
  afterEach(() => test.close());

  it('leads to the permanent page of a new comparison', async () => {
    const form = await openForm(test.app);
    const posted = await form.submit();
    expect(posted.status).toBe(303);
    expect(posted.headers.location).toMatch(/^\/comparisons\/[0-9a-z]{12}$/);
    const page = await form.agent.get(posted.headers.location ?? '').expect(200);
    const $ = load(page.text);
    expect(textsOf($, 'main [lang]')).toEqual([JA_TEXT, KO_TEXT]);
  });

  it('accepts the form without files as a plain urlencoded form', async () => {
    const { agent, token } = await openForm(test.app);
    await agent
      .post('/comparisons')
      .type('form')
      .send({ _csrf: token, ...VALID_FORM })
      .expect(303);
  });

  it('makes a comparison of its own for the same texts sent again', async () => {
    const { submit } = await openForm(test.app);
    const locations = [(await submit()).headers.location, (await submit()).headers.location];
    expect(new Set(locations).size).toBe(2);
  });

  it('lists what was made, the newest first', async () => {
    const { agent, submit } = await openForm(test.app);
    const made = [(await submit()).headers.location, (await submit()).headers.location];
    const $ = load((await agent.get('/')).text);
    const listed = $('.recent a')
      .toArray()
      .map((link) => $(link).attr('href'));
    expect(listed).toEqual(made.reverse());
  });

  it('puts swapped panes right, with their sources, and says so', async () => {
    const { agent, submit } = await openForm(test.app);
    const posted = await submit({
      'ja.text': KO_TEXT,
      'ja.title': '한국',
      'ko.text': JA_TEXT,
      'ko.title': '日本',
    });
    expect(posted.headers.location).toMatch(/\?notice=swapped$/);
    const $ = load((await agent.get(posted.headers.location ?? '')).text);
    expect(textsOf($, 'main [lang]')).toEqual([JA_TEXT, KO_TEXT]);
    expect($('.notice').text()).toBe('swapped');
    const [summary] = await test.store.recent(1);
    expect(summary?.titles).toEqual({ ja: '日本', ko: '한국' });
  });

  it('says what is wrong beside the field and keeps everything typed', async () => {
    const { submit } = await openForm(test.app);
    const typed = {
      'ja.text': '',
      'ja.title': '<script>alert(1)</script>',
      'ja.issuer': '外務省',
      'ko.text': KO_TEXT,
      'ko.publishedOn': '2025-02-30',
      'ko.url': 'javascript:alert(1)',
    };
    const answer = await submit(typed);
    expect(answer.status).toBe(422);
    expect(problemsOn(answer.text)).toEqual([
      'ja text empty',
      'ko url invalid-url',
      'ko publishedOn invalid-date',
    ]);
    const $ = load(answer.text);
    expect($('script').length).toBe(0);
    const kept = Object.fromEntries(
      Object.keys(typed).map((name) => [name, String($(`[name="${name}"]`).val())]),
    );
    expect(kept).toEqual(typed);
  });

  it('refuses a text that is too long beside its field, not with a bare error', async () => {
    const { submit } = await openForm(test.app);
    const answer = await submit({ 'ja.text': 'あ'.repeat(200_001), 'ko.text': KO_TEXT });
    expect(answer.status).toBe(422);
    expect(problemsOn(answer.text)).toEqual(['ja text too-long']);
  });

  it('accepts the longest texts that are allowed, urlencoded', async () => {
    const { agent, token } = await openForm(test.app);
    await agent
      .post('/comparisons')
      .type('form')
      .send({ _csrf: token, 'ja.text': 'あ'.repeat(200_000), 'ko.text': '가'.repeat(200_000) })
      .expect(303);
  });

  it('keeps line ends as one character, whatever the browser makes of them', async () => {
    const { submit } = await openForm(test.app);
    const posted = await submit({ 'ja.text': '一つ。\r\n二つ。', 'ko.text': KO_TEXT });
    const id = (posted.headers.location ?? '').split('/').pop() ?? '';
    expect((await test.store.find(id))?.ja.text).toBe('一つ。\n二つ。');
  });

  it('sends a reload after a refused form back to the form', async () => {
    await request(test.app).get('/comparisons').expect(302).expect('Location', '/');
  });
});

describe('fetching a page into the form', () => {
  const aFetchingApp = (fetchDraft: AppParts['fetchDraft']) => anApp({ parts: { fetchDraft } });

  it('fills the pane whose button was pressed and keeps the other', async () => {
    const asked: string[] = [];
    const test = await aFetchingApp((url) => {
      asked.push(url);
      const proposals = { title: { value: '会談', origin: 'heading' } } as const;
      return Promise.resolve({ ok: true, value: { text: JA_TEXT, proposals } });
    });
    const { submit } = await openForm(test.app);
    const answer = await submit({ fetch: 'ja', 'ja.url': 'https://example.jp/a', 'ko.text': KO_TEXT });
    expect(answer.status).toBe(200);
    expect(asked).toEqual(['https://example.jp/a']);
    const $ = load(answer.text);
    expect($('.notice').text()).toBe('fetched');
    expect($('.proposed').text()).toBe('ja title heading');
    const kept = ['ja.text', 'ja.title', 'ja.url', 'ko.text'].map((name) => $(`[name="${name}"]`).val());
    expect(kept).toEqual([JA_TEXT, '会談', 'https://example.jp/a', KO_TEXT]);
    expect(await test.store.recent(1)).toEqual([]);
    await test.close();
  });

  it('says what went wrong beside the address and keeps everything typed', async () => {
    const test = await aFetchingApp(() =>
      Promise.resolve({ ok: false, error: { code: 'fetch-private', field: 'url' } }),
    );
    const { submit } = await openForm(test.app);
    const answer = await submit({
      fetch: 'ko',
      'ko.url': 'http://10.0.0.1/',
      'ko.text': 'typed',
      'ja.text': JA_TEXT,
    });
    expect(answer.status).toBe(422);
    expect(problemsOn(answer.text)).toEqual(['ko url fetch-private']);
    const $ = load(answer.text);
    expect($('[name="ko.text"]').val()).toBe('typed');
    expect($('[name="ja.text"]').val()).toBe(JA_TEXT);
    await test.close();
  });

  it('needs the token of the form', async () => {
    const test = await aFetchingApp(() => Promise.reject(new Error('must not be asked')));
    await request(test.app)
      .post('/comparisons')
      .type('form')
      .send({ fetch: 'ja', 'ja.url': 'https://a.jp/' })
      .expect(403);
    await test.close();
  });
});

describe('a file in the form', () => {
  let test: TestApp;
  beforeEach(async () => {
    test = await anApp({ settings: { fileBytes: 1000 } });
  });
  afterEach(() => test.close());

  it('is read in place of the pane', async () => {
    const { agent, token } = await openForm(test.app);
    const posted = await agent
      .post('/comparisons')
      .field('_csrf', token)
      .field('ko.text', KO_TEXT)
      .attach('ja.file', Buffer.from(JA_TEXT), '発表.txt')
      .expect(303);
    const id = (posted.headers.location ?? '').split('/').pop() ?? '';
    expect((await test.store.find(id))?.ja.text).toBe(JA_TEXT);
  });

  it('that proposes something for empty fields is shown before it is used, and never overrides', async () => {
    const proposals = {
      title: { value: '会談', origin: 'heading' },
      issuer: { value: '外務省', origin: 'metadata' },
      side: { value: 'ja', origin: 'script' },
    } as const;
    const proposing = await anApp({
      parts: { readUpload: () => Promise.resolve({ ok: true, value: { text: JA_TEXT, proposals } }) },
    });
    const { agent, token, submit } = await openForm(proposing.app);
    const answer = await agent
      .post('/comparisons')
      .field('_csrf', token)
      .field('ja.title', '私の題')
      .field('ko.text', KO_TEXT)
      .attach('ja.file', Buffer.from('x'), 'page.html')
      .expect(200);
    const $ = load(answer.text);
    expect($('.notice').text()).toBe('proposed');
    expect($('.proposed').text()).toBe('ja issuer metadata');
    expect($('[name="ja.title"]').val()).toBe('私の題');
    expect($('[name="ja.issuer"]').val()).toBe('外務省');
    expect($('[name="ja.text"]').val()).toBe(JA_TEXT);
    expect(await proposing.store.recent(1)).toEqual([]);
    const sent = await submit({ 'ja.text': JA_TEXT, 'ja.issuer': '外務省', 'ko.text': KO_TEXT });
    expect(sent.status).toBe(303);
    await proposing.close();
  });

  it('that is too large is refused beside its field, and what follows it is kept', async () => {
    const { agent, token } = await openForm(test.app);
    const answer = await agent
      .post('/comparisons')
      .field('_csrf', token)
      .attach('ja.file', Buffer.alloc(1001, 'a'), 'long.txt')
      .field('ko.text', KO_TEXT);
    expect(answer.status).toBe(422);
    expect(problemsOn(answer.text)).toEqual(['ja file too-large-file']);
    expect(load(answer.text)('[name="ko.text"]').val()).toBe(KO_TEXT);
  });

  it('of a size beyond all patience ends the request', async () => {
    const { agent, token } = await openForm(test.app);
    const answer = await agent
      .post('/comparisons')
      .field('_csrf', token)
      .attach('ja.file', Buffer.alloc(10_001, 'a'), 'huge.txt');
    expect(answer.status).toBe(413);
  });

  it('in a field that the form does not have is refused', async () => {
    const { agent, token } = await openForm(test.app);
    const answer = await agent
      .post('/comparisons')
      .field('_csrf', token)
      .attach('other', Buffer.from('a'), 'a.txt');
    expect(answer.status).toBe(400);
  });

  it('that was not chosen changes nothing', async () => {
    const { agent, token } = await openForm(test.app);
    await agent
      .post('/comparisons')
      .field('_csrf', token)
      .field('ja.text', JA_TEXT)
      .field('ko.text', KO_TEXT)
      .attach('ja.file', Buffer.alloc(0), { filename: '', contentType: 'application/octet-stream' })
      .expect(303);
  });
});

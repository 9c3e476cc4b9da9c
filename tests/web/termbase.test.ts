import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from 'cheerio';
import request from 'supertest';
import { compose } from '../../src/compose';
import { loadConfig } from '../../src/config';
import { createLog } from '../../src/web/log';
import { anApp, type TestApp } from '../support/app';

const TERM = {
  'cell.id': 'quiet-talks',
  'cell.ja': '静穏協議',
  'cell.ko': '정온 협의',
  'cell.en': 'quiet talks',
};
const ENTRY = '/termbase/term%3Aquiet-talks';

describe('the pages of the termbase', () => {
  let test: TestApp;
  beforeEach(async () => {
    test = await anApp();
  });
  afterEach(() => test.close());

  /** A browser with a form open: its cookies and the token. */
  async function anAnalyst(address = '/termbase/new?table=term') {
    const agent = request.agent(test.app);
    const page = await agent.get(address).expect(200);
    const token = /name="_csrf" value="([^"]+)"/u.exec(page.text)?.[1] ?? '';
    const send = (to: string, fields: Record<string, string | string[]>) =>
      agent
        .post(to)
        .type('form')
        .send({ _csrf: token, revision: '0', lng: 'en', ...fields });
    return { agent, send, page };
  }
  const listed = async (query: string) => {
    const $ = load((await request(test.app).get(`/termbase?${query}`).expect(200)).text);
    return $('li')
      .toArray()
      .map((item) => $(item).text());
  };

  it.each([
    ['q=%E6%9C%9D%E9%AE%AE', ['term:north-korea']],
    ['q=%EC%83%81%ED%9A%8C', ['term:summit']],
    ['q=MIT+meet', ['term:summit']],
    ['q=between', ['term:summit']],
    ['group=contested', ['contested:water:treated', 'thing:water']],
    ['group=contested&table=thing', ['thing:water']],
    ['group=terms&table=thing', ['term:north-korea', 'term:summit']],
    ['state=own', []],
    ['q=nothing+of+the+kind', []],
  ])('find what is asked for: %s', async (query, ids) => {
    expect(await listed(query)).toEqual(ids);
  });

  it('try two sentences with an entry as it is typed, and keep nothing', async () => {
    const { send } = await anAnalyst();
    const tried = async (to: string, fields: Record<string, string>, status = 200) => {
      const { text } = await send(to, { try: '1', ...fields }).expect(status);
      expect(load(text)('.cells').text()).toContain('静穏協議');
      return JSON.parse(load(text)('.tried').text()) as unknown;
    };
    const texts = { ja: '静穏協議を行った。', ko: '' };
    expect(await tried('/termbase', { table: 'term', ...TERM, 'try.ja': texts.ja, 'try.ko': '' })).toEqual({
      texts,
      found: true,
      isEmpty: false,
    });
    expect(await tried('/termbase', { table: 'term', ...TERM })).toMatchObject({
      found: false,
      isEmpty: true,
    });
    const wrong = { table: 'term', ...TERM, 'cell.ko': '静穏', 'try.ja': texts.ja };
    expect(await tried('/termbase', wrong, 422)).toEqual({ texts, found: false, isEmpty: false });
    const correction = { action: 'keep', 'cell.ja': '静穏協議', 'try.ja': texts.ja };
    expect(await tried('/termbase/term%3Asummit', correction)).toMatchObject({ found: true });
    expect(await listed('state=own')).toEqual([]);
    expect(await listed('state=corrected')).toEqual([]);
    await send('/termbase', { table: 'term', ...TERM, try: '1', _csrf: 'x' }).expect(403);
  });

  it('add an entry, under the name given, and lead to it', async () => {
    const { agent, send } = await anAnalyst();
    const answer = await send('/termbase', { table: 'term', author: ' A ', ...TERM }).expect(303);
    expect(answer.headers['location']).toBe(`${ENTRY}?lng=en&notice=added&by=A`);
    const page = await agent.get(ENTRY).expect(200);
    expect(page.text).toContain('data-state="own" data-revision="1"');
    expect(page.headers['cache-control']).toBe('no-store');
  });

  it('give the form again with all that was typed when something is wrong', async () => {
    const { send } = await anAnalyst();
    const typed = { ...TERM, 'cell.ko': 'せいおん', 'cell.note': '<b>' };
    const answer = await send('/termbase', { table: 'term', ...typed }).expect(422);
    const $ = load(answer.text);
    expect($('.problem').text()).toBe('ko kana-in-korean');
    expect(JSON.parse($('.cells').text())).toEqual({
      id: 'quiet-talks',
      ja: '静穏協議',
      ko: 'せいおん',
      en: 'quiet talks',
      note: '<b>',
    });
  });

  it('take several boxes as one cell', async () => {
    const { agent, send } = await anAnalyst('/termbase/new?id=contested%3Awater%3Atreated');
    await send('/termbase/contested%3Awater%3Atreated', {
      action: 'keep',
      'cell.used_by': ['jp', 'press'],
    }).expect(303);
    expect((await agent.get('/termbase/contested%3Awater%3Atreated')).text).toContain('jp, press');
  });

  it.each([
    ['off', 'off', 'off'],
    ['on', 'shipped', 'on'],
    ['restore', 'shipped', 'restored'],
  ])('answer the button %s', async (action, state, notice) => {
    const { agent, send } = await anAnalyst();
    const to = '/termbase/term%3Anorth-korea';
    const answer = await send(to, { action }).expect(303);
    expect(answer.headers['location']).toContain(`notice=${notice}`);
    expect((await agent.get(to)).text).toContain(`data-state="${state}"`);
  });

  it('say so when others changed the entry meanwhile, and keep what was typed', async () => {
    const { agent, send } = await anAnalyst();
    const to = '/termbase/term%3Anorth-korea';
    await send(to, { action: 'keep', 'cell.en': 'one' }).expect(303);
    const answer = await send(to, { action: 'keep', 'cell.en': 'two' }).expect(409);
    expect(answer.text).toContain('data-notice="stale"');
    expect(load(answer.text)('.cells').text()).toContain('"en":"two"');
    const again = await send(to, { action: 'keep', 'cell.en': 'two', revision: '1' }).expect(303);
    expect(again.headers['location']).toContain('notice=corrected');
    const off = await send(to, { action: 'off' }).expect(303);
    expect(off.headers['location']).toContain('notice=stale');
    expect((await agent.get(to)).text).toContain('data-state="corrected" data-revision="2"');
  });

  it('undo and redo', async () => {
    const { agent, send } = await anAnalyst();
    await send('/termbase', { table: 'term', ...TERM }).expect(303);
    for (const [action, notice, revision, status] of [
      ['undo', 'undone', '1', 404],
      ['redo', 'redone', '2', 200],
      ['undo', 'stale', '2', 200],
    ] as const) {
      const answer = await send('/termbase/changes', { action, revision }).expect(303);
      expect(answer.headers['location']).toBe(`/termbase/changes?lng=en&notice=${notice}`);
      await agent.get(ENTRY).expect(status);
    }
  });

  it('keep nothing that a foreign page sends', async () => {
    const { agent, send } = await anAnalyst();
    const forged = { _csrf: 'x' };
    expect((await send('/termbase', { table: 'term', ...TERM, ...forged }).expect(403)).text).toContain(
      '静穏協議',
    );
    await send('/termbase/term%3Anorth-korea', { action: 'off', ...forged }).expect(303);
    await send('/termbase/changes', { action: 'undo', ...forged }).expect(303);
    expect((await agent.get('/termbase/changes')).text).toContain('data-events="0"');
  });

  it('make an identifier of the English words when none is given', async () => {
    const { send } = await anAnalyst();
    for (const [ja, id] of [
      ['甲', 'summit-meeting'],
      ['乙', 'summit-meeting-2'],
    ] as const) {
      const typed = { 'cell.id': ' ', 'cell.ja': ja, 'cell.ko': '갑', 'cell.en': 'Summit (meeting)' };
      const answer = await send('/termbase', { table: 'term', ...typed }).expect(303);
      expect(answer.headers['location']).toContain(`/termbase/term%3A${id}?`);
    }
  });

  it('give what is listed as CSV and as TBX', async () => {
    const csv = await request(test.app)
      .get('/termbase/export.csv?group=terms&q=%EB%B6%81%ED%95%9C')
      .expect(200);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.headers['content-disposition']).toBe('attachment; filename="termbase.csv"');
    expect(csv.text).toBe(
      '\uFEFFtable,part,id,ja,ko,en,note,state\r\nterm,north-korea,north-korea,北朝鮮,북한,North Korea,,on\r\n',
    );
    const tbx = await request(test.app)
      .get('/termbase/export.tbx?q=%EC%B2%98%EB%A6%AC%EC%88%98')
      .responseType('blob');
    const text = (tbx.body as Buffer).toString('utf8');
    expect(text).toContain('<conceptEntry id="contested.water.treated">');
    expect(text).toContain('<descrip type="definition">水のこと。</descrip>');
  });

  describe('take a file', () => {
    const CSV =
      'id,ja,ko,en\nsummit,首脳会談,정상회담,summit\nquiet-talks,静穏協議,정온 협의,quiet talks\nbad,,나쁨,bad\n';
    const upload = async (csv = CSV, fields: Record<string, string> = { table: 'term' }) => {
      const { agent, send, page } = await anAnalyst('/termbase/import');
      const token = load(page.text)('[name="_csrf"]').attr('value')!;
      const post = agent.post('/termbase/import').field('_csrf', token);
      for (const [name, value] of Object.entries(fields)) void post.field(name, value);
      const answer = await post.attach('file', Buffer.from(csv), 'a.csv');
      const $ = load(answer.text);
      const main = $('main');
      const rows = $('.row')
        .toArray()
        .map((row) => $(row).text());
      return {
        agent,
        send,
        answer,
        rows,
        plan: main.attr('data-plan') ?? '',
        problem: main.attr('data-problem'),
      };
    };

    it('only after what it would do was shown', async () => {
      const { agent, send, rows, plan } = await upload();
      expect(rows).toEqual(['changed term:summit', 'added term:quiet-talks', 'refused term:bad']);
      expect((await agent.get('/termbase/changes')).text).toContain('data-events="0"');
      const taken = await send('/termbase/import/take', { plan, author: 'A' }).expect(303);
      expect(taken.headers['location']).toBe('/termbase/changes?lng=en&notice=imported');
      await agent.get(ENTRY).expect(200);
      await send('/termbase/changes', { action: 'undo', revision: '1' }).expect(303);
      await agent.get(ENTRY).expect(404);
      await send('/termbase/import/take', { plan }).expect(410);
    });

    it('but not one that cannot be read, and say why', async () => {
      const { answer, problem } = await upload('会談,회담\n');
      expect([answer.status, problem]).toEqual([422, 'no-header']);
      expect((await upload(CSV, {})).problem).toBe('unknown-table');
      const none = await upload('');
      expect([none.answer.status, none.problem]).toEqual([422, 'no-file']);
    });

    it('and nothing that a foreign page sends', async () => {
      const { send, plan } = await upload();
      const forged = await send('/termbase/import/take', { plan, _csrf: 'x' }).expect(403);
      expect(load(forged.text)('main').attr('data-plan')).toBe(plan);
      await send('/termbase/import/take', { plan: 'nothing' }).expect(410);
      await request(test.app).post('/termbase/import').attach('file', Buffer.from(CSV), 'a.csv').expect(403);
    });
  });

  it('answer 404 for an entry that is not there', async () => {
    await request(test.app).get('/termbase/term%3Anothing').expect(404);
    await request(test.app).get('/termbase/new?id=term%3Anothing').expect(404);
    await request(test.app).post('/termbase/term%3Anothing').expect(404);
  });
});

describe('a changed termbase', () => {
  const JA = '双方は、静穏協議を早期に開催することで一致した。';
  const KO = '양측은 정온회담을 조기에 개최하기로 합의했다.';

  it('changes the engine’s answer and the version of the knowledge, and changes both back when it is undone', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'readout-termbase-'));
    const config = loadConfig({ DATA_DIR: folder, NODE_ENV: 'test', LOG_LEVEL: 'silent' });
    const open = () => compose(config, createLog(config.logLevel), { isThreaded: false });
    let program = await open();
    const compared = async () => {
      const answer = await request(program.app)
        .post('/api/comparisons')
        .send({ ja: { text: JA }, ko: { text: KO } })
        .expect(201);
      const { id, document } = answer.body as {
        id: string;
        document: {
          engine: { knowledge: string };
          terms: Record<string, unknown>;
          links: { evidence: { key: string }[] }[];
        };
      };
      const keys = document.links.flatMap(({ evidence }) => evidence.map(({ key }) => key));
      return { id, knowledge: document.engine.knowledge, has: keys.includes('term:quiet-talks') };
    };
    const post = async (to: string, fields: Record<string, string>) => {
      const agent = request.agent(program.app);
      const page = await agent.get('/termbase/new');
      const $ = load(page.text);
      const known = {
        _csrf: $('[name="_csrf"]').attr('value')!,
        revision: $('[name="revision"]').attr('value')!,
      };
      return agent
        .post(to)
        .type('form')
        .send({ ...known, lng: 'en', ...fields })
        .expect(303);
    };
    const health = async () => (await request(program.app).get('/healthz')).body as { knowledge: string };

    const before = await compared();
    expect(before.has).toBe(false);
    await post('/termbase', { table: 'term', ...TERM, 'cell.ko': '정온회담' });
    const after = await compared();
    expect(after.has).toBe(true);
    expect(after.knowledge).not.toBe(before.knowledge);
    expect((await health()).knowledge).toBe(after.knowledge);
    const entry = load((await request(program.app).get(`${ENTRY}?lng=en`)).text);
    expect(entry('.summaries a').attr('href')).toBe(`/comparisons/${after.id}?lng=en`);

    // The own entries are there again after a restart.
    await program.close();
    program = await open();
    expect((await compared()).knowledge).toBe(after.knowledge);
    await post('/termbase/changes', { action: 'undo' });
    const undone = await compared();
    expect([undone.has, undone.knowledge]).toEqual([false, before.knowledge]);
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);
});

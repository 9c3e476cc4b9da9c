import { zipSync, strToU8 } from 'fflate';
import { IN_MEMORY, openDatabase, type Database } from '../../../src/store/sqlite/open-database';
import { aLibraryOf } from '../../support/a-library-of';
import { COMPOSED_JA, COMPOSED_KO } from '../../support/composed-texts';
import { run, someParts, temporaryFolder } from './harness';

const folder = temporaryFolder();
const JA = '両外相は、緊密に連携していくことで一致しました。';
const KO = '양 장관은 긴밀히 협력해 나가기로 하였다.';

let db: Database;
beforeEach(async () => {
  db = await openDatabase(IN_MEMORY);
});
afterEach(() => db.destroy());

/** Every command of one test works on the same library. */
const cli = (args: readonly string[], input = '') =>
  run(args, {
    input,
    parts: {
      ...someParts(),
      openLibrary: () => Promise.resolve({ ...aLibraryOf(db), close: () => Promise.resolve() }),
    },
  });
const cellsOf = (out: string) =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
async function added(text: string, ...options: readonly string[]): Promise<string> {
  const { out } = await cli(['add', '-', ...options], text);
  return cellsOf(out)[0]![1]!;
}

describe('add', () => {
  it('keeps one readout with what is said of it, and knows it again', async () => {
    const file = folder.file('one.txt', JA);
    const first = await cli(['add', file, '--title', '外相\t会談', '--published', '2025-06-09']);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(cellsOf(first.out)).toEqual([['new', expect.any(String), 'ja', '外相 会談']]);
    const again = await cli(['add', file, '--json']);
    expect(JSON.parse(again.out)).toMatchObject({
      outcome: 'same',
      side: 'ja',
      title: '外相 会談',
      publishedOn: '2025-06-09',
      version: 1,
    });
  });

  it('refuses a text with the reason, in the language that was asked for', async () => {
    const refused = await cli(['add', '-', '--side', 'ko', '--lng', 'ko'], JA);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('-: 가져오지 않았습니다. 이 언어로 쓰인 글이 아닙니다.');
    const empty = await cli(['add', folder.file('empty.txt', ' ')]);
    expect([empty.code, empty.err]).toEqual([1, expect.stringContaining('There is no text.')]);
    expect((await cli(['add', '/no/such/file'])).code).toBe(3);
    expect(await cli(['add', 'https://example.org/a'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('FETCH_URLS=off') as string,
    });
  });

  it('takes a folder, an archive and a list, and names what it did not take', async () => {
    folder.file('many/b.txt', KO);
    folder.file('many/a.txt', JA);
    folder.file('many/.hidden.txt', JA);
    folder.file('many/deep/broken.txt', '???');
    const list = folder.file('list.csv', `text,title\n${COMPOSED_JA.replaceAll('\n', ' ')},題\n`);
    const zip = folder.file('all.zip', zipSync({ 'c.txt': strToU8(COMPOSED_KO) }));
    const many = await cli(['add', `${folder.path}/many`, list, zip]);
    expect(many.code).toBe(1);
    expect(cellsOf(many.out).map(([outcome, , side, name]) => [outcome, side, name])).toEqual([
      ['new', 'ja', 'a.txt'],
      ['new', 'ko', 'b.txt'],
      ['new', 'ja', '題'],
      ['new', 'ko', expect.stringContaining('c.txt')],
    ]);
    expect(many.err).toContain('deep/broken.txt was not taken.');
    expect(many.err).toContain('4 of 5 taken.');
    const again = await cli(['add', zip, '--json']);
    expect(JSON.parse(again.out)).toMatchObject([{ outcome: 'same' }]);
  });

  it('takes details for one readout only', async () => {
    const { code, err } = await cli(['add', folder.path, '--title', 'x']);
    expect([code, err]).toEqual([2, expect.stringContaining('--title')]);
  });
});

describe('list and search', () => {
  it('read what nobody has read yet before they filter', async () => {
    const order: string[] = [];
    const { library, pairing, ...rest } = aLibraryOf(db);
    const opened = {
      ...rest,
      library: {
        ...library,
        search: (...asked: Parameters<typeof library.search>) => {
          order.push('search');
          return library.search(...asked);
        },
      },
      pairing: { ...pairing, finish: () => Promise.resolve(void order.push('read')) },
      close: () => Promise.resolve(),
    };
    const parts = { ...someParts(), openLibrary: () => Promise.resolve(opened) };
    expect((await run(['list', '--level', 'leader'], { parts })).code).toBe(0);
    expect(order).toEqual(['read', 'search']);
  });

  it('print a readout a line, and how many there are', async () => {
    const [ja, ko] = [await added(JA, '--published', '2025-06-09', '--issuer', '外務省'), await added(KO)];
    const all = await cli(['list', '--sort', 'added']);
    expect(cellsOf(all.out).map(([id]) => id)).toEqual([ko, ja]);
    expect(all.err).toContain('2 in all; page 1 of 1.');
    expect(cellsOf((await cli(['list', '--side', 'ja'])).out)).toEqual([
      [ja, 'ja', 'Talks of 9 June 2025', '外務省', JA],
    ]);
    for (const options of [
      ['--issuer', '外務省'],
      ['--from', '2025-06-01', '--to', '2025-06-30'],
    ])
      expect(cellsOf((await cli(['list', ...options])).out).map(([id]) => id)).toEqual([ja]);
    expect((await cli(['list', '--paired', 'yes'])).out).toBe('');
    expect(cellsOf((await cli(['search', '협력'])).out).map(([id]) => id)).toEqual([ko]);
    const json = await cli(['search', '連携', '--json', '--names', 'off']);
    expect(JSON.parse(json.out)).toMatchObject({ total: 1, readouts: [{ id: ja, issuer: '外務省' }] });
  });

  test.each([
    [['list', '--page', '0'], '--page'],
    [['list', '--from', 'soon'], '2025-06-09'],
    [['list', '--paired', 'perhaps'], 'yes, no'],
    [['search'], 'words'],
  ])('say what is wrong with %j', async (args, words) => {
    const { code, err } = await cli(args);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  });
});

describe('versions', () => {
  it('lists versions, and marks what changed between two', async () => {
    const at = ['--url', 'https://example.org/a'];
    const id = await added('両外相は 協力で 一致した。', ...at);
    expect(await added('両外相は 緊密な 協力で 一致した。', ...at)).toBe(id);
    const all = await cli(['versions', id]);
    expect(cellsOf(all.out).map(([number]) => number)).toEqual(['1', '2']);
    const changed = await cli(['versions', id, '--from', '1', '--to', '2']);
    expect(changed.out).toBe('両外相は{+ 緊密な+} 協力で 一致した。\n');
    const back = await cli(['versions', id, '--from', '2', '--to', '1']);
    expect(back.out).toContain('[- 緊密な-]');
    expect(JSON.parse((await cli(['versions', id, '--from', '1', '--json'])).out)).toMatchObject({
      from: 1,
      to: 2,
    });
    expect(JSON.parse((await cli(['versions', id, '--json'])).out)).toHaveLength(2);
    expect((await cli(['versions', id, '--from', '9'])).code).toBe(1);
    expect(await cli(['versions', 'zzzzzzzzzzzz'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('zzzzzzzzzzzz') as string,
    });
  });
});

describe('versions against another readout', () => {
  it('print what is new in the later one, a sentence a line', async () => {
    const old = await added('두 정상은 협력하기로 했다. 오찬을 가졌다.', '--published', '2025-06-09');
    const now = await added(
      '두 정상은 긴밀히 협력하기로 했다. 만찬을 했다고 밝혔다.',
      '--published',
      '2025-07-09',
    );
    const printed = await cli(['versions', old, '--against', now]);
    expect(printed.code).toBe(0);
    expect(printed.out).toContain('{+ 긴밀히+}');
    expect(JSON.parse((await cli(['versions', now, '--against', old, '--json'])).out)).toMatchObject({
      old: { id: old },
      now: { id: now },
    });
    const ja = await added(JA);
    expect(await cli(['versions', now, '--against', ja])).toMatchObject({
      code: 1,
      err: expect.stringContaining('not of one side') as string,
    });
    expect((await cli(['versions', now, '--against', old, '--from', '1'])).code).toBe(2);
    expect((await cli(['versions', 'zzzzzzzzzzzz', '--against', old])).code).toBe(1);
  });
});

describe('pair', () => {
  let ja: string;
  let ko: string;
  beforeEach(async () => {
    const on = ['--published', '2025-06-09'];
    [ja, ko] = [await added(JA, ...on), await added(KO, ...on)];
  });

  it('prints counterparts with reasons', async () => {
    const { out, code } = await cli(['pair', 'of', ja]);
    expect(code).toBe(0);
    expect(cellsOf(out)[0]).toEqual([expect.stringContaining('% likely'), ko, KO]);
    expect(out).toContain('\t+\tBoth on 9 June 2025\n');
    expect(JSON.parse((await cli(['pair', 'of', ja, '--json'])).out)).toMatchObject([
      { readout: { id: ko } },
    ]);
    expect((await cli(['pair', 'of', 'zzzzzzzzzzzz'])).code).toBe(1);
  });

  it('takes a verdict, and takes it back', async () => {
    const state = async () =>
      (JSON.parse((await cli(['pair', 'of', ja, '--json'])).out) as { isRefused: boolean }[]).map(
        ({ isRefused }) => isRefused,
      );
    expect(await cli(['pair', 'refuse', ja, ko])).toMatchObject({ code: 0, out: '', err: '' });
    expect(await state()).toEqual([true]);
    await cli(['pair', 'open', ja, ko]);
    expect(await state()).toEqual([false]);
    await cli(['pair', 'confirm', ja, ko]);
    expect(await state()).toEqual([]);
    expect(cellsOf((await cli(['list', '--paired', 'yes'])).out)).toHaveLength(2);
    expect(await cli(['pair', 'refuse', ja, ko])).toMatchObject({
      code: 1,
      err: expect.stringContaining('Take one of them out first') as string,
    });
    expect(await cli(['pair', 'part', ja])).toMatchObject({ code: 0, out: '', err: '' });
    expect((await cli(['list', '--paired', 'yes'])).out).toBe('');
    expect(await cli(['pair', 'part', ja])).toMatchObject({
      code: 1,
      err: expect.stringContaining('is in no call') as string,
    });
    await cli(['pair', 'confirm', ja, ko]);
    expect(await cli(['pair', 'confirm', ko, ja, '--lng', 'ja'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('発表の組ではありません') as string,
    });
  });

  it('lists and confirms all that are likely enough', async () => {
    expect(JSON.parse((await cli(['pair', 'list', '--json'])).out)).toEqual([]);
    const none = await cli(['pair', 'confirm-all', '--above', '0.99']);
    expect(none).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('0 pairs confirmed') as string,
    });
    expect((await cli(['pair', 'confirm-all', '--above', '7'])).code).toBe(2);
  });
});

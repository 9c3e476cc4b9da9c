import { IN_MEMORY, openDatabase, type Database } from '../../../src/store/sqlite/open-database';
import { aTermbase } from '../../support/a-termbase';
import { run, someParts, temporaryFolder } from './harness';

describe('the command termbase', () => {
  const folder = temporaryFolder();
  let db: Database;
  beforeEach(async () => {
    db = await openDatabase(IN_MEMORY);
  });
  afterEach(() => db.destroy());
  const termbase = (...args: string[]) => {
    const parts = {
      ...someParts(),
      openTermbase: () => Promise.resolve({ service: aTermbase(db), close: () => Promise.resolve() }),
    };
    return run(['termbase', ...args], { parts });
  };
  const TERM = ['term', 'ja=静穏協議', 'ko=정온 협의', 'en=quiet talks'];

  it('lists entries, one a line', async () => {
    expect(await termbase('list', '북한')).toEqual({
      code: 0,
      out: 'term:north-korea\tshipped\t北朝鮮\t북한\tNorth Korea\n',
      err: '',
    });
    expect((await termbase('list', '--table', 'thing')).out).toMatch(/^thing:water\t.*\n$/u);
  });

  it('adds an entry, which is kept', async () => {
    expect(await termbase('add', ...TERM, '--author', 'A')).toEqual({
      code: 0,
      out: 'term:quiet-talks\n',
      err: '',
    });
    expect((await termbase('list', '--state', 'own')).out).toContain('term:quiet-talks\town\t静穏協議');
    expect((await aTermbase(db).view()).log.changes).toMatchObject([{ author: 'A', kind: 'add' }]);
  });

  it('says what is wrong with an entry', async () => {
    const { code, out, err } = await termbase('add', 'term', 'ja=정온', 'ko=정온', 'en=quiet', '--lng', 'ko');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('ja: ‘정온’에 한글이 들어 있습니다.');
    expect((await termbase('add', 'term', 'ja')).err).toContain('name=value');
    expect((await termbase('add', 'word', 'ja=x')).code).toBe(2);
  });

  it.each(['csv', 'tbx'])('exports as %s what it imports again', async (format) => {
    const out = `${folder.path}/own.${format}`;
    await termbase('add', ...TERM);
    expect((await termbase('export', '--state', 'own', '--format', format, '--output', out)).code).toBe(0);
    await db.destroy();
    db = await openDatabase(IN_MEMORY);
    const preview = await termbase('import', out);
    expect([preview.code, preview.out]).toEqual([0, 'added\t1\nchanged\t0\nthe same\t0\nrefused\t0\n']);
    expect(preview.err).toContain('--take');
    expect((await termbase('list', '--state', 'own')).out).toBe('');
    expect((await termbase('import', out, '--take')).code).toBe(0);
    expect((await termbase('list', '--state', 'own')).out).toContain('term:quiet-talks');
  });

  it('names the rows of a file that it refuses', async () => {
    const file = folder.file('bad.csv', 'id,ja,ko,en\nbad,,나쁨,bad\n');
    const { code, err } = await termbase('import', file, '--table', 'term');
    expect(code).toBe(1);
    expect(err).toContain('Line 2, ja: Fill this in.');
    expect((await termbase('import', folder.file('no.csv', '会談\n'))).code).toBe(3);
  });
});

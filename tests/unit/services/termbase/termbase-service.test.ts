import type { Overlay } from '../../../../src/domain/termbase';
import type { TermbaseService } from '../../../../src/services/termbase/termbase-service';
import { IN_MEMORY, openDatabase, type Database } from '../../../../src/store/sqlite/open-database';
import { aTermbase } from '../../../support/a-termbase';

const TERM = { id: 'quiet-talks', ja: '静穏協議', ko: '정온 협의', en: 'quiet talks' };
const knowing = (revision: number, author: string | null = null) => ({ revision, author });

describe('the service of the termbase', () => {
  let db: Database;
  let told: Overlay[];
  let termbase: TermbaseService;
  beforeEach(async () => {
    db = await openDatabase(IN_MEMORY);
    told = [];
    termbase = aTermbase(db, (overlay) => void told.push(overlay));
  });
  afterEach(() => db.destroy());

  const stateOf = async (id: string) => (await termbase.view()).entries.find(id)?.state ?? null;
  const kept = async (given: ReturnType<TermbaseService['add']>) => {
    const outcome = await given;
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    return outcome.value;
  };

  it('adds an entry and tells the engine', async () => {
    expect(await kept(termbase.add('term', TERM, knowing(0, 'A')))).toEqual({
      id: 'term:quiet-talks',
      revision: 1,
    });
    expect(await stateOf('term:quiet-talks')).toBe('own');
    expect(told).toEqual([
      [{ id: 'term:quiet-talks', cells: { part: 'own', ...TERM, note: '' }, isOff: false }],
    ]);
    expect((await termbase.view()).log.changes).toMatchObject([{ author: 'A', kind: 'add' }]);
  });

  it('says what the termbase would be with an entry and without it, and keeps nothing', async () => {
    const overlays = async (...given: Parameters<TermbaseService['overlays']>) => {
      const outcome = await termbase.overlays(...given);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
      return outcome.value;
    };
    const off = (id: string) => ({ id, cells: null, isOff: true });
    expect(await overlays('term', null, TERM)).toEqual({
      with: [{ id: 'term:quiet-talks', cells: { part: 'own', ...TERM, note: '' }, isOff: false }],
      without: [off('term:quiet-talks')],
    });
    const corrected = await overlays('term', 'term:summit', { ko: '회담' });
    expect(corrected.with).toMatchObject([{ id: 'term:summit', cells: { ko: '회담' }, isOff: false }]);
    expect(corrected.without).toEqual([off('term:summit')]);
    expect(await termbase.overlays('term', null, { ...TERM, ko: '' })).toMatchObject({
      error: { kind: 'invalid' },
    });
    expect(await termbase.overlays('term', 'term:none', TERM)).toEqual({
      ok: false,
      error: { kind: 'unknown' },
    });
    expect([(await termbase.view()).log.revision, told]).toEqual([0, []]);
  });

  it('takes up a log that was put in the place of the old one, also one as long', async () => {
    await kept(termbase.add('term', TERM, knowing(0)));
    const other = aTermbase(db);
    await db.deleteFrom('termbase_events').execute();
    expect((await termbase.view()).log.revision).toBe(0);
    expect(told.at(-1)).toEqual([]);
    await kept(termbase.add('term', TERM, knowing(0)));
    await db.deleteFrom('termbase_events').execute();
    await kept(other.add('term', { ...TERM, id: 'other-talks', ko: '다른 협의' }, knowing(0)));
    expect(await stateOf('term:quiet-talks')).toBeNull();
    expect(await stateOf('term:other-talks')).toBe('own');
    expect(told.at(-1)).toMatchObject([{ id: 'term:other-talks' }]);
  });

  it('refuses what is wrong, and keeps nothing', async () => {
    const refused = await termbase.add('term', { ...TERM, ko: '' }, knowing(0));
    expect(refused).toEqual({
      ok: false,
      error: { kind: 'invalid', problems: [{ code: 'required', field: 'ko', value: '' }] },
    });
    expect(await termbase.correct('term:nothing', TERM, knowing(0))).toEqual({
      ok: false,
      error: { kind: 'unknown' },
    });
    expect([told, (await termbase.view()).log.revision]).toEqual([[], 0]);
  });

  it('corrects, switches off, on and back; what is as shipped leaves nothing behind', async () => {
    await kept(termbase.correct('term:north-korea', { ko: '북한\n북측', id: 'another' }, knowing(0)));
    const [entry] = (await termbase.view()).log.overlay;
    expect(entry).toMatchObject({ id: 'term:north-korea', cells: { id: 'north-korea', ko: '북한 | 북측' } });
    await kept(termbase.setOff('term:north-korea', true, knowing(1)));
    expect(await stateOf('term:north-korea')).toBe('off');
    await kept(termbase.setOff('term:north-korea', false, knowing(2)));
    expect(await stateOf('term:north-korea')).toBe('corrected');
    await kept(termbase.restore('term:north-korea', knowing(3)));
    expect([await stateOf('term:north-korea'), (await termbase.view()).log.overlay]).toEqual(['shipped', []]);
  });

  it('writes nothing when nothing changes', async () => {
    expect(await kept(termbase.correct('term:north-korea', { ko: ' 북한 ' }, knowing(0)))).toEqual({
      id: 'term:north-korea',
      revision: 0,
    });
    expect(told).toEqual([]);
  });

  it('puts a corrected pattern in the place of the old one', async () => {
    const { id } = await kept(
      termbase.correct(
        'act:ja:agree:一致し{する}',
        { pattern: '一致を見{する}', example: '双方は一致を見する。' },
        knowing(0),
      ),
    );
    expect(id).toBe('act:ja:agree:一致を見{する}');
    expect([await stateOf(id), await stateOf('act:ja:agree:一致し{する}')]).toEqual(['own', 'off']);
  });

  it('undoes and redoes, also after a restart, and brings an own entry back as it was', async () => {
    await kept(termbase.add('term', TERM, knowing(0)));
    await kept(termbase.setOff('term:quiet-talks', true, knowing(1)));
    termbase = aTermbase(db);
    await kept(termbase.step('undo', knowing(2)));
    expect(await stateOf('term:quiet-talks')).toBe('own');
    await kept(termbase.step('undo', knowing(3)));
    expect(await stateOf('term:quiet-talks')).toBeNull();
    expect(await termbase.step('undo', knowing(4))).toMatchObject({ error: { kind: 'nothing-to-undo' } });
    await kept(termbase.step('redo', knowing(4)));
    expect(await stateOf('term:quiet-talks')).toBe('own');
  });

  it('lets two work on different entries at once, and never loses a change of the same one', async () => {
    await kept(termbase.correct('term:north-korea', { en: 'one' }, knowing(0)));
    await kept(termbase.correct('term:summit', { en: 'two' }, knowing(0)));
    expect(await termbase.correct('term:north-korea', { en: 'three' }, knowing(0))).toEqual({
      ok: false,
      error: { kind: 'stale' },
    });
    expect(await termbase.step('undo', knowing(1))).toEqual({ ok: false, error: { kind: 'stale' } });
  });

  it('keeps all of many that write at once, from two programs', async () => {
    const other = aTermbase(db);
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        (index % 2 ? other : termbase).add(
          'term',
          { ...TERM, id: `quiet-${index}`, ja: `静穏${index}` },
          knowing(0),
        ),
      ),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect((await termbase.view()).log.overlay).toHaveLength(8);
  });

  it('keeps the cells that a file has no column for', async () => {
    const cells = { id: 'summit', ja: '首脳会談', ko: '정상회담' };
    const rows = [{ line: 2, table: 'term', cells, isOff: false } as const];
    expect((await termbase.plan(rows)).rows).toMatchObject([
      {
        outcome: 'changed',
        cells: { part: 'diplomacy', ko: '정상회담', en: 'summit meeting', note: 'between leaders' },
      },
    ]);
  });

  it('plans a file before it is taken, and takes it as one change', async () => {
    const row = (line: number, table: 'term' | 'thing' | 'contested', cells: Record<string, string>) => ({
      line,
      table,
      cells,
      isOff: false,
    });
    const name = { thing: 'islet', variant: 'a', ja: '甲島', ko: '갑도', en: 'a', used_by: 'jp' };
    const gloss = { thing: 'islet', gloss_en: 'x', gloss_ja: '甲', gloss_ko: '갑' };
    const rows = [
      row(2, 'contested', name),
      row(3, 'thing', gloss),
      row(4, 'term', TERM),
      row(5, 'term', TERM),
      row(6, 'term', { id: 'summit', ja: '首脳会談', ko: '정상회담', en: 'x', part: 'diplomacy' }),
      row(7, 'term', { id: 'north-korea', ja: '北朝鮮', ko: '북한', en: 'North Korea', part: 'north-korea' }),
      row(8, 'contested', { ...name, thing: 'not-here' }),
      row(9, 'thing', { ...gloss, thing: 'half', gloss_ko: '' }),
      row(10, 'contested', { ...name, thing: 'half', ja: '乙島' }),
    ];
    const plan = await termbase.plan(rows);
    expect(
      plan.rows.map(({ line, outcome, problems }) => [line, outcome, ...problems.map(({ code }) => code)]),
    ).toEqual([
      [2, 'added'],
      [3, 'added'],
      [4, 'added'],
      [5, 'refused', 'taken'],
      [6, 'changed'],
      [7, 'same'],
      [8, 'refused', 'unknown-entry'],
      [9, 'refused', 'required'],
      [10, 'refused', 'unknown-entry'],
    ]);
    expect(told).toEqual([]);
    await kept(termbase.take(rows, 'B'));
    expect((await termbase.view()).log.overlay.map(({ id }) => id)).toEqual([
      'contested:islet:a',
      'term:quiet-talks',
      'term:summit',
      'thing:islet',
    ]);
    await kept(termbase.step('undo', knowing(1)));
    expect((await termbase.view()).log.overlay).toEqual([]);
  });
});

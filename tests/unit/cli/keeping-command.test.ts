import { run, someParts } from './harness';

describe('the command line keeps', () => {
  it('a backup, and says what it holds', async () => {
    const { code, out, err } = await run(['backup', 'all.sqlite']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      'all.sqlite holds everything: 3 readouts in 4 versions, 2 comparisons, 5 decisions (samples not counted).\n',
    );
  });

  it('nothing over a file that is there', async () => {
    const { code, out, err } = await run(['archive', 'all.jsonl', '--lng', 'ko']);
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('all.jsonl 파일이 이미 있어 덮어쓰지 않았습니다.');
  });

  it('what it had, if a file is damaged, and says where', async () => {
    const { code, err } = await run(['restore', 'all.jsonl', '--lng', 'ja']);
    expect(code).toBe(3);
    expect(err).toContain('all.jsonl は 7 行目が壊れています。データは変更していません。');
  });

  it('apart what a restored file replaced', async () => {
    const parts = someParts();
    const counts = { readouts: 1, versions: 1, comparisons: 0, decisions: 0 };
    const restore = (_: string, now: Date) =>
      Promise.resolve({ ok: true, value: { counts, before: `/data/${now.getFullYear() > 2000}` } } as const);
    const { code, out } = await run(['restore', 'all.sqlite'], {
      parts: { ...parts, keeping: { ...parts.keeping, restore } },
    });
    expect(code).toBe(0);
    expect(out).toContain('all.sqlite was restored: 1 readouts in 1 versions');
    expect(out).toContain('What was there before is in /data/true.');
  });

  it('the name of the file that is in the way', async () => {
    const parts = someParts();
    const restore = () => Promise.resolve({ ok: false, error: { code: 'exists', at: '/data/x' } } as const);
    const { err } = await run(['restore', 'all.sqlite'], {
      parts: { ...parts, keeping: { ...parts.keeping, restore } },
    });
    expect(err).toContain('/data/x exists already');
  });

  it('says which database cannot be opened', async () => {
    const parts = someParts();
    const backup = () =>
      Promise.resolve({ ok: false, error: { code: 'no-store', at: '/x.sqlite' } } as const);
    const { code, err } = await run(['backup', 'a'], {
      parts: { ...parts, keeping: { ...parts.keeping, backup } },
    });
    expect(code).toBe(3);
    expect(err).toContain('/x.sqlite');
  });
});

import { exportComplete } from '../../../src/export/export-complete';
import { aComplete } from '../../support/complete';
import { run, someParts, temporaryFolder } from './harness';

const folder = temporaryFolder();

describe('import', () => {
  it('says where the comparison is', async () => {
    const file = folder.file('mine.complete.json', exportComplete(aComplete()));
    const { code, out, err } = await run(['import', file]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('nothing was overwritten: /comparisons/c0mp4r1s0n\n');
  });

  it('reads standard input, and says in the language asked for what is wrong', async () => {
    const { code, out, err } = await run(['import', '-', '--lng', 'ja'], { input: '{"schema":' });
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('JSONとして完結していません');
  });

  it('says where in the file', async () => {
    const input = exportComplete(aComplete()).replace('"kind": "undo"', '"kind": "forget"');
    const { code, err } = await run(['import', '-'], { input });
    expect(code).toBe(3);
    expect(err).toContain('Place in the file: /log/4/kind');
  });

  it('says that there is no file, or no database', async () => {
    expect(await run(['import', `${folder.path}/none`])).toMatchObject({ code: 3 });
    const parts = {
      ...someParts(),
      importFile: () => Promise.resolve({ ok: false, error: { code: 'no-store', at: '/x.sqlite' } } as const),
    };
    const { code, err } = await run(['import', '-'], { parts, input: 'x' });
    expect(code).toBe(3);
    expect(err).toContain('The database in /x.sqlite could not be opened.');
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JA, KO } from '../intake/texts';
import { run, temporaryFolder } from './harness';

const folder = temporaryFolder();
const from = join(folder.path, 'in');
for (const name of ['b', 'a', '会談']) {
  folder.file(`in/${name}/ja.txt`, JA);
  folder.file(`in/${name}/ko.txt`, KO);
}
folder.file('in/only-ja/ja.txt', JA);
folder.file('in/a/note.txt', 'x');

describe('compare-all', () => {
  it('writes a file for every folder with both readouts, and no other', async () => {
    const to = join(folder.path, 'out', 'deep');
    const { code, out, err } = await run(['compare-all', from, to, '--format', 'json']);
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' });
    expect(readdirSync(to).toSorted()).toEqual(['a.json', 'b.json', '会談.json'].toSorted());
    expect(JSON.parse(readFileSync(join(to, 'b.json'), 'utf8'))).toMatchObject({ ja: { text: JA } });
  });

  it('goes on after a bad pair, and lists it at the end', async () => {
    const mixed = join(folder.path, 'mixed');
    for (const [name, ja] of [
      ['1', JA],
      ['2', 'English text of the two leaders and more.'],
      ['3', '%PDF-1'],
      ['4', JA],
    ]) {
      folder.file(`mixed/${name}/ja.txt`, ja ?? '');
      folder.file(`mixed/${name}/ko.txt`, KO);
    }
    const to = join(folder.path, 'mixed-out');
    const { code, err } = await run(['compare-all', mixed, to]);
    expect(code).toBe(1);
    expect(readdirSync(to)).toEqual(['1.text', '4.text']);
    expect(err).toContain('2 of 4 pairs could not be compared:');
    expect(err.indexOf('2: ')).toBeLessThan(err.indexOf('3: '));
  });

  it('exchanges swapped readouts and names the pair', async () => {
    folder.file('swapped/x/ja.txt', KO);
    folder.file('swapped/x/ko.txt', JA);
    const { code, err } = await run([
      'compare-all',
      join(folder.path, 'swapped'),
      join(folder.path, 'swapped-out'),
    ]);
    expect(code).toBe(0);
    expect(err).toContain('x: ');
  });

  it('shows a bar on a terminal only', async () => {
    const to = join(folder.path, 'bar');
    expect((await run(['compare-all', from, to], { isTTY: false })).err).toBe('');
    expect((await run(['compare-all', from, to], { isTTY: true })).err).toContain('Comparing');
  });

  it('says that a folder is missing or holds no pair', async () => {
    expect(await run(['compare-all', join(folder.path, 'nowhere'), from])).toMatchObject({ code: 3 });
    const { code, err } = await run(['compare-all', join(from, 'a'), join(folder.path, 'never')]);
    expect(code).toBe(3);
    expect(err).toContain('ja.txt and ko.txt');
    expect(existsSync(join(folder.path, 'never'))).toBe(false);
  });
});

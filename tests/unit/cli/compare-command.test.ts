import { readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import type { ComparisonDocument } from '../../../src/domain/comparison';
import { JA, KO } from '../intake/texts';
import { run, someParts, temporaryFolder } from './harness';

const folder = temporaryFolder();
const ja = folder.file('ja.txt', JA);
const ko = folder.file('ko.txt', KO);
const documentOf = (out: string) => JSON.parse(out) as ComparisonDocument;

describe('compare', () => {
  it('prints exactly one JSON document, with both texts character for character', async () => {
    const { code, out, err } = await run(['compare', '--format', 'json', ja, ko]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(documentOf(out).ja.text).toBe(JA);
    expect(documentOf(out).ko.text).toBe(KO);
  });

  it('keeps a byte order mark and the line ends of a UTF-8 file', async () => {
    const text = `\uFEFF${JA.replaceAll('\n', '\r\n')}`;
    const { out } = await run(['compare', '-f', 'json', folder.file('bom.txt', text), ko]);
    expect(documentOf(out).ja.text).toBe(text);
  });

  it('reads other encodings, pages, and files of any name', async () => {
    const sjis = folder.file('readout', encode(JA, 'cp932'));
    const page = folder.file('page.html', `<html><body><nav>메뉴</nav><p>${KO}</p></body></html>`);
    const document = documentOf((await run(['compare', '-f', 'json', sjis, page])).out);
    expect(document.ja.text).toBe(JA);
    expect(document.ko.text).toContain('두 정상은');
    expect(document.ko.text).not.toContain('메뉴');
  });

  it('prints text unless told otherwise', async () => {
    expect((await run(['compare', ja, ko])).out).toMatch(/^text /);
  });

  it('reads one side from standard input', async () => {
    const { out } = await run(['compare', '-f', 'json', '-', ko], { input: JA });
    expect(documentOf(out).ja.text).toBe(JA);
    const { code, err } = await run(['compare', '-', '-'], { input: JA });
    expect(code).toBe(2);
    expect(err).toContain('standard input');
  });

  it('puts swapped readouts right and says so beside the result', async () => {
    const { code, out, err } = await run(['compare', '-f', 'json', ko, ja]);
    expect(code).toBe(0);
    expect(documentOf(out).ja.text).toBe(JA);
    expect(err).toContain('exchanged');
  });

  it('writes to a file and nothing to standard output', async () => {
    const target = join(folder.path, 'result.csv');
    const { code, out } = await run(['compare', ja, ko, '-f', 'csv', '--output', target]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(readFileSync(target, 'utf8')).toMatch(/^csv /);
  });

  it('never overwrites a readout', async () => {
    expect((await run(['compare', ja, ko, '-o', ko])).code).toBe(2);
    expect(readFileSync(ko, 'utf8')).toBe(KO);
  });

  it('writes bytes to a file or another program, but not to a terminal', async () => {
    const refused = await run(['compare', ja, ko, '-f', 'xlsx'], { isOutTTY: true });
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('--output');
    expect((await run(['compare', ja, ko, '-f', 'xlsx'])).out).toMatch(/^xlsx /u);
    const file = folder.file('out.xlsx', '');
    expect((await run(['compare', ja, ko, '-f', 'xlsx', '-o', file], { isOutTTY: true })).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(/^xlsx /u);
  });

  it('takes the time of the files, so that running twice gives the same', async () => {
    utimesSync(ja, 1_750_000_000, 1_750_000_000);
    utimesSync(ko, 1_750_000_100, 1_750_000_100);
    const first = await run(['compare', ja, ko]);
    expect(first.out).toContain(new Date(1_750_000_100_000).toISOString());
    expect((await run(['compare', ja, ko])).out).toBe(first.out);
  });

  test.each([
    ['a file that is not there', () => ['nowhere.txt', ko], 3, 'There is no file nowhere.txt.'],
    ['a folder', () => [folder.path, ko], 3, 'is a folder'],
    ['a file that is no text', () => [folder.file('a.gif', 'GIF89a'), ko], 3, 'Only text, HTML'],
    [
      'a text in another language',
      () => [folder.file('en.txt', 'The two leaders of the countries spoke.'), ko],
      1,
      'Japanese readout',
    ],
    ['an empty text', () => [ja, folder.file('empty.txt', ' \n')], 1, 'Korean readout: There is no text.'],
  ])('says what is wrong with %s', async (_name, files, code, message) => {
    const outcome = await run(['compare', '-f', 'json', ...files()]);
    expect(outcome.code).toBe(code);
    expect(outcome.err).toContain(message);
    expect(outcome.out).toBe('');
  });

  it('says that a file cannot be written', async () => {
    const { code, err } = await run(['compare', ja, ko, '-o', join(folder.path, 'no', 'such', 'folder')]);
    expect(code).toBe(3);
    expect(err).toContain('could not be written');
  });

  it('passes no control characters of a file name to the terminal', async () => {
    expect((await run(['compare', 'a\u001b[31m.txt', ko])).err).not.toContain('\u001b');
  });

  it('tells a defect from a mistake of the user', async () => {
    const parts = { ...someParts(), create: () => Promise.reject(new Error('broken part')) };
    const { code, err } = await run(['compare', ja, ko], { parts });
    expect(code).toBe(4);
    expect(err).toContain('broken part');
  });
});

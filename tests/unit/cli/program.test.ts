import { lngFrom } from '../../../src/cli/program';
import { run } from './harness';

describe('the command line', () => {
  test.each([
    ['en', 'Usage:', 'standard input'],
    ['ja', '使い方：', '標準入力'],
    ['ko', '사용법:', '표준 입력'],
  ])('explains itself in %s', async (lng, heading, words) => {
    expect((await run(['--help', '--lng', lng])).out).toContain(heading);
    const { code, out, err } = await run(['compare', '--help', '--lng', lng]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(words);
  });

  it('prints its version', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: '9.9.9\n', err: '' });
  });

  it('prints its help as an error when nothing is asked', async () => {
    const { code, out, err } = await run([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('compare-all');
  });

  test.each([
    [['compare', 'a.txt'], 'ko'],
    [['compare', 'a', 'b', 'c'], 'too many'],
    [['compare', '--formt', 'json', 'a', 'b'], '--formt'],
    [['compare', 'a', 'b', '--format'], '--format'],
    [['compare', 'a', 'b', '--format', 'odt'], 'json, html, csv, docx, xlsx, text'],
    [['compare', 'a', 'b', '--lng', 'fr'], 'en, ja, ko'],
    [['compre', 'a', 'b'], 'compre'],
  ])('says what is wrong with %j', async (args, words) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
    expect(err).toContain('--help');
  });

  it('says it in the language asked for', async () => {
    expect((await run(['compare', '--lng=ko', 'a'])).err).toContain('필수 인수가 없습니다: ko');
    expect((await run(['compare', '--lng', 'ja', 'a'])).err).toContain('引数 ko を指定してください');
  });
});

describe('lngFrom', () => {
  test.each([
    [[], 'en'],
    [['--lng', 'ja'], 'ja'],
    [['compare', '--lng=ko', 'a'], 'ko'],
    [['--lng', 'fr'], 'en'],
    [['--lng'], 'en'],
    [['--lng', 'ja', '--lng', 'ko'], 'ko'],
  ])('reads %j as %s', (args, lng) => {
    expect(lngFrom(args)).toBe(lng);
  });
});

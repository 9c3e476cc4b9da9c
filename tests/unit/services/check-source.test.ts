import { checkSource } from '../../../src/services/check-source';

const EMPTY = { title: '', issuer: '', publishedOn: '', url: '' };
const codesOf = (draft: Partial<typeof EMPTY>): string[] =>
  checkSource({ ...EMPTY, ...draft }).problems.map(({ field, code }) => `${field} ${code}`);

describe('checkSource', () => {
  it('takes an empty or blank field for unknown', () => {
    expect(checkSource({ ...EMPTY, title: ' \u3000\n' })).toEqual({
      source: { title: null, issuer: null, publishedOn: null, url: null },
      problems: [],
    });
  });

  it('tidies line ends and control characters of a copied title', () => {
    const { source } = checkSource({ ...EMPTY, title: ' 日韓\r\n首脳\u0000電話会談\u001B[31m\uD800 ' });
    expect(source.title).toBe('日韓 首脳 電話会談 [31m');
  });

  it.each(['https://www.mofa.go.jp/mofaj/page.html?a=1#b', 'http://例え.jp/発表', 'HTTPS://EXAMPLE.ORG'])(
    'accepts the address %s',
    (url) => {
      expect(codesOf({ url })).toEqual([]);
      expect(checkSource({ ...EMPTY, url }).source.url).toMatch(/^https?:\/\//);
    },
  );

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'file:///etc/passwd',
    'vbscript:x',
    '//example.org',
    'www.mofa.go.jp',
    'https://',
  ])('refuses the address %j and keeps nothing of it', (url) => {
    expect(codesOf({ url })).toEqual(['url invalid-url']);
    expect(checkSource({ ...EMPTY, url }).source.url).toBeNull();
  });

  it.each(['2025-06-09', '2024-02-29'])('accepts the date %s', (publishedOn) => {
    expect(codesOf({ publishedOn })).toEqual([]);
  });

  it.each(['2025-02-29', '2025-13-01', '2025-6-9', '9 June 2025', '2025-06-09T00:00'])(
    'refuses the date %s',
    (publishedOn) => {
      expect(codesOf({ publishedOn })).toEqual(['publishedOn invalid-date']);
    },
  );

  it('refuses what is too long', () => {
    expect(codesOf({ title: 'あ'.repeat(501), issuer: 'あ'.repeat(500) })).toEqual(['title too-long-field']);
    expect(codesOf({ url: `https://example.org/${'a'.repeat(2000)}` })).toEqual(['url too-long-field']);
  });
});

import fc from 'fast-check';
import { readTextFile } from '../../../src/intake';
import { processorTime } from '../../support/processor-time';

const read = (html: string) => readTextFile(Buffer.from(html, 'utf8'), 'html');

// Of the processor. A worker that hangs for a minute has failed its user; each of these takes well under a second alone.
const MAX_MS = 5000;

const PAGES: readonly (readonly [name: string, html: string])[] = [
  ['elements that never close', '<div>'.repeat(19_000)],
  ['far more elements than any page has', '<div>'.repeat(300_000)],
  ['end tags that match nothing', '<i>'.repeat(9_000) + '</b>'.repeat(9_000)],
  ['cells within cells', '<table>' + '<td><b>'.repeat(9_000) + '会談'],
  ['lists within lists', '<ul><li>'.repeat(9_000) + '会談'],
  ['one endless list', '<ol>' + '<li>会談'.repeat(19_000)],
  ['headers within headers', '<header>'.repeat(19_000) + '会談'],
  ['menus within menus', '<div><a>x</a>'.repeat(6_000)],
  ['articles within articles', '<article><h1>会'.repeat(9_000)],
  ['comments that never close', '<!--'.repeat(19_000)],
  ['brackets and quotes', '<a href="'.repeat(19_000)],
  ['blanks', ' '.repeat(1_000_000) + 'x' + '\n'.repeat(900_000)],
  ['one endless class', `<div class="${'nav-'.repeat(300_000)}">会談</div>`],
  ['an endless title', `<title>${' | '.repeat(300_000)}</title>`],
  ['a meta that never ends', '<meta '.repeat(10_000) + ' charset'.repeat(100_000)],
  ['a script that never ends', '<p>会談</p><script>' + '<p>x'.repeat(4_000)],
];

describe('readTextFile of a hostile page', () => {
  test.each(PAGES)('survives %s', (_name, html) => {
    const spent = processorTime(() => {
      expect(typeof read(html).ok).toBe('boolean');
    });
    expect(spent).toBeLessThan(MAX_MS);
  });

  it('says that a page of absurd size cannot be read', () => {
    expect(read('<div>'.repeat(300_000))).toMatchObject({ ok: false, error: { code: 'unsupported-file' } });
  });

  const PIECES = [
    '<p>',
    '</p>',
    '<table>',
    '<td>',
    '</tr>',
    '<li>',
    '<br',
    '/>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<script>',
    '</script>',
    '<h1>',
    '<main>',
    '</main>',
    '<a href=',
    '"',
    "'",
    '&',
    '&#x0;',
    '&#99999999;',
    '<time datetime=',
    '会談',
    '회담',
    ' ',
    '\n',
    '<meta charset=euc-kr>',
    '<nav>',
    '<svg>',
    '<pre>',
    '<ol start=z>',
  ] as const;

  it('answers for any jumble of tags, with no tag left in the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
        const result = read(pieces.join(''));
        if (result.ok) expect(result.value.text).not.toMatch(/<(?:p|table|td|li|h1|main|nav)>/u);
      }),
      { numRuns: 300 },
    );
  });

  it('proposes only addresses of the web and days that exist', () => {
    const page = (href: string, date: string) =>
      `<link rel="canonical" href="${href}"><meta name="date" content="${date}"><p>会談</p>`;
    for (const href of ['javascript:alert(1)', 'data:text/html,x', '/relative', 'ftp://example.jp/', '']) {
      expect(read(page(href, '2025-02-30'))).toMatchObject({ ok: true, value: { proposals: {} } });
    }
    expect(read(page('https://example.jp/a', '20250609'))).toMatchObject({
      value: {
        proposals: { url: { value: 'https://example.jp/a' }, publishedOn: { value: '2025-06-09' } },
      },
    });
  });
});

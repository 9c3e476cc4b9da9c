import fc from 'fast-check';
import { zipSync, strToU8 } from 'fflate';
import { encode } from 'iconv-lite';
import { readMany } from '../../../../src/intake';
import type { ImportItem } from '../../../../src/domain/import';
import { aDocx } from '../../../support/a-docx';

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const read = (name: string, bytes: Uint8Array): Promise<readonly ImportItem[]> =>
  readMany({ files: [{ name, bytes }], addresses: '' });
const contents = (items: readonly ImportItem[]) => items.map(({ content }) => content);
const codes = (items: readonly ImportItem[]) =>
  items.map(({ content }) => (content.kind === 'problem' ? content.problem.code : content.kind));

describe('a list', () => {
  it('gives a row an item, with what its columns say', async () => {
    const csv =
      'url,title,issuer,published_on,side,text\r\nhttps://example.org/1,題,外務省,2025/6/9,ja,\r\n,,,,,"本文,です"\r\n';
    const items = await read('list.csv', utf8(csv));
    expect(items).toEqual([
      {
        name: 'list.csv › 2 › https://example.org/1',
        given: {
          title: '題',
          issuer: '外務省',
          publishedOn: '2025-06-09',
          url: 'https://example.org/1',
          side: 'ja',
        },
        content: { kind: 'address', url: 'https://example.org/1' },
      },
      {
        name: 'list.csv › 3',
        given: { title: '', issuer: '', publishedOn: '', url: '', side: null },
        content: { kind: 'text', text: '本文,です' },
      },
    ]);
  });

  it.each([
    ['Excel in Korea', encode('주소;제목\r\nhttps://example.org/1;한일 정상 통화를 하였다\r\n', 'cp949')],
    [
      'Excel as Unicode text',
      encode('주소\t제목\r\nhttps://example.org/1\t한일 정상 통화를 하였다\r\n', 'utf-16', { addBOM: true }),
    ],
    ['UTF-8 with a mark', utf8('\uFEFF주소,제목\nhttps://example.org/1,한일 정상 통화를 하였다\n')],
  ])('is read as saved by %s, with columns named in Korean', async (_who, bytes) => {
    const [item] = await read('목록.csv', bytes);
    expect(item?.given).toMatchObject({ url: 'https://example.org/1', title: '한일 정상 통화를 하였다' });
  });

  it('may be JSON, JSON lines, an object with readouts, or addresses alone', async () => {
    const rows = [{ url: 'https://example.org/1' }, { text: '本文です。', language: 'Japanese' }];
    const expected = [
      { kind: 'address', url: 'https://example.org/1' },
      { kind: 'text', text: '本文です。' },
    ];
    expect(contents(await read('a.json', utf8(JSON.stringify(rows))))).toEqual(expected);
    expect(contents(await read('a.json', utf8(JSON.stringify({ readouts: rows }))))).toEqual(expected);
    expect(contents(await read('a.jsonl', utf8(rows.map((row) => JSON.stringify(row)).join('\n'))))).toEqual(
      expected,
    );
    expect(contents(await read('a.txt', utf8('https://example.org/1\r\n\r\nhttps://example.org/2')))).toEqual(
      [
        { kind: 'address', url: 'https://example.org/1' },
        { kind: 'address', url: 'https://example.org/2' },
      ],
    );
  });

  it.each([
    ['a.csv', 'url,side\nhttps://example.org/1,fr\n', 'list-unknown-side'],
    ['a.csv', 'url,title\n,x\n', 'list-empty-row'],
    ['a.csv', 'name,title\na,b\n', 'list-no-columns'],
    ['a.csv', 'url\n"x', 'list-broken'],
    ['a.json', '{', 'list-broken'],
    ['a.json', '{"a":1}', 'list-no-columns'],
    ['a.json', '[1]', 'list-empty-row'],
  ])('%s %j says what is wrong', async (name, text, code) => {
    expect(codes(await read(name, utf8(text)))).toEqual([code]);
  });

  it('is cut at its limits, and says so', async () => {
    const rows = Array.from({ length: 1100 }, (_, index) => `https://example.org/${index}`).join('\n');
    const items = await readMany({ files: [], addresses: rows });
    expect(items).toHaveLength(1001);
    expect(codes(items.slice(198, 202))).toEqual([
      'address',
      'address',
      'too-many-addresses',
      'too-many-addresses',
    ]);
    expect(codes(items.slice(-1))).toEqual(['too-many']);
  });
});

describe('an archive', () => {
  it('gives its files and the rows of its lists; what systems add is named and left', async () => {
    const bytes = zipSync({
      '2025/a.html': strToU8('<p>本文'),
      '__MACOSX/2025/._a.html': strToU8('x'),
      'list.csv': strToU8('text\n本文です\n'),
      'inner.zip': zipSync({ 'b.txt': strToU8('b') }),
      '../c.txt': strToU8('c'),
    });
    const items = await read('all.zip', bytes);
    expect(items.map(({ name }) => name)).toEqual([
      'all.zip › 2025/a.html',
      'all.zip › __MACOSX/2025/._a.html',
      'all.zip › list.csv › 2',
      'all.zip › inner.zip',
      'all.zip › ../c.txt',
    ]);
    expect(codes(items)).toEqual(['file', 'system-file', 'text', 'archive-nested', 'archive-unsafe-name']);
  });

  it('that is a Word file is one readout', async () => {
    expect(codes(await read('a.docx', aDocx({ body: '' })))).toEqual(['file']);
  });

  it('that would fill the memory is refused', async () => {
    const bytes = Buffer.from(zipSync({ 'bomb.txt': strToU8('x') }));
    // What the directory says the file has once unpacked.
    bytes.writeUInt32LE(10 * 1024 * 1024 + 1, bytes.indexOf('PK\x01\x02', 'latin1') + 24);
    expect(codes(await read('bomb.zip', bytes))).toEqual(['archive-too-much']);
    const many = zipSync({ 'a.bin': new Uint8Array(600), 'b.bin': new Uint8Array(600) });
    const items = await readMany({ files: [{ name: 'many.zip', bytes: many }], addresses: '' }, 1000);
    expect(codes(items)).toEqual(['file', 'archive-too-much']);
  });

  it('that was cut off says so', async () => {
    const bytes = zipSync({ 'a.txt': strToU8('a'.repeat(1000)) });
    expect(codes(await read('a.zip', bytes.subarray(0, bytes.length - 20)))).toEqual(['archive-broken']);
  });
});

describe('any bytes under any name', () => {
  it('give items or problems', async () => {
    const names = fc.constantFrom('a.csv', 'a.json', 'a.jsonl', 'a.zip', 'a.txt', 'a.tsv', 'a');
    const heads = fc.constantFrom('', 'PK\x03\x04', 'PK\x05\x06', 'url,text\n', '[{"url":', 'https://');
    await fc.assert(
      fc.asyncProperty(names, heads, fc.uint8Array({ maxLength: 300 }), async (name, head, tail) => {
        const items = await read(name, Buffer.concat([Buffer.from(head, 'latin1'), tail]));
        expect(items.every((item) => item.name.startsWith(name))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

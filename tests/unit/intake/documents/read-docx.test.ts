import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { aDocx, para } from '../../../support/a-docx';
import { aDocumentReader, aReadUpload } from '../../../support/an-intake';

// Files composed here, with what word processors write. Each is read by the real library in its thread.
jest.setTimeout(30_000);

const readUpload = aReadUpload(aDocumentReader({ timeoutMs: 4000 }));
const read = (bytes: Uint8Array, fileName = 'readout.docx') => readUpload(bytes, { fileName });
const textOf = async (body: string): Promise<string> => {
  const result = await read(aDocx({ body }));
  return result.ok ? result.value.text : result.error.code;
};
const codeOf = async (bytes: Uint8Array, fileName?: string): Promise<string> => {
  const result = await read(bytes, fileName);
  return result.ok ? result.value.text : result.error.code;
};

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const cell = (text: string): string => `<w:tc>${para(text)}</w:tc>`;

describe('the text of a DOCX file', () => {
  it('has a line for each paragraph, in both languages', async () => {
    const body =
      para('日韓外相電話会談', '<w:pStyle w:val="Heading1"/>') +
      para('両外相は意見を交わしました。') +
      para('양 장관은 의견을 나누었다.');
    expect(await textOf(body)).toBe(
      '日韓外相電話会談\n両外相は意見を交わしました。\n양 장관은 의견을 나누었다.',
    );
  });

  it('keeps a word that carries furigana, without its reading', async () => {
    const ruby = `<w:r><w:ruby><w:rubyPr><w:hps w:val="10"/></w:rubyPr><w:rt>${run('キム')}</w:rt><w:rubyBase>${run('金')}</w:rubyBase></w:ruby></w:r>`;
    expect(await textOf(`<w:p>${run('外相は')}${ruby}${run('長官と会談した。')}</w:p>`)).toBe(
      '外相は金長官と会談した。',
    );
  });

  it('has a line for each row of a table, and breaks lines where the writer did', async () => {
    const table = `<w:tbl><w:tr>${cell('日時')}${cell('６月９日')}</w:tr><w:tr>${cell('場所')}${cell('東京')}</w:tr></w:tbl>`;
    expect(await textOf(`<w:p>${run('概要')}<w:r><w:br/></w:r>${run('以下のとおり')}</w:p>${table}`)).toBe(
      '概要\n以下のとおり\n日時 ６月９日\n場所 東京',
    );
  });

  it('leaves out what was deleted and keeps what was inserted', async () => {
    const body = `<w:p><w:del w:id="1"><w:r><w:delText>削除</w:delText></w:r></w:del><w:ins w:id="2">${run('両首脳は一致した。')}</w:ins></w:p>`;
    expect(await textOf(body)).toBe('両首脳は一致した。');
  });

  it('is read whatever its name says, and proposes what it can', async () => {
    const file = aDocx({
      body: para('両外相は、電話会談を行いました。') + para('公表日：2025年6月9日'),
      title: '会談 &amp; 発表',
    });
    expect(await read(file, 'readout.txt')).toMatchObject({
      ok: true,
      value: {
        proposals: {
          title: { value: '会談 & 発表', origin: 'properties' },
          publishedOn: { value: '2025-06-09', origin: 'line' },
          side: { value: 'ja', origin: 'script' },
        },
      },
    });
  });
});

describe('a file that is no DOCX', () => {
  const empty = (name: string): Uint8Array => zipSync({ [name]: strToU8('x') });

  it.each([
    ['hwpx-file', empty('Contents/section0.xml'), 'a.hwpx'],
    ['old-format', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more', 'latin1'), 'a.doc'],
    ['old-format', Buffer.from('HWP Document File V3.00'), 'a.hwp'],
    ['unsupported-file', empty('xl/workbook.xml'), 'a.xlsx'],
    ['broken-file', empty('word/document.xml'), 'a.docx'],
    ['broken-file', Buffer.from('no archive'), 'a.docx'],
  ])('is told of: %s', async (code, bytes, name) => {
    expect(await codeOf(bytes, name)).toBe(code);
  });

  it('is told of when it is cut off', async () => {
    const file = aDocx({ body: para('会談') });
    expect(await codeOf(file.subarray(0, file.length - 30))).toBe('unsupported-file');
  });
});

describe('a hostile DOCX file', () => {
  it('that unpacks to more than any readout is refused', async () => {
    const bomb = new Uint8Array(25 * 1024 * 1024).fill(0x20);
    expect(await codeOf(aDocx({ body: '', files: { 'word/document.xml': bomb } }))).toBe('too-complex-file');
    const styles = aDocx({ body: para('会談'), files: { 'word/styles.xml': bomb } });
    expect(await codeOf(styles)).toBe('too-complex-file');
  });

  it('whose pictures would fill the memory is read without them', async () => {
    const picture = new Uint8Array(25 * 1024 * 1024);
    expect(await codeOf(aDocx({ body: para('両外相の会談'), files: { 'word/media/a.bmp': picture } }))).toBe(
      '両外相の会談',
    );
  });

  it('with elements thousands deep is refused or read, and nothing else happens', async () => {
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(4000)}${para('会談')}${'</w:sdtContent></w:sdt>'.repeat(4000)}`;
    expect(['broken-file', 'too-complex-file', '会談']).toContain(await textOf(deep));
  });

  it('whose entities multiply is refused', async () => {
    const entities = Array.from(
      { length: 12 },
      (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
    );
    const xml = `<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY e0 "会談">${entities.join('')}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${para('&e12;')}</w:body></w:document>`;
    const text = await codeOf(aDocx({ body: '', files: { 'word/document.xml': strToU8(xml) } }));
    expect(text.length).toBeLessThan(100);
  });

  it('changed anywhere gets an answer', async () => {
    const file = aDocx({ body: para('日韓外相電話会談').repeat(5), title: '会談' });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        async (changes) => {
          const changed = Buffer.from(file);
          for (const [at, byte] of changes) changed[at] = byte;
          expect(typeof (await codeOf(changed))).toBe('string');
        },
      ),
      { numRuns: 10 },
    );
  }, 60_000);
});

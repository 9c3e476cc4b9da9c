import fc from 'fast-check';
import { decode as decodeBytes, encode } from 'iconv-lite';
import { MAX_FILE_BYTES } from '../../../src/intake';
import { aReadUpload } from '../../support/an-intake';
import { JA, KO } from './texts';

const readUpload = aReadUpload();
const textOf = async (bytes: Uint8Array, fileName = 'readout.txt') => {
  const read = await readUpload(bytes, { fileName });
  return read.ok ? read.value.text : read.error.code;
};
const problemOf = async (bytes: Uint8Array, fileName = 'readout.txt') => {
  const read = await readUpload(bytes, { fileName });
  return read.ok ? null : read.error;
};

/** iconv-lite has no ISO-2022-JP: EUC-JP without the high bits, between escapes. */
function toIso2022Jp(text: string): Uint8Array {
  const parts = text.split(/([^\0-\x7f]+)/).map((run) => {
    const bytes = [...encode(run, 'euc-jp')];
    if (!bytes.some((byte) => byte > 0x7f)) return bytes;
    return [0x1b, 0x24, 0x42, ...bytes.map((byte) => byte & 0x7f), 0x1b, 0x28, 0x42];
  });
  return Uint8Array.from(parts.flat());
}

describe('readUpload', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be', 'cp932', 'shift_jis', 'euc-jp'])(
    'reads Japanese in %s',
    async (encoding) => {
      expect(await textOf(encode(JA, encoding))).toBe(JA);
    },
  );

  test.each(['utf-8', 'utf-16le', 'utf-16be', 'cp949', 'euc-kr'])('reads Korean in %s', async (encoding) => {
    expect(await textOf(encode(KO, encoding))).toBe(KO);
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be'])('drops the byte order mark of %s', async (encoding) => {
    expect(await textOf(encode(JA, encoding, { addBOM: true }))).toBe(JA);
    expect(await textOf(encode(KO, encoding, { addBOM: true }))).toBe(KO);
  });

  it('reads Japanese in ISO-2022-JP', async () => {
    expect(await textOf(toIso2022Jp(JA))).toBe(JA);
  });

  it('keeps line ends and blanks as they are', async () => {
    const text = '　両首脳は、\r\n  連携を確認した。\r\n\r\n';
    expect(await textOf(encode(text, 'utf-8'))).toBe(text);
  });

  test.each([
    ['日韓外相会談を行いました。', 'cp932'],
    ['日韓外相会談を行いました。', 'euc-jp'],
    ['한일 외교장관 회담을 했습니다.', 'cp949'],
    ['2025년 6월 9일', 'cp949'],
    ['똠방각하와 펲시콜라를 논의했다.', 'cp949'],
    ['① 髙市総理と﨑山外相の発言です。', 'cp932'],
  ])('recognises one line: %s in %s', async (line, encoding) => {
    expect(await textOf(encode(line, encoding))).toBe(line);
  });

  test.each([
    ['日韓外相会談', ['cp932', 'euc-jp', 'utf-16le', 'utf-16be']],
    ['日韓首脳電話会談の実施', ['cp932', 'euc-jp', 'utf-16le', 'utf-16be']],
    ['両首脳会談　令和七年六月九日', ['cp932', 'euc-jp', 'utf-16le']],
    ['한일정상회담결과', ['cp949', 'utf-16le', 'utf-16be']],
  ])('recognises a title without blanks: %s', async (line, encodings) => {
    for (const encoding of encodings)
      expect([encoding, await textOf(encode(line, encoding))]).toEqual([encoding, line]);
  });

  it('believes the charset that a page declares', async () => {
    const page = `<html><head><meta charset="EUC-KR"></head><body><p>${KO}</p></body></html>`;
    expect(await textOf(encode(page, 'cp949'), 'page.html')).toContain('두 정상은');
  });

  it('does not believe a charset that gives kanji for Hangul', async () => {
    const page = `<html><head><meta charset="euc-jp"></head><body><p>${KO}</p></body></html>`;
    expect(await textOf(encode(page, 'cp949'), 'page.html')).toContain('두 정상은');
  });

  it.each([
    ['양 정상은 통화했다.', 'utf-8'],
    ['石破総理は李大統領と会談した。', 'cp932'],
    ['石破総理は李大統領と会談した。', 'euc-jp'],
  ])('reads a file that ends in half a character: %s in %s', async (line, encoding) => {
    const bytes = encode(line.slice(0, -1) + line.charAt(0), encoding);
    expect(await textOf(bytes.subarray(0, -1))).toContain(line.slice(0, -2));
  });

  it('does not believe a charset that gives nonsense', async () => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=euc-kr"></head><body><p>${JA}</p></body></html>`;
    expect(await textOf(encode(page, 'cp932'), 'page.htm')).toContain('両首脳は');
  });

  test.each([
    ['GIF', 'GIF89a', 'readout.docx'],
    ['ZIP', 'PK\x03\x04rest', 'readout.html'],
    ['PNG', '\x89PNG\r\n\x1a\n', 'readout.txt'],
    ['JPEG', '\xff\xd8\xff\xe0', 'readout.txt'],
  ])('says that a %s file cannot be read', async (found, head, fileName) => {
    expect(await problemOf(Buffer.from(head, 'latin1'), fileName)).toMatchObject({
      code: 'unsupported-file',
      field: 'file',
      params: { found },
    });
  });

  test.each(['readout.xlsx', 'readout', 'readout.txt.exe', ''])(
    'does not read a file named "%s"',
    async (fileName) => {
      expect((await problemOf(encode(JA, 'utf-8'), fileName))?.code).toBe('unsupported-file');
    },
  );

  it('says that NUL bytes are no text', async () => {
    expect((await problemOf(Uint8Array.from([1, 2, 0, 0, 200, 0, 3, 7])))?.code).toBe('binary');
  });

  it('says that control characters are no text', async () => {
    expect((await problemOf(Uint8Array.from({ length: 400 }, (_, index) => 1 + (index % 8))))?.code).toBe(
      'binary',
    );
  });

  it('says that Western text in a single-byte encoding cannot be decoded', async () => {
    expect((await problemOf(encode('Réunion à Séoul, déjà prévue: thé ou café', 'latin1')))?.code).toBe(
      'undecodable',
    );
  });

  test.each([
    ['windows-1252', JA],
    ['windows-1252', KO],
    ['cp932', JA],
    ['cp949', KO],
  ])('notices UTF-8 that was read as %s and saved again', async (wrong, text) => {
    const broken = decodeBytes(encode(text, 'utf-8'), wrong);
    expect((await problemOf(encode(broken, 'utf-8')))?.code).toBe('mojibake');
  });

  it('refuses a file beyond the limit', async () => {
    const bytes = new Uint8Array(MAX_FILE_BYTES + 1).fill(0x61);
    expect(await problemOf(bytes)).toMatchObject({
      code: 'too-large-file',
      params: { limit: MAX_FILE_BYTES },
    });
  });

  it('answers for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.txt', 'a.html', 'a.HTM', 'a.pdf'),
        async (bytes, fileName) => {
          const read = await readUpload(bytes, { fileName });
          expect(typeof (read.ok ? read.value.text : read.error.code)).toBe('string');
        },
      ),
      { numRuns: 200 },
    );
  });

  it('reads back any Japanese in each of its encodings', async () => {
    const sentence = fc.stringMatching(
      /^(?:両首脳は|総理は|我が国は)[ぁ-ん一丁七万三上下中事二五互交人今会]{3,30}と述べました。$/u,
    );
    await fc.assert(
      fc.asyncProperty(
        sentence,
        fc.constantFrom('utf-8', 'cp932', 'euc-jp', 'utf-16le'),
        async (text, encoding) => {
          expect(await textOf(encode(text, encoding, { addBOM: encoding === 'utf-16le' }))).toBe(text);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('reads back any Korean in each of its encodings', async () => {
    const sentence = fc.stringMatching(/^(?:두 정상은|이 대통령은) (?:[가-힣]{1,4} ){1,6}강조했습니다\.$/u);
    await fc.assert(
      fc.asyncProperty(sentence, fc.constantFrom('utf-8', 'cp949', 'utf-16be'), async (text, encoding) => {
        expect(await textOf(encode(text, encoding, { addBOM: encoding === 'utf-16be' }))).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});

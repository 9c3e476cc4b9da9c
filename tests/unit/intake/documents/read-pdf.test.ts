import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { aPdf, setInLines, type DrawnLine, type PdfOptions } from '../../../support/a-pdf';
import { aDocumentReader, aReadUpload } from '../../../support/an-intake';

// Files composed here, as the programs of ministries write them. Each is read by the real library in its thread.
jest.setTimeout(30_000);

const readUpload = aReadUpload(aDocumentReader());
const read = (bytes: Uint8Array, fileName = 'readout.pdf') => readUpload(bytes, { fileName });
const textOf = async (options: PdfOptions): Promise<string> => {
  const result = await read(aPdf(options));
  return result.ok ? result.value.text : result.error.code;
};

const JA = [
  '日韓外相電話会談',
  '６月９日、午後３時から約２０分間、両外相は電話会談を行い、日韓関係の重要性について意見を交換し、引き続き緊密に意思疎通を行っていくことを確認しました。',
  '１.両外相は、地域情勢について意見を交わしました。',
].join('\n');
const KO = [
  '한일 외교장관 통화',
  '□ 양 장관은 6월 9일 오후 전화 통화를 갖고 양국 관계의 발전 방향과 지역 정세에 대하여 폭넓게 의견을 교환하였으며 앞으로도 긴밀히 소통해 나가기로 하였다.',
  'ㅇ 양측은 인적 교류를 늘려 가기로 하였다.',
].join('\n');

describe('the text layer of a PDF', () => {
  it('is read in Japanese, lines joined to paragraphs', async () => {
    expect(await textOf({ pages: [setInLines(JA)] })).toBe(JA);
  });

  it('is read in Korean that is broken between words', async () => {
    expect(await textOf({ pages: [setInLines(KO, { blanks: true })] })).toBe(KO);
  });

  it.each([
    ['90ms-RKSJ-H', JA],
    ['KSCms-UHC-H', KO],
  ] as const)('is read in %s without a table back to Unicode', async (encoding, text) => {
    const pages = [setInLines(text, { blanks: true })];
    expect(await textOf({ pages, encoding })).toBe(text);
  });

  it('is read from pieces in any order, one line of several pieces', async () => {
    const line: DrawnLine[] = [
      { x: 120, y: 700, text: '電話会談を行いました。' },
      { x: 70, y: 701, text: '両外相は' },
      { x: 70, y: 740, text: '日韓外相電話会談の概要' },
    ];
    expect(await textOf({ pages: [line] })).toBe('日韓外相電話会談の概要\n両外相は 電話会談を行いました。');
  });

  it('goes on across pages, without their numbers and running heads', async () => {
    const sentence =
      '両外相は、地域情勢について意見を交わし、今後も緊密に連携していくことを改めて確認したと述べました。';
    const page = (number: number, text: string): DrawnLine[] => [
      { x: 200, y: 810, text: '例示省報道発表資料' },
      ...setInLines(text),
      { x: 290, y: 40, text: `- ${number} -` },
    ];
    const pages = [page(1, sentence.slice(0, 40)), page(2, sentence.slice(40)), page(3, '以上です。')];
    expect(await textOf({ pages })).toBe(`${sentence}\n以上です。`);
  });

  it('keeps a date or a figure that is no page number', async () => {
    const pages = [[...setInLines(JA), { y: 500, text: '２０２５' }]];
    expect(await textOf({ pages })).toBe(`${JA}\n２０２５`);
  });

  it('leaves out what is turned, such as a watermark', async () => {
    const plain = aPdf({ pages: [setInLines(JA)], isPacked: false }).toString('latin1');
    // The same line once more, turned by 45 degrees.
    const turned = plain.replace(
      /BT \/F1 10\.5 Tf 1 0 0 1 70 760/u,
      'BT /F1 10.5 Tf 0.7 0.7 -0.7 0.7 70 760',
    );
    const result = await read(Buffer.from(turned, 'latin1'));
    expect(result.ok && result.value.text).toBe(JA.split('\n').slice(1).join('\n'));
  });
});

describe('what a PDF proposes', () => {
  it('is its first line, the day in a line of its own, and the language', async () => {
    const result = await read(
      aPdf({ pages: [setInLines(`令和７年６月９日\n${JA}`)], title: 'Microsoft Word - a.doc' }),
    );
    expect(result.ok && result.value.proposals).toEqual({
      title: { value: '日韓外相電話会談', origin: 'first-line' },
      publishedOn: { value: '2025-06-09', origin: 'line' },
      side: { value: 'ja', origin: 'script' },
    });
  });

  it('is the title of its properties where no line looks like one', async () => {
    const pages = [setInLines('両外相は、電話会談を行い、意見を交わしました。')];
    const result = await read(aPdf({ pages, title: '外相電話会談' }));
    expect(result.ok && result.value.proposals.title).toEqual({
      value: '外相電話会談',
      origin: 'properties',
    });
  });
});

describe('a PDF that gives no text', () => {
  it('is told of when it is a scan', async () => {
    expect(await textOf({ pages: [[]] })).toBe('no-text-layer');
  });

  it('is told of when its characters cannot be told', async () => {
    expect(await textOf({ pages: [setInLines(JA)], encoding: 'none' })).toBe('no-text-layer');
  });

  it('is told of when it is damaged', async () => {
    const file = aPdf({ pages: [setInLines(JA)] });
    expect(await read(Buffer.from('%PDF-1.7\nnothing'))).toMatchObject({ error: { code: 'broken-file' } });
    expect(await read(Buffer.from('no PDF at all'))).toMatchObject({ error: { code: 'broken-file' } });
    expect(await read(file.subarray(0, file.length / 3))).toMatchObject({ ok: false });
  });

  it('is read whatever its name says', async () => {
    const result = await read(aPdf({ pages: [setInLines(JA)] }), 'readout.txt');
    expect(result.ok && result.value.text).toBe(JA);
  });
});

describe('a hostile PDF', () => {
  const bomb = deflateSync(Buffer.alloc(100 * 1024 * 1024), { level: 9 });

  it('that unpacks to hundreds of megabytes is refused before it is unpacked', async () => {
    const file = aPdf({
      pages: [[]],
      isPacked: false,
      content: Buffer.concat([Buffer.from('stream\n'), bomb]),
    });
    expect(await read(file)).toMatchObject({ error: { code: 'too-complex-file' } });
  });

  it('that is packed many times over is refused', async () => {
    let content: Buffer = Buffer.from('BT ET');
    for (let layer = 0; layer < 5; layer += 1) content = deflateSync(content);
    expect(await textOf({ pages: [[]], content })).toBe('too-complex-file');
  });

  it('with more pages than any readout is refused', async () => {
    const pages = Array.from({ length: 201 }, (_, index) => [{ y: 700, text: `第${index}頁` }]);
    expect(await textOf({ pages })).toBe('too-complex-file');
  });

  it('that takes too long is given up', async () => {
    const impatient = aReadUpload(aDocumentReader({ timeoutMs: 1 }));
    const result = await impatient(aPdf({ pages: [setInLines(JA)] }), { fileName: 'a.pdf' });
    expect(result).toMatchObject({ error: { code: 'too-complex-file' } });
  });

  it('leaves the next file unharmed, and one too many has to wait', async () => {
    const busy = aReadUpload(aDocumentReader({ maxWaiting: 2 }));
    const files = [
      Buffer.from('%PDF-1.7\nnothing'),
      aPdf({ pages: [setInLines(JA)] }),
      aPdf({ pages: [[]] }),
    ];
    const results = await Promise.all(files.map((file) => busy(file, { fileName: 'a.pdf' })));
    expect(results.map((result) => (result.ok ? result.value.text : result.error.code))).toEqual([
      'broken-file',
      JA,
      'busy-files',
    ]);
  });

  it('changed anywhere gets an answer', async () => {
    const file = aPdf({ pages: [setInLines(JA)], isPacked: false });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        async (changes) => {
          const changed = Buffer.from(file);
          for (const [at, byte] of changes) changed[at] = byte;
          const result = await read(changed);
          expect(typeof (result.ok ? result.value.text : result.error.code)).toBe('string');
        },
      ),
      { numRuns: 8 },
    );
  }, 60_000);
});

import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type * as DictionaryImage from '../../../src/analysers/dictionary-image';

const TEXTS = {
  ipadic: [
    '両大臣は、拉致問題について緊密に協力することで一致した。',
    '',
    '令和7年に幅を広げていく考えを𠮷田大臣が述べた。',
  ],
  'ko-dic': ['양 장관은 납치 문제에 대해 긴밀히 협력하기로 하였다.', '', '협력의 폭을 넓혀 나가기로 했다.'],
} as const;

/** The module with a memory of its own, as in a new process. */
function inNewMemory<T>(use: (image: typeof DictionaryImage) => T): T {
  let result: { readonly value: T } | null = null;
  jest.isolateModules(() => {
    result = {
      value: use(jest.requireActual<typeof DictionaryImage>('../../../src/analysers/dictionary-image')),
    };
  });
  return result!.value;
}

const tokensOf = (tokenizers: DictionaryImage.Tokenizers): unknown[] =>
  (['ipadic', 'ko-dic'] as const).flatMap((name) =>
    TEXTS[name].map((text) => tokenizers[name].tokenize(text) as unknown),
  );

describe('the image of the dictionaries', () => {
  let folder: string;
  let file: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'readout-image-'));
    file = path.join(folder, 'dictionaries.image');
    inNewMemory((image) => image.saveDictionaryImage(file));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives the tokens that the unpacked dictionaries give', () => {
    const unpacked = inNewMemory(({ unpackDictionary }) =>
      tokensOf({ ipadic: unpackDictionary('ipadic'), 'ko-dic': unpackDictionary('ko-dic') }),
    );
    const restored = inNewMemory((image) => tokensOf(image.restoreDictionaries(file)!));
    expect(restored.flat().length).toBeGreaterThan(40);
    expect(restored).toEqual(unpacked);
  });

  it('is left alone where the memory is in use already', () => {
    const [first, second] = inNewMemory((image) => [
      image.restoreDictionaries(file),
      image.restoreDictionaries(file),
    ]);
    expect(first).not.toBeNull();
    expect(second).toBeNull();
  });

  it('is of no use where there is none, for another package, or cut short', () => {
    const header = Buffer.from(
      JSON.stringify({ package: 'lindera 0', from: 0, to: 0, runs: [], tokenizers: {} }),
    );
    const length = Buffer.alloc(4);
    length.writeUInt32LE(header.length);
    const other = path.join(folder, 'other.image');
    writeFileSync(other, Buffer.concat([length, header]));
    truncateSync(file, 100_000);
    inNewMemory((image) => {
      expect(image.restoreDictionaries(path.join(folder, 'none.image'))).toBeNull();
      expect(image.restoreDictionaries(other)).toBeNull();
      expect(image.restoreDictionaries(file)).toBeNull();
    });
  });
});

import { isWrittenSo } from '../../../src/analysers/korean-stem';
import { analyserOf } from '../../support/analysers';

/** The morphemes of a text as `북한/NNP 이/JKS`. */
const read = (text: string) =>
  analyserOf('ko')
    .analyse(text)
    .map(({ surface, tag }) => `${surface}/${tag}`)
    .join(' ');
/** The verbs and adjectives in their dictionary forms. */
const verbs = (text: string) =>
  analyserOf('ko')
    .analyse(text)
    .filter(({ tag }) => /^V[VA]/u.test(tag))
    .map(({ base }) => base);

describe('the Korean analyser', () => {
  it.each([
    ['협력이 필요하다', '협력/NNG 이/JKS'],
    ['북한이 발사했다', '북한/NNP 이/JKS'],
    ['양측이 합의했다', '양측/NNG 이/JKS'],
    ['가능성이 있다', '가능/NNG 성/XSN 이/JKS'],
    ['2명이 다쳤다', '명/NNBC 이/JKS'],
    ['대법원이, 이날', '법원/NNG 이/JKS'],
  ])('reads the subject particle of %s', (text, expected) => {
    expect(read(text)).toContain(expected);
  });

  it.each(['깊이 논의했다', '많이 늘었다', '끊임없이 협의했다', '함께 같이 갔다', '어린이 교육'])(
    'reads no particle into %s',
    (text) => {
      expect(read(text)).not.toContain('이/JKS');
      expect(read(text)).not.toContain('을/JKO');
    },
  );

  it.each([
    ['두 정상은 합의했다', '두/MM 정상/NNG'],
    ['양국 간 협력', '양국/NNG 간/NNB 협력/NNG'],
    ['이를 위해 노력했다', '이/NP 를/JKO'],
    ['정상회담 전 통화', '전/NNG 통화/NNG'],
    ['이 문제를 논의했다', '이/MM 문제/NNG'],
    ['시간이 간다', '가/VV ᆫ다/EC'],
  ])('reads the short words of %s', (text, expected) => {
    expect(read(text)).toContain(expected);
  });

  it('gives every morpheme its own place in the text as it is written', () => {
    const text = '북한이 쏘았고, 깊이 우려한다는 점이 중요하다';
    for (const { surface, start, end, tag } of analyserOf('ko').analyse(text))
      if (tag.startsWith('J')) expect(text.slice(start, end)).toBe(surface);
  });

  it.each([
    ['위험을 막기 위해', '막다'],
    ['노력을 이어 가기로 했다', '가다'],
    ['의견을 듣고 있다', '듣다'],
    ['힘을 쓰기로 했다', '쓰다'],
    ['배출량이 줄었다', '줄다'],
    ['제동을 걸겠다고 했다', '걸다'],
    ['의견을 들었다', '듣다'],
    ['잘 아는 사람', '알다'],
  ])('finds the dictionary form of the verb in %s', (text, verb) => {
    expect(verbs(text)).toContain(verb);
  });
});

describe('isWrittenSo', () => {
  it.each([
    ['묻', '물', '어', true],
    ['묻', '물', '고', false],
    ['짓', '지', '었', true],
    ['짓', '지', '고', false],
    ['알', '아', '는', true],
    ['알', '아', '고', false],
    ['박', '막', '기', false],
    ['돕', '도우', '려', true],
    ['흘러들', '흘러드', '는', true],
  ])('%s is written %s before %s: %s', (stem, written, next, expected) => {
    expect(isWrittenSo(stem, written, next)).toBe(expected);
  });
});

import fc from 'fast-check';
import { clustersOf } from '../../../../src/engine/normalise/clusters';
import { normaliseText } from '../../../../src/engine/normalise/normalise';
import { processorTime } from '../../../support/processor-time';

const norm = (side: 'ja' | 'ko', text: string): string => normaliseText(side, text).norm;

describe('normaliseText', () => {
  it.each([
    [
      'full-width letters, digits and marks',
      'ja',
      'ＡＬＰＳ処理水（１，２００トン）',
      'ALPS処理水(1,200トン)',
    ],
    ['half-width kana with their voice marks', 'ja', 'ﾊﾟｰﾄﾅｰｼｯﾌﾟとｶﾞｽ', 'パートナーシップとガス'],
    ['decomposed kana', 'ja', 'か\u3099いむ', 'がいむ'],
    ['decomposed Hangul', 'ko', '한일 정상'.normalize('NFD'), '한일 정상'],
    ['compatibility ideographs', 'ko', '\uf90a 장관', '金 장관'],
    ['circled and parenthesised item signs as they are', 'ko', '①②㉮㈎⑩', '①②㉮㈎⑩'],
    ['the bullet ㅇ as it is', 'ko', 'ㅇ 양 장관은', 'ㅇ 양 장관은'],
    ['Korean middle dots', 'ko', '한ㆍ미‧일・중･러∙북', '한·미·일·중·러·북'],
    ['Japanese middle dots', 'ja', '日・韓･米·中', '日・韓・米・中'],
    ['quotation marks', 'ko', '“완전한” ‘위안부’ ’26년', "\"완전한\" '위안부' '26년"],
    ['Japanese brackets as they are', 'ja', '「共同｣『宣言』', '「共同」『宣言』'],
    ['dashes and tildes', 'ja', '5～6月、10〜20分、−3、―また—', '5~6月、10~20分、-3、―また―'],
    ['spaces of all kinds', 'ja', '１　両\u00a0首\t脳\u2003は', '1 両 首 脳 は'],
    ['line ends of all kinds', 'ko', 'a\r\nb\rc\nd\u2028e', 'a\nb\nc\nd\ne'],
    ['no invisible characters', 'ko', '\ufeff한\u200b일\u00ad 정\u2060상', '한일 정상'],
    ['no variation selectors', 'ja', '葛\u{e0100}城', '葛城'],
    ['ellipses as one sign', 'ja', '検討…中⋯', '検討…中…'],
    [
      'Western marks in Japanese sentences',
      'ja',
      '両国は，協力した．また，1.5倍',
      '両国は、協力した。また、1.5倍',
    ],
  ] as const)('writes %s', (_what, side, text, expected) => {
    expect(norm(side, text)).toBe(expected);
  });

  it('maps a folded stretch to the whole of what it stands for', () => {
    const { norm: text, original, ...way } = normaliseText('ja', '第１回ﾊﾟﾈﾙ\r\n（了）');
    const at = text.indexOf('パネル');
    expect(original.slice(...way.toOriginal(at, at + 1))).toBe('ﾊﾟ');
    expect(original.slice(...way.toOriginal(at, at + 3))).toBe('ﾊﾟﾈﾙ');
    expect(original.slice(...way.toOriginal(text.indexOf('\n'), text.indexOf('\n') + 1))).toBe('\r\n');
  });

  it('maps the whole to the whole but for what is dropped at the edges', () => {
    const { norm: text, ...way } = normaliseText('ko', '\ufeff통화\u200b 결과');
    expect(way.toOriginal(0, text.length)).toEqual([1, 7]);
  });

  it('maps an empty range to a place', () => {
    const way = normaliseText('ja', '㍻の');
    expect(way.toOriginal(0, 0)).toEqual([0, 0]);
    expect(way.toOriginal(3, 3)).toEqual([2, 2]);
  });

  it('takes time in proportion to the length', () => {
    const milliseconds = (times: number): number => {
      const text = '両首脳は、日韓ｶﾞｲﾑ協力を確認した。'.repeat(times);
      return processorTime(() => normaliseText('ja', text), 3);
    };
    milliseconds(1000);
    // Four times the text in less than twelve times the work; the square would be sixteen.
    expect(milliseconds(10_000)).toBeLessThan(12 * Math.max(milliseconds(2500), 20));
  });
});

/** What readouts hold, and what they should not hold: marks, jamo, emoji, controls, lone surrogates. */
const pieces = fc.constantFrom(
  ...[
    '가',
    '각',
    '각',
    'ㅇ',
    'が',
    'か\u3099',
    'ｶﾞ',
    '漢',
    '\u{20bb7}',
    '葛\u{e0100}',
    '①',
    '\r\n',
    '\r',
    '\n',
    '\u200b',
    '\ufeff',
  ],
  ...[
    '👨\u200d👩\u200d👧',
    '🇯🇵',
    '👍\u{1f3fd}',
    'é',
    '\u0301',
    '\ud800',
    '\udc00',
    '“',
    '·',
    '　',
    'Ａ',
    '㍻',
    '½',
    '.',
    ' ',
  ],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

describe('for every text', () => {
  it('the clusters are the text', () => {
    fc.assert(fc.property(texts, (text) => [...clustersOf(text)].join('') === text));
  });

  it('the way back goes forward and stays in the text', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('ja' as const, 'ko' as const), (text, side) => {
        const { norm: folded, ...way } = normaliseText(side, text);
        let last = 0;
        for (let i = 0; i < folded.length; i += 1) {
          const [start, end] = way.toOriginal(i, i + 1);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeGreaterThanOrEqual(last);
          last = start;
        }
      }),
    );
  });

  it('no range cuts a surrogate pair or a combining sequence', () => {
    const composed = fc.array(pieces, { maxLength: 30 }).map((list) => list.join(''));
    fc.assert(
      fc.property(composed, (text) => {
        const breaks = new Set([...graphemes.segment(text)].map((piece) => piece.index).concat(text.length));
        const { norm: folded, ...way } = normaliseText('ko', text);
        for (let i = 0; i < folded.length; i += 1) {
          for (const edge of way.toOriginal(i, i + 1)) expect(breaks).toContain(edge);
        }
      }),
    );
  });

  it('the normalised text holds no invisible character, no control and no lone surrogate', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(norm('ja', text)).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u200b\u2060\ufeff\r\t]|\p{Surrogate}/u,
        );
      }),
    );
  });
});

import { decode, encode } from 'iconv-lite';
import fc from 'fast-check';
import { MAX_TEXT_LENGTH } from '../../../src/domain/readout';
import { checkTexts } from '../../../src/intake';
import { JA, KO } from './texts';

const CODES_ONLY = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);
const codes = (ja: string, ko: string) => {
  const { swapped, problems } = checkTexts({ ja, ko });
  return { swapped, ja: CODES_ONLY(problems.ja), ko: CODES_ONLY(problems.ko) };
};
const NONE = { swapped: false, ja: [], ko: [] };

describe('checkTexts', () => {
  it('finds nothing wrong with a pair in its places', () => {
    expect(codes(JA, KO)).toEqual(NONE);
  });

  it('notices that the panes stand in each other’s place', () => {
    expect(codes(KO, JA)).toEqual({ swapped: true, ja: [], ko: [] });
  });

  it('does not swap when only one side is plain', () => {
    expect(codes(KO, KO)).toEqual({ swapped: false, ja: ['wrong-language'], ko: [] });
    expect(codes(JA, JA)).toEqual({ swapped: false, ja: [], ko: ['wrong-language'] });
    expect(codes(KO, '日韓首脳会談')).toEqual({
      swapped: false,
      ja: ['wrong-language'],
      ko: ['wrong-language'],
    });
  });

  it('knows Hangul and kana whose syllables are written in parts', () => {
    expect(codes(JA.normalize('NFD'), KO.normalize('NFD'))).toEqual(NONE);
    expect(codes(KO.normalize('NFD'), JA).swapped).toBe(true);
  });

  it.each(['韩日首脑通电话', '韩国总统与日本首相通话'])('takes %s for no Japanese title', (title) => {
    expect(codes(title, KO).ja).toEqual(['wrong-language']);
  });

  it('takes a stray control character in a short text for a blemish', () => {
    expect(codes('両首脳は会談した。\x07', KO)).toEqual(NONE);
    expect(codes('両首脳は会談した。\x07\x01\x02', KO).ja).toEqual(['binary']);
  });

  test.each(['', '  \n\t', '\u3000', '\u200B\uFEFF'])('calls %j empty', (blank) => {
    expect(codes(blank, KO).ja).toEqual(['empty']);
    expect(codes(JA, blank).ko).toEqual(['empty']);
  });

  it('allows the longest text and refuses one that is longer', () => {
    expect(codes('あ'.repeat(MAX_TEXT_LENGTH), KO)).toEqual(NONE);
    const { problems } = checkTexts({ ja: 'あ'.repeat(MAX_TEXT_LENGTH + 1), ko: KO });
    expect(problems.ja).toEqual([
      { code: 'too-long', field: 'text', params: { limit: MAX_TEXT_LENGTH, found: MAX_TEXT_LENGTH + 1 } },
    ]);
  });

  it('calls control characters binary, but forgives a form feed', () => {
    expect(codes(`${JA}\0`, KO).ja).toEqual(['binary']);
    expect(codes('\x01\x02両首脳\x03\x04', KO).ja).toEqual(['binary']);
    expect(codes(`${JA}\f${JA}\x0b`, KO)).toEqual(NONE);
  });

  test.each(['windows-1252', 'cp932', 'latin1'])('notices text that was UTF-8 read as %s', (wrong) => {
    const broken = decode(encode(JA, 'utf-8'), wrong);
    expect(codes(broken, KO).ja).toEqual(['mojibake']);
  });

  it('notices Korean read as Western or as Japanese', () => {
    expect(codes(JA, decode(encode(KO, 'cp949'), 'windows-1252')).ko).toEqual(['mojibake']);
    expect(codes(JA, decode(encode(KO, 'utf-8'), 'cp949')).ko).toEqual(['mojibake']);
    expect(codes(JA, decode(encode(KO, 'utf-8'), 'cp932')).ko).toEqual(['mojibake']);
  });

  it('notices a text full of replacement characters, but not a single one', () => {
    expect(codes('両首�は���一��した', KO).ja).toEqual(['mojibake']);
    expect(codes(`${JA}\uFFFD`, KO)).toEqual(NONE);
  });

  test.each([
    ['The two leaders spoke on the phone and agreed to cooperate on regional issues.', 'en'],
    ['Les deux dirigeants se sont entretenus par téléphone et ont réaffirmé leur amitié.', 'other'],
    ['两国领导人举行电话会谈，一致同意加强合作，并就地区局势交换了意见。', 'zh'],
    ['兩國領導人舉行電話會談，一致同意加強合作，並就地區局勢交換了意見，雙方認為這是重要的。', 'zh'],
    ['Лидеры двух стран провели телефонный разговор.', 'other'],
    ['12345 67890 !!!', 'other'],
  ])('names the language it found instead: %s', (text, found) => {
    const problem = (expected: string) => ({
      code: 'wrong-language',
      field: 'text',
      params: { found, expected },
    });
    expect(checkTexts({ ja: text, ko: text })).toEqual({
      swapped: false,
      problems: { ja: [problem('ja')], ko: [problem('ko')] },
    });
  });

  test.each([
    '日韓首脳電話会談',
    '日韓外相会談（概要） 令和7年6月9日 外務省',
    '石破総理大臣は、李在明（이재명）大統領と電話会談を行いました。',
    '韓国側は「한미일 협력」の重要性に言及し、日本側は賛意を示しました。',
    '詳細は https://www.example.jp/press/release/2025/06/09/index.html を参照してください。両首脳が会談しました。',
  ])('accepts as Japanese: %s', (text) => {
    expect(codes(text, KO)).toEqual(NONE);
  });

  test.each([
    '한일 정상 통화',
    '이시바(石破) 총리는 北 핵·미사일 문제와 韓美日 협력을 언급했다.',
    '일본 측은 「拉致問題」에 대한 이해를 요청했다고 전했다.',
    '북한 「ミサイル」 발사에 대해 논의했습니다.',
  ])('accepts as Korean: %s', (text) => {
    expect(codes(JA, text)).toEqual(NONE);
  });

  it('answers for any two strings, and the same for the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (ja, ko) => {
        const check = checkTexts({ ja, ko });
        expect(check).toEqual(checkTexts({ ja, ko }));
        expect(check.problems.ja.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });
});

import fc from 'fast-check';

const JAPANESE = [
  '両首脳は、',
  '石破総理から',
  '協力を強化することで一致した。',
  '拉致問題',
  '「遺憾である。抗議した。」',
  'と述べた',
  'するとともに、',
  '令和７年６月９日',
  '午後2時25分',
  '約25分間',
  '日米韓',
  'サプライチェーン',
  '処理水',
  '（注）',
  'ﾃﾞｼﾞﾀﾙ',
  '概要は以下のとおり。',
  '１　',
  '①',
] as const;
const KOREAN = [
  '양 정상은 ',
  '이시바 총리는 ',
  '협력을 강화하기로 합의하였다.',
  '납치 문제',
  '“유감이다. 항의했다.”',
  '고 말했다',
  '하였으며, ',
  '2025.6.9.(월) ',
  '낮 12시',
  '약 25분간',
  '한·미·일',
  '공급망',
  '오염수',
  '(주)',
  '□ ',
  'ㅇ ',
  '끝.',
] as const;
const HOSTILE = [
  '👩‍👩‍👧‍👦',
  '🇯🇵🇰🇷',
  '👍🏽',
  'か\u3099',
  'ﾊﾟ',
  '協力'.normalize('NFD'),
  '협력을 강화'.normalize('NFD'),
  'e\u0301',
  '𠮷野',
  '\ud83d',
  '\udc69',
  '\u200b',
  '\ufeff',
  '\u202e',
  '葛\u{e0100}',
  '\n',
  '\r\n',
  '\r',
  '\u2028',
  '\t',
  '　',
  ' ',
  '「',
  '」',
  '『',
  '）',
  '((',
  ']',
  '"',
  "'",
  '<script>',
  '&amp;',
  '</p>',
  '\0',
  '。。。',
  '...',
  '、、',
  '・・・',
  '―',
  '〜',
  '1234567890',
  '12.3.',
  '３月４０日',
  'IAEA',
  'a',
] as const;

/** Any mixture of both languages, signs, broken and combined characters. */
export const aHostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...JAPANESE) },
      { weight: 3, arbitrary: fc.constantFrom(...KOREAN) },
      { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

/** A text with some stretches cut out, wherever they begin and end: in a word, in a bracket, in a character. */
export function withDeletions(text: string): fc.Arbitrary<string> {
  const aCut = fc.tuple(fc.nat(text.length), fc.nat(30));
  return fc
    .array(aCut, { maxLength: 5 })
    .map((cuts) => cuts.reduce((rest, [at, length]) => rest.slice(0, at) + rest.slice(at + length), text));
}

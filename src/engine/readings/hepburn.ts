/** Hepburn with macrons (modified: n before b, m and p, too; n’ before vowels and y). */
const DIGRAPHS: Readonly<Record<string, string>> = {
  キャ: 'kya',
  キュ: 'kyu',
  キョ: 'kyo',
  シャ: 'sha',
  シュ: 'shu',
  ショ: 'sho',
  チャ: 'cha',
  チュ: 'chu',
  チョ: 'cho',
  ニャ: 'nya',
  ニュ: 'nyu',
  ニョ: 'nyo',
  ヒャ: 'hya',
  ヒュ: 'hyu',
  ヒョ: 'hyo',
  ミャ: 'mya',
  ミュ: 'myu',
  ミョ: 'myo',
  リャ: 'rya',
  リュ: 'ryu',
  リョ: 'ryo',
  ギャ: 'gya',
  ギュ: 'gyu',
  ギョ: 'gyo',
  ジャ: 'ja',
  ジュ: 'ju',
  ジョ: 'jo',
  ビャ: 'bya',
  ビュ: 'byu',
  ビョ: 'byo',
  ピャ: 'pya',
  ピュ: 'pyu',
  ピョ: 'pyo',
  シェ: 'she',
  ジェ: 'je',
  チェ: 'che',
  ティ: 'ti',
  ディ: 'di',
  トゥ: 'tu',
  ドゥ: 'du',
  デュ: 'dyu',
  テュ: 'tyu',
  ファ: 'fa',
  フィ: 'fi',
  フェ: 'fe',
  フォ: 'fo',
  フュ: 'fyu',
  ウィ: 'wi',
  ウェ: 'we',
  ウォ: 'wo',
  ヴァ: 'va',
  ヴィ: 'vi',
  ヴェ: 've',
  ヴォ: 'vo',
  ツァ: 'tsa',
  ツィ: 'tsi',
  ツェ: 'tse',
  ツォ: 'tso',
  イェ: 'ye',
  クァ: 'kwa',
  クォ: 'kwo',
  グァ: 'gwa',
};

const SINGLES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'アa イi ウu エe オo カka キki クku ケke コko サsa シshi スsu セse ソso タta チchi ツtsu テte トto ナna ニni ヌnu ネne ノno ' +
    'ハha ヒhi フfu ヘhe ホho マma ミmi ムmu メme モmo ヤya ユyu ヨyo ラra リri ルru レre ロro ワwa ヰi ヱe ヲo ガga ギgi グgu ' +
    'ゲge ゴgo ザza ジji ズzu ゼze ゾzo ダda ヂji ヅzu デde ドdo バba ビbi ブbu ベbe ボbo パpa ピpi プpu ペpe ポpo ヴvu ' +
    'ァa ィi ゥu ェe ォo ャya ュyu ョyo ヵka ヶke'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** Between two parts of a word whose vowels stay apart: 思|う is omou, 公|布 kōfu. */
export const SEAM = '|';

const LONG: Readonly<Record<string, string>> = { a: 'ā', i: 'ī', u: 'ū', e: 'ē', o: 'ō' };

/** Hiragana as katakana; everything else as it is. */
export const toKatakana = (text: string): string =>
  text.replace(/[ぁ-ゖ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

/** Katakana as hiragana; everything else as it is. */
export const toHiragana = (text: string): string =>
  text.replace(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

/**
 * One word in Latin letters.
 * @param kana katakana or hiragana, with `SEAM` where two vowels must not melt into a long one. What is no kana stays as it is.
 */
export function toHepburn(kana: string): string {
  return spell(toKatakana(kana)).replaceAll(SEAM, '');
}

function spell(kana: string): string {
  let latin = '';
  let isDoubled = false;
  for (let at = 0; at < kana.length;) {
    const two = DIGRAPHS[kana.slice(at, at + 2)];
    const char = kana.charAt(at);
    const next = kana.charAt(at + 1);
    if (char === SEAM || char === ' ') latin += char;
    else if (char === 'ッ') isDoubled = true;
    else if (char === 'ー') latin = lengthened(latin);
    else if (char === 'ン')
      latin += /^[アイウエオヤユヨ]/u.test(next === SEAM ? kana.charAt(at + 2) : next) ? 'n’' : 'n';
    else if (two === undefined && isLong(latin, char)) latin = lengthened(latin);
    else {
      const syllable = two ?? SINGLES[char] ?? char;
      latin += isDoubled ? doubled(syllable) : syllable;
      isDoubled = false;
    }
    at += two === undefined ? 1 : 2;
  }
  return latin;
}

/** ou, oo and uu are long; ei and ii stay as they are written. A seam between them keeps them apart. */
const isLong = (latin: string, char: string): boolean =>
  (char === 'ウ' && /[ou]$/u.test(latin)) || (char === 'オ' && latin.endsWith('o'));

const lengthened = (latin: string): string => latin.replace(/[aiueo]$/u, (vowel) => LONG[vowel] ?? vowel);

const doubled = (syllable: string): string =>
  syllable.startsWith('ch')
    ? `t${syllable}`
    : `${/^[kstpgdbzfhjrc]/u.test(syllable) ? syllable.charAt(0) : ''}${syllable}`;

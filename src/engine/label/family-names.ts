// On which side a person stands whom no table lists, told by the form of the name alone: 高田局長, 裵局長, 이마이 국장, 김철수 국장.
import type { Actor } from '../../domain/act';
import { decompose, FINAL, INITIAL } from '../../domain/hangul';

/** Korean family names in Chinese characters; those that Japanese bear as well (林, 南, 原) are left out. */
const KOREAN_KANJI = new Set(
  '金李朴崔鄭姜趙尹張韓呉徐申権黄安宋柳洪全文孫梁裵裴白許沈盧郭成車朱禹具閔陳池厳蔡元方孔玄咸卞廉呂秋都蘇石宣薛馬吉延魏表明奇潘王琴玉陸印孟諸牟卓魚殷片龍兪劉奉河高',
);
/** Such names with which a full name of three characters is Korean; 高村, 安倍, 黄川田, 成田 begin Japanese ones. */
const SURELY_KOREAN = new Set('金李朴崔鄭姜趙尹張韓徐権裵裴許盧沈宋洪兪劉');
const KOREAN_KANJI_PAIRS = /^(?:南宮|皇甫|諸葛|鮮于|独孤|司空|西門)/u;

/** The side of a person by the name as Japanese writes it. */
export function sideOfKanjiName(name: string): Actor {
  if (/^[ァ-ヴー・＝A-Za-z. ]+$/u.test(name)) return 'third';
  const [first = ''] = name;
  if (KOREAN_KANJI_PAIRS.test(name)) return 'kr';
  if (name.length === 1) return KOREAN_KANJI.has(first) ? 'kr' : 'jp';
  return name.length === 3 && SURELY_KOREAN.has(first) ? 'kr' : 'jp';
}

const KOREAN_FAMILY_NAMES = new Set(
  '김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용탄라나봉사부가복태목형피두감제',
);
const KOREAN_PAIRS = /^(?:남궁|황보|제갈|선우|독고|사공|서문)/u;

/** The side of a person by the name as Korean writes it: one syllable or a Korean full name, a name that sounds Japanese, another. */
export function sideOfHangulName(name: string): Actor {
  const [first = ''] = name.split(/\s/u);
  if (KOREAN_PAIRS.test(first)) return 'kr';
  if (first.length === 1) return KOREAN_FAMILY_NAMES.has(first) ? 'kr' : 'third';
  if (soundsJapanese(first)) return 'jp';
  const [family = ''] = first;
  return name === first && first.length <= LONGEST_KOREAN_NAME && KOREAN_FAMILY_NAMES.has(family)
    ? 'kr'
    : 'third';
}

const LONGEST_KOREAN_NAME = 3;

/** Vowels of Japanese syllables in Hangul: ㅏ ㅐ ㅑ ㅔ ㅖ ㅗ ㅘ ㅛ ㅜ ㅠ ㅣ; ㅡ only in 스, 쓰, 즈. */
const JAPANESE_VOWELS = new Set([0, 1, 2, 5, 7, 8, 9, 12, 13, 17, 20]);
const EU = 18;
const EU_INITIALS = new Set([9, 10, 12]);
/** No final, ㄴ (신, 젠) or ㅅ (핫, 닛). */
const JAPANESE_FINALS = new Set<number>([FINAL.none, FINAL.n, FINAL.s]);

/** Whether a name could be Japanese by its syllables: 이마이, 후나코시; not 김철수 (ㅁ), 조현 (ㅕ), 헤그세스 (그), 루비오 (ㄹ). */
function soundsJapanese(name: string): boolean {
  return [...name].every((syllable, i) => {
    const parts = decompose(syllable);
    if (!parts) return false;
    const { initial, vowel, final } = parts;
    if (i === 0 && initial === INITIAL.r) return false;
    if (!JAPANESE_FINALS.has(final)) return false;
    return JAPANESE_VOWELS.has(vowel) || (vowel === EU && EU_INITIALS.has(initial));
  });
}

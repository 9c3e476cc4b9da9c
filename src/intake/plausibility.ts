// How much a string looks like Japanese or Korean that somebody wrote. Bytes read in the wrong encoding give characters
// too, often valid ones; what they never give is the handful of kana and syllables that every sentence is made of.

/** The kana of particles and endings, and the syllables of 조사 and 어미: a third of any running text. */
const EVERYDAY = new Set(
  'のにをはがとしたてでるすいまなもこりきれ다는이의을를에하고가한로지기인도서대과해정사',
);

/** The kanji that titles of readouts are made of: a title may hold no kana. Bytes that are misread give rare ones. */
const USUAL_KANJI = new Set(
  '日韓国会議大臣首脳外相談電話両政府年月時分間協力関係問題対応確認一致連携地域情勢安全保障経済交流発展意見交換北朝鮮核弾道射拉致解決支持表明説明述重要性引続緊密思疎通米中露際社法配自由開太平洋共同声合強化推進次官局長邸総理統領訪来東京省部庁委員本件概要結果実施催火水木金土午前後約名人民和成令昭一二三四五六七八九十',
);

type Weighing = readonly [pattern: RegExp, weight: number];

/** The first that matches gives a character's weight. ASCII counts nothing: it is the same in every encoding. */
const WEIGHTS: readonly Weighing[] = [
  // A byte sequence that the encoding does not have.
  [/\uFFFD/u, -20],
  // C1 controls, private use, unassigned.
  [/[\p{Cc}\p{Co}\p{Cn}\p{Cs}]/u, -10],
  // EUC-JP read as Shift_JIS is full of half-width katakana; Japanese read as CP949 of single jamo.
  [/[\uFF61-\uFF9F\u3131-\u318E]/u, -2],
  [/[ぁ-んァ-ヶー]/u, 1],
  [/[가-힣]/u, 0.3],
  [/\p{Script=Han}/u, 0.2],
  [/[\u3000-\u303F\uFF01-\uFF5E·…“”‘’「」『』]/u, 0.5],
  [/\p{L}/u, -1],
];

const EVERYDAY_WEIGHT = 2;
const USUAL_KANJI_WEIGHT = 0.8;

/**
 * Mean weight of the characters outside ASCII: above `PLAUSIBLE` for running text in either language, far below zero
 * for most misreadings; 0 when there is nothing outside ASCII.
 */
export function plausibility(text: string): number {
  let sum = 0;
  let count = 0;
  for (const character of text) {
    if (character <= '\u007F') continue;
    count += 1;
    sum += weightOf(character);
  }
  return count === 0 ? 0 : sum / count;
}

/** Short notices of names and kanji lie at 0.2; running Japanese above 0.9, running Korean above 0.7. */
export const PLAUSIBLE = 0.1;

function weightOf(character: string): number {
  if (EVERYDAY.has(character)) return EVERYDAY_WEIGHT;
  if (USUAL_KANJI.has(character)) return USUAL_KANJI_WEIGHT;
  return WEIGHTS.find(([pattern]) => pattern.test(character))?.[1] ?? 0;
}

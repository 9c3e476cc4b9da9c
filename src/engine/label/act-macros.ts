import { AppError } from '../../domain/errors';
import { FINAL, syllablesWith } from '../../domain/hangul';

/** Adverbs that may stand between what is expressed and the verb: 支持を改めて表明した, 감사를 거듭 표했다. */
const JAPANESE_ADVERBS =
  '(?:改めて|重ねて|強く|深く|率直に|正式に|併せて|あわせて|それぞれ|再び|直接|再度|繰り返し|明確に|、)*';
const KOREAN_ADVERBS =
  '(?:(?:거듭|다시 ?한번|재차|직접|함께|각각|깊이|강력히|공식|공식적으로|다시|강하게|분명히) ?)*';

/**
 * The parts of patterns that stand for a whole paradigm. Forms that modify a noun are left out: 発表した措置を説明し explains and
 * does not announce, 공유할 필요가 있다고 states and does not share; but 요청한 데 대해 and 発表するとともに end a clause.
 */
const MACROS: Readonly<Record<string, string>> = {
  '{する}':
    '(?:し(?=た(?:上で|後|際|結果|直後))|し(?!た(?:の(?!に)|[\\p{Script=Han}\\p{Script=Katakana}]))|する(?:旨|と|こと|ほか|一方|など|ため|よう|[。、]|$)|され(?!た[\\p{Script=Han}\\p{Script=Katakana}])|さ(?=れ(?!た[\\p{Script=Han}\\p{Script=Katakana}]))|せ|すべ|(?=[。、]?$))',
  '{하다}':
    '(?:하(?:고|며|면서|였(?!던)|여|되|기로|기|자|지|도록|는\\s한편|는\\s동시에|겠|[,\\s]*$)|했(?!던)|함|합(?=니다)|한(?=다|\\s데|\\s후|\\s뒤|\\s가운데|\\s바)|된(?=다|\\s데)|됐(?!던)|되었(?!던)|되(?=고|며)|됨|해\\s?왔|할\\s것(?:을|임을)|하[다는]는?\\s(?:뜻|점|데)|(?=[.,;)\\s]*$))',
  // What is yet to be done: 할 것, 만들 계획.
  '{ㄹ}': `[${syllablesWith(FINAL.l)}]`,
  '{述べる}':
    '(?:の|を|が|こと|旨|趣旨|考え|方針|意向|決意|姿勢|意欲|気持ち|立場|見解|希望|改めて|重ねて|強く|率直に|明確に|その場で|併せて|それぞれ|互いに|思う|思っている|である|と|、)*(?:述べ|伝え|伝達|発言|表明|説明|応じ|応答|示[しさ]|あ[りっ]|回答|語[っり]|話し|話が|答え|明らか|紹介|披露|言及|発表|申し|なさ|寄せ|反応|主張|報告)',
  '{말하다}': `["'”’]?\\s?${KOREAN_ADVERBS}(?:(?:뜻|입장|의지|생각|의사|취지|의견|점|각오|방침|바람|견해|소회|마음)(?:을|를|도|으로|의 말을)?\\s?${KOREAN_ADVERBS})?(?:말[하했씀]|밝[히혔힌힘]|했|하였|하고|하며|하면서|함|한다|한 데|한 바|전[하했한함달]|언급|덧붙|설명|답|응[하했답]|표명|소개|피력|화답|표[하했함])`,
  '{$}': '(?=[。、.,\\s]*$)',
  '{を表す}': `(?:の?(?:意|念|気持ち|言葉|考え|立場|感|意思|姿勢|メッセージ|意向|辞))?(?:を|が|も|の)${JAPANESE_ADVERBS}(?:表明|表|示|述べ|伝|寄せ|申し|抱|有|覚え|あ[りっ]|得|なされ|発せ|送|口に|共有|発言)`,
  '{을 표하다}': `(?:의|한다는|하는|하다는|한)?\\s?(?:(?:뜻|입장|의사|말씀?|마음|인사|메시지|의지|취지|의견)(?:와\\s?함께)?)?(?:을|를|이|가|도)?\\s?${KOREAN_ADVERBS}(?:표명|표했|표하|표함|표시|전달|전했|전하|전한|전함|전해 ?[왔오]|보내 ?[왔오]|밝혔|밝히|밝힘|나타|보냈|보내|건네|건넸|나누|나눴|피력|드러|재확인|하였|했|공유|있었|언급|말했|말하|얻|받|확보|보였|보이)`,
};

/** The source of the regular expression for a `{…}` of data/acts. */
export function macro(token: string, pattern: string): string {
  const source = MACROS[token];
  if (source === undefined) throw new AppError(`unknown ${token} in the act pattern "${pattern}"`);
  return source;
}

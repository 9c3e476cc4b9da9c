import type { Side } from '../../../domain/side';

/** Longer sentences say something of their own. */
const LONGEST_FRAME = 70;

/**
 * Who does what to the list below, without a content of its own: 「三大臣は、次の点で一致した。」, 양측은 다음과 같이 합의하였다:.
 * 「次の分野で協力することで一致した」 has one.
 */
export function isFrame(text: string, side: Side): boolean {
  if (text.length > LONGEST_FRAME) return false;
  return (side === 'ja' ? JAPANESE : KOREAN).test(text) || isOpenFrame(text, side);
}

/** 両大臣は、 / 양측은: the rest of the sentence stands in the list. */
export function isOpenFrame(text: string, side: Side): boolean {
  return text.length <= LONGEST_FRAME && (side === 'ja' ? JAPANESE_OPEN : KOREAN_OPEN).test(text);
}

const JAPANESE =
  /^(?:(?:また|さらに|更に|その上で|なお|特に|具体的には)、)?(?:[^、。]{1,24}(?:は|から|からは|が|において|では|として|に関し|について|に対し)、?){0,3}(?:主に|特に)?(?:以下|次|下記)の?(?:[\d一二三四五六七八九十]+つ?の)?(?:[\d一二三四五六七八九十]+)?(?:とおり|通り|点|諸点|事項|項目|内容|ような点|ように)(?:について|に関し|に関して|に|で|を|が|とも)?、?(?:それぞれ|相互に|改めて)?(?:一致|合意|確認|再確認|決定|指摘|説明|要請|提案|強調|発言|言及|共有|認識を共有|意見が一致|認識で一致|述べ|申し入れ|求め|伝え|示)[^、。]{0,16}[。:]?$/u;
const JAPANESE_OPEN = /^[^、。]{1,40}(?:は|が|から|より|からは|として|では|において)、?[:]?$/u;

const KOREAN =
  /^(?:(?:또한|아울러|이어|특히),? )?(?:[^,.]{1,30}(?:은|는|이|가|에서|에게),? )?(?:특히 |주로 )?(?:다음|아래|이하)(?:[과와] ?같[이은](?: ?(?:사항|점|내용)\S{0,3})?|의? ?(?:\S{1,3} ?(?:가지|개) ?)?(?:사항|점|내용)\S{0,3})(?: 대해| 관해)? ?(?:각각 |서로 |상호 )?(?:합의|의견|뜻|인식|공감|확인|재확인|결정|언급|설명|제안|요청|강조|밝|말|제기|당부)[^,.]{0,16}[.:]?$/u;
const KOREAN_OPEN =
  /^(?!.*(?:다|함|음|됨|임)$)[^,.]{1,24}\S(?:측은|장관은|정상은|차관은|대신은|총리는|대통령은|국장은|국은),?:?$/u;

// Which of the predicates found in a clause says what the clause does. Both languages put the outermost predicate last; but
// "stated", "said" and "wanted to" only carry what was stated: 歓迎する旨述べ is a welcome, 감사하다고 했다 thanks.
import type { Act } from '../../domain/act';
import type { Side } from '../../domain/side';
import type { ActMention } from './act-patterns';

/**
 * The act of a clause: the predicate that ends last; of those that end at one place the longest (歓迎する旨述べ rather than
 * 述べ). A plain "stated" gives way to the act that it carries (祝意を伝え, 支持する旨の発言, 감사를 전하고), a wish to
 * the courtesy that it wraps (感謝したい旨, 당부하고자 한다).
 */
export function outermost(mentions: readonly ActMention[], norm: string, side: Side): ActMention | null {
  const last = latest(mentions);
  if (last?.act !== 'state' && last?.act !== 'intend') return last;
  const joints = last.act === 'state' ? CARRIED[side] : WISHED[side];
  const behind = mentions.filter((mention) => mention !== last && isBehind(mention, last, norm, joints));
  const carried = outermost(behind, norm, side);
  if (!carried || carried.act === 'state') return last;
  if (last.act === 'intend' && !COURTESIES.has(carried.act)) return last;
  if (isStateOfThings(carried, last, norm)) return last;
  return { act: carried.act, range: [carried.range[0], Math.max(carried.range[1], last.range[1])] };
}

/** 確認されている旨指摘した points out that something stands; 一致したと発表した tells that it was done. */
function isStateOfThings(carried: ActMention, last: ActMention, norm: string): boolean {
  const between = norm.slice(carried.range[1], last.range[0]);
  return TOGETHER.has(carried.act) && /て(?:い|お)|있/u.test(between);
}

const TOGETHER: ReadonlySet<Act> = new Set<Act>(['agree', 'confirm', 'discuss']);

/** What one can want to do and does by saying so: 感謝したい thanks; 協議したい does not discuss. */
const COURTESIES: ReadonlySet<Act> = new Set<Act>([
  'thank',
  'congratulate',
  'welcome',
  'hope',
  'concern',
  'request',
  'stress',
  'support',
]);

/** The predicate that ends last; of those that end at one place the longest. */
export function latest(mentions: readonly ActMention[]): ActMention | null {
  let best: ActMention | null = null;
  for (const mention of mentions) {
    if (
      !best ||
      mention.range[1] > best.range[1] ||
      (mention.range[1] === best.range[1] && mention.range[0] < best.range[0])
    ) {
      best = mention;
    }
  }
  return best;
}

/** What may stand between an act and the "stated" that carries it: を, の意を, する旨の, との / 을, 의 뜻을, 다고, 겠다고. */
const CARRIED: Readonly<Record<Side, RegExp>> = {
  ja: /^(?:の?(?:意|念|気持ち|言葉|考え|意向|立場|旨|感|姿勢|意思|思い)[をがも]|する|した|している|て|いる|し|たい|く|思う|い|旨|との?|という|の|こと|だ|である|であ|で|改めて|強く|深く|重ねて|ともに|も|[をがは、」]|表明|述べ|申し|上げ|を?表す?る?|れ)*$/u,
  ko: /^(?:의?\s?(?:뜻|입장|마음|의사|말|생각|취지|의견)?[을를]?|스럽게|하게|게|생각한|한다|하다|했다|았|었|였|습니|함을|음을|임을|드린|다|고|며|는|라고|이라고|하는|없|있|할\s?수|도|깊은|거듭|함께|["'”’]|(?:이|그|동)?\s?[가-힣]{0,8}(?:당국자|대변인|관계자)[은는]|[을를의가이]|\s)*$/u,
};

/** What may stand between a courtesy and the wish that wraps it: 感謝[を申し上げ]たい / 감사드리[고자]. */
const WISHED: Readonly<Record<Side, RegExp>> = {
  ja: /^(?:を?(?:申し上げ|表し|表明し|述べ|伝え|し))?$/u,
  ko: /^(?:[을를]?\s?(?:드리|표하|전하|보내|하))?$/u,
};

function isBehind(inner: ActMention, outer: ActMention, norm: string, joints: RegExp): boolean {
  if (inner.range[1] > outer.range[0]) return inner.range[0] < outer.range[0];
  return joints.test(norm.slice(inner.range[1], outer.range[0]));
}

/** What may follow the predicate of a clause up to its end. */
const TAIL: Readonly<Record<Side, RegExp>> = {
  ja: /^(?:[ぁ-ん、。」』)\s]|旨|述|示|表明|発言|上|一方|中|後|際|伝|行|得|至|考|意|念|寄|申|共有|合|発表|応|同時|他|通|点|認識|言葉|説明|回答|反応|交|強|深|改|重|対|続|場|姿勢|方針|決意|意向|結果)*$/u,
  ko: /^[가-힣]{0,7}["'”’)]?(?:고|며)?(?:\s(?:한편|가운데|뒤|후|다음|동시에|데|데에|대해|대하여|이어|반면|바|있\S{0,4}|것\S{0,3}|뜻을|입장을|말\S{0,5}|밝\S{0,5}|했\S{0,4}|하\S{0,4}|함|합\S{0,3}|전\S{0,4}|표\S{0,5}|언급\S{0,4}|설명\S{0,4}|덧붙\S{0,4}|강조\S{0,4}|답\S{0,4}))*[.,)\s]*$/u,
};

/** Whether nothing but endings stands behind the predicate: 懸念を示し、 is one of concern, 懸念を払拭し、 none. */
export function endsClause(found: ActMention, norm: string, end: number, side: Side): boolean {
  return TAIL[side].test(norm.slice(found.range[1], end));
}

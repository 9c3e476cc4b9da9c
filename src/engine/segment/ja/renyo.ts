import { textAfter, wordsBetween, type ClauseRule, type SentenceView } from '../shared/clause-rule';
import {
  behindComma,
  firstVerb,
  hasComplement,
  hasOwnArgument,
  isCase,
  isComma,
  isPredicate,
  isVerb,
  SPEECH,
  verbAt,
} from './words';

/**
 * The chain 〜し、〜し、〜した: a verb in the conjunctive form before a comma. 「認識を共有し、|協力を確認した」.
 *
 * Not after a verb that works as a particle (に関し、を踏まえ、); not where the next verb shares the object
 * (「対話を保ち、広げていくこと」); not where the verb has a subject alone (「両国が協力し、課題に取り組む」); not where it tells in
 * what spirit the rest is done (「困難を乗り越え、信頼を深めていくこと」) or only judges it (「遺憾であり、受け入れられない旨」).
 */
export const renyo: ClauseRule = {
  name: 'renyo',
  find(view, index, left) {
    const word = view.words[index];
    if (!word || word.surface === word.base || !endsInConjunctiveForm(view, index)) return null;
    const boundary = behindComma(view, index, word.surface);
    if (!boundary || isParticleLike(view, index) || isManner(view, index, left)) return null;
    const isCooperation = INTRANSITIVE.test(verbAt(view, index));
    if (isCooperation && !hasComplement(view, left, index)) return null;
    if (hasOwnArgument(view, boundary.at)) return boundary;
    if (SPEECH.has(verbAt(view, index)) && REPORTED.test(textAfter(view, boundary.at))) return boundary;
    const hasObject = wordsBetween(view, left, index).some(
      (before) => /^[をに]$/u.test(before.surface) && isCase(before),
    );
    return hasObject && INTRANSITIVE.test(firstVerb(view, boundary.at)) ? boundary : null;
  },
};

/** 「再開を歓迎し、|今後定期的に開催していくことで一致した」: after a verb of saying a content of its own may do without an object. */
const REPORTED = /^[^、]{4,}(?:こと|旨|点|考え|意向)[でをにとが]/u;

/** Whether a few words since the last comma tell in what spirit the governed content behind them is done, or judge it. */
function isManner(view: SentenceView, index: number, left: number): boolean {
  const words = wordsBetween(view, left, index);
  const own = words.slice(words.findLastIndex(isComma) + 1);
  const word = view.words[index];
  if (!word || word.start - (own[0]?.start ?? word.start) > LONGEST_MANNER) return false;
  const rest = textAfter(view, word.end);
  if (!GOVERNED.test(rest)) return false;
  if (MANNER.has(verbAt(view, index))) return true;
  return word.base === 'ある' && !own.some(isCase) && !ASKED.test(rest);
}

const LONGEST_MANNER = 20;
const MANNER = new Set(
  '対抗 切り拓く 切り開く 切りひらく 拓く 受け継ぐ 引き継ぐ 乗り越える 乗りこえる 克服 活かす 生かす 携える 尽くす'.split(
    ' ',
  ),
);
/** A content that the last predicate takes: …必要がある, …旨, …との決意. */
const GOVERNED =
  /^、[^、。]{4,}(?:こと|旨|点|考え|意向|決意|必要|認識|姿勢|立場|用意)(?:[でをにとが]|述べ|伝え|抗議|説明|強調|表明|発言)/u;
const ASKED = /^、[^、。]*(?:求め|要請|申し入れ)/u;

/** Verbs that need no object: 「非核化を実現し、|引き続き緊密に連携していく」 shares none. */
const INTRANSITIVE = /^(?:連携|協力|対応|努力|協議|取り組む|協調|協働)$/u;

/** し, 述べ, られ, おり, and the あり of であり. */
function endsInConjunctiveForm(view: SentenceView, index: number): boolean {
  const word = view.words[index];
  return isVerb(word) || (word?.tag === '助動詞' && word.base === 'ある');
}

const PARTICLE_LIKE = new Set(
  (
    '関する 対する 際する 基づく もとづく 向ける 踏まえる 伴う 加える 受ける 当たる あたる 応じる わたる 亘る めぐる 巡る 通じる 通す ' +
    '含める 始める はじめる 先立つ 沿う 除く 経る 続く 引き続く 鑑みる 照らす つく よる 依る 代わる 倣う 従う 見据える 控える 限る 合わせる 併せる 立つ 置く ' +
    '備える 取り合う 関連 目指す めざす 活用 利用 念頭 問う 挟む 機 兼ねる'
  ).split(' '),
);

/** に関し、を踏まえ、… and noun + とし、(契機とし、); a whole predicate before とし、 is a quotation and does count. */
function isParticleLike(view: SentenceView, index: number): boolean {
  const particle = view.words[index - 1];
  const verb = verbAt(view, index);
  if (PARTICLE_LIKE.has(verb)) return true;
  if (particle?.surface === 'と' && verb === 'する')
    return !isPredicate(view.words[index - 2]) && view.words[index - 2]?.surface !== 'こと';
  return false;
}

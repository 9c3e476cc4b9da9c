import type { Side } from '../../../domain/side';
import type { Morpheme } from '../../morpheme';

/**
 * Whether a line without a full stop says something rather than name a subject: it ends in a predicate (…논의함,
 * …を確認), or in a verbal noun with an object or a topic of its own (북핵 대응에 합의).
 */
export function hasPredicate(text: string, morphemes: readonly Morpheme[], side: Side): boolean {
  const words = morphemes.filter((morpheme) => morpheme.wordClass !== 'symbol');
  const last = words.at(-1);
  if (!last) return false;
  if (side === 'ja') {
    if (/^(?:動詞|助動詞|形容詞)/u.test(last.tag) || /^(?:旨|こと)$/u.test(last.surface)) return true;
    return last.tag.startsWith('名詞,サ変接続') && hasFreeCase(words);
  }
  if (/^(?:EF|ETN|EC|VV|VX|XSV)/u.test(last.tag) || /(?:다|함|음|됨|임)$/u.test(text)) return true;
  if (hasFreeObject(words)) return true;
  return KOREAN_ACT.test(text) || (KOREAN_VERBAL_NOUN.test(text) && words.some(isKoreanCase));
}

/** 次回会合を東京で開催: a particle that no attribute takes (推進に向けた情報の共有) waits for a verb. */
function hasFreeCase(words: readonly Morpheme[]): boolean {
  const last = words.findLastIndex((word, i) => isJapaneseCase(word) && words[i + 1]?.surface !== 'の');
  const attribute = words.findLastIndex((word, i) => isAttribute(word, words[i + 1]));
  return last >= 0 && last > attribute;
}

/** 向けた協力, 進める方策: a verb before the noun that it describes. */
function isAttribute(word: Morpheme, next: Morpheme | undefined): boolean {
  if (!/^(?:動詞|助動詞)/u.test(word.tag) || !/^名詞,(?!非自立)/u.test(next?.tag ?? '')) return false;
  return word.surface === word.base || word.surface === 'た';
}

/** 비상연락망을 상시 가동: an object that no attribute takes (북한을 둘러싼 정세) waits for a verb. */
function hasFreeObject(words: readonly Morpheme[]): boolean {
  const object = words.findLastIndex((word) => word.tag.startsWith('JKO'));
  return object >= 0 && object > words.findLastIndex((word) => word.tag.startsWith('ETM'));
}

function isJapaneseCase(morpheme: Morpheme): boolean {
  return (
    morpheme.tag.startsWith('助詞,格助詞,一般') ||
    (morpheme.wordClass === 'particle' && /^[はをが]$/u.test(morpheme.surface))
  );
}

function isKoreanCase(morpheme: Morpheme): boolean {
  return /^(?:JKO|JKS|JKB|JX)/u.test(morpheme.tag);
}

/** What a side did, in note form: 차관급 회의 연례 개최 합의. No heading ends so. */
const KOREAN_ACT = /(?:합의|공감|확인|강조|요청|당부|제안|표명|환영|규탄|촉구|동의|의견 일치|약속)$/u;
/** ko-dic does not mark verbal nouns; these end bullets of the ministries. */
const KOREAN_VERBAL_NOUN =
  /(?:합의|논의|협의|공감|확인|재확인|강조|요청|당부|제안|설명|언급|평가|환영|표명|전달|교환|동의|지지|규탄|촉구|공유|추진|개최|재개|강화|확대|지속|협력|노력|약속|기대|희망|예정|계획|필요|중요|일치|점검|합동|지시|참석|방문|체결|서명|채택|발표)$/u;

/** A line in note form that ends in what is done: 소통 강화, 日韓協力の推進. */
export function endsInVerbalNoun(text: string, side: Side): boolean {
  return side === 'ko'
    ? KOREAN_VERBAL_NOUN.test(text)
    : /(?:強化|推進|拡大|再開|開催|促進|実施|継続|確認|一致|合意|加速|構築|深化)$/u.test(text);
}

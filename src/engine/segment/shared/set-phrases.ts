import type { Side } from '../../../domain/side';

/** 令和５年10月５日 / 2023.10.5.(목) / 2024년 1월 3일 alone on a line, with a place, an hour or 보도일시 at most. */
export function isDateline(text: string, side: Side): boolean {
  if ((side === 'ja' ? JAPANESE_DATE : KOREAN_DATE).test(text.replace(/\s+/gu, ''))) return true;
  if (text.length > LONGEST_TIME_AND_PLACE || /会談|対話|協議|会議|会合|회담|통화|회의|대화/u.test(text))
    return false;
  return (side === 'ja' ? JAPANESE_WHEN : KOREAN_WHEN).test(text);
}

/** 「日時:令和6年7月28日(日)10時00分~10時40分 於:防衛省」, 「일시/장소 : 2024. 7. 28.(일) 10:00 / 도쿄」: no sentence. */
const LONGEST_TIME_AND_PLACE = 80;
const JAPANESE_WHEN =
  /^(?:日時|開催日|期間|場所|日程|開催地)(?:[・及び]*(?:日時|場所))? ?[:：]|^(?:(?:令和|平成)(?:\d{1,2}|元)年|\d{4}年)\d{1,2}月\d{1,2}日[^はをがに。]*$/u;
const KOREAN_WHEN =
  /^(?:일시|장소|기간|일정|일자)(?: ?[/·및] ?(?:장소|일시))? ?[:：]|^\d{4}[.년] ?\d{1,2}[.월] ?\d{1,2}[.일][^가-힣]{0,4}[^은는을를이가.]*$/u;

const JAPANESE_DATE =
  /^(?:\()?(?:(?:東京|ソウル|釜山|ワシントン|ニューヨーク)、?)?(?:(?:令和|平成|昭和)(?:\d{1,2}|元)年|\d{4}年)(?:\d{1,2}月(?:\d{1,2}日)?)?(?:\(?[月火水木金土日](?:曜日?)?\)?)?(?:於[:：]?.{1,8})?(?:\))?$|^\d{4}[./-]\d{1,2}[./-]\d{1,2}\.?$/u;
const KOREAN_DATE =
  /^(?:\()?(?:(?:서울|도쿄|부산|워싱턴|뉴욕),?)?(?:\d{4}|'\d{2})(?:년|[.\-/])\d{1,2}(?:월|[.\-/])\d{1,2}(?:일|\.)?(?:\(?[월화수목금토일](?:요일)?\)?)?(?:,?(?:서울|도쿄|부산|워싱턴|뉴욕))?(?:\))?$/u;

/**
 * The sentence that says that the talks took place. All of its clauses are lead, so it may end in the talks or in what
 * was talked about, not in an outcome: 「会談し、協力を進めることで一致した」 is none.
 */
export function isLead(text: string, side: Side): boolean {
  if (isOutline(text, side)) return true;
  if (text.length > LONGEST_LEAD) return false;
  return side === 'ja'
    ? JAPANESE_LEAD.test(text) && !JAPANESE_OUTCOME.test(text)
    : KOREAN_LEAD.test(text) && !KOREAN_OUTCOME.test(text);
}

/** Longer than any opening sentence; keeps the expressions below from running over a text without full stops. */
const LONGEST_LEAD = 800;
const JAPANESE_OUTCOME =
  /(?:一致|確認|合意|共有|強調|評価|歓迎|要請|表明|期待|述べ|求め|伝え|説明|懸念)[^、]{0,12}$|[でに](?:一致|合意)|を確認/u;
const KOREAN_OUTCOME =
  /(?:합의|공감|확인|강조|평가|기로|뜻을|같이|환영|당부|요청|제안|말|밝|전|답|설명|축하|표명|표|기대)(?:하|했|한|함|히|혔|였|모|으|았|고|다|을|를)*[ 가-힣]{0,6}["']?\.?$/u;

/** The outline formula alone makes a lead, wherever it stands. */
export function isOutline(text: string, side: Side): boolean {
  return (side === 'ja' ? OUTLINE : KOREAN_OUTLINE).test(text);
}

const OUTLINE =
  /(?:概要|結果|内容|要旨|ポイント|やりとり)(?:等)?(?:は|について)?、?(?:以下|次|下記|別添)のとおり|(?:以下|次|下記)の(?:とおり|通り)(?:です|である|。|$)/u;
const KOREAN_OUTLINE =
  /(?:결과|개요|내용|요지)[은는]? ?(?:아래|다음|이하)[와과] ?같|(?:아래|다음)[와과] ?같(?:다|습니다|음)\.?$/u;
const JAPANESE_TALKS =
  '(?:会談|委員会|電話会談|会合|対話|協議|会議|面会|懇談|表敬|夕食会|昼食会|朝食会|電話協議|ワーキング・ランチ|ワーキング・ディナー|意見交換|テレビ会議|訪問|表敬訪問)';
const JAPANESE_LEAD = new RegExp(
  `${JAPANESE_TALKS}(?:等)?(?:を(?:約?[^、。]{0,12})?(?:行|実施|開催|もち|持|受け)|が(?:[^、。]{0,16})(?:行われ|開催され|実施され|開か)|に(?:臨|出席)|(?:を)?(?:実施|開催)(?:し|$|。))`,
  'u',
);
const KOREAN_TALKS = '(?:통화|회담|회의|협의|대화|면담|만찬|오찬|조찬|접견|회동|회의|전략대화|협의회|환담)';
const KOREAN_LEAD = new RegExp(
  `${KOREAN_TALKS}(?:\\([^)]*\\))?["'”’」]?(?: 및 \\S+)?(?:[을를]|이|가)? ?(?:\\S+ ){0,3}?(?:가[졌지진]|갖|했|하였|하[고며]|함|개최|실시|진행|나[누눴]|열[렸린]|주재|참석|마련)`,
  'u',
);

/** The sign that ends a text, and lines for the press desk: no point. */
export function isBoilerplate(text: string, side: Side): boolean {
  return (side === 'ja' ? JAPANESE_BOILERPLATE : KOREAN_BOILERPLATE).test(text);
}

const JAPANESE_BOILERPLATE =
  /^(?:\(?(?:了|以上)\)?。?|(?:お?問い?合わ?せ先?|連絡先|関連リンク|このページのトップへ.*|.*ホームページ).{0,40}|\(?参考\)?|[^\p{L}\p{N}]+)$/u;
const KOREAN_BOILERPLATE =
  /^(?:[/(<]? ?끝 ?[/)>]?\.?|(?:담당 ?부서|문의|담당자?|책임자|연락처|배포 ?일시|보도 ?일시|붙임|첨부).{0,60}|보도 ?자료|보도 ?참고자료|[^\p{L}\p{N}]+)$/u;

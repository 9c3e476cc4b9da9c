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

/** The sign that ends a text, and lines for the press desk: no point. */
export function isBoilerplate(text: string, side: Side): boolean {
  return (side === 'ja' ? JAPANESE_BOILERPLATE : KOREAN_BOILERPLATE).test(text);
}

const JAPANESE_BOILERPLATE =
  /^(?:\(?(?:了|以上)\)?。?|(?:お?問い?合わ?せ先?|連絡先|関連リンク|このページのトップへ.*|.*ホームページ).{0,40}|\(?参考\)?|[^\p{L}\p{N}]+)$/u;
const KOREAN_BOILERPLATE =
  /^(?:[/(<]? ?끝 ?[/)>]?\.?|(?:담당 ?부서|문의|담당자?|책임자|연락처|배포 ?일시|보도 ?일시|붙임|첨부).{0,60}|보도 ?자료|보도 ?참고자료|[^\p{L}\p{N}]+)$/u;

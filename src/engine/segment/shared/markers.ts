/**
 * The signs that open an item. Each pattern matches the marker with the blanks after it; the first that matches wins.
 * A marker must be followed by something, else the line is its own text.
 */
const MARKERS: readonly RegExp[] = [
  // □ 북한 문제 / ○ 両首脳は / ※ 참고. ㅇ, o and ㅁ are letters on the keyboard and need a blank.
  /^[□■◇◆○●◎◦◯△▲▷▶►▸▽▼☐❏❍◌•※◈▣☞⇒→➡✓✔]+ */u,
  /^[ㅇㅁoO] +/u,
  // ・拉致問題 / - 반도체. A hyphen before a digit without a blank could be a minus.
  /^[・·] */u,
  /^[-*+―~>](?: +|(?=[가-힣ぁ-んァ-ヶ一-鿿]))/u,
  // ① 両首脳は / ㉮ / ㈎
  /^[\u2460-\u24ff\u2776-\u2793\u3200-\u321e\u3220-\u3229\u3260-\u327e\u3280-\u3289] */u,
  // (1) (ア) (가) (a) (一), but not (木) or (月) at the beginning of a line.
  /^\((?:\d{1,2}|[가나다라마바사아자차카타파하]|[アイウエオカキクケコ]|[a-zA-Z]|[ivx]{1,4}|[一二三四五六七八九十]{1,2})\) */u,
  // 1. 2) 3、 but not the date 12.23. or 10. 5.(목), nor a decimal.
  /^\d{1,2}(?:[.)、。](?! ?\d))+ */u,
  // 「１　両首脳は」: a number and a blank, unless a date or a count is written with blanks (6 月 9 日, 3 개국).
  /^\d{1,2} +(?!(?:[年月日時分] ?[\d、の]|(?:년|월|일|시|분|개국?|개월|명|건|억|만|조|여)(?: |$|[을를이가의에,.])))/u,
  // 가. 나) / ア、 / (一)、
  /^[가나다라마바사아자차카타파하][.)] */u,
  /^[アイウエオカキクケコ](?:[.)、。] *| +)/u,
  /^[a-zA-Z][.)] +/u,
  /^(?:[IVX]{1,4}|[ⅰ-ⅿ])[.)]? +/u,
  /^[一二三四五六七八九十]{1,2}(?:[.)、。] *| +)/u,
  /^第[一二三四五六七八九十\d]{1,3} +/u,
];

/** 日時：…, 場所：…, 일시 : …: the name of a field before what stands in it. */
const FIELD =
  /^(?:\S{1,3} *)?(?:(?:日時|開催日|期間|場所|開催地|出席者|参加者)(?:[・及び]*(?:日時|場所))?|(?:일시|장소|기간|참석자|참가자)(?: ?[/·및] ?(?:장소|일시))?) ?[:：] */u;

/** Whether a marker names time, place or participants. */
export function isField(marker: string): boolean {
  return FIELD.test(marker);
}

/** How many code units of a line's beginning are an item's marker, with the label of the item. */
export function markerLength(line: string): number {
  const field = FIELD.exec(line)?.[0].length ?? 0;
  if (field > 0 && field < line.length) return field;
  for (const pattern of MARKERS) {
    const length = pattern.exec(line)?.[0].length ?? 0;
    if (length > 0 && length < line.length) return length + labelLength(line.slice(length));
  }
  return 0;
}

/** ㅇ (교육교류) 양 기관은 … / ・【北朝鮮】両大臣は …: a heading on the line of its item. A year or a weekday is none. */
function labelLength(rest: string): number {
  const label =
    /^(?:\((?!\d)[^()]{2,20}\)|\[[^[\]]{2,20}\]|【[^【】]{2,20}】|<[^<>]{2,20}>) *(?=\S.{7})/u.exec(rest);
  return label?.[0].length ?? 0;
}

/** Which kind of marker: items of one list share it, an item below has another. */
export function markerKind(marker: string): string {
  return marker
    .replace(/ .*$|(?<=.)(?:\([^()\d]{2,}\)|【.*】|\[.*\]|<.*>)$/u, '')
    .replace(/\d+/u, '1')
    .replace(/[가나다라마바사아자차카타파하]/u, '가')
    .replace(/[アイウエオカキクケコ]/u, 'ア')
    .replace(/[\u2460-\u24ff\u2776-\u2793]/u, '①')
    .replace(/[一二三四五六七八九十]+/u, '一');
}

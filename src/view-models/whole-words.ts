import type { Side } from '../domain/side';
import type { SpanPair } from '../domain/span';

// What ends a word or a clause in either language.
const BREAK = /[\s、。，．,.;:!?()（）［\][\]「」『』‘’“”"'…]/u;

// 確認し|ました, 求めまし|た, 表明さ|れました, 行|った, 確かめ合|う(とともに): the rest of a Japanese predicate whose stem a pattern has found.
const JA_REST =
  /(?:[いきぎしちにびみりえけげせてねべめれさっん]{0,2}(?:れ|られ|させ)?(?:まし)?た|[いきぎしちにびみりえけげせてねべめれさっん]{0,2}(?:れ|られ)?(?:まし)?て(?:いる|いた|います|いました)?|[いきしちみりうくぐすつぶむ]|ます|る)?(?=[、。，．]|ところ|とともに|と共に|こと|旨|ため|よう|\s|$)/uy;

/**
 * A span widened to whole words for quoting: a pattern finds '환영했' and 「求めまし」, a reader wants to see '환영했습니다' and
 * 「求めました」. Never beyond `limit`, the point that the words stand in; blanks and commas at the end are left out. Offsets are
 * those of `text`.
 */
export function wholeWords(text: string, span: SpanPair, side: Side, limit: SpanPair): SpanPair {
  const [start, end] = trimmed(text, span);
  if (side === 'ja') return [start, Math.min(end + restOfPredicate(text, end), Math.max(limit[1], end))];
  const isInside = (place: number) =>
    limit[0] <= place && place < limit[1] && !BREAK.test(text[place] ?? ' ');
  let [from, until] = [start, end];
  while (isInside(from - 1)) from--;
  while (isInside(until)) until++;
  return [from, until];
}

function trimmed(text: string, [start, end]: SpanPair): SpanPair {
  let until = end;
  while (until > start + 1 && BREAK.test(text[until - 1] ?? '')) until--;
  return [start, until];
}

function restOfPredicate(text: string, end: number): number {
  JA_REST.lastIndex = end;
  return JA_REST.exec(text)?.[0].length ?? 0;
}

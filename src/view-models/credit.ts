import type { Actor } from '../domain/act';
import type { ComparisonDocument } from '../domain/comparison';
import type { Point } from '../domain/point';
import type { Side } from '../domain/side';

/** Who is credited, as the page says it: with three or more taking part, "both sides" would be wrong. */
export type Credit = Actor | 'all';

// 三者, 三か国, 日米韓, '3국', '한미일 3국', '세 나라'.
const MORE_THAN_TWO =
  /^(?:[三四五3-5３-５]\s?(?:者|か国|カ国|ヶ国|国|外相|首脳|大臣|長官|次官|개국|국|자)|日米韓|日韓米|한미일|한일미|한ㆍ미ㆍ일|한·미·일|삼국|[세네]\s?(?:나라|정상|장관|차관|대표))/u;

/** The credit of a point. Where it names nobody itself, the other points of its readout tell how many took part. */
export function creditOf(document: ComparisonDocument, side: Side, point: Point): Credit {
  if (point.actor !== 'both') return point.actor;
  const { text, points } = document[side];
  const isMany = ({ actor, cues }: Point): boolean =>
    actor === 'both' && cues.actor !== undefined && MORE_THAN_TWO.test(text.slice(...cues.actor).trim());
  const isOfMany = point.cues.actor === undefined ? points.some(isMany) : isMany(point);
  return isOfMany ? 'all' : 'both';
}

import type { Difference } from '../../domain/difference';
import { mainPair, type Judged } from './judged';

/** Agreed here, hoped there. */
export function actDifference(link: Judged): readonly Difference[] {
  const pair = mainPair(link);
  if (!pair || pair.ja.act === pair.ko.act) return [];
  return [{ facet: 'act', ja: pair.ja.act, ko: pair.ko.act }];
}

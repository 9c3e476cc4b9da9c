import type { Difference } from '../../domain/difference';
import { mainPair, type Judged } from './judged';

/**
 * Credited to both here, to one side there. That the call took place belongs to all, and where nobody is credited there is
 * nothing to compare.
 */
export function actorDifference(link: Judged): readonly Difference[] {
  const pair = mainPair(link);
  if (!pair || pair.ja.act === 'report' || pair.ko.act === 'report') return [];
  const actors = { ja: pair.ja.actor, ko: pair.ko.actor };
  if (actors.ja === actors.ko || actors.ja === 'none' || actors.ko === 'none') return [];
  return [{ facet: 'actor', ...actors }];
}

import { ACTORS, ACTS, type Act, type Actor } from './act';
import type { ComparisonDocument } from './comparison';
import { isFramePoint } from './point';
import { SIDES, type BySide } from './side';

/** How many points each readout has of one actor and one act. */
export interface DeedCount extends BySide<number> {
  readonly actor: Actor;
  readonly act: Act;
}

/**
 * Whom each readout credits with what: every pair of an actor and an act that at least one point of either side has, in the order of
 * the lists. Titles and datelines credit nobody and are not counted.
 */
export function countDeeds(document: ComparisonDocument): readonly DeedCount[] {
  const counts = new Map<string, number>();
  for (const side of SIDES)
    for (const { actor, act } of document[side].points.filter((point) => !isFramePoint(point))) {
      const key = `${side} ${actor} ${act}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return ACTORS.flatMap((actor) =>
    ACTS.map((act) => ({
      actor,
      act,
      ja: counts.get(`ja ${actor} ${act}`) ?? 0,
      ko: counts.get(`ko ${actor} ${act}`) ?? 0,
    })),
  ).filter(({ ja, ko }) => ja + ko > 0);
}

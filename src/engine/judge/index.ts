import type { Difference } from '../../domain/difference';
import { actDifference } from './act';
import { actorDifference } from './actor';
import { detailDifferences } from './detail';
import { factDifferences } from './fact';
import { meetingDifferences } from './next-meeting';
import { namingDifferences } from './naming';
import type { Judged } from './judged';

/** The facets in the order in which a reader wants them; one rule a file. */
const RULES: readonly ((link: Judged) => readonly Difference[])[] = [
  actorDifference,
  actDifference,
  factDifferences,
  meetingDifferences,
  namingDifferences,
  detailDifferences,
];

/** What the two sides of a link differ in. */
export function judge(link: Judged): readonly Difference[] {
  return RULES.flatMap((rule) => rule(link));
}

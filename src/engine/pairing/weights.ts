/**
 * What each observation adds to the odds, in natural logarithms, that a Japanese and a Korean readout report one call. Set by
 * hand on tests/cases/pairing/a-…; b-… is kept unseen.
 */
export const WEIGHTS = {
  /** The odds before anything is known, among readouts of neighbouring days. */
  base: -5,
  sameDay: 3,
  sameDayByPublication: 2,
  otherClock: 2.2,
  nightNear: 1,
  dayNear: -2.5,
  dayNearByPublication: 1,
  fewDaysByPublication: -0.5,
  dayApart: -9,
  dayApartByPublication: -6,
  sameTime: 2,
  mayBeSameTime: 0.7,
  timeNear: -0.5,
  timeApart: -9,
  samePerson: 2.4,
  sameFamily: 1.6,
  sameThird: 0.6,
  otherPerson: -4,
  otherThird: -2,
  sameLevel: 0.6,
  otherLevel: -2.5,
  sameKind: 0.5,
  otherKind: -2.5,
  nearKind: -0.5,
  sameParties: 0.6,
  otherParties: -6,
  sameLength: 0.7,
  otherLength: -0.8,
  sameRound: 1.5,
  otherRound: -5,
  /** A unit of similarity of the content above the usual one, and the bounds of what it may add. */
  content: 9,
  usualContent: 0.17,
  leastContent: -1.5,
  mostContent: 2.5,
} as const;

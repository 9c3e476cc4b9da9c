import type { PairingReadout } from '../../domain/pairing';
import type { ReadoutProfile } from '../../domain/readout-profile';
import { daysAfter } from '../profile/when';
import { daysOf, PUBLICATION_LAG } from './when-reasons';

/** A readout without any day is weighed against no more than so many others. */
const MOST_UNDATED = 2_000;

/** Gives, for a readout, those of the other side that may report its call: of near days, and those without a day. */
export function createBlocks(
  readouts: readonly PairingReadout[],
): (readout: PairingReadout) => readonly PairingReadout[] {
  const byDay = new Map<string, PairingReadout[]>();
  const undated: PairingReadout[] = [];
  const byName = new Map<string, PairingReadout[]>();
  for (const readout of readouts) {
    const { date, side } = readout.profile;
    if (date === null) undated.push(readout);
    else for (const day of new Set(daysOf(date))) push(byDay, `${side} ${day}`, readout);
    for (const name of namesOf(readout.profile)) push(byName, `${side} ${name}`, readout);
  }
  return ({ id, profile }) => {
    const other = profile.side === 'ja' ? 'ko' : 'ja';
    const dated = windowOf(profile).flatMap((day) => byDay.get(`${other} ${day}`) ?? []);
    const rest =
      profile.date === null
        ? namesOf(profile).flatMap((name) => byName.get(`${other} ${name}`) ?? [])
        : undated.filter((each) => each.profile.side === other);
    const found = new Set([...dated, ...rest.slice(0, MOST_UNDATED)]);
    return [...found].filter((each) => each.id !== id);
  };
}

function push(map: Map<string, PairingReadout[]>, key: string, readout: PairingReadout): void {
  const list = map.get(key);
  if (list) list.push(readout);
  else map.set(key, [readout]);
}

/** The days around those of a readout: a day for clocks, some for late publication, on either side. */
function windowOf({ date }: ReadoutProfile): readonly string[] {
  if (date === null) return [];
  const days = daysOf(date).flatMap((day) =>
    Array.from({ length: 2 * PUBLICATION_LAG + 1 }, (_, i) => daysAfter(day, i - PUBLICATION_LAG)),
  );
  return [...new Set(days)].toSorted();
}

/** First sounds of family names: enough to find somebody again, whichever script they are written in. */
function namesOf({ participants }: ReadoutProfile): readonly string[] {
  return [
    ...new Set(
      participants.flatMap(({ person, names }) => [
        ...(person === null ? [] : [person]),
        ...names.map(({ family }) => family.slice(0, 4)),
      ]),
    ),
  ];
}

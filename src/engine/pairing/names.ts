import type { ProfiledPerson, SoundedName } from '../../domain/readout-profile';
import { codeSimilarity } from '../profile/sound-code';

/** How two people agree by name: `full`: family and given name, or both known to the data as one; `family`: one gives no more. */
export type NameMatch = 'full' | 'family' | 'none';

const ALIKE = 0.75;
const GIVEN_ALIKE = 0.75;
// Family and given name may be cut in different places; then the whole must sound the same.
const WHOLE_ALIKE = 0.92;
const MOST_REMEMBERED = 200_000;

/** Compares people by name, remembering pairs of names: the same ministers stand in hundreds of readouts. */
export function createNameMatcher(): (a: ProfiledPerson, b: ProfiledPerson) => NameMatch {
  const known = new Map<string, number>();
  const alike = (a: string, b: string): number => {
    const key = a < b ? `${a}|${b}` : `${b}|${a}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const similarity = a < b ? codeSimilarity(a, b) : codeSimilarity(b, a);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, similarity);
    return similarity;
  };
  const match = (a: SoundedName, b: SoundedName): NameMatch => {
    if (a.given !== null && b.given !== null) {
      const isSplitAlike = alike(a.family, b.family) >= ALIKE && alike(a.given, b.given) >= GIVEN_ALIKE;
      return isSplitAlike || alike(a.family + a.given, b.family + b.given) >= WHOLE_ALIKE ? 'full' : 'none';
    }
    return alike(a.family, b.family) >= ALIKE ? 'family' : 'none';
  };
  return (a, b) => {
    if (a.person !== null && b.person !== null) return a.person === b.person ? 'full' : 'none';
    const found = a.names.flatMap((one) => b.names.map((other) => match(one, other)));
    return found.includes('full') ? 'full' : found.includes('family') ? 'family' : 'none';
  };
}

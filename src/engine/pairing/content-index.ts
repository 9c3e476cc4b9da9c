import type { PairingReadout } from '../../domain/pairing';
import type { ReadoutProfile } from '../../domain/readout-profile';

interface Vector {
  readonly weights: ReadonlyMap<string, number>;
  readonly length: number;
}

// A small library tells little of how common a word is: counts begin as if so many readouts had been seen.
const AS_IF_SEEN = 20;

/** Compares what texts are about: the cosine of their keys, rare ones weighing more. */
export function createContentIndex(
  readouts: readonly PairingReadout[],
): (a: ReadoutProfile, b: ReadoutProfile) => number {
  const counts = new Map<string, number>();
  for (const { profile } of readouts)
    for (const [key] of profile.content) counts.set(key, (counts.get(key) ?? 0) + 1);
  const rarity = (key: string) => Math.log((readouts.length + AS_IF_SEEN) / ((counts.get(key) ?? 0) + 1));
  const vectors = new WeakMap<ReadoutProfile, Vector>();
  const vectorOf = (profile: ReadoutProfile): Vector => {
    const known = vectors.get(profile);
    if (known) return known;
    const weights = new Map(
      profile.content.map(([key, count]) => [key, Math.max(0, rarity(key)) * (1 + Math.log(count))]),
    );
    const vector = { weights, length: Math.hypot(...weights.values()) };
    vectors.set(profile, vector);
    return vector;
  };
  return (a, b) => cosine(vectorOf(a), vectorOf(b));
}

/** Summed in the order of the keys, so that both orders of the two give the same number to the last bit. */
function cosine(a: Vector, b: Vector): number {
  if (a.length === 0 || b.length === 0) return 0;
  let sum = 0;
  for (const [key, weight] of a.weights) sum += weight * (b.weights.get(key) ?? 0);
  return sum / (a.length * b.length);
}

/** The two sides of a comparison: the language (and so the government) of a readout. Neither is the source of the other. */
export const SIDES = ['ja', 'ko'] as const;
export type Side = (typeof SIDES)[number];

/** The other side. */
export function otherSide(side: Side): Side {
  return side === 'ja' ? 'ko' : 'ja';
}

/** One value for each side. */
export interface BySide<T> {
  readonly ja: T;
  readonly ko: T;
}

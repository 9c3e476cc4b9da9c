import type { Atom } from './atoms';
import type { Range } from './match';

/** Ranges up to this length are remembered by place; longer ones are rare. */
const LONGEST_KEPT = 16;

/** What stretches of one clause weigh. The same few stretches are asked for again for every clause of the other side. */
export class ClauseWeights {
  /** The weight of all content words. */
  readonly total: number;
  private readonly start: number;
  private readonly length: number;
  /** Weights by start and length of a stretch, NaN where not yet known. */
  private known: Float64Array | null = null;

  constructor(private readonly atoms: readonly Atom[]) {
    this.total = atoms.reduce((sum, atom) => sum + atom.weight, 0);
    this.start = atoms.reduce((least, atom) => Math.min(least, atom.range[0]), Infinity);
    this.length = atoms.reduce((most, atom) => Math.max(most, atom.range[1]), 0) - this.start;
  }

  /** The weight of the content words that share a character with the range. */
  in(range: Range): number {
    const at = range[0] - this.start;
    const length = range[1] - range[0];
    if (!(at >= 0 && at < this.length && length > 0 && length <= LONGEST_KEPT)) return this.sum(range);
    this.known ??= new Float64Array(this.length * LONGEST_KEPT).fill(NaN);
    const cell = at * LONGEST_KEPT + length - 1;
    const known = this.known[cell] ?? NaN;
    return Number.isNaN(known) ? (this.known[cell] = this.sum(range)) : known;
  }

  private sum([start, end]: Range): number {
    let sum = 0;
    for (const { range, weight } of this.atoms) if (range[0] < end && start < range[1]) sum += weight;
    return sum;
  }
}

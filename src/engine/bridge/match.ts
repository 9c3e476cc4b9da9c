import type { EvidenceKind } from '../../domain/link';

/** A half-open range of the normalised text. */
export type Range = readonly [start: number, end: number];

/** A stretch of a Japanese clause and a stretch of a Korean clause that mean, or spell, the same. */
export interface Match {
  readonly ja: Range;
  readonly ko: Range;
  readonly kind: EvidenceKind;
  /** What the two share: a term's id, a Hangul reading, a number. */
  readonly key: string;
  /** 0 to 1: how far the two may be taken for the same, whatever the clauses are. */
  readonly quality: number;
}

/** Collects the matches of every pair of clauses; a pair without any costs nothing. */
export class MatchTable {
  private readonly cells = new Map<number, Match[]>();

  /** @param without kinds of evidence that are left out. */
  constructor(
    private readonly koCount: number,
    private readonly without: ReadonlySet<EvidenceKind> = new Set(),
  ) {}

  add(ja: number, ko: number, match: Match): void {
    if (this.without.has(match.kind)) return;
    const cell = ja * this.koCount + ko;
    const known = this.cells.get(cell);
    if (known) known.push(match);
    else this.cells.set(cell, [match]);
  }

  /** The matches of Japanese clause `ja` and Korean clause `ko`, in the order they were found. */
  at(ja: number, ko: number): readonly Match[] {
    return this.cells.get(ja * this.koCount + ko) ?? [];
  }
}

/** Something of one clause that can be matched by equality of keys. */
export interface Keyed {
  readonly clause: number;
  readonly range: Range;
  readonly key: string;
}

/** Adds a match for every two items of both sides that share a key. */
export function joinByKey<T extends Keyed>(
  table: MatchTable,
  ja: readonly T[],
  ko: readonly T[],
  toMatch: (ja: T, ko: T) => Match | null,
): void {
  const byKey = new Map<string, T[]>();
  for (const item of ko) {
    const known = byKey.get(item.key);
    if (known) known.push(item);
    else byKey.set(item.key, [item]);
  }
  for (const item of ja) {
    for (const other of byKey.get(item.key) ?? []) {
      const match = toMatch(item, other);
      if (match) table.add(item.clause, other.clause, match);
    }
  }
}

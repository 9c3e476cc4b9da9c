import type { EvidenceKind } from '../../domain/link';
import { WHOLE, type Without } from '../without';

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

/** Takes a match with the Korean clause `ko`. */
export type NoteMatch = (ko: number, match: Match) => void;

/**
 * Gives every match of one kind of evidence that the Japanese clause `ja` has with any Korean clause, or at least with those in
 * `only`.
 */
export type MatchSource = (ja: number, note: NoteMatch, only?: ReadonlySet<number>) => void;

/**
 * The matches of every pair of clauses. They are made anew for each row that is asked for: words that stand in many clauses of
 * both sides make so many matches (clauses × clauses) that long texts could not keep them.
 */
export class MatchTable {
  private readonly sources: MatchSource[] = [];

  /** @param without kinds of evidence that are left out. */
  constructor(private readonly without: Without = WHOLE) {}

  add(source: MatchSource): void {
    this.sources.push(source);
  }

  /** Whether evidence of a kind counts. */
  takes(kind: EvidenceKind): boolean {
    return !this.without.has(kind);
  }

  /**
   * The matches of Japanese clause `ja` by Korean clause, in the order in which they are found; a clause without any has no entry.
   * @param only the Korean clauses that are asked for, if not all.
   */
  row(ja: number, only?: ReadonlySet<number>): readonly (readonly Match[] | undefined)[] {
    const cells: (Match[] | undefined)[] = [];
    const note: NoteMatch = (ko, match) => {
      if (!this.takes(match.kind) || only?.has(ko) === false) return;
      const known = cells[ko];
      if (known) known.push(match);
      else cells[ko] = [match];
    };
    for (const source of this.sources) source(ja, note, only);
    return cells;
  }

  /** The matches of one pair of clauses. Whoever needs many asks for rows. */
  at(ja: number, ko: number): readonly Match[] {
    return this.row(ja, new Set([ko]))[ko] ?? [];
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
  toMatch: (ja: T, ko: T) => Match,
): void {
  const byKey = groupBy(ko, (item) => item.key);
  const byClause = groupBy(
    ja.filter((item) => byKey.has(item.key)),
    (item) => item.clause,
  );
  table.add((clause, note) => {
    for (const item of byClause.get(clause) ?? []) {
      for (const other of byKey.get(item.key) ?? []) note(other.clause, toMatch(item, other));
    }
  });
}

/** The items by what `keyOf` says of them, each group in the order given. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

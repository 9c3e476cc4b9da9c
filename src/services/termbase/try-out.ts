import type { ComparisonDocument } from '../../domain/comparison';
import { fail, ok, type Result } from '../../domain/result';
import type { BySide } from '../../domain/side';
import type { Cells, TermbaseTable } from '../../domain/termbase';
import type { Comparer } from '../comparer';
import type { TermbaseRefusal, TermbaseService } from './termbase-service';

/** Longest sentence that is tried out, in UTF-16 code units. */
export const MAX_TRIED = 1000;

export interface TryOutAsk {
  readonly texts: BySide<string>;
  readonly table: TermbaseTable;
  /** The entry that the cells would correct; null for a new one. */
  readonly id: string | null;
  readonly cells: Cells;
}

/** What the engine makes of the texts with the entry as typed, and without the entry. */
export interface TriedOut {
  readonly with: ComparisonDocument;
  readonly without: ComparisonDocument;
}

/** Looks at two sentences with an entry and without it. Nothing is kept. Rejects with `NotCompared` when there is no capacity. */
export type TryOut = (ask: TryOutAsk) => Promise<Result<TriedOut, TermbaseRefusal>>;

export function createTryOut(
  termbase: Pick<TermbaseService, 'overlays'>,
  comparer: Pick<Comparer, 'tryOut'>,
): TryOut {
  return async ({ texts, table, id, cells }) => {
    const overlays = await termbase.overlays(table, id, cells);
    if (!overlays.ok) return fail(overlays.error);
    // One after the other: side by side they would take two threads from those who compare.
    const without = await comparer.tryOut(texts, overlays.value.without);
    return ok({ with: await comparer.tryOut(texts, overlays.value.with), without });
  };
}

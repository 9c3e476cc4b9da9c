import type { CompleteComparison } from '../domain/complete-comparison';
import { SIDES, type Side } from '../domain/side';
import type { ComparisonStore } from '../store/comparison-store';
import type { DecisionStore } from '../store/decision-store';
import type { ImportStore } from '../store/import-store';

/** `new`: under its own address. `same`: it is there already, nothing was done. `moved`: its address is another's here, so it got a new one. */
export type ImportOutcome = 'new' | 'same' | 'moved';

export interface Imported {
  readonly id: string;
  readonly outcome: ImportOutcome;
  /** Sides whose text the library had already with other details of the source: the library's stay. */
  readonly keptSources: readonly Side[];
}

/** Takes in a comparison with its decisions. Nothing that is there is changed or overwritten. */
export type ImportComparison = (complete: CompleteComparison) => Promise<Imported>;

export interface ImportComparisonParts {
  readonly comparisons: ComparisonStore;
  readonly decisions: DecisionStore;
  readonly imports: ImportStore;
  readonly createId: () => string;
}

export function createImportComparison(parts: ImportComparisonParts): ImportComparison {
  const { imports, createId } = parts;
  return async (complete) => {
    const { id } = complete.stored;
    if (await isThere(parts, complete)) return { id, outcome: 'same', keptSources: [] };
    if (await imports.insertComplete(complete)) return report(parts, complete, 'new');
    let moved: CompleteComparison;
    do moved = { ...complete, stored: { ...complete.stored, id: createId() } };
    while (!(await imports.insertComplete(moved)));
    return report(parts, moved, 'moved');
  };
}

/** Whether the very same is kept under its id: imported twice it is there once. */
async function isThere(
  { comparisons, decisions }: ImportComparisonParts,
  { stored, events }: CompleteComparison,
): Promise<boolean> {
  const found = await comparisons.find(stored.id);
  if (found === null) return false;
  const known = { stored: { ...found, sample: null }, events: await decisions.events(stored.id) };
  return isSame(known, { stored: { ...stored, sample: null }, events });
}

async function report(
  { comparisons }: ImportComparisonParts,
  { stored }: CompleteComparison,
  outcome: ImportOutcome,
): Promise<Imported> {
  const kept = await comparisons.find(stored.id);
  const keptSources = SIDES.filter((side) => kept !== null && !isSame(kept[side], stored[side]));
  return { id: stored.id, outcome, keptSources };
}

/** Both come from one format, so that equal things have their members in one order. */
const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

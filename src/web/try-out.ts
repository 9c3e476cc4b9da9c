import { SIDES, type Side } from '../domain/side';
import type { Cells, TermbaseTable } from '../domain/termbase';
import type { TermbaseEntry } from '../domain/termbase-entry';
import type { TermbaseRefusal } from '../services/termbase/termbase-service';
import { MAX_TRIED } from '../services/termbase/try-out';
import type { TryOutShown } from '../view-models/try-out';
import type { AppParts } from './ports';

/** The entry whose form holds the sentences; null for a new one. */
export interface TriedEntry {
  readonly table: TermbaseTable;
  readonly entry: TermbaseEntry | null;
}

interface Tried {
  readonly shown: TryOutShown;
  /** Why the entry could not be kept as it is typed; then nothing was tried. */
  readonly refusal: TermbaseRefusal | null;
}

/** What the two sentences of a form (`try.ja`, `try.ko`) come to with the entry as it is typed, and without it. */
export async function tryOut(
  parts: Pick<AppParts, 'tryOut'>,
  { fields, cells }: { readonly fields: Readonly<Record<string, string>>; readonly cells: Cells },
  { table, entry }: TriedEntry,
): Promise<Tried> {
  const text = (side: Side) => (fields[`try.${side}`] ?? '').slice(0, MAX_TRIED);
  const texts = { ja: text('ja'), ko: text('ko') };
  const isEmpty = SIDES.every((side) => texts[side].trim() === '');
  if (isEmpty) return { shown: { texts, found: null, isEmpty }, refusal: null };
  const found = await parts.tryOut({ texts, table, id: entry?.id ?? null, cells });
  return found.ok
    ? { shown: { texts, found: found.value, isEmpty }, refusal: null }
    : { shown: { texts, found: null, isEmpty }, refusal: found.error };
}

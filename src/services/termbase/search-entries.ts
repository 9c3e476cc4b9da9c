import { formsOf, LAYOUTS, tablesOf, type Cells } from '../../domain/termbase';
import type { EntryQuery, TermbaseEntry } from '../../domain/termbase-entry';

/** How an entry answers a query: the smaller the better. */
const RANKS = { exact: 0, begins: 1, inside: 2, elsewhere: 3 } as const;

interface Searchable {
  readonly forms: readonly string[];
  readonly all: string;
}

// An entry is made anew when it changes, so that what is known of it may be kept.
const known = new WeakMap<Cells, Searchable>();

/** The entries that answer a query, best first, else in the order of the tables. Any language and script, inside words too. */
export function searchEntries(
  entries: readonly TermbaseEntry[],
  query: EntryQuery,
): readonly TermbaseEntry[] {
  const tables = query.table ? [query.table] : query.group ? tablesOf(query.group) : null;
  const within = entries.filter(
    ({ table, state }) =>
      (tables === null || tables.includes(table)) && (query.state === null || state === query.state),
  );
  const words = query.text.split(/\s+/u).map(fold).filter(Boolean);
  if (words.length === 0) return within;
  const whole = fold(query.text);
  return within
    .map((entry) => ({ entry, rank: rankOf(searchable(entry), whole, words) }))
    .filter((found): found is { entry: TermbaseEntry; rank: number } => found.rank !== null)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

function rankOf({ forms, all }: Searchable, whole: string, words: readonly string[]): number | null {
  if (forms.includes(whole)) return RANKS.exact;
  if (forms.some((form) => form.startsWith(whole))) return RANKS.begins;
  if (forms.some((form) => form.includes(whole))) return RANKS.inside;
  return words.every((word) => all.includes(word)) ? RANKS.elsewhere : null;
}

function searchable({ table, cells }: TermbaseEntry): Searchable {
  const found = known.get(cells);
  if (found) return found;
  const { columns } = LAYOUTS[table];
  const names = columns.filter(({ isList, name }) => isList || name === 'id' || name === 'en');
  const made = {
    forms: names.flatMap(({ name }) => formsOf(cells[name])).map(fold),
    all: fold(columns.map(({ name }) => cells[name] ?? '').join('\n')),
  };
  known.set(cells, made);
  return made;
}

/** As texts are compared here: width, case, hiragana or katakana, blanks and middle dots do not count. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ \t\u3000·・ㆍ‧]/gu, '')
    .replace(/[\u3041-\u3096]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + KANA_SHIFT));
}

/** Katakana stand so far behind hiragana. */
const KANA_SHIFT = 0x60;

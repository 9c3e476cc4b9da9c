import { sql, type RawBuilder } from 'kysely';
import type { Database } from './open-database';

// The index knows groups of three characters. One or two of them are looked for by all groups that begin so; a text's last
// characters begin one as well, because it is indexed with two blanks behind it.
const GRAM = 3;
// A single common letter (の, 다) begins thousands of groups; more than these are no longer worth naming.
const MAX_GRAMS = 20_000;
const LAST_CHARACTER = '\u{10FFFF}';

/**
 * A condition of FTS5 for words: in each group one of the words, and every group. Null when a group cannot be found: then nothing
 * can.
 */
export async function matchWords(
  db: Database,
  groups: readonly (readonly string[])[],
): Promise<string | null> {
  const conditions: string[] = [];
  for (const words of groups) {
    const terms = (await Promise.all(words.flatMap(formsOf).map((form) => termsFor(db, form)))).flat();
    if (terms.length === 0) return null;
    conditions.push(`(${[...new Set(terms)].map(quote).join(' OR ')})`);
  }
  return conditions.join(' AND ');
}

/** The versions that a condition of `matchWords` finds. */
export function versionsMatching(condition: string): RawBuilder<number> {
  return sql<number>`(select rowid from readout_words where readout_words match ${condition})`;
}

async function termsFor(db: Database, form: string): Promise<readonly string[]> {
  if ([...form].length >= GRAM) return [form];
  const rows = await db
    .selectFrom('readout_grams')
    .select('term')
    .where('term', '>=', form)
    .where('term', '<', `${form}${LAST_CHARACTER}`)
    .limit(MAX_GRAMS)
    .execute();
  return rows.map(({ term }) => term);
}

/** A word as readouts may write it: 25, ２５; か゛ in one character or in two. The index itself folds the case. */
function formsOf(word: string): readonly string[] {
  const plain = word.normalize('NFKC').toLowerCase();
  const wide = plain.replace(/[!-~]/gu, (letter) =>
    String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0),
  );
  const forms = [word.toLowerCase(), plain, wide, plain.normalize('NFD')];
  return [...new Set(forms)].filter((form) => form !== '');
}

const quote = (term: string): string => `"${term.replaceAll('"', '""')}"`;

import type { BySide, Side } from '../domain/side';
import type { Clause } from './clause';
import { compileLexicon, type Entry, type Lexicon } from './bridge/lexicon';
import type { Range } from './bridge/match';
import type { Knowledge } from './knowledge';

/** A term or a contested name where it stands in the normalised text. */
export interface Mention {
  readonly range: Range;
  readonly key: string;
}

/** The termbase alone, for glosses. Keys are ids of terms. */
export function termLexicons(knowledge: Knowledge): BySide<Lexicon> {
  return bothSides((side) =>
    knowledge.terms.flatMap((entry) =>
      entry[side].map((form): Entry => ({ form, kind: 'term', key: entry.id, quality: 1 })),
    ),
  );
}

/** The contested names alone. Keys are `thing/variant`. */
export function namingLexicons(knowledge: Knowledge): BySide<Lexicon> {
  return bothSides((side) =>
    knowledge.contestedNames.flatMap((entry) =>
      entry[side].map((form): Entry => ({
        form,
        kind: 'term',
        key: `${entry.thing}/${entry.variant}`,
        quality: 1,
      })),
    ),
  );
}

/** Places that lie in one country, and countries. Keys are codes of countries. */
export function placeLexicons(knowledge: Knowledge): BySide<Lexicon> {
  return bothSides((side) =>
    [
      ...knowledge.countries.map((entry) => ({ key: entry.id, forms: entry[side] })),
      ...knowledge.places.map((entry) => ({ key: entry.country, forms: entry[side] })),
    ]
      .filter(({ key }) => key !== '')
      .flatMap(({ key, forms }) => forms.map((form): Entry => ({ form, kind: 'name', key, quality: 1 }))),
  );
}

function bothSides(entries: (side: Side) => Iterable<Entry>): BySide<Lexicon> {
  return { ja: compileLexicon(entries('ja')), ko: compileLexicon(entries('ko')) };
}

/** The longest mentions that do not overlap, in text order; a form with several senses is mentioned once for each. */
export function mentionsIn(clauses: readonly Clause[], lexicon: Lexicon): Mention[] {
  const all = clauses
    .flatMap((clause) => lexicon.find(clause.morphemes))
    .toSorted((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
  const kept: Mention[] = [];
  for (const { range, key } of all) {
    const last = kept.at(-1);
    const isSame = last?.range[0] === range[0] && last.range[1] === range[1];
    if (!last || isSame || last.range[1] <= range[0]) kept.push({ range, key });
  }
  return kept;
}

/** One mention a place: of a form with several senses the first. */
export function withoutHomographs(mentions: readonly Mention[]): Mention[] {
  return mentions.filter((mention, index) => mentions[index - 1]?.range[0] !== mention.range[0]);
}

import type { ComparisonDocument } from '../domain/comparison';
import { otherSide, type Side } from '../domain/side';
import { LNGS, type Lng, type Translator } from '../i18n';

interface GlossaryEntry {
  readonly id: string;
  /** In the order of the columns. */
  readonly forms: readonly { readonly lang: Lng; readonly text: string }[];
}

export interface Glossary {
  readonly heading: string;
  readonly text: string;
  readonly columns: readonly string[];
  readonly hasEntries: boolean;
  readonly entries: readonly GlossaryEntry[];
}

/** The terms that either text mentions, alphabetically in the interface language. */
export function toGlossary(tr: Translator, document: ComparisonDocument): Glossary {
  const mentioned = new Set([...document.ja.terms, ...document.ko.terms].map(({ term }) => term));
  // The reader's own language first, in its alphabet.
  const order = [tr.lng, ...LNGS.filter((lng) => lng !== tr.lng)];
  const entries = Object.entries(document.terms)
    .filter(([id]) => mentioned.has(id))
    .toSorted(([a, one], [b, other]) => one[tr.lng].localeCompare(other[tr.lng], tr.lng) || (a < b ? -1 : 1))
    .map(([id, gloss]): GlossaryEntry => ({
      id: `term-${id}`,
      forms: order.map((lng) => ({ lang: lng, text: gloss[lng] })),
    }));
  return {
    heading: tr.t('comparison.glossary.heading'),
    text: tr.t('comparison.glossary.text'),
    columns: order.map((lng) => tr.t(`common.language.${lng}`)),
    hasEntries: entries.length > 0,
    entries,
  };
}

/** What a term means, for a reader of the interface language; where that is the text's own, the other side's word for it. */
export function glossOf(tr: Translator, document: ComparisonDocument, term: string, side: Side): string {
  const gloss = document.terms[term];
  if (!gloss) return '';
  if (tr.lng !== side) return gloss[tr.lng];
  return tr.t(`comparison.gloss.${otherSide(side)}`, { term: gloss[otherSide(side)] });
}

import type { ComparisonDocument } from '../domain/comparison';
import { otherSide, type Side } from '../domain/side';
import { LNGS, type Lng, type Translator } from '../i18n';
import type { PageKnowledge } from './page-knowledge';

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

interface ContestedView {
  readonly ja: string;
  readonly ko: string;
  readonly hasEn: boolean;
  readonly en: string;
  readonly note: string;
}

/** Names on which the two governments differ, as they stand in a linked pair: each as its side writes it, with a neutral word. */
export interface ContestedList {
  readonly heading: string;
  readonly text: string;
  readonly hasItems: boolean;
  readonly items: readonly ContestedView[];
}

export function toContestedList(
  tr: Translator,
  document: ComparisonDocument,
  knowledge: PageKnowledge,
): ContestedList {
  const items = new Map<string, ContestedView>();
  for (const difference of document.links.flatMap((link) => link.differences)) {
    if (difference.facet !== 'naming') continue;
    const inText = (side: Side) => document[side].text.slice(...difference[side].span);
    const english = (['ja', 'ko'] as const).map(
      (side) =>
        knowledge.contestedNames.find(
          ({ thing, variant }) => thing === difference.thing && variant === difference[side].variant,
        )?.en,
    );
    const en = tr.lng === 'en' ? english.filter((name) => name !== undefined).join(' / ') : '';
    const note =
      knowledge.contestedThings.find(({ thing }) => thing === difference.thing)?.gloss[tr.lng] ?? '';
    const key = `${difference.thing} ${inText('ja')} ${inText('ko')}`;
    if (!items.has(key)) items.set(key, { ja: inText('ja'), ko: inText('ko'), hasEn: en !== '', en, note });
  }
  return {
    heading: tr.t('comparison.contested.heading'),
    text: tr.t('comparison.contested.text'),
    hasItems: items.size > 0,
    items: [...items.values()],
  };
}

import type { ComparisonDocument } from '../domain/comparison';
import { SIDES, type Side } from '../domain/side';
import type { Translator } from '../i18n';
import type { NameInUse, PageKnowledge } from './page-knowledge';

interface ContestedView {
  readonly names: readonly { readonly lang: Side; readonly text: string; readonly hasSlash: boolean }[];
  readonly hasEn: boolean;
  readonly en: string;
  readonly note: string;
}

/** Names that the two governments customarily differ on: each as its side writes it, with a neutral word. */
export interface ContestedList {
  readonly heading: string;
  readonly text: string;
  readonly hasItems: boolean;
  readonly items: readonly ContestedView[];
}

interface Naming {
  readonly thing: string;
  readonly side: Side;
  readonly text: string;
  readonly en: string;
}

/** First the names that differ within a pair, then those that one readout alone uses: a reader may not know that there are others. */
export function toContestedList(
  tr: Translator,
  document: ComparisonDocument,
  knowledge: PageKnowledge,
): ContestedList {
  const namings = [...namingsInPairs(document, knowledge), ...namingsInTexts(document, knowledge)];
  const things = [...new Set(namings.map(({ thing }) => thing))];
  const items = things.map((thing) => toView(tr, knowledge, thing, namings));
  return {
    heading: tr.t('comparison.contested.heading'),
    text: tr.t('comparison.contested.text'),
    hasItems: items.length > 0,
    items,
  };
}

function toView(
  tr: Translator,
  knowledge: PageKnowledge,
  thing: string,
  namings: readonly Naming[],
): ContestedView {
  const own = namings.filter((naming) => naming.thing === thing);
  const names = SIDES.flatMap((side) =>
    [...new Set(own.filter((naming) => naming.side === side).map(({ text }) => text))].map((text) => ({
      lang: side,
      text,
    })),
  );
  const en = tr.lng === 'en' ? [...new Set(own.map((naming) => naming.en))].join(' / ') : '';
  return {
    names: names.map((name, index) => ({ ...name, hasSlash: index > 0 })),
    hasEn: en !== '',
    en,
    note: knowledge.contestedThings.find((each) => each.thing === thing)?.gloss[tr.lng] ?? '',
  };
}

function namingsInPairs(document: ComparisonDocument, knowledge: PageKnowledge): Naming[] {
  const differences = document.links.flatMap((link) => link.differences);
  return differences.flatMap((difference): Naming[] => {
    if (difference.facet !== 'naming') return [];
    const { thing } = difference;
    return SIDES.map((side) => {
      const { variant, span } = difference[side];
      const name = knowledge.contestedNames.find((each) => each.thing === thing && each.variant === variant);
      return { thing, side, text: document[side].text.slice(...span), en: name?.en ?? '' };
    });
  });
}

/** Where several names begin at one place the longest counts: 竹島の日 names a day, not the islets. */
function namingsInTexts(document: ComparisonDocument, knowledge: PageKnowledge): Naming[] {
  return SIDES.flatMap((side) => {
    const forms = knowledge.contestedNames
      .flatMap((name) => name[side].map((form) => ({ form: fold(form), name })))
      .toSorted((a, b) => b.form.length - a.form.length);
    const text = fold(document[side].text);
    const taken: [number, number][] = [];
    return forms.flatMap(({ form, name }): Naming[] => {
      const start = findName(text, form, side, taken);
      if (start === -1) return [];
      taken.push([start, start + form.length]);
      const { thing, en } = name;
      return isDisputed(knowledge, name, side)
        ? [{ thing, side, text: document[side].text.slice(start, start + form.length), en }]
        : [];
    });
  });
}

const COUNTRY: Readonly<Record<Side, string>> = { ja: 'jp', ko: 'kr' };

/**
 * A name that stands alone is worth a word where one government customarily uses it and the other one another: 竹島, not 北朝鮮, which
 * both say. A title that a country's press uses too (외교장관) shows nothing in the other country's readout.
 */
function isDisputed(knowledge: PageKnowledge, { thing, variant, usedBy }: NameInUse, side: Side): boolean {
  const users = Object.values(COUNTRY).filter((country) => usedBy.includes(country));
  const [user] = users;
  if (users.length !== 1 || user === undefined || usedBy.includes('any')) return false;
  if (user !== COUNTRY[side] && usedBy.includes('press')) return false;
  return knowledge.contestedNames.some(
    (other) =>
      other.thing === thing &&
      other.variant !== variant &&
      Object.values(COUNTRY).some((country) => country !== user && other.usedBy.includes(country)),
  );
}

/** Full-width letters to narrow ones, one for one, so that places stay what they are in the text. */
const fold = (text: string): string =>
  text.replace(/[！-～]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0xfee0));

const PARTICLE = '(?:은|는|이|가|을|를|의|에|에서|에는|와|과|로|으로|도|라|이라|및|까지|부터|만|나|이나)';

/** The first place of a name as a word of its own: '동해' is not in '공동해결', nor 竹島 in 小竹島. */
function findName(
  text: string,
  form: string,
  side: Side,
  taken: readonly (readonly [number, number])[],
): number {
  // Nearly no name stands in a text; a pattern for each would take longer than the comparison.
  if (!text.includes(form)) return -1;
  const escaped = form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const pattern =
    side === 'ja'
      ? new RegExp(`(?<!\\p{sc=Han})${escaped}`, 'gu')
      : new RegExp(`(?<![\\p{L}])${escaped}(?=${PARTICLE}?(?!\\p{L}))`, 'gu');
  for (const { index } of text.matchAll(pattern)) {
    const isFree = !taken.some(([from, until]) => index < until && from < index + form.length);
    if (isFree) return index;
  }
  return -1;
}

import type { ComparisonDocument } from '../domain/comparison';
import { SIDES, type BySide, type Side } from '../domain/side';
import { textOf, type SpanPair } from '../domain/span';
import type { Translator } from '../i18n';

/** Something the engine found in a sentence. Every string is final. */
interface Found {
  readonly lang: Side;
  readonly words: string;
  readonly what: string;
}

interface FoundList {
  readonly heading: string;
  readonly items: readonly Found[];
  readonly isEmpty: boolean;
  readonly none: string;
}

/** The field where two sentences are tried out with an entry, and what came of it. */
export interface TryOutPanel {
  readonly heading: string;
  readonly lead: string;
  readonly fields: readonly {
    readonly id: string;
    readonly name: string;
    readonly label: string;
    readonly lang: Side;
    readonly value: string;
  }[];
  readonly button: string;
  readonly hasResult: boolean;
  readonly resultHeading: string;
  readonly hasVerdict: boolean;
  readonly verdict: string;
  /** Found with the entry alone, without it alone, and both ways. */
  readonly lists: readonly FoundList[];
}

export interface TryOutShown {
  readonly texts: BySide<string>;
  /** Null where nothing was tried, or the entry cannot be kept as it is typed. */
  readonly found: { readonly with: ComparisonDocument; readonly without: ComparisonDocument } | null;
  /** Nothing was typed to be tried. */
  readonly isEmpty: boolean;
}

export const NOT_TRIED: TryOutShown = { texts: { ja: '', ko: '' }, found: null, isEmpty: false };

export function toTryOutPanel(tr: Translator, { texts, found, isEmpty }: TryOutShown): TryOutPanel {
  const withIt = found ? foundIn(tr, found.with) : [];
  const withoutIt = found ? foundIn(tr, found.without) : [];
  const lacks = (all: readonly Found[]) => (one: Found) => !all.some((other) => isSame(one, other));
  const onlyWith = withIt.filter(lacks(withoutIt));
  const onlyWithout = withoutIt.filter(lacks(withIt));
  const list = (name: string, items: readonly Found[]): FoundList => ({
    heading: tr.t(`termbase.try.${name}`),
    items,
    isEmpty: items.length === 0,
    none: tr.t('termbase.try.nothing'),
  });
  const isAlike = found !== null && onlyWith.length + onlyWithout.length === 0;
  return {
    heading: tr.t('termbase.try.heading'),
    lead: tr.t('termbase.try.lead'),
    fields: SIDES.map((side) => ({
      id: `try-${side}`,
      name: `try.${side}`,
      label: tr.t(`termbase.try.sentence.${side}`),
      lang: side,
      value: texts[side],
    })),
    button: tr.t('termbase.try.button'),
    hasResult: found !== null,
    resultHeading: tr.t('termbase.try.result'),
    hasVerdict: isAlike || isEmpty,
    verdict: isEmpty ? tr.t('termbase.try.empty') : isAlike ? tr.t('termbase.try.alike') : '',
    lists: [
      list('with', onlyWith),
      list('without', onlyWithout),
      list(
        'both',
        withIt.filter((one) => !lacks(withoutIt)(one)),
      ),
    ],
  };
}

const isSame = (a: Found, b: Found): boolean => a.lang === b.lang && a.words === b.words && a.what === b.what;

/** Terms, contested names, what ties the two sentences, who is credited and what was done, in the order of the texts. */
function foundIn(tr: Translator, document: ComparisonDocument): Found[] {
  const all = SIDES.flatMap((side) => {
    const at = (span: SpanPair, what: string) => ({ side, span, what });
    return [
      ...document[side].terms.map(({ term, start, end }) =>
        at([start, end], tr.t('termbase.try.kind.term', { gloss: glossOf(tr, document, side, term) })),
      ),
      ...document[side].points.flatMap(({ actor, act, cues }) => [
        ...(cues.actor
          ? [at(cues.actor, tr.t('termbase.try.kind.actor', { actor: tr.t(`comparison.actor.${actor}`) }))]
          : []),
        ...(cues.act
          ? [at(cues.act, tr.t('termbase.try.kind.act', { act: tr.t(`comparison.act.${act}`) }))]
          : []),
      ]),
      ...document.links.flatMap(({ evidence, differences }) => [
        ...differences.flatMap((difference) =>
          difference.facet === 'naming' ? [at(difference[side].span, tr.t('termbase.try.kind.naming'))] : [],
        ),
        ...evidence
          .filter(({ kind }) => kind === 'concept' || kind === 'name')
          .map((each) =>
            at(each[side], tr.t(`termbase.try.kind.${each.kind === 'name' ? 'name' : 'concept'}`)),
          ),
      ]),
    ];
  });
  const found = all
    .toSorted((a, b) => (a.side === b.side ? a.span[0] - b.span[0] : a.side < b.side ? -1 : 1))
    .map(({ side, span: [start, end], what }): Found => ({
      lang: side,
      words: textOf(document[side].text, { start, end }),
      what,
    }));
  return found.filter((one, index) => found.findIndex((other) => isSame(one, other)) === index);
}

/** For a reader of the same language the other side's usual form, else the English one. */
function glossOf(tr: Translator, { terms }: ComparisonDocument, side: Side, term: string): string {
  const forms = terms[term];
  if (!forms) return term;
  if (tr.lng === side) return forms[side === 'ja' ? 'ko' : 'ja'];
  return forms[tr.lng];
}

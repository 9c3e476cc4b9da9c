import type { ComparisonDocument } from '../domain/comparison';
import type { Desk } from '../domain/desk';
import type { Side } from '../domain/side';
import type { StoredComparison } from '../domain/stored-comparison';
import type { Translator } from '../i18n';
import { addedStretches } from './added-stretches';
import type { TextsInput } from './comparison-texts';
import { sayDifferences } from './difference-sentences';
import { findHits, type Hits } from './find';
import { glossOf } from './glossary';
import type { PageKnowledge } from './page-knowledge';
import { findMoves } from './row-order';
import type { RowContext } from './row-view';
import { tileText, type Marking, type Markup } from './text-pieces';
import { pairId } from './why';

export interface RowContextInput extends Pick<TextsInput, 'view' | 'selection' | 'readings' | 'find'> {
  readonly tr: Translator;
  readonly stored: StoredComparison;
  readonly knowledge: PageKnowledge;
  readonly desk?: Desk;
}

/** What every row is made with. */
export function toRowContext({
  tr,
  stored: { document },
  view,
  selection,
  knowledge,
  desk,
  readings,
  find,
}: RowContextInput): RowContext {
  const hits = find === undefined || find.query === '' ? null : findHits(document, find);
  return {
    tr,
    document,
    knowledge,
    lead: view === 'ko' ? 'ko' : (selection?.lead ?? 'ja'),
    stretches: {
      ja: tileText(document.ja.text, document.ja.points),
      ko: tileText(document.ko.text, document.ko.points),
    },
    markup: { ja: toMarkup(document, 'ja', hits), ko: toMarkup(document, 'ko', hits) },
    gloss: (term, side) => glossOf(tr, document, term, side),
    differences: document.links.map((link) => sayDifferences({ tr, document, knowledge }, link)),
    moves: findMoves(document),
    desk: desk ?? null,
    readings: readings ?? null,
    hits,
  };
}

/** What the stretches of one text are marked as: evidence, differing facts and names, additions. */
function toMarkup(document: ComparisonDocument, side: Side, hits: Hits | null): Markup {
  const markings = document.links.flatMap((link, index): Marking[] => [
    ...link.evidence.flatMap(({ kind, [side]: range }, place): Marking[] =>
      kind === 'order' ? [] : [{ range, kind: 'match', pair: pairId(index, place) }],
    ),
    ...addedStretches(link, document)[side].map((range): Marking => ({ range, kind: 'added', pair: '' })),
    ...link.differences.flatMap((difference, place): Marking[] =>
      difference.facet === 'fact' || difference.facet === 'naming'
        ? [{ range: difference[side].span, kind: difference.facet, pair: `d${index + 1}-${place + 1}` }]
        : [],
    ),
  ]);
  const found = (hits?.[side] ?? []).map((range): Marking => ({ range, kind: 'hit', pair: '' }));
  return { terms: document[side].terms, markings: [...markings, ...found] };
}

import type { ComparisonDocument } from '../domain/comparison';
import type { Link, Objection } from '../domain/link';
import { SIDES, type Side } from '../domain/side';
import type { SpanPair } from '../domain/span';
import type { Translator } from '../i18n';
import { formatScore, formatShare, type Quote } from './format';
import { meaningOf } from './meanings';
import type { PageKnowledge } from './page-knowledge';
import { hasContent } from './trivial-words';

interface EvidenceView {
  readonly pair: string;
  readonly quotes: readonly Quote[];
  readonly kind: string;
  readonly meaning: string;
  readonly share: string;
}

interface ObjectionView {
  readonly text: string;
  readonly quotes: readonly Quote[];
}

/** Why the engine believes a link. */
export interface Why {
  readonly summary: string;
  readonly evidence: readonly EvidenceView[];
  readonly hasAgainst: boolean;
  readonly against: readonly ObjectionView[];
  readonly isImprecise: boolean;
}

export interface WhyContext {
  readonly tr: Translator;
  readonly document: ComparisonDocument;
  readonly knowledge: PageKnowledge;
}

/** The evidence of a link, the surest first, and what speaks against it; `index` is the link's place in the document. */
export function toWhy(context: WhyContext, link: Link, index: number): Why {
  const { tr, document } = context;
  const against = objectionsOf(context, link);
  return {
    summary: tr.t('comparison.why.summary', {
      count: link.evidence.length,
      score: formatScore(tr, link.score),
    }),
    evidence: link.evidence.map((evidence, place) => ({
      pair: pairId(index, place),
      quotes: SIDES.map((side) => cite(document, side, evidence[side])),
      kind: tr.t(`comparison.evidence.${evidence.kind}`),
      meaning: meaningOf(context, evidence),
      share: formatShare(tr, evidence.weight),
    })),
    hasAgainst: against.length > 0,
    against,
    isImprecise: !link.isPrecise,
  };
}

// In the scale of the search, where a term that both sides write brings one to three: less moves no decision.
const LEAST_DISTANCE = 0.3;

/** One line a kind of objection, with the words that it is about: brackets and rests of words are none. */
function objectionsOf({ tr, document }: WhyContext, { against }: Link): readonly ObjectionView[] {
  const lines = new Map<string, Quote[]>();
  for (const objection of against) {
    if (!isWorthSaying(document, objection)) continue;
    const text = tr.t(objectionKey(objection));
    const quotes = SIDES.flatMap((side) => (objection[side] ? [cite(document, side, objection[side])] : []));
    lines.set(text, [...(lines.get(text) ?? []), ...quotes]);
  }
  return [...lines].map(([text, quotes]) => ({ text, quotes }));
}

function isWorthSaying(document: ComparisonDocument, objection: Objection): boolean {
  if (objection.kind === 'distance') return objection.weight >= LEAST_DISTANCE;
  if (objection.kind !== 'uncovered') return true;
  return SIDES.every((side) => {
    const span = objection[side];
    return span === null || hasContent(document[side].text.slice(...span), side);
  });
}

const cite = (document: ComparisonDocument, side: Side, span: SpanPair): Quote => ({
  lang: side,
  text: document[side].text.slice(...span),
});

function objectionKey({ kind, ja }: Objection): string {
  if (kind === 'uncovered') return ja ? 'comparison.against.onlyJa' : 'comparison.against.onlyKo';
  if (kind === 'number-conflict') return 'comparison.against.number';
  return kind === 'actor-conflict' ? 'comparison.against.actor' : 'comparison.against.distance';
}

/** Ties a marked stretch to its counterpart and to its line in the list of evidence. */
export const pairId = (link: number, evidence: number): string => `p${link + 1}-${evidence + 1}`;

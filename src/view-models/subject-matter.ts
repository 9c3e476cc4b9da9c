import type { ComparisonDocument } from '../domain/comparison';
import type { Link } from '../domain/link';
import type { Point } from '../domain/point';
import { SIDES, type Side } from '../domain/side';
import type { Translator } from '../i18n';
import { pointsOf } from './points-of';
import { touching } from './span-search';

const MOST = 4;

// Formulas of diplomatic prose (旨述べる, 의견을 같이하다) say how a thing is put, not what it is about.
const isFormula = (id: string): boolean => id.startsWith('f-');

/** What a shared point is about, as terms in the reader's language: those that both sides mention; the surest first. */
export function subjectOfLink(tr: Translator, document: ComparisonDocument, link: Link): readonly string[] {
  const mentioned = SIDES.map(
    (side) => new Set(pointsOf(document, side, link).flatMap((point) => termsIn(document, side, point))),
  );
  const ids = [...link.evidence.map(({ key }) => termId(key)), ...(mentioned[0] ?? [])].filter(
    (id) => document.terms[id] !== undefined && mentioned.every((terms) => terms.has(id)),
  );
  return inWords(tr, document, ids);
}

/** What a point of one side alone is about; nothing for whoever reads its language anyway. */
export function subjectOfPoint(
  tr: Translator,
  document: ComparisonDocument,
  side: Side,
  point: Point,
): readonly string[] {
  return tr.lng === side ? [] : inWords(tr, document, termsIn(document, side, point));
}

/** The id of a term in a key of evidence: `term:cooperation`. */
export const termId = (key: string): string => key.replace(/^term:/u, '');

function inWords(tr: Translator, document: ComparisonDocument, ids: readonly string[]): readonly string[] {
  const glosses = ids.filter((id) => !isFormula(id)).flatMap((id) => document.terms[id]?.[tr.lng] ?? []);
  return [...new Set(glosses)].slice(0, MOST);
}

/** Who speaks is said elsewhere: the words that name the actor are left out. */
function termsIn(document: ComparisonDocument, side: Side, point: Point): string[] {
  const [from, until] = point.cues.actor ?? [0, 0];
  return touching(document[side].terms, ({ start, end }) => [start, end], [point.start, point.end])
    .filter(({ start, end }) => point.start <= start && end <= point.end)
    .filter(({ start, end }) => end <= from || until <= start)
    .map(({ term }) => term);
}

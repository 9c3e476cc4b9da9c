import type { ComparisonDocument } from '../domain/comparison';
import type { Anchors, FindingSubject } from '../domain/decision';
import { isDiffering } from '../domain/findings';
import type { Link } from '../domain/link';
import type { Point } from '../domain/point';
import { SIDES, type Side } from '../domain/side';
import type { Translator } from '../i18n';
import { toContestedList } from './contested-names';
import { deedOf, sayClause, sayFact, type DeedOfSide, type SentenceContext } from './difference-sentences';
import { orderOf } from './findings';
import { beginning, formatList, orderSign, quoted } from './format';
import { withParticle } from './korean-particles';
import { placeOf, pointsOf } from './points-of';
import { findMoves } from './row-order';
import { subjectOfLink, subjectOfPoint } from './subject-matter';

/** A sentence that follows from the comparison, and the points that it is about. */
export interface SuggestedSentence {
  readonly about: Exclude<FindingSubject, 'own'>;
  readonly on: Anchors;
  readonly text: string;
}

const MOST_TERMS = 5;
const TERMS_OF_LINK = 2;
const QUOTE_LENGTH = 40;
/** No decision is about more points of one side. */
const MOST_ANCHORS = 200;

/** The findings as sentences, in reading order; nothing that the comparison does not hold. */
export function suggestSentences(context: SentenceContext): SuggestedSentence[] {
  const { tr, document } = context;
  const { links } = document;
  if (links.length === 0 && SIDES.every((side) => document[side].points.length === 0)) return [];
  return [
    ...sayShared(tr, document),
    ...links.flatMap((link) => sayDiffering(context, link)),
    ...SIDES.flatMap((side) => sayOnly(tr, document, side)),
    ...sayNames(context),
    ...sayOrder(tr, document),
  ];
}

const key = (name: string): string => `desk.findings.${name}`;

export function anchorsOf(document: ComparisonDocument, links: readonly Link[]): Anchors {
  const spans = (side: Side) =>
    links
      .flatMap((link) => pointsOf(document, side, link))
      .map(({ start, end }) => [start, end] as const)
      .slice(0, MOST_ANCHORS);
  return { ja: spans('ja'), ko: spans('ko') };
}

function sayShared(tr: Translator, document: ComparisonDocument): SuggestedSentence[] {
  const { links } = document;
  const count = tr.t(key(links.length === 0 ? 'none' : 'shared'), { count: links.length });
  const all = [...new Set(links.flatMap((link) => subjectOfLink(tr, document, link).slice(0, 1)))];
  const terms = formatList(tr, all.slice(0, MOST_TERMS));
  const isCut = all.length > MOST_TERMS;
  const listed = tr.lng === 'ko' && !isCut ? withParticle(terms, 'object') : terms;
  const said = all.length === 0 ? [] : [tr.t(key(isCut ? 'termsAmong' : 'terms'), { terms: listed })];
  return [{ about: 'shared', on: anchorsOf(document, links), text: joined(tr, [count, ...said]) }];
}

/** Names have sentences of their own; what one side merely adds is no difference of its own. */
function sayDiffering(context: SentenceContext, link: Link): SuggestedSentence[] {
  const { tr, document } = context;
  if (!isDiffering(link)) return [];
  const deed = deedOf(context, link);
  const said = [
    ...(deed ? SIDES.map((side) => sayDeedOf(context, side, deed[side])) : []),
    ...link.differences.flatMap((difference) =>
      difference.facet === 'fact' ? sayFactDifference(context, difference) : [],
    ),
  ];
  if (said.length === 0) return [];
  const terms = subjectOfLink(tr, document, link).slice(0, TERMS_OF_LINK);
  const text = joined(tr, said);
  // Without a term that both use, the numbers of the points say which are meant.
  const which = terms.length === 0 ? orderOf(document, link) : formatList(tr, terms);
  return [
    {
      about: 'differs',
      on: anchorsOf(document, [link]),
      text: tr.t(key('on'), { terms: capital(which), text }),
    },
  ];
}

function sayDeedOf(context: SentenceContext, side: Side, deed: DeedOfSide): string {
  const { tr } = context;
  if (deed.actor === 'none') return tr.t(key(`nobody.${side}`), { act: tr.t(`comparison.act.${deed.act}`) });
  return tr.t(key(`according.${side}`), { clause: sayClause(context, deed) });
}

function sayFactDifference(
  context: SentenceContext,
  difference: Extract<Link['differences'][number], { facet: 'fact' }>,
): string[] {
  const { tr } = context;
  const kind = tr.t(key(`fact.${difference.kind}`));
  return sayFact(context, difference).map(({ parts }) => {
    const [ja = '', ko = ''] = parts.map(({ text, quotes }) => {
      const quote = quotes.map(quoted).join(' ');
      return text === '' ? quote : tr.t(key('value'), { text, quote });
    });
    const what = tr.lng === 'ko' ? withParticle(kind, 'topic') : kind;
    return tr.t(key('fact.sentence'), { kind: what, ja, ko });
  });
}

function sayOnly(tr: Translator, document: ComparisonDocument, side: Side): SuggestedSentence[] {
  const linked = new Set(document.links.flatMap((link) => link[side]));
  const points = document[side].points.filter(
    ({ id, role }) => !linked.has(id) && role !== 'title' && role !== 'dateline',
  );
  if (points.length === 0) return [];
  const spans = points.map(({ start, end }) => [start, end] as const).slice(0, MOST_ANCHORS);
  const items = points.map((point) => namePoint(tr, document, side, point));
  const text = tr.t(key(`only.${side}`), { count: points.length, points: items.join(tr.t(key('between'))) });
  return [{ about: 'only', on: { ja: [], ko: [], [side]: spans }, text }];
}

function namePoint(tr: Translator, document: ComparisonDocument, side: Side, point: Point): string {
  const { text } = document[side];
  const quote = quoted({ lang: side, text: beginning(text.slice(point.start, point.end), QUOTE_LENGTH) });
  const terms = subjectOfPoint(tr, document, side, point).slice(0, TERMS_OF_LINK);
  const named =
    terms.length === 0 ? quote : tr.t(key('value'), { text: quote, quote: formatList(tr, terms) });
  return `${orderSign(placeOf(document, side, point.id))} ${named}`;
}

function sayNames({ tr, document, knowledge }: SentenceContext): SuggestedSentence[] {
  const { items } = toContestedList(tr, document, knowledge);
  return items.map(({ names, note }) => {
    const of = (side: Side) => names.filter(({ lang }) => lang === side);
    const words = (side: Side) =>
      of(side)
        .map(quoted)
        .join(tr.t(key('or')));
    const [ja, ko] = [words('ja'), words('ko')];
    const called = (name: string) => (tr.lng === 'ko' ? withParticle(name, 'called') : name);
    const sentence =
      ja !== '' && ko !== ''
        ? tr.t(key('names.both'), { ja, ko: called(ko) })
        : tr.t(key(`names.${ja === '' ? 'ko' : 'ja'}`), { name: called(ja === '' ? ko : ja) });
    const spans = (side: Side) =>
      pointsNaming(
        document,
        side,
        of(side).map(({ text }) => text),
      );
    return {
      about: 'naming',
      on: { ja: spans('ja'), ko: spans('ko') },
      text: joined(tr, note === '' ? [sentence] : [sentence, note]),
    };
  });
}

const pointsNaming = (document: ComparisonDocument, side: Side, names: readonly string[]) =>
  document[side].points
    .filter(({ start, end }) => names.some((name) => document[side].text.slice(start, end).includes(name)))
    .map(({ start, end }) => [start, end] as const)
    .slice(0, MOST_ANCHORS);

function sayOrder(tr: Translator, document: ComparisonDocument): SuggestedSentence[] {
  const { links } = document;
  // One shared point has no order.
  if (links.length < 2) return [];
  const moves = findMoves(document);
  const moved = links.filter((_, index) => moves[index] !== 'none');
  const text =
    moved.length === 0 ? tr.t(key('order.same')) : tr.t(key('order.moved'), { count: moved.length });
  return [{ about: 'order', on: anchorsOf(document, moved), text }];
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Sentences in a row: Japanese puts no blank between them. */
const joined = (tr: Translator, sentences: readonly string[]): string =>
  sentences.join(tr.lng === 'ja' ? '' : ' ');

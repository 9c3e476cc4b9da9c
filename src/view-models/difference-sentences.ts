import type { Act, Actor } from '../domain/act';
import type { ComparisonDocument } from '../domain/comparison';
import type { ActorDifference, Difference, FactKind } from '../domain/difference';
import type { Link } from '../domain/link';
import type { Point } from '../domain/point';
import { SIDES, type Side } from '../domain/side';
import type { SpanPair } from '../domain/span';
import type { Translator } from '../i18n';
import { addedStretches } from './added-stretches';
import { creditOf, type Credit } from './credit';
import { formatDate, formatMinutes, formatNumber, quoted, type Quote } from './format';
import type { PageKnowledge } from './page-knowledge';
import { pointsOf } from './points-of';
import { subjectOf } from './subjects';
import { wholeWords } from './whole-words';

/** What one side says, as a sentence, with the words of its text that say so. */
export interface DifferencePart {
  readonly side: Side;
  readonly label: string;
  readonly text: string;
  readonly hasText: boolean;
  readonly quotes: readonly Quote[];
}

/** One difference, said in words. */
export interface DifferenceView {
  readonly facet: string;
  readonly parts: readonly DifferencePart[];
  readonly note: string;
  readonly hasNote: boolean;
}

export interface SentenceContext {
  readonly tr: Translator;
  readonly document: ComparisonDocument;
  readonly knowledge: PageKnowledge;
}

/** The differences of a link in reading order; who did it and what was done are one sentence. */
export function sayDifferences(context: SentenceContext, link: Link): readonly DifferenceView[] {
  const deed = sayDeed(context, link);
  const facts = link.differences.flatMap((difference) => sayFact(context, difference));
  return [...(deed ? [deed] : []), ...facts, ...sayAdditions(context, link)];
}

/** The same as plain text on one line: "Japanese: … Korean: …". */
export function plainDifference(difference: DifferenceView): string {
  return differenceLines(difference).join(' ');
}

/** The same with a line for each side and one for the note. */
export function differenceLines(difference: DifferenceView): string[] {
  const parts = difference.parts.map(({ label, text, quotes }) => {
    const said = [text, quotes.map(quoted).join(' ')].filter((part) => part !== '').join(' ');
    // A full-width colon brings its own blank.
    return label.endsWith('：') ? `${label}${said}` : `${label} ${said}`;
  });
  return [...parts, difference.note].filter((part) => part !== '');
}

/** Who is credited with what on one side of a link. */
export interface DeedOfSide {
  readonly actor: Credit;
  readonly act: Act;
  /** The point that says so. */
  readonly point: Point | undefined;
}

/** Who is credited with what on each side; null where that does not differ. */
export function deedOf(
  { document }: Pick<SentenceContext, 'document'>,
  link: Link,
): Readonly<Record<Side, DeedOfSide>> | null {
  const actor = link.differences.find((difference) => difference.facet === 'actor');
  const act = link.differences.find((difference) => difference.facet === 'act');
  if (!actor && !act) return null;
  const of = (side: Side): DeedOfSide => {
    const point = speakingPoint(document, link, side, { actor: actor?.[side], act: act?.[side] });
    const given = actor?.[side] ?? point?.actor ?? 'none';
    return {
      actor: given === 'both' && point ? creditOf(document, side, point) : given,
      act: act?.[side] ?? point?.act ?? 'state',
      point,
    };
  };
  return { ja: of('ja'), ko: of('ko') };
}

function sayDeed(context: SentenceContext, link: Link): DifferenceView | null {
  const { tr, knowledge, document } = context;
  const deed = deedOf(context, link);
  if (!deed) return null;
  const parts = SIDES.map((side) => {
    const { point } = deed[side];
    const cues = point ? cueSpans(document[side].text, side, point) : [];
    return part(context, side, sayWho(context, deed[side]), cues);
  });
  const actor = link.differences.find((difference) => difference.facet === 'actor');
  const act = link.differences.find((difference) => difference.facet === 'act');
  const facet = actor && act ? 'deed' : actor ? 'actor' : 'act';
  const note = act && (!actor || isComparable(actor)) ? ladderNote(tr, knowledge, act) : '';
  return withNote(tr.t(`comparison.facet.${facet}`), parts, note);
}

/** "both sides agreed", "the Korean side (Lee Jae-myung) expressed hope", without the full stop. */
export function sayClause(
  context: SentenceContext,
  { actor, act }: Pick<DeedOfSide, 'actor' | 'act'>,
): string {
  const { tr } = context;
  return actor === 'none'
    ? tr.t('comparison.deed.nobody', { act: tr.t(`comparison.act.${act}`) })
    : tr.t(`comparison.deed.${act}`, { actor: subjectOf(context, actor) });
}

const sayWho = (context: SentenceContext, deed: DeedOfSide): string =>
  context.tr.t('comparison.says.sentence', { clause: sayClause(context, deed) });

interface Wanted {
  readonly actor: Actor | undefined;
  readonly act: Act | undefined;
}

/** The point of a link that bears the labels of its difference. */
function speakingPoint(
  document: ComparisonDocument,
  link: Link,
  side: Side,
  wanted: Wanted,
): Point | undefined {
  const points = pointsOf(document, side, link);
  const fits = (point: Point) =>
    (wanted.actor === undefined || wanted.actor === point.actor) &&
    (wanted.act === undefined || wanted.act === point.act);
  return points.find(fits) ?? points[0];
}

const cueSpans = (text: string, side: Side, { cues, start, end }: Point): SpanPair[] =>
  [cues.actor, cues.act]
    .filter((span) => span !== undefined)
    .map((span) => wholeWords(text, span, side, [start, end]));

// What Japan intends and what Korea asks for are two persons' words: neither wording commits "more" than the other.
const isComparable = ({ ja, ko }: ActorDifference): boolean => ja === 'both' || ko === 'both';

function ladderNote(tr: Translator, knowledge: PageKnowledge, acts: Readonly<Record<Side, Act>>): string {
  const rankOf = (act: Act) => knowledge.ladder.find((rung) => rung.act === act)?.rank ?? null;
  const ranks = { ja: rankOf(acts.ja), ko: rankOf(acts.ko) };
  if (ranks.ja === null || ranks.ko === null || ranks.ja === ranks.ko) return '';
  const stronger: Side = ranks.ja > ranks.ko ? 'ja' : 'ko';
  return tr.t(`comparison.note.ladder.${stronger}`);
}

/** A fact or a name that differs; nothing for another difference. */
export function sayFact(context: SentenceContext, difference: Difference): DifferenceView[] {
  const { tr, knowledge } = context;
  if (difference.facet === 'fact') {
    const parts = SIDES.map((side) => {
      const { value, span } = difference[side];
      const quote = context.document[side].text.slice(...span);
      const isApproximate = isAbout(context.document[side], span);
      const words = { kind: difference.kind, value, quote, side, isApproximate };
      return part(context, side, factValue(tr, words), [span]);
    });
    return [withNote(tr.t(`comparison.fact.${difference.kind}`), parts, '')];
  }
  if (difference.facet !== 'naming') return [];
  const parts = SIDES.map((side) => {
    const { variant, span } = difference[side];
    return part(context, side, nameInWords(context, difference.thing, variant, side), [span]);
  });
  const thing = knowledge.contestedThings.find((each) => each.thing === difference.thing);
  return [withNote(tr.t('comparison.facet.naming'), parts, thing?.gloss[tr.lng] ?? '')];
}

interface FactWords {
  readonly kind: FactKind;
  readonly value: string;
  readonly quote: string;
  readonly side: Side;
  readonly isApproximate: boolean;
}

/** Whether the call's length stands here and is given as a round figure: 約25分間. */
function isAbout({ call }: ComparisonDocument[Side], [start, end]: SpanPair): boolean {
  const { durationMinutes: length } = call;
  return length !== null && length.isApproximate && length.span[0] < end && start < length.span[1];
}

/** The value in the reader's language, unless the words of the text say the same to that reader. */
function factValue(tr: Translator, { kind, value, quote, side, isApproximate }: FactWords): string {
  if (tr.lng === side) return '';
  // 年内 and 내년 are kept as 0 and +1 years from now: their own words say it better.
  if (kind === 'date') return /^[+-]?\d+$/u.test(value) ? '' : formatDate(tr, value);
  if (kind === 'duration' && /^\d+$/u.test(value)) return formatMinutes(tr, Number(value), isApproximate);
  if (kind !== 'number') return kind === 'time' ? value : '';
  // ２回 shows its 2; １万５千人 is 15,000.
  const isLegible = quote.normalize('NFKC').replaceAll(',', '').includes(value);
  return isLegible || !Number.isFinite(Number(value)) ? '' : formatNumber(tr, Number(value));
}

/** The name in the reader's language, unless the text is in it. */
function nameInWords({ tr, knowledge }: SentenceContext, thing: string, variant: string, side: Side): string {
  const name = knowledge.contestedNames.find((each) => each.thing === thing && each.variant === variant);
  if (!name || tr.lng === side) return '';
  return tr.lng === 'en' ? name.en : (name[tr.lng][0] ?? '');
}

function sayAdditions(context: SentenceContext, link: Link): DifferenceView[] {
  const { tr, document } = context;
  const added = addedStretches(link, document);
  const parts = SIDES.filter((side) => added[side].length > 0).map((side) =>
    part(context, side, '', added[side]),
  );
  return parts.length === 0 ? [] : [withNote(tr.t('comparison.facet.detail'), parts, '')];
}

function part(
  context: SentenceContext,
  side: Side,
  text: string,
  spans: readonly SpanPair[],
): DifferencePart {
  return {
    side,
    label: context.tr.t(`comparison.says.${side}`),
    text,
    hasText: text !== '',
    quotes: spans.map((span) => ({ lang: side, text: context.document[side].text.slice(...span) })),
  };
}

const withNote = (facet: string, parts: readonly DifferencePart[], note: string): DifferenceView => ({
  facet,
  parts,
  note,
  hasNote: note !== '',
});

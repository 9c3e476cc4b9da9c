import { facetName } from './facet-name';
import { agreementBetween, type DisagreedPlace, type Labels } from '../domain/agreement';
import type { Anchors } from '../domain/decision';
import type { Desk } from '../domain/desk';
import { SIDES } from '../domain/side';
import type { SpanPair } from '../domain/span';
import type { StoredComparison } from '../domain/stored-comparison';
import type { Translator } from '../i18n';
import type { DeskForm } from './desk-page';
import { spanText } from './desk-tools';
import { beginning, formatInstant, formatList, formatScale, type Quote } from './format';
import { toFrame, type Frame } from './frame';

const QUOTE_LENGTH = 120;

interface Field {
  readonly name: string;
  readonly value: string;
}

/** A decision of the other analyst that can be made one's own. */
interface Taking {
  readonly label: string;
  readonly fields: readonly Field[];
}

/** What one analyst says about a place. */
interface Claim {
  readonly whose: string;
  readonly what: string;
  readonly quotes: readonly Quote[];
  readonly takings: readonly Taking[];
}

interface Place {
  readonly heading: string;
  readonly hasQuotes: boolean;
  readonly quotes: readonly Quote[];
  readonly claims: readonly Claim[];
}

interface OtherLink {
  readonly href: string;
  readonly label: string;
  readonly about: string;
  readonly isCurrent: boolean;
}

/** How far the decisions of two analysts about the same two texts agree. */
export interface AgreementPage {
  readonly frame: Frame;
  readonly kicker: string;
  readonly heading: string;
  readonly lead: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly others: {
    readonly heading: string;
    readonly isEmpty: boolean;
    readonly none: string;
    readonly items: readonly OtherLink[];
    readonly import: { readonly href: string; readonly label: string };
  };
  /** One, where another comparison was chosen. */
  readonly reports: readonly Report[];
}

interface Report {
  readonly form: DeskForm;
  /** The id of the other comparison, which a form carries back. */
  readonly other: string;
  readonly figuresHeading: string;
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  readonly figuresNote: string;
  readonly placesHeading: string;
  readonly isEmpty: boolean;
  readonly none: string;
  readonly places: readonly Place[];
  readonly notesHeading: string;
  readonly hasNotes: boolean;
  readonly notes: readonly {
    readonly text: string;
    readonly hasQuotes: boolean;
    readonly quotes: readonly Quote[];
    readonly takings: readonly Taking[];
  }[];
}

/** A comparison as one analyst has left it. */
export interface Decided {
  /** With the decided document. */
  readonly stored: StoredComparison;
  readonly desk: Desk;
}

export interface AgreementPageInput extends Decided {
  readonly tr: Translator;
  /** Other comparisons of the same two texts. */
  readonly others: readonly Decided[];
  /** The one of them that was chosen. */
  readonly chosen: Decided | null;
  readonly csrfToken: string;
  /** Under which name decisions are kept; '' for none. */
  readonly author: string;
}

export function toAgreementPage(input: AgreementPageInput): AgreementPage {
  const { tr, stored, others, chosen, author } = input;
  const base = `/comparisons/${stored.id}`;
  const heading = tr.t('desk.agreement.heading');
  const keep: Record<string, string> = {
    ...(chosen && { with: chosen.stored.id }),
    ...(author !== '' && { by: author }),
  };
  const query = (more: Record<string, string>) => new URLSearchParams({ lng: tr.lng, ...more }).toString();
  const by: Record<string, string> = author === '' ? {} : { by: author };
  return {
    frame: toFrame({ tr, title: heading, path: `${base}/agreement`, keep }),
    kicker: tr.t('desk.head.kicker'),
    heading,
    lead: tr.t('desk.agreement.lead'),
    back: { href: `${base}/desk?${query(by)}`, label: tr.t('desk.findings.back') },
    others: {
      heading: tr.t('desk.agreement.others'),
      isEmpty: others.length === 0,
      none: tr.t('desk.agreement.none'),
      items: others.map((other) => ({
        href: `${base}/agreement?${query({ ...by, with: other.stored.id })}`,
        label: tr.t('desk.agreement.other', { id: other.stored.id }),
        about: aboutOther(tr, other),
        isCurrent: other.stored.id === chosen?.stored.id,
      })),
      import: { href: `/comparisons/import?lng=${tr.lng}`, label: tr.t('desk.agreement.import') },
    },
    reports: chosen ? [toReport(input, chosen, `${base}/decisions?${query(by)}`)] : [],
  };
}

/** When it was made, how much was decided, and by whom. */
function aboutOther(tr: Translator, { stored, desk }: Decided): string {
  const { decisions } = desk.log;
  const names = [...new Set(decisions.flatMap(({ author }) => (author === null ? [] : [author])))];
  return [
    tr.t('desk.agreement.made', { date: formatInstant(tr, stored.createdAt) }),
    tr.t('desk.agreement.decisions', { count: decisions.length }),
    ...(names.length > 0 ? [tr.t('desk.agreement.by', { names: formatList(tr, names) })] : []),
  ].join(' · ');
}

function toReport(input: AgreementPageInput, chosen: Decided, action: string): Report {
  const { tr, stored, desk, csrfToken, author } = input;
  const { links, actors, acts, places } = agreementBetween(stored.document, chosen.stored.document);
  const figure = (name: string, value: number | null) => ({
    label: tr.t(`desk.agreement.figure.${name}`),
    value: value === null ? tr.t('desk.agreement.figure.nothing') : formatScale(tr, value),
  });
  const notes = toNotes(input, chosen);
  return {
    form: { action, csrf: csrfToken, revision: String(desk.log.revision), author },
    other: chosen.stored.id,
    figuresHeading: tr.t('desk.agreement.figures'),
    figures: [figure('links', links), figure('actors', actors), figure('acts', acts)],
    figuresNote: tr.t('desk.agreement.figure.note'),
    placesHeading: tr.t('desk.agreement.places', { count: places.length }),
    isEmpty: places.length === 0,
    none: tr.t('desk.agreement.agreed'),
    places: places.map((place) => toPlace(input, place)),
    notesHeading: tr.t('desk.agreement.notes'),
    hasNotes: notes.length > 0,
    notes,
  };
}

function toPlace(input: AgreementPageInput, place: DisagreedPlace): Place {
  const { tr } = input;
  const heading = tr.t(`desk.agreement.kind.${place.kind}`);
  if (place.kind === 'link')
    return { heading, hasQuotes: false, quotes: [], claims: linkClaims(input, place) };
  const claim = (whose: 'mine' | 'theirs', what: string, takings: readonly Taking[] = []): Claim => ({
    whose: tr.t(`desk.agreement.${whose}`),
    what,
    quotes: [],
    takings,
  });
  if (place.kind === 'difference') {
    const facets = (names: readonly string[]) =>
      names.length === 0
        ? tr.t('desk.agreement.noDifference')
        : formatList(
            tr,
            names.map((name) => facetName(tr, name)),
          );
    return {
      heading,
      hasQuotes: true,
      quotes: quotesOf(input.stored, place.on),
      claims: [claim('mine', facets(place.mine)), claim('theirs', facets(place.theirs))],
    };
  }
  const { side, span, theirs } = place;
  const fields = [
    { name: 'kind', value: 'relabel' },
    { name: 'side', value: side },
    { name: 'span', value: spanText(span) },
    { name: 'actor', value: theirs.actor },
    { name: 'act', value: theirs.act },
  ];
  return {
    heading,
    hasQuotes: true,
    quotes: [quoteOf(input.stored, side, span)],
    claims: [
      claim('mine', sayLabels(tr, place.mine)),
      claim('theirs', sayLabels(tr, theirs), [{ label: tr.t('desk.agreement.take'), fields }]),
    ],
  };
}

function linkClaims(
  { tr, stored }: AgreementPageInput,
  { mine, theirs }: Extract<DisagreedPlace, { kind: 'link' }>,
): Claim[] {
  const claim = (
    whose: 'mine' | 'theirs',
    links: readonly Anchors[],
    takings: readonly Taking[],
  ): Claim[] => {
    const head = { whose: tr.t(`desk.agreement.${whose}`), takings };
    if (links.length === 0) return [{ ...head, what: tr.t('desk.agreement.noLink'), quotes: [] }];
    return links.map((on, index) => ({
      ...head,
      what: tr.t('desk.agreement.linked'),
      quotes: quotesOf(stored, on),
      takings: takings.slice(index, index + 1),
    }));
  };
  const taking = (kind: 'link' | 'unlink', on: Anchors): Taking => ({
    label: tr.t(kind === 'link' ? 'desk.agreement.take' : 'desk.agreement.takeApart'),
    fields: [{ name: 'kind', value: kind }, ...anchorFields(on)],
  });
  const takings =
    theirs.length > 0
      ? theirs.map((on) => taking('link', on))
      : mine.slice(0, 1).map((on) => taking('unlink', on));
  return [...claim('mine', mine, []), ...claim('theirs', theirs, takings)];
}

/** Notes and topics of the other analyst that one has not. */
function toNotes({ tr, stored, desk }: AgreementPageInput, chosen: Decided): Report['notes'] {
  const own = new Set(desk.decided.remarks.map(({ kind, text }) => JSON.stringify([kind, text])));
  return chosen.desk.decided.remarks
    .filter(({ kind, text }) => !own.has(JSON.stringify([kind, text])))
    .map(({ kind, text, points }) => {
      const { document } = chosen.stored;
      const spans = (side: 'ja' | 'ko'): SpanPair[] =>
        document[side].points
          .filter(({ id }) => points.includes(id))
          .map(({ start, end }): SpanPair => [start, end]);
      const on = { ja: spans('ja'), ko: spans('ko') };
      const fields = [{ name: 'kind', value: kind }, ...anchorFields(on), { name: 'text', value: text }];
      return {
        text,
        hasQuotes: points.length > 0,
        quotes: quotesOf(stored, on),
        takings: [{ label: tr.t('desk.agreement.takeNote'), fields }],
      };
    });
}

const anchorFields = (on: Anchors): Field[] =>
  SIDES.map((side) => ({ name: side, value: on[side].map(spanText).join(' ') }));

const quotesOf = (stored: StoredComparison, on: Anchors): Quote[] =>
  SIDES.flatMap((side) => on[side].map((span) => quoteOf(stored, side, span)));

const quoteOf = ({ document }: StoredComparison, side: 'ja' | 'ko', span: SpanPair): Quote => ({
  lang: side,
  text: beginning(document[side].text.slice(...span), QUOTE_LENGTH),
});

const sayLabels = (tr: Translator, { actor, act }: Labels): string =>
  `${tr.t(`comparison.actor.${actor}`)} · ${tr.t(`comparison.act.${act}`)}`;

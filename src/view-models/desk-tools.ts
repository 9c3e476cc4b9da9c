import { ACTORS, ACTS } from '../domain/act';
import type { Remark } from '../domain/apply-decisions';
import type { ComparisonDocument } from '../domain/comparison';
import type { Difference } from '../domain/difference';
import type { Point } from '../domain/point';
import { SIDES, type Side } from '../domain/side';
import type { SpanPair } from '../domain/span';
import type { Translator } from '../i18n';
import type { PartnerTool } from './desk-partners';
import { beginning } from './format';
import { placeOf } from './points-of';
import type { RowPlan } from './row-order';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly isSelected: boolean;
}

/** What can be done to one point. */
export interface PointTools {
  readonly heading: string;
  readonly side: Side;
  /** `12-40`: how forms name a stretch. */
  readonly span: string;
  readonly text: string;
  readonly actors: readonly Option[];
  readonly acts: readonly Option[];
  readonly canNot: readonly { readonly label: string }[];
  /** Its neighbour behind, to be merged with; none for the last. */
  readonly merges: readonly { readonly span: string; readonly label: string }[];
}

interface DismissTool {
  readonly facet: string;
  readonly atJa: string;
  readonly atKo: string;
  readonly label: string;
}

/** What can be done to a row. */
export interface RowTools {
  readonly ja: string;
  readonly ko: string;
  /** Its first point, which the other side may have nothing for. */
  readonly side: Side;
  readonly span: string;
  /** The rows that come next, where confirming and linking lead: the first of them that is still there. */
  readonly next: string;
  /** One for a row that is still a suggestion. */
  readonly confirms: readonly { readonly kind: 'confirm' | 'nothing'; readonly label: string }[];
  readonly isLink: boolean;
  /** Of a row that is a link: the other side has nothing for its first point. */
  readonly nothings: readonly { readonly sign: string; readonly label: string }[];
  /** One, but where the other side has no points. */
  readonly partners: readonly PartnerTool[];
  readonly jaNumbers: string;
  readonly koNumbers: string;
  /** All that can be changed stands in one row at a time, which the address names: of every row it would be a heavy page. */
  readonly isOpen: boolean;
  readonly more: { readonly href: string; readonly label: string };
  /** The points for the browser script: side, stretch, actor, act and number of each, `ja 12-40 jp state 3|ko …`. */
  readonly labelled: string;
  /** None of a row that is not open. */
  readonly points: readonly PointTools[];
  readonly dismissals: readonly DismissTool[];
  readonly removals: readonly RemovalTool[];
  readonly hasRemovals: boolean;
}

/** Takes back a note or a topic. */
export interface RemovalTool {
  readonly of: string;
  readonly label: string;
}

interface RowPlace {
  readonly tr: Translator;
  readonly document: ComparisonDocument;
  readonly plan: RowPlan;
  readonly isReviewed: boolean;
  readonly next: string;
  readonly partners: readonly PartnerTool[];
  readonly isOpen: boolean;
  /** Where the row is opened, or closed if it is open. */
  readonly moreHref: string;
  /** Notes and topics on its points. */
  readonly remarks: readonly Remark[];
}

export const spanText = ([start, end]: SpanPair): string => `${start}-${end}`;
const spanOf = ({ start, end }: Point): string => spanText([start, end]);

export function toRowTools(place: RowPlace): RowTools {
  const { tr, document, plan, next, partners, isOpen, moreHref, remarks } = place;
  const link = plan.link === null ? undefined : document.links[plan.link];
  const [first] = [...plan.ja, ...plan.ko];
  const side = plan.ja.length > 0 ? 'ja' : 'ko';
  const numbers = (of: Side) => plan[of].map(({ id }) => placeOf(document, of, id)).join(' ');
  return {
    ja: plan.ja.map(spanOf).join(' '),
    ko: plan.ko.map(spanOf).join(' '),
    side,
    span: first ? spanOf(first) : '',
    next,
    confirms: toConfirms(place),
    isLink: link !== undefined,
    nothings: link ? [{ sign: '∅', label: tr.t(`desk.point.nothing.${side}`) }] : [],
    partners,
    jaNumbers: numbers('ja'),
    koNumbers: numbers('ko'),
    isOpen,
    more: { href: moreHref, label: tr.t(isOpen ? 'desk.row.close' : 'desk.row.change') },
    labelled: SIDES.flatMap((side) =>
      plan[side].map((point) =>
        [side, spanOf(point), point.actor, point.act, placeOf(document, side, point.id)].join(' '),
      ),
    ).join('|'),
    points: (isOpen ? SIDES : []).flatMap((side) =>
      plan[side].map((point) => toPointTools({ tr, document, side, point, isLinked: link !== undefined })),
    ),
    dismissals: (link?.differences ?? []).flatMap((difference) => toDismissal(tr, document, difference)),
    removals: toRemovals(tr, remarks),
    hasRemovals: remarks.length > 0,
  };
}

function toConfirms({ tr, plan, isReviewed }: RowPlace): RowTools['confirms'] {
  const kind = plan.link === null ? 'nothing' : 'confirm';
  return isReviewed ? [] : [{ kind, label: tr.t(`desk.row.${kind}`) }];
}

export const toRemovals = (tr: Translator, remarks: readonly Remark[]): RemovalTool[] =>
  remarks.map(({ decision, kind, text }) => ({
    of: decision.id,
    label: tr.t(`desk.remove.${kind}`, { text: beginning(text, OWN_LENGTH) }),
  }));

const OWN_LENGTH = 40;

interface PointPlace {
  readonly tr: Translator;
  readonly document: ComparisonDocument;
  readonly side: Side;
  readonly point: Point;
  readonly isLinked: boolean;
}

function toPointTools({ tr, document, side, point, isLinked }: PointPlace): PointTools {
  const { points, text } = document[side];
  const following = points[points.indexOf(point) + 1];
  const number = placeOf(document, side, point.id);
  return {
    heading: tr.t(`comparison.point.${side}`, { number }),
    side,
    span: spanOf(point),
    text: text.slice(point.start, point.end),
    actors: ACTORS.map((actor) => toOption(actor, tr.t(`comparison.actor.${actor}`), point.actor)),
    acts: ACTS.map((act) => toOption(act, tr.t(`comparison.act.${act}`), point.act)),
    canNot: isLinked ? [{ label: tr.t(`desk.point.nothing.${side}`) }] : [],
    merges: following
      ? [
          {
            span: spanText([point.start, following.end]),
            label: tr.t('desk.point.merge', { number: number + 1 }),
          },
        ]
      : [],
  };
}

const toOption = (value: string, label: string, selected: string): Option => ({
  value,
  label,
  isSelected: value === selected,
});

function toDismissal(tr: Translator, document: ComparisonDocument, difference: Difference): DismissTool[] {
  if (difference.facet === 'detail') {
    const { side, spans } = difference;
    const [first] = spans;
    if (!first) return [];
    const what = spans.map((span) => beginning(document[side].text.slice(...span), OWN_LENGTH)).join(' · ');
    const at = { ja: '', ko: '', [side]: spanText(first) };
    return [{ facet: 'detail', atJa: at.ja, atKo: at.ko, label: tr.t('desk.row.dismiss', { what }) }];
  }
  if (difference.facet === 'actor' || difference.facet === 'act') {
    const what = tr.t(`comparison.facet.${difference.facet}`);
    return [{ facet: difference.facet, atJa: '', atKo: '', label: tr.t('desk.row.dismiss', { what }) }];
  }
  const quote = (side: Side) => document[side].text.slice(...difference[side].span);
  return [
    {
      facet: difference.facet,
      atJa: spanText(difference.ja.span),
      atKo: spanText(difference.ko.span),
      label: tr.t('desk.row.dismiss', { what: `${quote('ja')} / ${quote('ko')}` }),
    },
  ];
}

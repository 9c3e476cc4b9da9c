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
  /** The rows that come next, where confirming and linking lead: the first of them that is still there. */
  readonly next: string;
  /** One for a row that is still a suggestion. */
  readonly confirms: readonly {
    readonly kind: 'confirm' | 'nothing';
    readonly side: string;
    readonly span: string;
    readonly label: string;
  }[];
  readonly isLink: boolean;
  /** Of a row that is a link: the other side has nothing for its first point. */
  readonly nothings: readonly {
    readonly side: Side;
    readonly span: string;
    readonly sign: string;
    readonly label: string;
  }[];
  /** Opens the changes of the row, or closes them. */
  readonly change: { readonly href: string; readonly label: string };
  readonly isOpen: boolean;
  /** One, but where the other side has no points. */
  readonly partners: readonly PartnerTool[];
  readonly jaNumbers: string;
  readonly koNumbers: string;
  /** None where the row is not open. */
  readonly points: readonly PointTools[];
  readonly dismissals: readonly DismissTool[];
  readonly removals: readonly RemovalTool[];
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
  /** Notes and topics on its points. */
  readonly remarks: readonly Remark[];
  /** Whether all that can be changed is shown, and the address where it is not, or is. */
  readonly isOpen: boolean;
  readonly change: string;
}

export const spanText = ([start, end]: SpanPair): string => `${start}-${end}`;
const spanOf = ({ start, end }: Point): string => spanText([start, end]);

export function toRowTools(place: RowPlace): RowTools {
  const { tr, document, plan, isReviewed, next, partners, remarks, isOpen } = place;
  const link = plan.link === null ? undefined : document.links[plan.link];
  const [only] = [...plan.ja, ...plan.ko];
  const numbers = (side: Side) => plan[side].map(({ id }) => placeOf(document, side, id)).join(' ');
  const kind = link ? 'confirm' : 'nothing';
  return {
    ja: plan.ja.map(spanOf).join(' '),
    ko: plan.ko.map(spanOf).join(' '),
    next,
    confirms: isReviewed
      ? []
      : [
          {
            kind,
            side: plan.ja.length > 0 ? 'ja' : 'ko',
            span: only ? spanOf(only) : '',
            label: tr.t(`desk.row.${kind}`),
          },
        ],
    isLink: link !== undefined,
    nothings: link ? toNothing(place, 'ja') : [],
    change: { href: place.change, label: tr.t(isOpen ? 'desk.row.close' : 'desk.row.change') },
    isOpen,
    partners,
    jaNumbers: numbers('ja'),
    koNumbers: numbers('ko'),
    points: isOpen
      ? SIDES.flatMap((side) =>
          plan[side].map((point) =>
            toPointTools({ tr, document, side, point, isLinked: link !== undefined }),
          ),
        )
      : [],
    dismissals: (link?.differences ?? []).flatMap((difference) => toDismissal(tr, document, difference)),
    removals: toRemovals(tr, remarks),
  };
}

const toNothing = ({ tr, plan }: RowPlace, side: Side): RowTools['nothings'] =>
  plan[side]
    .slice(0, 1)
    .map((point) => ({ side, span: spanOf(point), sign: '∅', label: tr.t(`desk.point.nothing.${side}`) }));

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

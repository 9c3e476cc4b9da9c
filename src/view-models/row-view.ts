import type { ComparisonDocument } from '../domain/comparison';
import type { Desk } from '../domain/desk';
import { isDiffering } from '../domain/findings';
import type { Link } from '../domain/link';
import type { Move } from '../domain/order';
import { isFramePoint, type Point } from '../domain/point';
import { otherSide, type Side } from '../domain/side';
import type { Translator } from '../i18n';
import { creditOf } from './credit';
import type { DifferenceView } from './difference-sentences';
import { orderOf } from './findings';
import { idOfRow } from './row-pages';
import { orderSign } from './format';
import type { Hits } from './find';
import { toGap, type GapPiece } from './gap-pieces';
import { placeOf } from './points-of';
import { notesOfRow, stateOfRow } from './row-state';
import type { RowPlan } from './row-order';
import type { PageKnowledge } from './page-knowledge';
import { latinOf, toRuns, type PageReadings, type ReadAs, type Run } from './readings';
import { cutSpan, stretchesOf, type Markup, type Segment, type Stretch } from './text-pieces';
import { toWhy, type Why } from './why';

interface Label {
  readonly text: string;
  readonly className: string;
}

/** One point with what stands around it in its readout. */
export interface PointBlock {
  /** Where its first piece begins in the readout's text. */
  readonly start: number;
  readonly number: string;
  readonly numberLabel: string;
  readonly role: string;
  readonly hasRole: boolean;
  readonly before: readonly GapPiece[];
  readonly segments: readonly GlossedSegment[];
  readonly after: readonly GapPiece[];
  /** The point in Latin letters. */
  readonly latin: readonly ReadAs[];
  readonly hasLabels: boolean;
  readonly labels: readonly Label[];
}

export interface GlossedSegment extends Pick<Segment, 'isTerm'> {
  readonly runs: readonly Run[];
  readonly gloss: string;
  readonly href: string;
}

export interface RowCell {
  readonly side: Side;
  readonly label: string;
  readonly isEmpty: boolean;
  readonly empty: string;
  readonly blocks: readonly PointBlock[];
}

/** A link or a point without one. */
export interface ComparisonRow {
  readonly id: string;
  readonly headingId: string;
  readonly className: string;
  readonly sign: string;
  readonly status: string;
  readonly order: string;
  readonly hasMove: boolean;
  readonly move: string;
  readonly cells: readonly RowCell[];
  readonly hasDifferences: boolean;
  readonly differences: readonly DifferenceView[];
  /** Whether an analyst has looked at it; '' while nobody has decided anything about the comparison. */
  readonly state: string;
  readonly hasState: boolean;
  /** What an analyst wrote about it. */
  readonly notes: readonly string[];
  readonly hasNotes: boolean;
  /** One for a link, none for a point that is only here. */
  readonly why: readonly Why[];
}

export interface RowContext {
  readonly tr: Translator;
  readonly document: ComparisonDocument;
  readonly knowledge: PageKnowledge;
  readonly lead: Side;
  readonly stretches: Readonly<Record<Side, readonly Stretch[]>>;
  readonly markup: Readonly<Record<Side, Markup>>;
  readonly gloss: (term: string, side: Side) => string;
  /** By index of the link. */
  readonly differences: readonly (readonly DifferenceView[])[];
  readonly moves: readonly Move[];
  readonly desk: Desk | null;
  readonly readings: PageReadings;
  /** Where stands what is looked for; null where nothing is. */
  readonly hits: Hits | null;
}

export function toRow(context: RowContext, plan: RowPlan): ComparisonRow {
  const { tr, document, lead } = context;
  const link = plan.link === null ? undefined : document.links[plan.link];
  const side: Side = plan.ja.length > 0 ? 'ja' : 'ko';
  const only = plan[side][0];
  const kind = link ? (isDiffering(link) ? 'differs' : 'same') : side === 'ja' ? 'onlyJa' : 'onlyKo';
  const move = plan.link === null ? 'none' : (context.moves[plan.link] ?? 'none');
  const differences = plan.link === null ? [] : (context.differences[plan.link] ?? []);
  const state = stateOfRow(context.desk, plan);
  const notes = notesOfRow(context.desk, plan);
  const id = idOfRow(document, plan);
  return {
    id,
    headingId: `${id}-heading`,
    className: `is-${CLASS_NAMES[kind]}`,
    sign: SIGNS[kind],
    status: tr.t(`comparison.status.${kind}`),
    order: link ? orderOf(document, link) : orderSign(placeOf(document, side, only?.id ?? '')),
    hasMove: move !== 'none',
    move: move === 'none' ? '' : tr.t(`comparison.move.${MOVE_NAMES[move]}`),
    cells: [lead, otherSide(lead)].map((each) => toCell(context, each, plan)),
    hasDifferences: differences.length > 0,
    differences,
    state: state === null ? '' : `${STATE_SIGNS[state]} ${tr.t(`comparison.state.${state}`)}`,
    hasState: state !== null,
    notes,
    hasNotes: notes.length > 0,
    // A link that an analyst made has no evidence of the engine's.
    why:
      link && plan.link !== null && (state !== 'changed' || link.evidence.length > 0)
        ? [toWhy(context, link, plan.link)]
        : [],
  };
}

/** Beside the word: neither colour nor the word alone carries it. */
const STATE_SIGNS = { suggested: '○', confirmed: '✓', changed: '✎' } as const;
const SIGNS = { same: '=', differs: '≠', onlyJa: '◧', onlyKo: '◨' } as const;
const MOVE_NAMES = { 'earlier-in-ko': 'earlier', 'later-in-ko': 'later', across: 'across' } as const;
const CLASS_NAMES = { same: 'same', differs: 'differs', onlyJa: 'only-ja', onlyKo: 'only-ko' } as const;

function toCell(context: RowContext, side: Side, plan: RowPlan): RowCell {
  const { tr, document } = context;
  const link = plan.link === null ? undefined : document.links[plan.link];
  return {
    side,
    label: tr.t(`common.readout.${side}`),
    isEmpty: plan[side].length === 0,
    // A title or a dateline reports nothing that the other side could have left out.
    empty: tr.t(`comparison.${isFrameRow(plan) ? 'emptyLine' : 'empty'}.${side}`),
    blocks: plan[side].map((point) => toBlock(context, side, point, link)),
  };
}

const isFrameRow = ({ ja, ko }: RowPlan): boolean => [...ja, ...ko].every(isFramePoint);

/** A point with its marks, readings and labels. @param link the one that ties it, if any: what differs is told by its labels. */
export function toBlock(context: RowContext, side: Side, point: Point, link: Link | undefined): PointBlock {
  const { tr, document } = context;
  const { text } = document[side];
  const own = stretchesOf(context.stretches[side], point.id);
  const gaps = (part: 'before' | 'after') =>
    own.filter((one) => one.part === part).flatMap(({ start, end }) => toGap(text.slice(start, end), part));
  const isFrame = isFramePoint(point);
  const number = placeOf(document, side, point.id);
  return {
    start: own[0]?.start ?? point.start,
    number: orderSign(number),
    numberLabel: tr.t(`comparison.point.${side}`, { number }),
    role: isFrame ? tr.t(`comparison.role.${point.role}`) : '',
    hasRole: isFrame,
    before: gaps('before'),
    segments: toSegments(context, side, point),
    after: gaps('after'),
    latin: latinOf(context.readings, side, point.id),
    hasLabels: !isFrame,
    labels: isFrame ? [] : toLabels(context, side, point, link),
  };
}

function toSegments(context: RowContext, side: Side, point: Point): readonly GlossedSegment[] {
  const { readings } = context;
  let at: number = point.start;
  return cutSpan(context.document[side].text, point, context.markup[side]).map(({ isTerm, term, pieces }) => {
    const runs = toRuns(pieces, at, { side, readings });
    at += pieces.reduce((length, { text }) => length + text.length, 0);
    return {
      isTerm,
      runs,
      gloss: isTerm ? context.gloss(term, side) : '',
      href: isTerm ? `#term-${term}` : '',
    };
  });
}

function toLabels({ tr, document }: RowContext, side: Side, point: Point, link: Link | undefined): Label[] {
  const differs = (facet: string) =>
    link?.differences.some((difference) => difference.facet === facet) ?? false;
  const className = (facet: string) => (differs(facet) ? 'label is-differing' : 'label');
  return [
    { text: tr.t(`comparison.actor.${creditOf(document, side, point)}`), className: className('actor') },
    { text: tr.t(`comparison.act.${point.act}`), className: className('act') },
  ];
}

import { ACTORS, ACTS, type Act, type Actor } from '../domain/act';
import type { ComparisonDocument } from '../domain/comparison';
import { countDeeds, type DeedCount } from '../domain/deeds';
import { SIDES, type Side } from '../domain/side';
import type { Translator } from '../i18n';
import type { RowFilter } from './row-filter';

interface DeedCell {
  /** The heading of its column once more, for windows that are too narrow for columns. */
  readonly act: string;
  readonly isZero: boolean;
  readonly count: string;
  readonly hasLink: boolean;
  readonly href: string;
  /** What the link says behind the figure to those who hear it without the table around. */
  readonly label: string;
}

interface DeedRow {
  /** Of the first row of a group: whom it is about. */
  readonly groupHeads: readonly string[];
  readonly side: string;
  readonly cells: readonly DeedCell[];
  readonly total: string;
}

/** Whom each readout credits with what: a group of two rows an actor, one a readout; a column an act. */
export interface DeedMatrix {
  readonly heading: string;
  readonly hasGroups: boolean;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly groups: readonly { readonly rows: readonly DeedRow[] }[];
  readonly totalLabel: string;
  readonly note: string;
}

export interface DeedMatrixInput {
  readonly tr: Translator;
  readonly document: ComparisonDocument;
  /** The address of the rows that a filter leaves; null in a file, which cannot be asked. */
  readonly hrefOf: ((filter: Pick<RowFilter, 'actor' | 'act' | 'side'>) => string) | null;
}

export function toDeedMatrix(input: DeedMatrixInput): DeedMatrix {
  const { tr, document, hrefOf } = input;
  const counts = countDeeds(document);
  const acts = ACTS.filter((act) => counts.some((count) => count.act === act));
  const actors = ACTORS.filter((actor) => counts.some((count) => count.actor === actor));
  const totalLabel = tr.t('reading.deeds.total');
  return {
    heading: tr.t('reading.deeds.heading'),
    hasGroups: actors.length > 0,
    caption: tr.t('reading.deeds.caption'),
    columns: [
      tr.t('comparison.filter.actor'),
      tr.t('comparison.filter.side'),
      ...acts.map((act) => tr.t(`comparison.act.${act}`)),
      totalLabel,
    ],
    groups: actors.map((actor) => ({
      rows: SIDES.map((side) => toRow(input, { actor, acts, side }, counts)),
    })),
    totalLabel,
    note: tr.t(`reading.deeds.note.${hrefOf === null ? 'file' : 'page'}`),
  };
}

interface RowPlace {
  readonly actor: Actor;
  readonly acts: readonly Act[];
  readonly side: Side;
}

function toRow(input: DeedMatrixInput, { actor, acts, side }: RowPlace, all: readonly DeedCount[]): DeedRow {
  const { tr } = input;
  const counts = acts.map(
    (act) => all.find((count) => count.actor === actor && count.act === act)?.[side] ?? 0,
  );
  return {
    groupHeads: side === SIDES[0] ? [tr.t(`comparison.actor.${actor}`)] : [],
    side: tr.t(`common.readout.${side}`),
    cells: acts.map((act, index) => toCell(input, { actor, act, side }, counts[index] ?? 0)),
    total: String(counts.reduce((sum, count) => sum + count, 0)),
  };
}

function toCell(
  { tr, hrefOf }: DeedMatrixInput,
  { actor, act, side }: { readonly actor: Actor; readonly act: Act; readonly side: Side },
  count: number,
): DeedCell {
  const names = {
    actor: tr.t(`comparison.actor.${actor}`),
    act: tr.t(`comparison.act.${act}`),
    side: tr.t(`common.readout.${side}`),
  };
  const hasLink = hrefOf !== null && count > 0;
  return {
    act: names.act,
    isZero: count === 0,
    count: String(count),
    hasLink,
    href: hasLink ? hrefOf({ actor, act, side }) : '',
    label: tr.t('reading.deeds.cell', names),
  };
}

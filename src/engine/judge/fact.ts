import type { Difference, FactKind } from '../../domain/difference';
import type { Range } from '../bridge/match';
import { agreement } from '../bridge/quantities';
import { overlapsRange } from '../bridge/ranges';
import type { Figure } from '../quantities/quantity';
import type { Judged } from './judged';

/**
 * Other facts: two figures of one kind and unit that stand beside words which correspond, and are not the same. 17回の発射 and
 * 18차례의 발사 differ; 12年ぶりの訪日 and 60주년인 올해 do not speak of one thing. A figure that has its equal anywhere on the other
 * side of the link differs from nothing, and one that has several candidates is left alone.
 */
export function factDifferences(link: Judged): readonly Difference[] {
  const open = { ja: openFigures(link, 'ja'), ko: openFigures(link, 'ko') };
  return open.ja.flatMap((ja): Difference[] => {
    const rivals = open.ko.filter((ko) => isOneKind(ja, ko) && !isWithin(ja, ko) && !isWithin(ko, ja));
    const [ko] = rivals;
    if (!ko || rivals.length > 1 || open.ja.filter((other) => isOneKind(other, ko)).length > 1) return [];
    if (!isAboutOneThing(link, ja.range, ko.range)) return [];
    return [
      {
        facet: 'fact',
        kind: factKind(ja),
        ja: { value: valueOf(ja), span: link.texts.ja.toOriginal(...ja.range) },
        ko: { value: valueOf(ko), span: link.texts.ko.toOriginal(...ko.range) },
      },
    ];
  });
}

/** The figures of one side of a link that the other side does not give. */
function openFigures(link: Judged, side: 'ja' | 'ko'): Figure[] {
  const other = side === 'ja' ? 'ko' : 'ja';
  const theirs = link.group[other].flatMap((index) => link.bridge.figures[other][index] ?? []);
  return link.group[side]
    .flatMap((index) => link.bridge.figures[side][index] ?? [])
    .filter((figure) => !theirs.some((their) => agreement(figure, their) !== null));
}

function isOneKind(a: Figure, b: Figure): boolean {
  if (a.kind === 'quantity' && b.kind === 'quantity') return a.unit === b.unit && a.unit !== 'plain';
  if (a.kind === 'date' && b.kind === 'date') return isWholeDay(a) && isWholeDay(b);
  return a.kind === b.kind;
}

// How far "more than" and "nearly" may reach: 2시간여 is 2時間15分, 2시간 가까이 is 1時間40分.
const REACH = 0.25;

/** Whether the second figure is what the first, written as "more than" or "nearly", allows. */
function isWithin(written: Figure, other: Figure): boolean {
  if (!('bound' in written) || written.bound === null) return false;
  const [stated, actual] = [sizeOf(written), sizeOf(other)];
  return written.bound === 'over'
    ? actual >= stated && actual <= stated * (1 + REACH)
    : actual <= stated && actual >= stated * (1 - REACH);
}

function sizeOf(figure: Figure): number {
  if (figure.kind === 'quantity') return figure.value;
  return figure.kind === 'date' ? NaN : figure.minutes;
}

const isWholeDay = (figure: Figure): boolean =>
  figure.kind === 'date' && figure.month !== null && figure.day !== null;

/** How near to a figure a pair of corresponding words must stand on both sides, in characters. */
const NEAR = 12;

function isAboutOneThing(link: Judged, ja: Range, ko: Range): boolean {
  const widened = (range: Range): Range => [range[0] - NEAR, range[1] + NEAR];
  return link.group.pairs.some((pair) =>
    pair.overlap.matches.some(
      (match) =>
        match.kind !== 'number' &&
        match.kind !== 'date' &&
        overlapsRange(match.ja, widened(ja)) &&
        overlapsRange(match.ko, widened(ko)),
    ),
  );
}

function factKind(figure: Figure): FactKind {
  return figure.kind === 'quantity' ? 'number' : figure.kind;
}

/** The figure in a form that does not depend on the language: 18, 2025-06-09, 14:25, 85. */
function valueOf(figure: Figure): string {
  switch (figure.kind) {
    case 'quantity':
      return String(figure.value);
    case 'duration':
      return String(figure.minutes);
    case 'time':
      return `${Math.floor(figure.minutes / 60)}:${String(figure.minutes % 60).padStart(2, '0')}`;
    case 'date':
      return [figure.year, figure.month, figure.day].map((part) => part ?? '').join('-');
  }
}

import type { ComparisonDocument } from '../domain/comparison';
import { countFindings, isDiffering } from '../domain/findings';
import type { Figures } from '../domain/stored-comparison';
import type { Link } from '../domain/link';
import { isFramePoint, type Point } from '../domain/point';
import { SIDES, type Side } from '../domain/side';
import type { Translator } from '../i18n';
import { addedStretches } from './added-stretches';
import { creditOf } from './credit';
import type { DifferenceView } from './difference-sentences';
import { beginning, formatList, orderSign, type Quote } from './format';
import { placeOf, pointsOf } from './points-of';
import type { Move } from '../domain/order';
import { subjectOfLink, subjectOfPoint } from './subject-matter';

interface Figure {
  readonly value: string;
  readonly label: string;
  readonly className: string;
}

interface BarPart {
  readonly x: string;
  readonly width: string;
  readonly textX: string;
  readonly text: string;
  readonly hasText: boolean;
  readonly className: string;
}

interface DifferingItem {
  readonly href: string;
  readonly order: string;
  /** What it is about, in terms both sides use; '' where there is none. */
  readonly subject: string;
  readonly hasSubject: boolean;
  /** The beginning of what each side writes. */
  readonly quotes: readonly Quote[];
  readonly differences: readonly DifferenceView[];
}

interface OnlyItem {
  readonly href: string;
  readonly order: string;
  readonly quote: Quote;
  /** A title or a dateline says which; '' for all else. */
  readonly role: string;
  readonly hasRole: boolean;
  /** Who is credited, what they did and, for a reader of the other language, what it is about; '' for a title or a dateline. */
  readonly about: string;
  readonly hasAbout: boolean;
}

interface OnlyList {
  readonly heading: string;
  readonly isEmpty: boolean;
  readonly none: string;
  readonly items: readonly OnlyItem[];
}

/** The findings in figures, in one bar, and as sentences. */
export interface FindingsPanel {
  readonly heading: string;
  readonly figures: readonly Figure[];
  readonly barLabel: string;
  readonly bar: readonly BarPart[];
  readonly sentences: readonly string[];
  readonly differingHeading: string;
  readonly hasDiffering: boolean;
  readonly noneDiffer: string;
  readonly differing: readonly DifferingItem[];
  readonly only: readonly OnlyList[];
}

export interface FindingsInput {
  readonly tr: Translator;
  readonly document: ComparisonDocument;
  /** By index of the link. */
  readonly differences: readonly (readonly DifferenceView[])[];
  readonly moves: readonly Move[];
  /** The address of a row, by its id. */
  readonly hrefOf: (rowId: string) => string;
}

export function toFindingsPanel(input: FindingsInput): FindingsPanel {
  const { tr, document, differences, hrefOf } = input;
  const figures = countFindings(document);
  const differing = document.links.flatMap((link, index): DifferingItem[] => {
    if (!isDiffering(link)) return [];
    const subject = subjectOfLink(tr, document, link).join(SEPARATOR);
    return [
      {
        href: hrefOf(rowId(link)),
        order: orderOf(document, link),
        subject,
        hasSubject: subject !== '',
        quotes: SIDES.map((side) => beginningOf(document, side, link)),
        differences: differences[index] ?? [],
      },
    ];
  });
  return {
    heading: tr.t('comparison.findings.heading'),
    figures: toFigures(tr, figures),
    barLabel: tr.t('comparison.findings.bar', { ...figures, same: figures.shared - figures.differing }),
    bar: toBar(figures),
    sentences: toSentences(input, figures),
    differingHeading: tr.t('comparison.findings.differing'),
    hasDiffering: differing.length > 0,
    noneDiffer: tr.t('comparison.findings.noneDiffer'),
    differing,
    only: SIDES.map((side) => toOnlyList(input, side)),
  };
}

const SEPARATOR = ' · ';

/** How a side's part of a link begins: enough to know it again. */
export function beginningOf(document: ComparisonDocument, side: Side, link: Link, length = 80): Quote {
  const text = pointsOf(document, side, link)
    .map(({ start, end }) => document[side].text.slice(start, end))
    .join(' ');
  return { lang: side, text: beginning(text, length) };
}

/** The id of a link's row: its first Japanese point. */
export const rowId = (link: Link): string => `row-${link.ja[0] ?? link.ko[0] ?? ''}`;

/** ③ ⇄ ①, in the order Japanese, Korean. */
export function orderOf(document: ComparisonDocument, link: Link): string {
  return SIDES.map((side) => link[side].map((id) => orderSign(placeOf(document, side, id))).join('')).join(
    ' ⇄ ',
  );
}

function toFigures(tr: Translator, { shared, differing, onlyJa, onlyKo }: Figures): Figure[] {
  return [
    {
      value: String(shared),
      label: tr.t('comparison.figures.shared', { count: shared }),
      className: 'is-shared',
    },
    {
      value: String(differing),
      label: tr.t('comparison.figures.differing', { count: differing }),
      className: 'is-differing',
    },
    {
      value: String(onlyJa),
      label: tr.t('comparison.figures.onlyJa', { count: onlyJa }),
      className: 'is-only-ja',
    },
    {
      value: String(onlyKo),
      label: tr.t('comparison.figures.onlyKo', { count: onlyKo }),
      className: 'is-only-ko',
    },
  ];
}

/** Left to right as the columns stand: only Japanese, shared and alike, shared but differing, only Korean. */
function toBar({ shared, differing, onlyJa, onlyKo }: Figures): BarPart[] {
  const total = Math.max(shared + onlyJa + onlyKo, 1);
  const parts = [
    { count: onlyJa, className: 'bar-only-ja', sign: '◧' },
    { count: shared - differing, className: 'bar-same', sign: '=' },
    { count: differing, className: 'bar-differs', sign: '≠' },
    { count: onlyKo, className: 'bar-only-ko', sign: '◨' },
  ];
  const percent = (count: number) => `${Math.round((count / total) * 10000) / 100}%`;
  let before = 0;
  return parts.map(({ count, className, sign }) => {
    const start = before;
    before += count;
    return {
      x: percent(start),
      width: percent(count),
      textX: percent(start + count / 2),
      text: `${sign} ${count}`,
      // A narrower part has no room for its figure; it stands below the bar anyway.
      hasText: count / total >= 0.08,
      className,
    };
  });
}

function toSentences({ tr, document, moves }: FindingsInput, figures: Figures): string[] {
  const count = (facet: string) =>
    document.links.filter((link) => link.differences.some((one) => one.facet === facet)).length;
  const facets = (['actor', 'act', 'fact', 'naming'] as const)
    .map((facet) => ({ facet, count: count(facet) }))
    .filter((one) => one.count > 0)
    .map((one) => tr.t(`comparison.findings.by.${one.facet}`, { count: one.count }));
  const added = document.links.filter((link) => hasAdditions(link, document)).length;
  const moved = moves.filter((move) => move !== 'none').length;
  return [
    tr.t('comparison.findings.shared', { count: figures.shared }),
    ...(figures.differing > 0
      ? [tr.t('comparison.findings.differ', { count: figures.differing, facets: formatList(tr, facets) })]
      : []),
    ...(added > 0 ? [tr.t('comparison.findings.by.detail', { count: added })] : []),
    ...(moved > 0 ? [tr.t('comparison.order.moved', { count: moved })] : []),
  ];
}

function hasAdditions(link: Link, document: ComparisonDocument): boolean {
  const added = addedStretches(link, document);
  return SIDES.some((side) => added[side].length > 0);
}

function toOnlyList({ tr, document, hrefOf }: FindingsInput, side: Side): OnlyList {
  const linked = new Set(document.links.flatMap((link) => link[side]));
  const items = document[side].points
    .filter(({ id }) => !linked.has(id))
    .map((point): OnlyItem => {
      const isFrame = isFramePoint(point);
      const about = isFrame ? '' : aboutPoint(tr, document, side, point);
      return {
        href: hrefOf(`row-${point.id}`),
        order: orderSign(placeOf(document, side, point.id)),
        quote: { lang: side, text: beginning(document[side].text.slice(point.start, point.end), 90) },
        role: isFrame ? tr.t(`comparison.role.${point.role}`) : '',
        hasRole: isFrame,
        about,
        hasAbout: about !== '',
      };
    });
  return {
    heading: tr.t(`comparison.findings.only.${side}`),
    isEmpty: items.length === 0,
    none: tr.t('comparison.findings.noneOnly'),
    items,
  };
}

function aboutPoint(tr: Translator, document: ComparisonDocument, side: Side, point: Point): string {
  return [
    tr.t(`comparison.actor.${creditOf(document, side, point)}`),
    tr.t(`comparison.act.${point.act}`),
    ...subjectOfPoint(tr, document, side, point),
  ].join(SEPARATOR);
}

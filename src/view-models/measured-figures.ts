import type { Translator } from '../i18n';
import { formatCount, formatShare } from './format';

/** Shares measured on one set of annotated pairs, by the name of the measure, and the number of its `pairs`. */
export type Measured = Readonly<Record<string, number>>;

/** What docs/quality.json holds for people: figures of each set, and how many of the links of a range of scores are right. */
export interface QualityFigures {
  readonly sets?: Readonly<Partial<Record<(typeof SETS)[number], Measured>>>;
  readonly reliability?: readonly {
    readonly range: string;
    readonly links: number;
    readonly right: number;
  }[];
}

interface FigureRow {
  readonly label: string;
  readonly cells: readonly string[];
}

/** A table of figures with a caption that says what it shows. */
export interface FigureTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
}

const SETS = ['a', 'b'] as const;
/** The set that was never looked at while the engine was tuned: the one to judge it by. */
const UNSEEN = 'b';
const MEASURES = ['linkPrecision', 'linkRecall', 'linkF1', 'statusF1', 'actor', 'act', 'facts'] as const;

/** What the figures mean for a reader, in a sentence; none where the unseen set was not measured. */
export function sayFigures(tr: Translator, figures: QualityFigures | null): string[] {
  const { linkPrecision, linkRecall } = figures?.sets?.[UNSEEN] ?? {};
  if (linkPrecision === undefined || linkRecall === undefined) return [];
  return [
    tr.t('method.figures.inWords', {
      right: formatShare(tr, linkPrecision),
      missed: formatShare(tr, 1 - linkRecall),
    }),
  ];
}

/** The tables of the method page; a set or a table that was not measured is left out. */
export function toFigureTables(tr: Translator, figures: QualityFigures | null): FigureTable[] {
  return [...setsTable(tr, figures?.sets ?? {}), ...reliabilityTable(tr, figures?.reliability ?? [])];
}

function setsTable(tr: Translator, measured: NonNullable<QualityFigures['sets']>): FigureTable[] {
  const sets = SETS.flatMap((name) => {
    const figures = measured[name];
    return figures ? [{ name, figures }] : [];
  });
  if (sets.length === 0) return [];
  const isMeasured = (measure: string) => sets.some(({ figures }) => figures[measure] !== undefined);
  return [
    {
      caption: tr.t('method.figures.caption'),
      columns: [
        tr.t('method.figures.measure'),
        ...sets.map(({ name, figures }) =>
          tr.t(`method.figures.set.${name}`, { pairs: figures['pairs'] ?? 0 }),
        ),
      ],
      rows: MEASURES.filter(isMeasured).map((measure) => ({
        label: tr.t(`method.figures.${measure}`),
        cells: sets.map(({ figures }) => figures[measure]?.toFixed(2) ?? '–'),
      })),
    },
  ];
}

function reliabilityTable(tr: Translator, ranges: NonNullable<QualityFigures['reliability']>): FigureTable[] {
  if (ranges.length === 0) return [];
  return [
    {
      caption: tr.t('method.reliability.caption'),
      columns: (['score', 'links', 'right'] as const).map((column) => tr.t(`method.reliability.${column}`)),
      rows: ranges.map(({ range, links, right }) => ({
        label: range
          .split('–')
          .map((bound) => formatShare(tr, Number(bound)))
          .join('–'),
        cells: [formatCount(tr, links), formatShare(tr, right)],
      })),
    },
  ];
}

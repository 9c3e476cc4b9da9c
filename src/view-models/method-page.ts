import type { Translator } from '../i18n';
import { toFrame, type Frame } from './frame';

/** Shares measured on one set of annotated pairs, by the name of the measure (docs/quality.json). */
export type Measured = Readonly<Record<string, number>>;
export type QualityFigures = Readonly<Record<'dev' | 'own' | 'news', Measured | null>>;

/** How much the engine knows besides its rules. */
export interface KnowledgeCounts {
  readonly terms: number;
  readonly concepts: number;
  readonly contestedNames: number;
  readonly people: number;
}

interface MethodSection {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

interface FigureRow {
  readonly label: string;
  readonly cells: readonly string[];
}

/** How the engine decides, how good it is, and what it cannot do. */
export interface MethodPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly contentsLabel: string;
  readonly contents: readonly { readonly href: string; readonly label: string }[];
  readonly how: readonly MethodSection[];
  readonly quality: MethodSection;
  readonly hasFigures: boolean;
  readonly noFigures: string;
  readonly measureLabel: string;
  readonly sets: readonly string[];
  readonly figures: readonly FigureRow[];
  readonly after: readonly MethodSection[];
}

export interface MethodPageInput {
  readonly tr: Translator;
  readonly path: string;
  readonly version: string;
  readonly knowledgeVersion: string;
  readonly figures: Partial<QualityFigures> | null;
  readonly counts: KnowledgeCounts;
}

const MEASURES = ['linkF1', 'statusF1', 'actor', 'act', 'facts'] as const;
const SETS = ['dev', 'own', 'news'] as const;

export function toMethodPage({
  tr,
  path,
  version,
  knowledgeVersion,
  figures,
  counts,
}: MethodPageInput): MethodPage {
  const section = (id: string, params: Readonly<Record<string, string | number>> = {}): MethodSection => ({
    id,
    heading: tr.t(`method.${id}.heading`),
    paragraphs: tr.t(`method.${id}.text`, params).split('\n'),
  });
  const sets = SETS.filter((set) => figures?.[set]);
  const heading = tr.t('method.head.heading');
  const how = [
    section('points'),
    section('labels'),
    section('evidence', { ...counts }),
    section('links'),
    section('differences'),
  ];
  const quality = section('quality');
  const after = [section('limits'), section('privacy'), section('cite', { version, knowledgeVersion })];
  return {
    frame: toFrame({ tr, title: heading, path }),
    heading,
    lead: tr.t('method.head.lead'),
    contentsLabel: tr.t('method.head.contents'),
    contents: [...how, quality, ...after].map(({ id, heading: label }) => ({ href: `#${id}`, label })),
    how,
    quality,
    hasFigures: sets.length > 0,
    noFigures: tr.t('method.figures.none'),
    measureLabel: tr.t('method.figures.measure'),
    sets: sets.map((set) => tr.t(`method.figures.set.${set}`)),
    figures: MEASURES.filter((measure) => sets.some((set) => figures?.[set]?.[measure] !== undefined)).map(
      (measure) => ({
        label: tr.t(`method.figures.${measure}`),
        cells: sets.map((set) => figures?.[set]?.[measure]?.toFixed(2) ?? '–'),
      }),
    ),
    after,
  };
}

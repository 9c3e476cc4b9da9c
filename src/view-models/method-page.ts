import type { Translator } from '../i18n';
import { formatCount } from './format';
import { toFrame, type Frame } from './frame';
import { sayFigures, toFigureTables, type FigureTable, type QualityFigures } from './measured-figures';

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
  readonly tables: readonly FigureTable[];
  readonly after: readonly MethodSection[];
}

export interface MethodPageInput {
  readonly tr: Translator;
  readonly path: string;
  readonly version: string;
  readonly knowledgeVersion: string;
  readonly figures: QualityFigures | null;
  readonly counts: KnowledgeCounts;
}

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
  const heading = tr.t('method.head.heading');
  const how = [
    section('points'),
    section('labels'),
    section('evidence', inWords(tr, counts)),
    section('links'),
    section('differences'),
  ];
  const tables = toFigureTables(tr, figures);
  const said = section('quality');
  const quality = { ...said, paragraphs: [...said.paragraphs, ...sayFigures(tr, figures)] };
  const after = [section('limits'), section('privacy'), section('cite', { version, knowledgeVersion })];
  return {
    frame: toFrame({ tr, title: heading, path }),
    heading,
    lead: tr.t('method.head.lead'),
    contentsLabel: tr.t('method.head.contents'),
    contents: [...how, quality, ...after].map(({ id, heading: label }) => ({ href: `#${id}`, label })),
    how,
    quality,
    hasFigures: tables.length > 0,
    noFigures: tr.t('method.figures.none'),
    tables,
    after,
  };
}

const inWords = (tr: Translator, counts: KnowledgeCounts): Record<string, string> =>
  Object.fromEntries(
    Object.entries(counts).map(([name, count]: [string, number]) => [name, formatCount(tr, count)]),
  );

import { createRequire } from 'node:module';
import type * as Docx from 'docx';
import type { ParagraphChild } from 'docx';
import type { Lng } from '../i18n';
import { toFixedZip } from './fixed-zip';
import { xmlText } from './xml-text';

/** Words of one language in a paragraph. */
export interface Words {
  readonly text: string;
  /** Absent: that of the document. */
  readonly lang?: Lng;
  readonly isStrong?: boolean;
  /** Said by the program beside what a readout says: smaller and lighter. */
  readonly isQuiet?: boolean;
  /** An address of the web that the words lead to. */
  readonly href?: string;
}

/** A paragraph; its words follow each other as they are. */
export type Line = readonly Words[];

export type Block =
  | { readonly kind: 'title' | 'heading' | 'text' | 'item'; readonly line: Line }
  | {
      readonly kind: 'table';
      /** Of the columns, as shares of the page. */
      readonly widths: readonly number[];
      /** Is repeated on each page. */
      readonly header: readonly string[];
      /** Rows of cells of paragraphs. */
      readonly rows: readonly (readonly (readonly Line[])[])[];
    };

export interface DocxContent {
  readonly lng: Lng;
  readonly title: string;
  /** ISO 8601 instants. */
  readonly createdAt: string;
  readonly changedAt: string;
  readonly blocks: readonly Block[];
}

// Loaded with the first file of this kind.
const load = createRequire(__filename);
const docx = (): typeof Docx => load('docx') as typeof Docx;

const TAGS: Readonly<Record<Lng, string>> = { en: 'en-GB', ja: 'ja-JP', ko: 'ko-KR' };
// Faces that come with Word; other programs take what they have for the language.
const EAST_ASIAN: Readonly<Record<Lng, string>> = { en: 'Yu Gothic', ja: 'Yu Gothic', ko: 'Malgun Gothic' };
const LATIN = 'Calibri';
/** In half points. */
const SIZES = { title: 36, heading: 27, text: 21, quiet: 18 } as const;
const COLOURS = { quiet: '566270', link: '1F5FA8', header: 'E7ECF2', line: 'B9C2CC' } as const;
/** A4, lying, in twentieths of a point. */
const PAGE = { width: 16_838, height: 11_906, margin: 1_134 } as const;
const CONTENT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** A document for Word and its like. The same input gives the same bytes. The only caller of docx. */
export async function toDocxFile(content: DocxContent): Promise<Uint8Array> {
  const { Document, Packer } = docx();
  const file = new Document({
    title: xmlText(content.title),
    creator: 'Readout Compare',
    lastModifiedBy: 'Readout Compare',
    styles: stylesOf(content.lng),
    sections: [
      {
        properties: {
          page: {
            // The package exchanges the two for a page that lies.
            size: { width: PAGE.height, height: PAGE.width, orientation: docx().PageOrientation.LANDSCAPE },
            margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin },
          },
        },
        footers: { default: pageNumbers() },
        children: content.blocks.map((block) =>
          block.kind === 'table' ? toTable(block) : toParagraph(block.kind, block.line),
        ),
      },
    ],
  });
  const numbers = new Map<string, string>();
  return toFixedZip(await Packer.toBuffer(file), (name, text) =>
    name === 'docProps/core.xml' ? withDates(text, content) : withSteadyLinks(text, numbers),
  );
}

const withDates = (xml: string, { createdAt, changedAt }: DocxContent): string =>
  [
    ['created', createdAt],
    ['modified', changedAt],
  ].reduce(
    (text, [name = '', instant = '']) =>
      text.replace(
        new RegExp(`(<dcterms:${name}[^>]*>)[^<]*`, 'u'),
        (_, open: string) => `${open}${instant.slice(0, 19)}Z`,
      ),
    xml,
  );

/** The package names links by chance; here they are numbered in their order. */
const withSteadyLinks = (xml: string, numbers: Map<string, string>): string =>
  xml.replace(/"rId([\w-]{21})"/gu, (_, name: string) => {
    const number = numbers.get(name) ?? `rIdLink${numbers.size + 1}`;
    numbers.set(name, number);
    return `"${number}"`;
  });

function stylesOf(lng: Lng): Docx.IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: '1B2733', font: fontOf(lng) },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { size: SIZES.text, font: fontOf(lng), language: languageOf(lng) },
        paragraph: { spacing: { after: 80, line: 276 } },
      },
      title: heading(SIZES.title, 0),
      heading1: heading(SIZES.heading, 320),
    },
  };
}

const fontOf = (lng: Lng) => ({
  ascii: LATIN,
  hAnsi: LATIN,
  cs: LATIN,
  eastAsia: EAST_ASIAN[lng],
  // Marks such as “…” belong to both scripts: the language decides.
  ...(lng !== 'en' && { hint: 'eastAsia' }),
});

const languageOf = (lng: Lng) => ({ value: TAGS[lng], eastAsia: TAGS[lng === 'en' ? 'ja' : lng] });

function pageNumbers(): Docx.Footer {
  const { AlignmentType, Footer, PageNumber, Paragraph, TextRun } = docx();
  const numbers = new TextRun({
    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
    size: SIZES.quiet,
    color: COLOURS.quiet,
  });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [numbers] })] });
}

function toParagraph(kind: 'title' | 'heading' | 'text' | 'item', line: Line): Docx.Paragraph {
  const { HeadingLevel, Paragraph } = docx();
  return new Paragraph({
    children: line.flatMap(toRuns),
    ...(kind === 'title' && { heading: HeadingLevel.TITLE }),
    ...(kind === 'heading' && { heading: HeadingLevel.HEADING_1 }),
    ...(kind === 'item' && { bullet: { level: 0 } }),
  });
}

function toRuns({ text, lang, isStrong, isQuiet, href }: Words): ParagraphChild[] {
  const { ExternalHyperlink, TextRun } = docx();
  const look: Docx.IRunOptions = {
    ...(lang && { font: fontOf(lang), language: languageOf(lang) }),
    ...(isStrong === true && { bold: true }),
    ...(isQuiet === true && { size: SIZES.quiet, color: COLOURS.quiet }),
    ...(href !== undefined && { color: COLOURS.link, underline: {} }),
  };
  const runs = xmlText(text)
    .split(/\r\n|[\r\n]/u)
    .map((part, index) => new TextRun({ ...look, text: part, ...(index > 0 && { break: 1 }) }));
  return href === undefined ? runs : [new ExternalHyperlink({ link: xmlText(href), children: runs })];
}

function toTable({ widths, header, rows }: Extract<Block, { kind: 'table' }>): Docx.Table {
  const { Table, TableLayoutType, TableRow, WidthType } = docx();
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.round((width / total) * CONTENT_WIDTH));
  const first = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: header.map((text, index) =>
      toCell([[{ text, isStrong: true }]], columnWidths[index], COLOURS.header),
    ),
  });
  return new Table({
    width: { size: CONTENT_WIDTH, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    rows: [
      first,
      ...rows.map(
        (cells) =>
          new TableRow({
            // What belongs together is read on one page.
            cantSplit: true,
            children: cells.map((lines, index) => toCell(lines, columnWidths[index])),
          }),
      ),
    ],
  });
}

function toCell(lines: readonly Line[], width = 0, fill = ''): Docx.TableCell {
  const { BorderStyle, TableCell, WidthType } = docx();
  const line = { style: BorderStyle.SINGLE, size: 4, color: COLOURS.line };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line },
    ...(fill !== '' && { shading: { fill } }),
    // A cell without a paragraph is not valid.
    children: (lines.length > 0 ? lines : [[]]).map((words) => toParagraph('text', words)),
  });
}

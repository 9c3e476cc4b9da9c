import { createRequire } from 'node:module';
import type * as WriteExcelFile from 'write-excel-file/node';
import type { CellObject } from 'write-excel-file/node';
import type { Lng } from '../i18n';
import { toFixedZip } from './fixed-zip';
import { xmlText } from './xml-text';

/** Words in one language, or a number. */
export interface SheetCell {
  readonly value: string | number;
  /** Whose script the font is for; absent: that of the workbook. */
  readonly lang?: Lng;
  readonly isStrong?: boolean;
  /** A number between 0 and 1, shown with two digits. */
  readonly isShare?: boolean;
}

export interface Sheet {
  readonly name: string;
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
  /** The first row: stays in sight, and asks which rows to show. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

// Loaded with the first file of this kind.
const load = createRequire(__filename);

/** Faces that come with Excel; other programs take what they have for the script. */
const FONTS: Readonly<Record<Lng, string>> = { en: 'Calibri', ja: 'Yu Gothic', ko: 'Malgun Gothic' };
const FONT_SIZE = 11;
const PAPER = { header: '#E7ECF2', line: '#8A97A6', rule: '#D5DBE2' } as const;

/** Points a line of text takes at 11 points, by the tallest of the faces; Excel's tallest row. */
const LINE_HEIGHT = 18;
const MAX_ROW_HEIGHT = 409;
// A column's width is counted in digits; a full-width character is a little wider than two of them.
const FULL_WIDTH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/gu;
const FULL_WIDTH_DIGITS = 2.15;

/** What a cell holds at most; Excel calls a longer one broken. */
const MAX_CELL = 32_767;
// _x0041_ is how the format writes a character by its number: what only looks so must not become another text.
const CODED = /_(?=x[\dA-F]{4}_)/giu;
const DAMAGED = '\uFFFD';
const NONCHARACTERS = /\p{Noncharacter_Code_Point}/gu;
// A text is never run. One that is edited in a spreadsheet would be from then on, unless its cell is marked as text.
const FORMULA = /^[\s\u200B\u2060\uFEFF]*[=+\-@＝＋－＠]/u;

/** A workbook. The same input gives the same bytes. The only caller of write-excel-file. */
export async function toXlsxFile(lng: Lng, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: writeExcelFile } = load('write-excel-file/node') as typeof WriteExcelFile;
  const file = writeExcelFile(
    sheets.map(({ name, widths, header, rows }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
      data: [
        header.map((text) => headerCell(lng, text)),
        ...rows.map((row) => {
          const height = heightOf(row, widths);
          return row.map((cell) => toCell(lng, cell, height));
        }),
      ],
    })),
    { fontFamily: FONTS[lng], fontSize: FONT_SIZE },
  );
  const ends = sheets.map(({ header, rows }) => `${columnName(header.length)}${rows.length + 1}`);
  return toFixedZip(await file.toBuffer(), (name, text) => {
    const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/u.exec(name);
    return sheet ? withGuessedHeights(withFilter(text, ends[Number(sheet[1]) - 1] ?? 'A1')) : text;
  });
}

/**
 * Points: of the cell with the most lines. LibreOffice doesn't measure the rows of a file that it opens, so that without a
 * height it shows the first line alone.
 */
function heightOf(row: readonly SheetCell[], widths: readonly number[]): number {
  const lines = row.map(({ value }, index) => linesOf(String(value), widths[index] ?? 1));
  return Math.min(MAX_ROW_HEIGHT, LINE_HEIGHT * Math.max(1, ...lines));
}

/** Lines that break between words are not full: a tenth is kept for that. */
const linesOf = (text: string, width: number): number =>
  text
    .split(/\r\n|[\r\n]/u)
    .map((line) => line.length + (FULL_WIDTH_DIGITS - 1) * (line.match(FULL_WIDTH)?.length ?? 0))
    .reduce((sum, digits) => sum + Math.max(1, Math.ceil(digits / (0.9 * width))), 0);

/** Heights are guessed: marked as the user's own they would stay when a cell is edited. */
const withGuessedHeights = (xml: string): string => xml.replaceAll(' customHeight="1"', '');

/** The header's arrows, and the part of the window that the cursor is in as the format wants it where only rows stay. */
const withFilter = (xml: string, end: string): string =>
  xml
    .replace('</sheetData>', `</sheetData><autoFilter ref="A1:${end}"/>`)
    .replace(' xSplit="0"', '')
    .replace('activePane="bottomRight"', 'activePane="bottomLeft"');

function headerCell(lng: Lng, text: string): CellObject {
  return {
    value: storable(text),
    type: String,
    wrap: true,
    alignVertical: 'center',
    fontFamily: FONTS[lng],
    fontSize: FONT_SIZE,
    fontWeight: 'bold',
    backgroundColor: PAPER.header,
    bottomBorderStyle: 'medium',
    bottomBorderColor: PAPER.line,
  };
}

function toCell(
  lng: Lng,
  { value, lang = lng, isStrong = false, isShare = false }: SheetCell,
  height: number,
): CellObject | null {
  if (value === '') return null;
  const style: CellObject = {
    wrap: true,
    height,
    alignVertical: 'top',
    fontFamily: FONTS[lang],
    fontSize: FONT_SIZE,
    ...(isStrong && { fontWeight: 'bold' }),
    bottomBorderStyle: 'hair',
    bottomBorderColor: PAPER.rule,
  };
  if (typeof value === 'number') return { ...style, value, type: Number, format: isShare ? '0.00' : '0' };
  return { ...style, value: storable(value), type: String, ...(FORMULA.test(value) && { format: '@' }) };
}

/**
 * write-excel-file takes out of a text what XML can't hold and, in places, its neighbour with it, so that nothing of that kind
 * gets there; it takes out U+FFFD too, which XML can hold and which tells that a text was damaged: it goes by its number.
 */
function storable(text: string): string {
  return cellText(xmlText(text).replace(NONCHARACTERS, '')).replaceAll(DAMAGED, codeOf(DAMAGED));
}

function cellText(text: string): string {
  // write-excel-file looks texts up in a plain object, which has a toString already: its first letter goes by its number.
  if (text in Object.prototype) return text.replace(/^./u, codeOf);
  const coded = text.replace(CODED, '_x005F_');
  if (coded.length <= MAX_CELL) return coded;
  // No pair of surrogates is cut.
  return `${coded.slice(0, MAX_CELL - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

const codeOf = (char: string): string =>
  `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** 1 → A, 27 → AA. */
const columnName = (number: number): string =>
  number > 26
    ? `${columnName(Math.floor((number - 1) / 26))}${columnName(((number - 1) % 26) + 1)}`
    : String.fromCharCode(64 + number);

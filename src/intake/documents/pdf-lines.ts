// Pieces of text on pages → lines → text. Pure: positions in points, y upwards from the foot of the page.

/** A run of characters as the PDF places it. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface PdfPage {
  readonly height: number;
  readonly pieces: readonly PdfPiece[];
}

export interface PdfLine {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

// Pieces whose baselines are nearer than this share of the size stand on one line; superscripts lie higher.
const SAME_LINE = 0.45;
// A gap of this share of the size is a blank between words; between the columns of a table it is much more.
const WORD_GAP = 0.3;

/** The lines of a page from top to bottom, each read from left to right. */
export function linesOf(page: PdfPage, number: number): readonly PdfLine[] {
  const rows: PdfPiece[][] = [];
  for (const piece of page.pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && isBeside(first, piece)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => toLine(row, number)).filter(({ text }) => text.trim() !== '');
}

function isBeside(first: PdfPiece, piece: PdfPiece): boolean {
  return Math.abs(first.y - piece.y) < Math.max(first.size, piece.size) * SAME_LINE;
}

function toLine(row: readonly PdfPiece[], page: number): PdfLine {
  const pieces = row.toSorted((a, b) => a.x - b.x);
  const size = Math.max(...pieces.map((piece) => piece.size));
  let text = '';
  let end: number | null = null;
  for (const piece of pieces) {
    const isApart = end !== null && piece.x - end > size * WORD_GAP;
    if (isApart && !/\s$/u.test(text) && !/^\s/u.test(piece.text)) text += ' ';
    text += piece.text;
    end = Math.max(end ?? piece.x, piece.x + piece.width);
  }
  const inked = pieces.filter((piece) => piece.text.trim() !== '');
  return {
    page,
    text,
    left: Math.min(...inked.map((piece) => piece.x)),
    right: Math.max(...inked.map((piece) => piece.x + piece.width)),
    y: pieces[0]?.y ?? 0,
    size,
  };
}

// The parts of a page where heads and page numbers stand: a seventh at the top, a seventh at the foot.
const MARGIN = 1 / 7;

const PAGE_NUMBER =
  /^\s*(?:[-–—―‐(（\s]*\d{1,4}[-–—―‐)）\s]*|\d{1,4}\s*[/／]\s*\d{1,4}|第?\d{1,4}\s*ページ|P(?:age)?\.?\s*\d{1,4}|\d{1,4}\s*쪽|페이지\s*\d{1,4})\s*$/iu;

/** Leaves out page numbers, and lines that stand on most pages at the same place: the running heads and feet. */
export function withoutFurniture(
  pages: readonly { readonly height: number; readonly lines: readonly PdfLine[] }[],
): readonly PdfLine[] {
  const marginal = pages.map(({ height, lines }) => marginalOf(height, lines));
  const counts = new Map<string, number>();
  for (const lines of marginal)
    for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  // On two pages a repeated line is repeated on all; on one page nothing can be told but the number.
  const isRepeated = (line: PdfLine): boolean =>
    pages.length > 1 && (counts.get(keyOf(line)) ?? 0) > Math.max(1, pages.length / 2);
  return pages.flatMap(({ lines }, index) => {
    const atMargin = new Set(marginal[index]);
    return lines.filter((line) => !atMargin.has(line) || !(PAGE_NUMBER.test(line.text) || isRepeated(line)));
  });
}

/** The two outermost lines at the head and at the foot, as far as they stand in the margins. */
function marginalOf(height: number, lines: readonly PdfLine[]): readonly PdfLine[] {
  const head = lines.slice(0, 2).filter(({ y }) => y > height * (1 - MARGIN));
  const foot = lines.slice(-2).filter(({ y }) => y < height * MARGIN);
  return [...head, ...foot];
}

/** Lines that differ in their figures only are the same head: 3 / 12, 4 / 12. */
function keyOf({ text, y }: PdfLine): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim()}`;
}

const EAST_ASIAN = /[\u3000-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/u;
const HANGUL = /[\uAC00-\uD7A3]/u;
const BEGINS_BLOCK =
  /^(?:　|\s*(?:[・·○●◎◯□■◇◆▷▶※❍➀-➓①-⑳❶-❿*•]|ㅇ|[-–—―]\s|[（(]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]|[가나다라마바사아자차카타파하]|[ア-ン])[）).．、]\s*\D|<|＜|【|\[))/u;

/** The lines as text, one paragraph a line: what the width of the page broke is joined again. */
export function joinLines(lines: readonly PdfLine[]): string {
  const measure = measureOf(lines);
  const paragraphs: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const last = paragraphs.at(-1);
    if (before === undefined || last === undefined || !runsOn(before, line, measure))
      paragraphs.push(line.text.trimEnd());
    else paragraphs[paragraphs.length - 1] = join(last, line);
  });
  return paragraphs.map((text) => text.replace(/[^\S\u3000]+/gu, ' ').replace(/^ +| +$/gu, '')).join('\n');
}

interface Measure {
  /** Where lines begin and end that are not short: the column of the text. */
  readonly left: number;
  readonly right: number;
  /** The usual distance of two lines. */
  readonly leading: number;
}

function measureOf(lines: readonly PdfLine[]): Measure {
  const gaps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before?.page === line.page && before.y > line.y ? [before.y - line.y] : [];
  });
  return {
    left: median(lines.map(({ left }) => left)),
    // Half of the lines of a text may be the last of their paragraph.
    right: quantile(
      lines.map(({ right }) => right),
      0.8,
    ),
    leading: median(gaps),
  };
}

/** Whether a line continues the one before: that one reached the edge, and nothing sets this one apart. */
function runsOn(before: PdfLine, line: PdfLine, { right, leading }: Measure): boolean {
  if (before.right + wordAfter(line) < right) return false;
  if (BEGINS_BLOCK.test(line.text)) return false;
  if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.15) return false;
  if (before.page === line.page && before.y - line.y > leading * 1.6) return false;
  // An indented line begins a paragraph, unless the one before is indented as far: the rest of an item of a list.
  return line.left - before.left < line.size * 0.8 || BEGINS_BLOCK.test(before.text);
}

/** The room that the line's first word would have taken on the line before. Japanese may be broken before any character. */
function wordAfter({ text, left, right, size }: PdfLine): number {
  const word = /^\s*(\S+)/u.exec(text)?.[1] ?? '';
  const perCharacter = (right - left) / Math.max(1, text.trim().length);
  return HANGUL.test(word) ? Math.max(size * 1.6, (word.length + 1) * perCharacter) : size * 1.6;
}

/** Korean gets its blank back: the library drops those at line ends, and most files break lines between words. */
function join(text: string, line: PdfLine): string {
  const next = line.text.trimStart();
  const isTight = EAST_ASIAN.test(text.at(-1) ?? '') || EAST_ASIAN.test(next.at(0) ?? '');
  return isTight ? text + next : `${text} ${next}`;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

import type { MainText } from './main-element';
import { SOFT_BREAK } from './tidy-lines';
import { childrenOf, nodesIn, isElement, ownText, parentOf, type PageElement, type PageNode } from './tree';

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article blockquote body caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html legend li main ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

const CELLS: ReadonlySet<string> = new Set(['td', 'th']);

// A cell with more than this is a column of the page's layout, not a value in a table.
const MAX_CELL_LENGTH = 200;

const MAX_JUDGED = 200;

type Step = { readonly enter: PageNode } | { readonly leave: PageElement };

/** Collects lines: text runs on until a block or a line break ends it. */
class Lines {
  readonly #lines: string[] = [];
  readonly #places = new Map<PageElement, ReadonlyMap<PageNode, number>>();
  #line = '';

  add(text: string): void {
    this.#line += text;
  }

  end(): void {
    if (this.#line.trim() !== '') this.#lines.push(this.#line);
    this.#line = '';
  }

  /** The place of an item in its list, from 0. A list is counted once: one of twenty thousand items must not be for each. */
  placeOf(item: PageElement, list: PageElement): number {
    let places = this.#places.get(list);
    if (places === undefined) {
      const items = childrenOf(list).filter((child) => isElement(child) && child.name === 'li');
      places = new Map(items.map((each, index) => [each, index]));
      this.#places.set(list, places);
    }
    return places.get(item) ?? 0;
  }

  all(): readonly string[] {
    this.end();
    return this.#lines;
  }
}

/** The lines of a page's main text as a browser would break them; a list item has its marker, a table's row one line. */
export function pageLines({ node, isSkipped }: MainText): readonly string[] {
  const lines = new Lines();
  const steps: Step[] = [{ enter: node }];
  // Not recursive: a page may be as deep as it is long.
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('leave' in step) {
      close(step.leave, lines);
      continue;
    }
    const { enter } = step;
    if (!isElement(enter)) {
      lines.add(isPreformatted(enter) ? ownText(enter) : flowing(ownText(enter)));
    } else if (isSkipped(enter)) {
      continue;
    } else {
      open(enter, lines);
      steps.push({ leave: enter });
    }
    for (const child of childrenOf(enter).toReversed()) steps.push({ enter: child });
  }
  return lines.all().flatMap((line) => line.split('\n'));
}

/** What a browser runs together: a break in the source stays as `SOFT_BREAK` until its neighbours are known. */
function flowing(text: string): string {
  return text.replace(/[^\S\u3000]+/gu, (blank) => (/[\r\n]/.test(blank) ? SOFT_BREAK : ' '));
}

function open(element: PageElement, lines: Lines): void {
  if (element.name === 'br') lines.end();
  else if (CELLS.has(element.name)) openCell(element, lines);
  else if (BLOCKS.has(element.name)) {
    lines.end();
    if (element.name === 'li') lines.add(markerOf(element, lines));
  }
}

function close(element: PageElement, lines: Lines): void {
  if (BLOCKS.has(element.name)) lines.end();
}

function openCell(cell: PageElement, lines: Lines): void {
  if (isLayout(cell)) lines.end();
  else lines.add(' ');
}

function isLayout(cell: PageElement): boolean {
  let length = 0;
  for (const node of firstNodesIn(cell)) {
    if (node !== cell && isElement(node) && BLOCKS.has(node.name)) return true;
    length += ownText(node).length;
  }
  return length > MAX_CELL_LENGTH;
}

/** Enough of a cell or an item to judge it: cells nested ten thousand deep must not be walked ten thousand times. */
function* firstNodesIn(element: PageElement): Generator<PageNode> {
  let count = 0;
  for (const node of nodesIn(element)) {
    yield node;
    count += 1;
    if (count > MAX_JUDGED) return;
  }
}

// The bullet and the number are what a browser would draw; a list that writes its own signs draws none.
function markerOf(item: PageElement, lines: Lines): string {
  const list = parentOf(item);
  const isPlain = /list-style(?:-type)?\s*:\s*none/i.test(
    `${list?.attribs['style'] ?? ''}${item.attribs['style'] ?? ''}`,
  );
  if (list === null || isPlain || beginsWithSign(item)) return '';
  if (list.name !== 'ol') return '• ';
  const start = Number.parseInt(list.attribs['start'] ?? '1', 10);
  return `${(Number.isNaN(start) ? 1 : start) + lines.placeOf(item, list)}. `;
}

const OWN_SIGN =
  /^\s*(?:[・·○●◎◯□■◇◆▷▶※➀-➓①-⑳❶-❿*-]|[（(]?[0-9０-９一二三四五六七八九十가-하ア-ン]{1,2}[）).．、])/u;

function beginsWithSign(item: PageElement): boolean {
  for (const node of firstNodesIn(item)) {
    if (ownText(node).trim() !== '') return OWN_SIGN.test(ownText(node));
  }
  return false;
}

function isPreformatted(text: PageNode): boolean {
  return parentOf(text)?.name === 'pre';
}

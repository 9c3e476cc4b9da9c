import { createRequire } from 'node:module';
import type * as Cheerio from 'cheerio/slim';

// Loaded with the first page: plain texts are read without it.
const load = createRequire(__filename);

type CheerioNode = ReturnType<Cheerio.CheerioAPI['root']>[0];
/** A node of the parsed page. */
export type PageNode = NonNullable<CheerioNode>['children'][number] | NonNullable<CheerioNode>;
export type PageElement = Extract<PageNode, { attribs: Record<string, string> }>;

export interface Page {
  readonly root: PageNode;
  /** Every element in document order, so that questions need no second walk. */
  readonly elements: readonly PageElement[];
}

/**
 * The parser's time grows with the square of the depth: 400,000 open `<div>`, less than the largest file, would take
 * two minutes. A page of a ministry has two thousand tags.
 */
const MAX_TAGS = 20_000;

/**
 * Parses what a browser would forgive; null for a page of absurd size. Only this file calls cheerio. The slim build
 * starts in a quarter of the time; it does not build the very tree that a browser would, but finds the same text.
 */
export function parsePage(html: string): Page | null {
  if (hasTooManyTags(html)) return null;
  const cheerio = load('cheerio/slim') as typeof Cheerio;
  const root = cheerio.load(html, { xml: { xmlMode: false, decodeEntities: true } }).root()[0];
  return root === undefined ? null : { root, elements: elementsBelow(root) };
}

function hasTooManyTags(html: string): boolean {
  const tag = /<[a-z!?/]/gi;
  let count = 0;
  while (tag.test(html)) {
    count += 1;
    if (count > MAX_TAGS) return true;
  }
  return false;
}

/** A node and all below it, in reading order. Not recursive: a page may be as deep as it is long. */
export function* nodesIn(node: PageNode): Generator<PageNode> {
  const waiting: PageNode[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    waiting.push(...childrenOf(next).toReversed());
  }
}

/** The element and all elements below it, in document order. */
export function elementsBelow(node: PageNode): readonly PageElement[] {
  return [...nodesIn(node)].filter(isElement);
}

export function isElement(node: PageNode): node is PageElement {
  return 'attribs' in node;
}

/** The children in reading order; none for text and comments. */
export function childrenOf(node: PageNode): readonly PageNode[] {
  return 'children' in node ? node.children : [];
}

/** The element around a node; null at the top. */
export function parentOf(node: PageNode): PageElement | null {
  return node.parent !== null && isElement(node.parent) ? node.parent : null;
}

/** The text of a text node; '' for every other node. */
export function ownText(node: PageNode): string {
  return isText(node) ? node.data : '';
}

function isText(node: PageNode): node is Extract<PageNode, { data: string }> {
  return node.nodeType === 3;
}

/** All text in a node, in reading order. */
export function textBelow(
  node: PageNode,
  isSkipped: (element: PageElement) => boolean = () => false,
): string {
  const parts: string[] = [];
  const waiting: PageNode[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (isElement(next) && isSkipped(next)) continue;
    parts.push(ownText(next));
    waiting.push(...childrenOf(next).toReversed());
  }
  return parts.join('');
}

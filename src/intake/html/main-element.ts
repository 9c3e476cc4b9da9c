import { isFurniture } from './furniture';
import {
  childrenOf,
  elementsBelow,
  ownText,
  parentOf,
  type Page,
  type PageElement,
  type PageNode,
} from './tree';

/** How much text an element holds, furniture left out, and how much of it is links. In code units. */
interface Volume {
  text: number;
  links: number;
}

/** A page as it is read: where the text is, and what in it is left out. */
export interface MainText {
  readonly node: PageNode;
  readonly isSkipped: (element: PageElement) => boolean;
}

// A block of links with hardly a word besides is a menu, whatever it calls itself.
const MENU_SHARE = 0.6;
const MIN_MENU_LINKS = 3;

const NEARLY_ALL = 0.9;

// Containers inside each other are few on a real page; a page made of nothing else must not cost a walk for each.
const MAX_COMPARED = 20;

// A named container that holds less than this share of the page's plain text is not the one meant.
const MIN_SHARE = 0.3;

const MAIN_NAMES =
  /^(?:main|main-?contents?|contents?|content-?(?:area|body|main)|article(?:-?(?:body|view|content))?|entry-?content|post-?(?:body|content)|(?:board-?|bbs-?)?view-?(?:cont|contents?|area|body)|section|news-?body|txt|text)$/iu;

const MENU_TAGS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'div', 'table', 'p', 'section', 'td']);

/** Finds the element whose text the page is about: by what it calls itself, checked by how much text it holds. */
export function findMain(page: Page): MainText {
  const skipped = furnitureOf(page.elements);
  const volumes = measure(page, skipped);
  const volumeOf = (node: PageNode): Volume => volumes.get(node) ?? { text: 0, links: 0 };
  const menus = new Set(page.elements.filter((element) => isMenu(element, volumeOf)));
  const isSkipped = (element: PageElement): boolean => skipped.has(element) || menus.has(element);

  const plain = (node: PageNode): number => volumeOf(node).text - volumeOf(node).links;
  const candidates = page.elements.filter(
    (element) =>
      isNamedMain(element) && !skipped.has(element) && plain(element) > plain(page.root) * MIN_SHARE,
  );
  const most = Math.max(0, ...candidates.map(plain));
  const headings = (node: PageNode): number =>
    elementsBelow(node).filter((element) => /^h[12]$/.test(element.name) && !isSkipped(element)).length;
  const large = candidates.filter((element) => plain(element) >= most * NEARLY_ALL).slice(0, MAX_COMPARED);
  const mostHeadings = Math.max(0, ...large.map(headings));
  // The innermost one that still has nearly all of the text and its headings: #contents > .contents-body > article.
  const node = large.findLast((element) => headings(element) === mostHeadings) ?? page.root;
  return { node, isSkipped };
}

function isNamedMain({ name, attribs }: PageElement): boolean {
  if (name === 'main' || name === 'article' || attribs['role'] === 'main') return true;
  if (attribs['itemprop'] === 'articleBody') return true;
  const names = `${attribs['id'] ?? ''} ${attribs['class'] ?? ''}`.slice(0, 400);
  return names.split(/\s+/).some((each) => MAIN_NAMES.test(each.replaceAll('_', '-')));
}

/** Furniture, and everything in it. Document order: a parent comes before its children. */
function furnitureOf(elements: readonly PageElement[]): ReadonlySet<PageNode> {
  const skipped = new Set<PageNode>();
  for (const element of elements) {
    const parent = parentOf(element);
    if ((parent !== null && skipped.has(parent)) || isFurniture(element)) skipped.add(element);
  }
  return skipped;
}

function measure(page: Page, skipped: ReadonlySet<PageNode>): ReadonlyMap<PageNode, Volume> {
  const volumes = new Map<PageNode, Volume>();
  // Children before parents, so that each adds up what lies below it.
  for (const node of [page.root, ...page.elements].toReversed()) {
    const volume: Volume = { text: 0, links: 0 };
    volumes.set(node, volume);
    if (skipped.has(node)) continue;
    for (const child of childrenOf(node)) {
      const inner = volumes.get(child);
      volume.text += ownText(child).replace(/\s+/gu, '').length + (inner?.text ?? 0);
      volume.links += inner?.links ?? 0;
    }
    if ('name' in node && node.name === 'a') volume.links = volume.text;
  }
  return volumes;
}

function isMenu(element: PageElement, volumeOf: (node: PageNode) => Volume): boolean {
  if (!MENU_TAGS.has(element.name)) return false;
  const { text, links } = volumeOf(element);
  if (text === 0 || links < text * MENU_SHARE) return false;
  return linksIn(element) >= MIN_MENU_LINKS;
}

/** Links in the element and two levels down: list, item, link. */
function linksIn(element: PageElement): number {
  const levels = [0, 1, 2].reduce<readonly PageNode[]>(
    (nodes) => nodes.flatMap((node) => ('name' in node && node.name === 'a' ? [node] : childrenOf(node))),
    [element],
  );
  return levels.filter((node) => 'name' in node && node.name === 'a').length;
}

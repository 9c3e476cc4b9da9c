import { elementsBelow, parentOf, type PageElement } from './tree';

// What stands around the text of every page of a site: menus, forms, share buttons, the way back.

const SKIPPED_TAGS: ReadonlySet<string> = new Set(
  (
    'script style noscript template nav footer aside form button select input textarea svg math iframe object ' +
    'embed canvas audio video dialog menu map head title link meta rt rp'
  ).split(' '),
);

const SKIPPED_ROLES: ReadonlySet<string> = new Set(
  'navigation banner contentinfo search complementary menu menubar dialog alert'.split(' '),
);

// A name may have parts: gnav-wrap, sns_area, topicPath, btnList.
const SKIPPED_NAMES =
  /(?:^|[\s_-])(?:[glsf]?navi?(?:gation)?|menu|breadcrumbs?|topic-?path|pan-?kuzu|pankuzu|crumbs?|sns|share|social|skip(?:-?(?:link|nav|to))?|page-?top|to-?top|back-?(?:to-?)?top|go-?top|pager|paging|pagination|prev-?next|copyright|footer|foot|side-?bar|side|related|print|btns?|tool-?box|font-?size|lang(?:uage)?s?|cookie|sr-only|visually-hidden|blind|hidden|search|banner|ads?|view-?(?:prev|next)|file-?(?:list|down)|satisfaction|location)(?:$|[\s_-]|area|list|wrap|box|inner|\d)/iu;

const KEPT_TAGS: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article']);

/** Whether an element, with all in it, is no part of the text. */
export function isFurniture(element: PageElement): boolean {
  const { name, attribs } = element;
  if (SKIPPED_TAGS.has(name)) return true;
  if (name === 'header') return !isInsideText(element);
  if ('hidden' in attribs || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs['style'] ?? ''))
    return true;
  if (SKIPPED_ROLES.has((attribs['role'] ?? '').toLowerCase())) return true;
  // <body class="side menu-open"> says what else is on the page.
  if (KEPT_TAGS.has(name)) return false;
  if (isHead(element)) return true;
  return SKIPPED_NAMES.test(spaced(attribs['class'])) || SKIPPED_NAMES.test(spaced(attribs['id']));
}

/** <div class="header">: the head of the site, unless it holds the headline. */
function isHead(element: PageElement): boolean {
  const { attribs } = element;
  const names = `${attribs['id'] ?? ''} ${attribs['class'] ?? ''}`.slice(0, 200).split(/\s+/u);
  if (!names.some((name) => /^(?:site|page|global|g|l)?[-_]?head(?:er)?$/iu.test(name))) return false;
  return !isInsideText(element) && !elementsBelow(element).some(({ name }) => /^h[1-3]$/u.test(name));
}

/** The header of an article holds its headline; that of the site its logo and menu. */
function isInsideText(element: PageElement): boolean {
  for (let at = parentOf(element); at !== null; at = parentOf(at)) {
    if (at.name === 'main' || at.name === 'article') return true;
  }
  return false;
}

/** shareArea → share-Area, prev_next → prev-next, so that a word inside a name is found. A name longer than any real one is cut. */
function spaced(name: string | undefined): string {
  return (name ?? '')
    .slice(0, 200)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-');
}

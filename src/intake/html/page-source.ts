import type { Proposal, Proposals } from '../../domain/intake-draft';
import { calendarDay, findDay, publicationLine } from '../metadata/find-date';
import type { MainText } from './main-element';
import { pageLines } from './page-lines';
import { headline, innerText, tidy } from './page-title';
import { elementsBelow, type Page, type PageElement } from './tree';

const DATE_NAMES = [
  'article:published_time',
  'datepublished',
  'dcterms.issued',
  'dcterms.date',
  'dc.date.issued',
  'dc.date',
  'pubdate',
  'publishdate',
  'date',
];

/** What a page says of itself: proposals, each only when it is there and well formed, with where it was found. */
export function pageProposals(page: Page, main: MainText): Proposals {
  const title = headline(page, main, metaOf(page, ['og:title', 'twitter:title'])[0] ?? '');
  const issuer = tidy(metaOf(page, ['og:site_name', 'author', 'dc.publisher', 'dcterms.publisher'])[0] ?? '');
  const publishedOn = publicationDay(page, main);
  const url = address(page);
  return {
    ...(title !== null && { title }),
    ...(issuer !== '' && { issuer: { value: issuer, origin: 'metadata' } }),
    ...(publishedOn !== null && { publishedOn }),
    ...(url !== null && { url: { value: url, origin: 'metadata' } }),
  };
}

function publicationDay(page: Page, main: MainText): Proposal | null {
  const times = [...elementsBelow(main.node), ...page.elements].filter(
    ({ name, attribs }) => name === 'time' || attribs['itemprop'] === 'datePublished',
  );
  const values = [
    ...metaOf(page, DATE_NAMES),
    ...times.map(
      (element) => element.attribs['datetime'] ?? element.attribs['content'] ?? innerText(element),
    ),
  ];
  const declared = values.map(toDay).find((day) => day !== null);
  if (declared !== undefined) return { value: declared, origin: 'metadata' };
  // Boards give the day outside of the text, in a list that is left out with the other furniture.
  const line = publicationLine(pageLines(main)) ?? publicationLine(labelledLines(page));
  return line === null ? null : { value: line, origin: 'line' };
}

/** All lines of the page but the first and last, where a day alone would be today's. */
function labelledLines(page: Page): readonly string[] {
  const lines = pageLines({ node: page.root, isSkipped: ({ name }) => UNSEEN.has(name) });
  return [...FILLER, ...lines, ...FILLER];
}

const FILLER = Array.from({ length: 8 }, () => '');
const UNSEEN: ReadonlySet<string> = new Set([
  'script',
  'style',
  'head',
  'noscript',
  'template',
  'select',
  'option',
]);

/** The day in Japan and Korea of a date as pages write it: 2025-06-09T03:00:00Z, 2025.06.09, 20250609, 令和7年6月9日. */
export function toDay(value: string): string | null {
  const written = value.trim();
  const found = findDay(written);
  if (found === null || found.start > 0) return null;
  return /T[\d:.]+Z$/u.test(written) ? inJapanAndKorea(written, found.day) : found.day;
}

const OFFSET_MS = 9 * 60 * 60 * 1000;

function inJapanAndKorea(instant: string, fallback: string): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return fallback;
  const local = new Date(time + OFFSET_MS);
  return calendarDay(local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()) ?? fallback;
}

function address(page: Page): string | null {
  const canonical = page.elements.find(
    ({ name, attribs }) => name === 'link' && attribs['rel']?.toLowerCase() === 'canonical',
  )?.attribs['href'];
  const given = [canonical, ...metaOf(page, ['og:url'])].find(isWebAddress);
  return given === undefined ? null : new URL(given.trim()).href;
}

function isWebAddress(value: string | undefined): value is string {
  return (
    value !== undefined && URL.canParse(value.trim()) && /^https?:$/.test(new URL(value.trim()).protocol)
  );
}

/** The contents of the page's meta elements, in the order of the names. */
function metaOf(page: Page, names: readonly string[]): readonly string[] {
  const metas = page.elements.filter(({ name }) => name === 'meta');
  const nameOf = ({ attribs }: PageElement): string =>
    (attribs['property'] ?? attribs['name'] ?? attribs['itemprop'] ?? '').toLowerCase();
  return names.flatMap((wanted) =>
    metas.filter((meta) => nameOf(meta) === wanted).map((meta) => meta.attribs['content'] ?? ''),
  );
}

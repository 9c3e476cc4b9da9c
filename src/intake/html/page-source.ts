import type { ReadoutSource } from '../../domain/readout';
import type { MainText } from './main-element';
import { elementsBelow, textBelow, type Page, type PageElement } from './tree';

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

// Longer ones are cut by nobody's title; the field's own limit is checked with the other fields.
const MAX_LENGTH = 400;

/** What a page says of itself: proposals, each only when it is there and well formed. */
export function pageSource(page: Page, main: MainText): Partial<ReadoutSource> {
  const title = headline(page, main);
  const issuer = tidy(metaOf(page, ['og:site_name', 'author', 'dc.publisher', 'dcterms.publisher'])[0] ?? '');
  const publishedOn = publicationDay(page, main);
  const url = address(page);
  return {
    ...(title !== '' && { title }),
    ...(issuer !== '' && { issuer }),
    ...(publishedOn !== null && { publishedOn }),
    ...(url !== null && { url }),
  };
}

/** The first h1 that is not the site's own name: that one is a link to the start, or stands in the site's header. */
export function headingOf(page: Page, main: MainText): PageElement | null {
  const isLink = (heading: PageElement): boolean =>
    textBelow(heading, ({ name }) => name === 'a').trim() === '' ||
    elementsBelow(heading).some(({ name, attribs }) => name === 'a' && attribs['href'] === '/');
  return (
    page.elements.find((element) => element.name === 'h1' && !main.isSkipped(element) && !isLink(element)) ??
    null
  );
}

function headline(page: Page, main: MainText): string {
  const heading = headingOf(page, main);
  return (
    innerText(heading) ||
    tidy(metaOf(page, ['og:title', 'twitter:title'])[0] ?? '') ||
    withoutSite(innerText(page.elements.find(({ name }) => name === 'title') ?? null))
  );
}

/** 日韓首脳電話会談｜外務省 → 日韓首脳電話会談. */
function withoutSite(title: string): string {
  const cut = title.search(/\s*[|｜]|\s[-–—]\s|\s*<\s/u);
  return cut > 0 ? title.slice(0, cut) : title;
}

function publicationDay(page: Page, main: MainText): string | null {
  const times = [...elementsBelow(main.node), ...page.elements].filter(
    ({ name, attribs }) => name === 'time' || attribs['itemprop'] === 'datePublished',
  );
  const values = [
    ...metaOf(page, DATE_NAMES),
    ...times.map(
      (element) => element.attribs['datetime'] ?? element.attribs['content'] ?? innerText(element),
    ),
  ];
  return values.map(toDay).find((day) => day !== null) ?? null;
}

/** The day in Japan and Korea of a date as pages write it: 2025-06-09T03:00:00Z, 2025.06.09, 20250609. */
export function toDay(value: string): string | null {
  const written = value.trim();
  const match = /^(\d{4})(?:[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})|(\d{2})(\d{2}))(?!\d)/u.exec(written);
  if (match === null) return null;
  const [, year = '', month = match[4] ?? '', day = match[5] ?? ''] = match;
  const written8601 = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written8601}T00:00:00Z`);
  // 2025-02-30 parses as 2 March in some engines.
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(written8601)) return null;
  return /T[\d:.]+Z$/u.test(written) ? inJapanAndKorea(written, written8601) : written8601;
}

const OFFSET_MS = 9 * 60 * 60 * 1000;

function inJapanAndKorea(instant: string, fallback: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? fallback : new Date(time + OFFSET_MS).toISOString().slice(0, 10);
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

/** The text of an element on one line. */
export function innerText(element: PageElement | null): string {
  if (element === null) return '';
  return tidy(textBelow(element, ({ name }) => name === 'rt' || name === 'rp'));
}

function tidy(value: string): string {
  return value
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, MAX_LENGTH);
}

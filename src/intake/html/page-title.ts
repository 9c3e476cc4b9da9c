import type { Proposal } from '../../domain/intake-draft';
import type { MainText } from './main-element';
import {
  childrenOf,
  elementsBelow,
  isElement,
  nodesIn,
  ownText,
  parentOf,
  textBelow,
  type Page,
  type PageElement,
} from './tree';

// Longer ones are cut by nobody's title; the field's own limit is checked with the other fields.
const MAX_LENGTH = 400;

/** The title that a page gives its text, and where; null when it only names a board or a site. */
export function headline(page: Page, main: MainText, declared: string): Proposal | null {
  const candidates: readonly Proposal[] = [
    { value: innerText(headingOf(page, main)), origin: 'heading' },
    { value: labelledTitle(page), origin: 'line' },
    { value: withoutSite(tidy(declared)), origin: 'metadata' },
    { value: withoutSite(windowTitle(page)), origin: 'page-title' },
  ];
  const found = candidates.find(({ value }) => value !== '' && !isOfBoard(value));
  return found === undefined ? null : { ...found, value: found.value.replace(VIEW, '') };
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

/** Boards name what stands beside a title: a cell 제목, then the title. */
function labelledTitle({ elements }: Page): string {
  const label = elements.find(
    (element) => /^(?:th|td|dt)$/u.test(element.name) && LABEL.test(shortText(element)),
  );
  if (label === undefined) return '';
  const cells = childrenOf(parentOf(label) ?? label).filter(isElement);
  return innerText(cells[cells.indexOf(label) + 1] ?? null);
}

/** What a small cell says. Cells nested ten thousand deep must not be walked ten thousand times. */
function shortText(cell: PageElement): string {
  const parts: string[] = [];
  for (const node of nodesIn(cell)) {
    parts.push(ownText(node));
    if (parts.length > MAX_NODES) return '';
  }
  return tidy(parts.join(''));
}

const MAX_NODES = 8;

/** What a row of a board calls the title. */
const LABEL = /^(?:제\s*목|件\s*名|標\s*題|題\s*名|タイトル)\s*[:：]?$/u;

/** 보도자료 상세보기: what the page is, and not what its text is about. */
const VIEW =
  /\s*[(（\[]?(?:상세\s?(?:보기|내용|화면|페이지)?|내용\s?보기|글\s?보기|詳細(?:ページ|画面)?)[)）\]]?$/u;
const BOARD =
  /^(?:(?:주요\s?)?(?:보도|언론|브리핑)\s?(?:자료|룸|실|보도)?|브리핑|공지\s?사항|알림|소식|뉴스|새\s?소식|게시판|발표문?|報道発表(?:資料)?|プレスリリース|お知らせ|新着情報|ニュース|発表資料|トピックス)(?:\s*(?:目次|一覧|목록))?$/u;

const isOfBoard = (title: string): boolean =>
  title.replace(VIEW, '') === '' || BOARD.test(title.replace(VIEW, ''));

/** What stands in the page's `<title>`. */
export function windowTitle(page: Page): string {
  return innerText(page.elements.find(({ name }) => name === 'title') ?? null);
}

const SITE_SEPARATOR = /\s*[|｜]\s*|\s[-–—:]\s|\s*<\s/u;

// A colon also stands inside titles (日韓外相会談：概要): what is taken off must call itself a body or a site.
const BODY = '[\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Katakana}ー]{0,14} ?';
const BODY_END = '(?:省|庁|府|官邸|内閣|委員会|本部|ホームページ|公式サイト|부|처|청|실|위원회|홈\\s?페이지)';
const BODY_FIRST = new RegExp(`^(?:【)?(${BODY}${BODY_END})\\s*(?:[：:]|】)\\s*(?=\\S)`, 'u');
const BODY_LAST = new RegExp(`(?<=\\S)\\s*[：:]\\s*(${BODY}${BODY_END})$`, 'u');

/** 日韓首脳電話会談｜外務省 → 日韓首脳電話会談; so does 外務省：日韓首脳電話会談. */
function withoutSite(title: string): string {
  const parts = title.split(SITE_SEPARATOR);
  const named = parts.find((part) => part !== '' && !isOfBoard(part)) ?? parts[0] ?? '';
  return named.replace(BODY_FIRST, '').replace(BODY_LAST, '');
}

/** The parts of a title that may name the site: 日韓首脳電話会談｜外務省 → 外務省. */
export function siteParts(title: string): readonly string[] {
  const parts = title.split(SITE_SEPARATOR);
  const bodies = [BODY_FIRST.exec(title)?.[1], BODY_LAST.exec(title)?.[1]].filter(
    (body) => body !== undefined,
  );
  return [...parts.slice(1).toReversed(), ...bodies];
}

/** The text of an element on one line. */
export function innerText(element: PageElement | null): string {
  if (element === null) return '';
  return tidy(textBelow(element, ({ name }) => name === 'rt' || name === 'rp'));
}

/** On one line, and no longer than any title. */
export function tidy(value: string): string {
  return value
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, MAX_LENGTH);
}

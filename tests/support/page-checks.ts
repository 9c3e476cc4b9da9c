import type { AxeResults } from 'axe-core';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What a style alone can break. */
export const CONTRAST = ['color-contrast', 'link-in-text-block'];
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What axe objects to on the page as it stands: rule, element, reason; empty when all is well. */
export async function accessibilityProblems(page: Page, rules?: readonly string[]): Promise<string[]> {
  // As an expression: a script element would be stopped by the page's policy.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (runOnly) =>
      (window as unknown as { axe: { run(root: Document, options: object): Promise<AxeResults> } }).axe.run(
        document,
        {
          runOnly,
          resultTypes: ['violations'],
        },
      ),
    rules ? { type: 'rule', values: rules } : { type: 'tag', values: WCAG_22_AA },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** The elements that stick out of a window of this width; empty when nothing has to be scrolled sideways. */
export async function overflowAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
    return [`${scrollWidth} > ${clientWidth}`, ...wide];
  });
}

/** Opens all that is folded away, so that a check sees it too. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** The rows of a comparison in words: sign, order and status of each. */
export function rowsOf(page: Page): Promise<string[]> {
  return page
    .locator('article.row')
    .evaluateAll((rows) =>
      rows.map((row) => row.querySelector('.spine')?.textContent.replace(/\s+/g, ' ').trim() ?? ''),
    );
}

/** The text of a readout as a page shows it, in its own order and without blanks. */
export async function shownText(page: Page, side: 'ja' | 'ko'): Promise<string> {
  const pieces = await page.locator(`.cell[data-side="${side}"] .text`).evaluateAll((elements) =>
    elements
      .map((element) => ({
        start: Number((element as HTMLElement).dataset['start']),
        text: element.textContent,
      }))
      .toSorted((a, b) => a.start - b.start)
      .map(({ text }) => text),
  );
  return withoutBlanks(pieces.join(''));
}

export const withoutBlanks = (text: string): string => text.replace(/\s/gu, '');

/** Presses Tab until the focus is on what is looked for; fails when the whole page has been walked without finding it. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 300; presses += 1) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (isThere) return;
  }
  throw new Error(`the Tab key does not lead to ${selector}`);
}

import type { IntakeDraft } from '../../domain/intake-draft';
import { findMain } from './main-element';
import { pageLines } from './page-lines';
import { pageProposals } from './page-source';
import { headingOf, innerText, siteParts, windowTitle } from './page-title';
import { tidyLines } from './tidy-lines';
import { elementsBelow, parsePage, type Page } from './tree';

export interface ReadPage extends IntakeDraft {
  /** Parts of the window's title that may name the site, the last first. */
  readonly siteNames: readonly string[];
  /** There is no text but the heading, and the page shows others in frames. */
  readonly isFramed: boolean;
}

/** The text that a page is about, and what it says of itself; null for a page too large to be one. */
export function readHtml(html: string): ReadPage | null {
  const page = parsePage(html);
  if (page === null) return null;
  const main = findMain(page);
  const heading = headingOf(page, main);
  // Many sites put the headline above the element that holds the text; it is part of the readout.
  const isOutside = heading !== null && !elementsBelow(main.node).includes(heading);
  const lines = [...(isOutside ? [innerText(heading)] : []), ...pageLines(main)];
  const text = tidyLines(lines);
  return {
    text,
    isFramed: isFramed(page, text.replace(innerText(heading), '')),
    proposals: pageProposals(page, main),
    siteNames: siteParts(windowTitle(page)),
  };
}

// What old browsers were told instead of the frames is a sentence or two.
const MAX_INSTEAD_OF_FRAMES = 200;

/** Whether what there is to read stands in another page, which this one shows. */
function isFramed({ elements }: Page, rest: string): boolean {
  if (elements.some(({ name }) => name === 'frameset')) return rest.length <= MAX_INSTEAD_OF_FRAMES;
  return rest.trim() === '' && elements.some(({ name }) => FRAMES.has(name));
}

const FRAMES: ReadonlySet<string> = new Set(['iframe', 'frame', 'object', 'embed']);

import type { IntakeDraft } from '../../domain/intake-draft';
import { findMain } from './main-element';
import { pageLines } from './page-lines';
import { headingOf, innerText, pageProposals, siteParts, windowTitle } from './page-source';
import { tidyLines } from './tidy-lines';
import { elementsBelow, parsePage } from './tree';

export interface ReadPage extends IntakeDraft {
  /** Parts of the window's title that may name the site, the last first. */
  readonly siteNames: readonly string[];
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
  return {
    text: tidyLines(lines),
    proposals: pageProposals(page, main),
    siteNames: siteParts(windowTitle(page)),
  };
}

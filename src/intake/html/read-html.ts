import type { ReadoutSource } from '../../domain/readout';
import { findMain } from './main-element';
import { pageLines } from './page-lines';
import { headingOf, innerText, pageSource } from './page-source';
import { tidyLines } from './tidy-lines';
import { elementsBelow, parsePage } from './tree';

/** The text that a page is about, and what it says of itself; null for a page too large to be one. */
export function readHtml(html: string): { text: string; source: Partial<ReadoutSource> } | null {
  const page = parsePage(html);
  if (page === null) return null;
  const main = findMain(page);
  const heading = headingOf(page, main);
  // Many sites put the headline above the element that holds the text; it is part of the readout.
  const isOutside = heading !== null && !elementsBelow(main.node).includes(heading);
  const lines = [...(isOutside ? [innerText(heading)] : []), ...pageLines(main)];
  return { text: tidyLines(lines), source: pageSource(page, main) };
}

import type { ReadoutSource } from '../../domain/readout';
import { findMain } from './main-element';
import { pageLines } from './page-lines';
import { pageSource } from './page-source';
import { tidyLines } from './tidy-lines';
import { parsePage } from './tree';

/** The text that a page is about, and what it says of itself; null for a page too large to be one. */
export function readHtml(html: string): { text: string; source: Partial<ReadoutSource> } | null {
  const page = parsePage(html);
  if (page === null) return null;
  const main = findMain(page);
  return { text: tidyLines(pageLines(main)), source: pageSource(page, main) };
}

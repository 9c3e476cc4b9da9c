import { createHash } from 'node:crypto';
import type { Desk } from '../domain/desk';
import { AppError } from '../domain/errors';
import type { StoredComparison } from '../domain/stored-comparison';
import type { Translator } from '../i18n';
import type { Renderer } from '../rendering/render-page';
import { toComparisonPage } from '../view-models/comparison-page';
import { EVERYTHING, viewOfSelection, type ExportSelection } from '../view-models/export-selection';
import type { PageKnowledge } from '../view-models/page-knowledge';
import { toStructuredData } from './structured-data';

export interface ExportHtmlInput {
  readonly stored: StoredComparison;
  /** What an analyst decided, if anybody could; `stored` then holds the decided document. */
  readonly desk?: Desk;
  readonly tr: Translator;
  readonly renderer: Renderer;
  readonly knowledge: PageKnowledge;
  /** Which rows; absent: all. */
  readonly selection?: ExportSelection;
  /** public/css/main.css; without fonts: the file relies on the reader's own. */
  readonly css: string;
  /** dist/client/main.js. */
  readonly script: string;
}

/**
 * The comparison page as one file. It asks for nothing: style and script stand inside, allowed by their hashes, and its own policy
 * forbids all else. The same input gives the same bytes.
 */
export async function exportHtml({
  stored,
  desk,
  tr,
  renderer,
  knowledge,
  selection = EVERYTHING,
  css,
  script,
}: ExportHtmlInput): Promise<string> {
  const page = toComparisonPage({
    tr,
    stored,
    view: viewOfSelection(selection),
    selection,
    path: `/comparisons/${stored.id}`,
    notice: null,
    layout: 'standalone',
    knowledge,
    ...(desk && { desk }),
  });
  const inlined = {
    css: inlineable(css, 'style'),
    script: inlineable(script, 'script'),
    metadata: inlineable(toStructuredData(tr, stored, page.heading), 'script'),
    policy: policyFor(css, script),
  };
  return renderer.render({ template: 'comparison', page, layout: 'standalone', inlined });
}

function policyFor(css: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(css)}'`,
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const hashOf = (content: string): string =>
  `sha256-${createHash('sha256').update(content, 'utf8').digest('base64')}`;

/** Style and script go into the page as they are, so neither may close its own element or look for another file. */
function inlineable(content: string, element: 'style' | 'script'): string {
  if (content.toLowerCase().includes(`</${element}`))
    throw new AppError(`the inlined ${element} closes its own element`);
  if (element === 'style' && /@import|url\(\s*['"]?(?!['"]?#)/iu.test(content)) {
    throw new AppError('the inlined style refers to another file');
  }
  return content;
}

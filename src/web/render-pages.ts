import type { I18n } from '../i18n';
import type { Renderer } from '../rendering/render-page';
import { toComparisonPage } from '../view-models/comparison-page';
import { toDeskPage } from '../view-models/desk-page';
import { toErrorPage } from '../view-models/error-page';
import { toExportPage } from '../view-models/export-page';
import { toAgreementPage } from '../view-models/agreement-page';
import { toFindingsPage } from '../view-models/findings-page';
import { toHomePage } from '../view-models/home-page';
import { toImportPage } from '../view-models/import-page';
import { toMethodPage, type MethodPageInput } from '../view-models/method-page';
import type { PageKnowledge } from '../view-models/page-knowledge';
import { toRefusedDecisionPage } from '../view-models/refused-decision-page';
import { toTermbaseChangesPage } from '../view-models/termbase-changes-page';
import { toTermbaseEntryPage } from '../view-models/termbase-entry-page';
import { toTermbaseFormPage } from '../view-models/termbase-form-page';
import { toTermbaseImportPage } from '../view-models/termbase-import-page';
import { toTermbasePage } from '../view-models/termbase-page';
import { createDrawing, type Drawing } from './drawing';
import { renderLibraryPages } from './library-pages';
import type { Pages } from './ports';
import type { TermbasePages } from './termbase-pages';

export interface RenderedPagesParts {
  readonly i18n: I18n;
  readonly renderer: Renderer;
  readonly knowledge: PageKnowledge;
  /** What the method page says of this engine. */
  readonly method: Omit<MethodPageInput, 'tr' | 'path'>;
}

/** The pages as view models put into words and templates into HTML. */
export function renderPages({ i18n, renderer, knowledge, method }: RenderedPagesParts): Pages {
  const drawing = createDrawing(i18n, renderer);
  const { draw, tr } = drawing;
  return {
    home: (to, content) => draw(to, 'home', toHomePage({ tr: tr(to), ...content })),
    comparison: (to, content) =>
      draw(to, 'comparison', toComparisonPage({ tr: tr(to), ...content, layout: 'main', knowledge })),
    desk: (to, content) => draw(to, 'desk', toDeskPage({ tr: tr(to), ...content, knowledge })),
    findings: (to, content) => draw(to, 'findings', toFindingsPage({ tr: tr(to), ...content, knowledge })),
    agreement: (to, content) => draw(to, 'agreement', toAgreementPage({ tr: tr(to), ...content })),
    export: (to, content) => draw(to, 'export', toExportPage({ tr: tr(to), ...content })),
    import: (to, content) => draw(to, 'import', toImportPage({ tr: tr(to), ...content })),
    refusedDecision: (to, content) =>
      draw(to, 'refused-decision', toRefusedDecisionPage({ tr: tr(to), ...content })),
    method: (to, path) => draw(to, 'method', toMethodPage({ tr: tr(to), path, ...method })),
    error: (to, content) => draw(to, 'error', toErrorPage({ tr: tr(to), ...content })),
    library: renderLibraryPages(drawing),
    ...termbasePages(drawing, method),
  };
}

function termbasePages(
  { draw, tr }: Drawing,
  { knowledgeVersion: knowledge }: RenderedPagesParts['method'],
): TermbasePages {
  return {
    termbase: (to, content) => draw(to, 'termbase', toTermbasePage({ tr: tr(to), ...content })),
    termbaseEntry: (to, content) =>
      draw(to, 'termbase-entry', toTermbaseEntryPage({ tr: tr(to), ...content, knowledge })),
    termbaseForm: (to, content) => draw(to, 'termbase-form', toTermbaseFormPage({ tr: tr(to), ...content })),
    termbaseImport: (to, content) =>
      draw(to, 'termbase-import', toTermbaseImportPage({ tr: tr(to), ...content })),
    termbaseChanges: (to, content) =>
      draw(to, 'termbase-changes', toTermbaseChangesPage({ tr: tr(to), ...content })),
  };
}

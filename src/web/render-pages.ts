import type { I18n, Lng } from '../i18n';
import type { Renderer, Template } from '../rendering/render-page';
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
  const draw = (template: Template, page: object) => renderer.render({ template, page, layout: 'main' });
  return {
    home: (lng, content) => draw('home', toHomePage({ tr: i18n.translator(lng), ...content })),
    comparison: (lng, content) =>
      draw(
        'comparison',
        toComparisonPage({ tr: i18n.translator(lng), ...content, layout: 'main', knowledge }),
      ),
    desk: (lng, content) => draw('desk', toDeskPage({ tr: i18n.translator(lng), ...content, knowledge })),
    findings: (lng, content) =>
      draw('findings', toFindingsPage({ tr: i18n.translator(lng), ...content, knowledge })),
    agreement: (lng, content) => draw('agreement', toAgreementPage({ tr: i18n.translator(lng), ...content })),
    export: (lng, content) => draw('export', toExportPage({ tr: i18n.translator(lng), ...content })),
    import: (lng, content) => draw('import', toImportPage({ tr: i18n.translator(lng), ...content })),
    refusedDecision: (lng, content) =>
      draw('refused-decision', toRefusedDecisionPage({ tr: i18n.translator(lng), ...content })),
    method: (lng, path) => draw('method', toMethodPage({ tr: i18n.translator(lng), path, ...method })),
    error: (lng, content) => draw('error', toErrorPage({ tr: i18n.translator(lng), ...content })),
    library: renderLibraryPages(i18n, renderer),
    ...termbasePages({ i18n, method }, draw),
  };
}

function termbasePages(
  { i18n, method }: Pick<RenderedPagesParts, 'i18n' | 'method'>,
  draw: (template: Template, page: object) => Promise<string>,
): TermbasePages {
  const tr = (lng: Lng) => i18n.translator(lng);
  return {
    termbase: (lng, content) => draw('termbase', toTermbasePage({ tr: tr(lng), ...content })),
    termbaseEntry: (lng, content) => {
      const knowledge = method.knowledgeVersion;
      return draw('termbase-entry', toTermbaseEntryPage({ tr: tr(lng), ...content, knowledge }));
    },
    termbaseForm: (lng, content) => draw('termbase-form', toTermbaseFormPage({ tr: tr(lng), ...content })),
    termbaseImport: (lng, content) =>
      draw('termbase-import', toTermbaseImportPage({ tr: tr(lng), ...content })),
    termbaseChanges: (lng, content) =>
      draw('termbase-changes', toTermbaseChangesPage({ tr: tr(lng), ...content })),
  };
}

import type { Translator } from '../../src/i18n';
import { toImportPage } from '../../src/view-models/import-page';

/** The pages of import and export, for the contract of views and view models. */
export function exchangeFaces(tr: Translator) {
  const refusals = [null, { code: 'shape', at: '/log/0' }, { code: 'csrf', at: '' }] as const;
  return refusals.map((refusal) => ({
    template: 'import' as const,
    page: toImportPage({ tr, refusal, csrfToken: 't' }),
    layout: 'main' as const,
  }));
}

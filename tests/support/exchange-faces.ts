import type { Translator } from '../../src/i18n';
import { readExportChoices } from '../../src/view-models/export-choices';
import { toExportPage } from '../../src/view-models/export-page';
import { toImportPage } from '../../src/view-models/import-page';
import { aComparison } from './a-comparison';
import { aDesk } from './decisions';

/** The pages of import and export, for the contract of views and view models. */
export function exchangeFaces(tr: Translator) {
  const refusals = [null, { code: 'shape', at: '/log/0' }, { code: 'csrf', at: '' }] as const;
  const stored = aComparison();
  const exported = [{}, { format: 'xlsx', order: 'ko', notes: '0', history: '1' }].map((query) => ({
    template: 'export' as const,
    page: toExportPage({ tr, stored, desk: aDesk(stored, []), choices: readExportChoices(query, tr.lng) }),
    layout: 'main' as const,
  }));
  const imported = refusals.map((refusal) => ({
    template: 'import' as const,
    page: toImportPage({ tr, refusal, csrfToken: 't' }),
    layout: 'main' as const,
  }));
  return [...exported, ...imported];
}

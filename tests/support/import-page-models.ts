import { IMPORT_OUTCOMES, LISTING_PROBLEMS, type ImportEntry } from '../../src/domain/import';
import { PROPOSAL_ORIGINS } from '../../src/domain/intake-draft';
import type { Translator } from '../../src/i18n';
import type { Template } from '../../src/rendering/render-page';
import { toImportReportPage } from '../../src/view-models/imports/import-report-page';
import { toNewImportPage } from '../../src/view-models/imports/new-import-page';

const csrfToken = 't';

/** Pages of imports that together show every part of their templates. */
export function importPages(tr: Translator) {
  const page = (template: Template, model: object) => ({ template, page: model, layout: 'main' }) as const;
  const form = { tr, addresses: 'https://example.org/a', csrfToken };
  const details = Object.fromEntries(
    PROPOSAL_ORIGINS.slice(0, 6).map((origin, index) => [
      (['title', 'issuer', 'publishedOn', 'url', 'side', 'government'] as const)[index] ?? 'title',
      { value: 'x', origin },
    ]),
  );
  const entries: readonly ImportEntry[] = [
    ...IMPORT_OUTCOMES.map((outcome): ImportEntry => ({
      name: 'a.html',
      outcome,
      problems: [],
      readout: { id: 'r3ad0vt00001', side: 'ja', title: null },
      details,
    })),
    ...LISTING_PROBLEMS.map((code): ImportEntry => ({
      name: 'a.zip',
      outcome: 'refused',
      problems: [{ code }, { code: 'unknown-language', field: 'text' }, { code: 'empty', field: 'text' }],
      readout: null,
      details: { title: { value: 'x', origin: 'site' }, url: { value: 'x', origin: 'given' } },
    })),
  ];
  const report = { id: '1mp0rt000001', startedAt: '2025-07-15T03:00:00.000Z', entries, done: 2 };
  const ended = '2025-07-15T03:01:00.000Z';
  return [
    page('new-import', toNewImportPage({ ...form, refusal: null, canFetch: true, recent: [] })),
    page(
      'new-import',
      toNewImportPage({
        ...form,
        refusal: 'nothing',
        canFetch: false,
        recent: [
          { id: '1mp0rt000001', startedAt: ended, isRunning: true, total: 2 },
          { id: '1mp0rt000002', startedAt: ended, isRunning: false, total: 2 },
        ],
      }),
    ),
    page(
      'import-report',
      toImportReportPage({
        tr,
        csrfToken,
        offered: 2,
        report: { ...report, finishedAt: null, isCancelled: false },
      }),
    ),
    page(
      'import-report',
      toImportReportPage({
        tr,
        csrfToken,
        offered: 2,
        report: { ...report, finishedAt: ended, isCancelled: true },
      }),
    ),
    page(
      'import-report',
      toImportReportPage({
        tr,
        csrfToken,
        offered: 0,
        report: { ...report, entries: [], finishedAt: null, isCancelled: false },
      }),
    ),
  ];
}

import { IMPORT_OUTCOMES, LISTING_PROBLEMS, type ImportEntry } from '../../src/domain/import';
import { PROPOSAL_ORIGINS } from '../../src/domain/intake-draft';
import { READOUT_FIELDS } from '../../src/domain/errors';
import { EMPTY_READOUT_QUERY, type Page } from '../../src/domain/library';
import type { Translator } from '../../src/i18n';
import type { Template } from '../../src/rendering/render-page';
import { toImportReportPage } from '../../src/view-models/imports/import-report-page';
import { toNewImportPage } from '../../src/view-models/imports/new-import-page';
import { toCallPage } from '../../src/view-models/library/call-page';
import { toCallsPage } from '../../src/view-models/library/calls-page';
import { toDeletePage } from '../../src/view-models/library/delete-page';
import { toNewReadoutPage } from '../../src/view-models/library/new-readout-page';
import { toReadoutPage } from '../../src/view-models/library/readout-page';
import { toReadoutsPage } from '../../src/view-models/library/readouts-page';
import { toAgainstPage } from '../../src/view-models/library/against-page';
import { toVersionsPage } from '../../src/view-models/library/versions-page';
import { toTrashPage } from '../../src/view-models/library/trash-page';
import { EMPTY_PANE_FORM } from '../../src/view-models/readout-pane';
import { A_SUMMARY, aCall, aLibraryReadout } from './a-library';
import { aReadout } from './a-stored-comparison';

const csrfToken = 't';
const pageOf = <T>(items: readonly T[], page = 1, pageCount = 1): Page<T> => ({
  items,
  total: items.length,
  page,
  pageCount,
});
const everyProblem = READOUT_FIELDS.map((field) => ({ code: 'empty', field }) as const);
const proposal = { value: 'x', origin: 'metadata' } as const;
const proposed = { title: proposal, issuer: proposal, publishedOn: proposal, url: proposal };
const known = { title: '題', issuer: '外務省', publishedOn: '2025-06-10', url: 'https://example.org/a' };

/** Pages of the library that together show every part of their templates. */
export function libraryPages(
  tr: Translator,
): readonly { readonly template: Template; readonly page: object; readonly layout: 'main' }[] {
  const page = (template: Template, model: object) => ({ template, page: model, layout: 'main' }) as const;
  const [ja, ko] = aCall().readouts;
  const full = aLibraryReadout('ja', {
    ...ja!,
    versionCount: 3,
    comparisonIds: ['c0mp4r1s0n'],
    current: { ...aReadout('ja', { source: known }), number: 3 },
  });
  const first = { ...aReadout('ja', { text: '合意した。' }), number: 1 };
  const second = { ...aReadout('ja', { text: '合意を得た。' }), number: 2 };
  const none = { issuers: [], levels: [] };
  const list = { tr, query: EMPTY_READOUT_QUERY, choices: none };
  const query = { from: null, to: null, sort: 'newest', page: 1 } as const;
  const one = {
    tr,
    call: null,
    comparisons: [],
    earlier: [],
    notice: null,
    form: null,
    problems: [],
    csrfToken,
  } as const;
  const form = { tr, form: EMPTY_PANE_FORM, side: null, canFetch: true, csrfToken } as const;
  const searched = { ...EMPTY_READOUT_QUERY, text: '協力', level: 'leader', isPaired: true };
  const words = [{ word: '協力', others: ['협력'] }];
  return [
    page('readouts', toReadoutsPage({ ...list, found: { ...pageOf([]), words: [] } })),
    page('readouts', toReadoutsPage({ ...list, query: searched, found: { ...pageOf([]), words: [] } })),
    page(
      'readouts',
      toReadoutsPage({
        tr,
        query: searched,
        choices: { issuers: [{ issuer: '外務省', count: 2 }], levels: ['leader', 'unheard-of'] },
        found: { ...pageOf([full, ko!], 2, 3), words },
      }),
    ),
    ...importPages(tr),
    page('new-readout', toNewReadoutPage({ ...form, problems: [], proposed, notice: 'proposed' })),
    page('new-readout', toNewReadoutPage({ ...form, problems: everyProblem, proposed: {}, notice: null })),
    page('readout', toReadoutPage({ ...one, readout: aLibraryReadout('ko'), earlier: [ko!] })),
    page(
      'versions',
      toVersionsPage({
        tr,
        readout: full,
        versions: [first, second],
        old: first,
        now: second,
        runs: [
          { kind: 'same', old: [[0, 2]], now: [[0, 2]] },
          { kind: 'removed', old: [[2, 4]], now: [] },
          { kind: 'added', old: [], now: [[2, 5]] },
        ],
      }),
    ),
    page(
      'against',
      toAgainstPage({
        tr,
        old: full,
        now: aLibraryReadout('ja', { current: { ...second, number: 1 } }),
        pairs: [
          { old: [0, 3], now: [0, 3], runs: [{ kind: 'same', old: [[0, 3]], now: [[0, 3]] }] },
          { old: [0, 3], now: [0, 3], runs: [{ kind: 'added', old: [], now: [[0, 3]] }] },
          { old: null, now: [0, 3], runs: [] },
          { old: [0, 3], now: null, runs: [] },
        ],
      }),
    ),
    page(
      'readout',
      toReadoutPage({ ...one, readout: aLibraryReadout('ja', { deletedAt: '2025-07-01T00:00:00.000Z' }) }),
    ),
    page(
      'readout',
      toReadoutPage({
        ...one,
        readout: full,
        call: aCall(),
        comparisons: [A_SUMMARY],
        notice: 'new',
        form: EMPTY_PANE_FORM,
        problems: everyProblem,
      }),
    ),
    page('calls', toCallsPage({ tr, query, view: 'list', found: pageOf([]) })),
    ...(['list', 'timeline'] as const).map((view) =>
      page(
        'calls',
        toCallsPage({
          tr,
          query: { ...query, sort: 'oldest' },
          view,
          found: pageOf(
            [aCall(), aCall({ date: null, readouts: [aLibraryReadout('ja')], comparisons: [] })],
            2,
            3,
          ),
        }),
      ),
    ),
    page('call', toCallPage({ tr, call: aCall(), csrfToken })),
    page(
      'call',
      toCallPage({ tr, call: aCall({ date: null, readouts: [full], comparisons: [] }), csrfToken }),
    ),
    page('trash', toTrashPage({ tr, trash: { readouts: [], comparisons: [] }, notice: null, csrfToken })),
    page(
      'trash',
      toTrashPage({
        tr,
        trash: {
          readouts: [{ ...full, deletedAt: '2025-07-01T00:00:00.000Z' }],
          comparisons: [{ ...A_SUMMARY, deletedAt: '2025-07-01T00:00:00.000Z' }],
        },
        notice: 'deleted',
        csrfToken,
      }),
    ),
    page(
      'delete',
      toDeletePage({
        tr,
        kind: 'readout',
        id: full.id,
        titles: [{ lang: 'ja', text: '題' }],
        hasExpired: true,
        csrfToken,
      }),
    ),
  ];
}

function importPages(tr: Translator) {
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
      toImportReportPage({ tr, csrfToken, report: { ...report, finishedAt: null, isCancelled: false } }),
    ),
    page(
      'import-report',
      toImportReportPage({ tr, csrfToken, report: { ...report, finishedAt: ended, isCancelled: true } }),
    ),
    page(
      'import-report',
      toImportReportPage({
        tr,
        csrfToken,
        report: { ...report, entries: [], finishedAt: null, isCancelled: false },
      }),
    ),
  ];
}

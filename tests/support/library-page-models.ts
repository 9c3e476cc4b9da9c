import { READOUT_FIELDS } from '../../src/domain/errors';
import { EMPTY_READOUT_QUERY, type Page } from '../../src/domain/library';
import { PAIR_REASONS, type PairReason, type PairReasonKind } from '../../src/domain/pairing';
import type { Translator } from '../../src/i18n';
import type { Template } from '../../src/rendering/render-page';
import { toCallPage } from '../../src/view-models/library/call-page';
import { toCallsPage } from '../../src/view-models/library/calls-page';
import { toDeletePage } from '../../src/view-models/library/delete-page';
import { toNewReadoutPage } from '../../src/view-models/library/new-readout-page';
import { toPairsPage } from '../../src/view-models/library/pairs-page';
import { toReadoutPage } from '../../src/view-models/library/readout-page';
import { toReadoutsPage } from '../../src/view-models/library/readouts-page';
import { toAgainstPage } from '../../src/view-models/library/against-page';
import { toVersionsPage } from '../../src/view-models/library/versions-page';
import { toTrashPage } from '../../src/view-models/library/trash-page';
import { EMPTY_PANE_FORM } from '../../src/view-models/readout-pane';
import { A_SUMMARY, aCall, aLibraryReadout } from './a-library';
import { aReadout } from './a-stored-comparison';
import { importPages } from './import-page-models';

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
/** One of each kind, with the values that it names. */
const VALUES: Readonly<Partial<Record<PairReasonKind, readonly (string | number)[]>>> = {
  'same-day': ['2025-06-09'],
  'other-clock': ['2025-06-09', '2025-06-10'],
  'day-near': ['2025-06-09', '2025-06-10', 1],
  'day-apart': ['2025-06-09', '2025-06-20', 11],
  'same-time': ['12:00', '12:05'],
  'time-apart': ['12:00', '18:00'],
  'same-person': ['高田', '다카다'],
  'other-person': ['高田', '김'],
  'same-level': ['leader'],
  'other-level': ['leader', 'minister'],
  'same-kind': ['phone'],
  'other-kind': ['phone', 'meeting'],
  'same-length': [25, 30],
  'other-length': [25, 85],
  'same-round': [3],
  'other-round': [3, 4],
  'shared-content': [40],
  'little-content': [4],
};
const everyReason: readonly PairReason[] = PAIR_REASONS.map((kind, index) => ({
  kind,
  weight: index % 2 === 0 ? 1 : -1,
  values: VALUES[kind] ?? [],
}));
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
  const long = '両外相は、連携を確認した。'.repeat(60);
  const first = { ...aReadout('ja', { text: `合意した。${long}` }), number: 1 };
  const second = { ...aReadout('ja', { text: `合意を得た。${long}` }), number: 2 };
  const none = { issuers: [], levels: [] };
  const list = { tr, query: EMPTY_READOUT_QUERY, choices: none, isComplete: true };
  const query = { from: null, to: null, sort: 'newest', page: 1 } as const;
  const one = {
    tr,
    call: null,
    comparisons: [],
    others: [],
    counterparts: { items: [], isComplete: true },
    sought: null,
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
        isComplete: false,
      }),
    ),
    ...importPages(tr),
    page(
      'pairs',
      toPairsPage({
        tr,
        offered: { ...pageOf([]), isComplete: false },
        chosen: null,
        notice: { kind: 'nothing', count: 0 },
        csrfToken,
      }),
    ),
    page(
      'pairs',
      toPairsPage({
        tr,
        offered: {
          ...pageOf(
            [false, true].map((isFurther) => ({
              ja: ja!,
              ko: ko!,
              score: 0.97,
              reasons: everyReason,
              isFurther,
            })),
            2,
            3,
          ),
          isComplete: true,
        },
        chosen: [`${ja!.id} ${ko!.id}`],
        notice: null,
        csrfToken,
      }),
    ),
    page(
      'new-readout',
      toNewReadoutPage({
        ...form,
        side: 'ja',
        told: { side: 'ja', government: 'kr' },
        problems: [],
        proposed,
        notice: 'proposed',
      }),
    ),
    page(
      'new-readout',
      toNewReadoutPage({
        ...form,
        told: { side: null, government: null },
        problems: everyProblem,
        proposed: {},
        notice: null,
      }),
    ),
    page(
      'readout',
      toReadoutPage({
        ...one,
        readout: aLibraryReadout('ko'),
        others: [ko!],
        sought: { text: 'x', items: [] },
      }),
    ),
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
        counterparts: {
          items: [true, false].map((isRefused) => ({
            readout: ko!,
            score: 0.9,
            reasons: everyReason,
            isOffered: true,
            isRefused,
          })),
          isComplete: false,
        },
        sought: { text: '협력', items: [ko!] },
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

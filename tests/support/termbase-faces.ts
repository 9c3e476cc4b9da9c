import type { Translator } from '../../src/i18n';
import type { TermbaseEntry } from '../../src/domain/termbase-entry';
import { TERMBASE_TABLES } from '../../src/domain/termbase';
import { playTermbase, type TermbaseEvent } from '../../src/domain/termbase-log';
import type { PlannedRow } from '../../src/domain/termbase-entry';
import { TERMBASE_FILE_PROBLEMS } from '../../src/domain/termbase-file';
import { TERMBASE_PROBLEMS } from '../../src/domain/termbase-problem';
import type { Template } from '../../src/rendering/render-page';
import { toTermbaseChangesPage } from '../../src/view-models/termbase-changes-page';
import { toTermbaseEntryPage } from '../../src/view-models/termbase-entry-page';
import { NOT_TRIED, type TryOutShown } from '../../src/view-models/try-out';
import { composedDocument } from './composed-document';
import { toTermbaseFormPage } from '../../src/view-models/termbase-form-page';
import { toTermbaseImportPage } from '../../src/view-models/termbase-import-page';
import { toTermbasePage } from '../../src/view-models/termbase-page';
import { summariseComparison } from '../../src/store/summarise-comparison';
import { aComparison } from './a-comparison';
import { SHIPPED } from './a-termbase';

const AT = '2025-07-16T08:30:00.000Z';

/** Entries of every state. */
export const ENTRIES: readonly TermbaseEntry[] = [
  ...SHIPPED.map((entry): TermbaseEntry => ({ ...entry, state: 'shipped', shipped: entry })),
  {
    ...SHIPPED[1]!,
    cells: { ...SHIPPED[1]!.cells, ko: '정상회담', note: '' },
    state: 'corrected',
    shipped: SHIPPED[1]!,
  },
  {
    id: 'office:mihon-taro:pm:2025-01-01',
    table: 'office',
    cells: { person: 'mihon-taro', office: 'pm', from: '2025-01-01', to: '' },
    state: 'own',
    shipped: null,
  },
  { ...SHIPPED[0]!, state: 'off', shipped: SHIPPED[0]! },
];

const EVENTS: readonly TermbaseEvent[] = [
  {
    kind: 'change',
    change: {
      id: 'a',
      at: AT,
      author: 'A',
      kind: 'import',
      edits: ['1', '2', '3', '4', '5', '6'].map((id) => ({
        id: `term:a-${id}`,
        cells: { part: 'own', id: `a-${id}`, ja: '甲', ko: '갑', en: 'a', note: '' },
        isOff: false,
      })),
    },
  },
  {
    kind: 'change',
    change: {
      id: 'b',
      at: AT,
      author: null,
      kind: 'off',
      edits: [{ id: SHIPPED[0]!.id, cells: null, isOff: true }],
    },
  },
  {
    kind: 'change',
    change: {
      id: 'c',
      at: AT,
      author: null,
      kind: 'off',
      edits: [{ id: 'term:gone', cells: null, isOff: true }],
    },
  },
  { kind: 'undo', id: 'd', at: AT, author: null },
];

interface Face {
  readonly template: Template;
  readonly page: object;
  readonly layout: 'main';
}

const TRIED: TryOutShown = {
  texts: { ja: '文', ko: '글' },
  found: { with: composedDocument(), without: { ...composedDocument(), links: [] } },
  isEmpty: false,
};
const EMPTY: TryOutShown = { ...NOT_TRIED, isEmpty: true };

/** Pages of the termbase that together show every part of their templates. */
export function termbaseFaces(tr: Translator): readonly Face[] {
  const face = (template: Template, page: object): Face => ({ template, page, layout: 'main' });
  const query = { text: 'x', group: 'names', table: 'office', state: 'own' } as const;
  const none = { text: '', group: null, table: null, state: null };
  const use = { comparison: summariseComparison(aComparison()), knowledge: 'old' };
  const shared = { author: '', csrfToken: 't' };
  return [
    face('termbase', toTermbasePage({ tr, query, page: 2, total: 150, entries: ENTRIES })),
    face('termbase', toTermbasePage({ tr, query: none, page: 1, total: 0, entries: [] })),
    ...ENTRIES.map((entry, index) =>
      face(
        'termbase-entry',
        toTermbaseEntryPage({
          ...shared,
          tr,
          entry,
          log: playTermbase(EVENTS),
          uses: { total: index * 50, items: index === 0 ? [] : [use] },
          page: 2,
          knowledge: 'new',
          notice: index === 0 ? null : 'corrected',
        }),
      ),
    ),
    ...TERMBASE_TABLES.flatMap((table) => {
      const form = { ...shared, tr, table, revision: 1 };
      const problems = TERMBASE_PROBLEMS.map((code) => ({ code, field: 'ja', value: 'x' }));
      const entry = ENTRIES.find((each) => each.table === table) ?? null;
      return [
        face(
          'termbase-form',
          toTermbaseFormPage({ ...form, entry: null, cells: {}, problems, notice: 'stale', tried: EMPTY }),
        ),
        face(
          'termbase-form',
          toTermbaseFormPage({
            ...form,
            entry,
            cells: entry?.cells ?? {},
            problems: problems.map((problem) => ({ ...problem, field: 'used_by' })),
            notice: null,
            tried: table === 'act' ? NOT_TRIED : TRIED,
          }),
        ),
      ];
    }),
    ...importFaces(tr).map((page) => face('termbase-import', page)),
    face(
      'termbase-changes',
      toTermbaseChangesPage({
        tr,
        events: EVENTS,
        log: playTermbase(EVENTS),
        cellsOf: (id) => SHIPPED.find((entry) => entry.id === id)?.cells ?? null,
        notice: 'undone',
        csrfToken: 't',
      }),
    ),
    face(
      'termbase-changes',
      toTermbaseChangesPage({
        tr,
        events: [],
        log: playTermbase([]),
        cellsOf: () => null,
        notice: null,
        csrfToken: 't',
      }),
    ),
  ];
}

function importFaces(tr: Translator): readonly object[] {
  const shared = {
    tr,
    table: null,
    problem: null,
    notice: null,
    plan: null,
    author: '',
    csrfToken: 't',
  } as const;
  const { cells, id, table } = SHIPPED[0]!;
  const row = { line: 2, table, id, cells, isOff: false, problems: [], before: null } as const;
  const rows: readonly PlannedRow[] = [
    { ...row, outcome: 'added' },
    { ...row, outcome: 'same', before: cells },
    { ...row, outcome: 'changed', before: { ...cells, ko: '', part: 'x' } },
    { ...row, outcome: 'refused', problems: [{ code: 'required', field: 'ko', value: '' }] },
    ...Array.from({ length: 250 }, (): PlannedRow => ({ ...row, outcome: 'added' })),
  ];
  return [
    ...TERMBASE_FILE_PROBLEMS.map((code) =>
      toTermbaseImportPage({ ...shared, problem: { code, line: 3, value: 'x' } }),
    ),
    toTermbaseImportPage({ ...shared, notice: 'gone', plan: { id: 'p', rows } }),
    toTermbaseImportPage({ ...shared, plan: { id: 'p', rows: rows.slice(1, 2) } }),
  ];
}

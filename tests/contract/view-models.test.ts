import type { ReadoutProblem } from '../../src/domain/errors';
import { LNGS } from '../../src/i18n';
import type { Template } from '../../src/rendering/render-page';
import { pathsOf } from '../../src/rendering/watched-model';
import { toErrorPage } from '../../src/view-models/error-page';
import { PROPOSAL_ORIGINS, PROPOSED_FIELDS, type ProposalOrigin } from '../../src/domain/intake-draft';
import { EMPTY_HOME_FORM, toHomePage } from '../../src/view-models/home-page';
import type { QualityFigures } from '../../src/view-models/measured-figures';
import { toMethodPage } from '../../src/view-models/method-page';
import type { Translator } from '../../src/i18n';
import { DESK_AS_IT_IS } from '../../src/view-models/desk-address';
import { toDeskPage } from '../../src/view-models/desk-page';
import { ALL_FINDINGS } from '../../src/view-models/findings-choice';
import { toFindingsPage } from '../../src/view-models/findings-page';
import { EVERY_ROW } from '../../src/view-models/row-filter';
import { toRefusedDecisionPage } from '../../src/view-models/refused-decision-page';
import { aKnowledge } from '../support/a-knowledge';
import { EVERYTHING } from '../../src/view-models/export-selection';
import { aDecision, aDesk, on, TEXT_HASHES } from '../support/decisions';
import { aComparison } from '../support/a-comparison';
import { composedDocument } from '../support/composed-document';
import { agreementPages } from '../support/agreement-pages';
import { composedReadings } from '../support/composed-readings';
import { aComparisonPage, aRenderer, aTranslator } from '../support/faces';
import { exchangeFaces } from '../support/exchange-faces';
import { termbaseFaces } from '../support/termbase-faces';
import { aLongDesk } from '../support/a-long-desk';
import { withPoints } from '../support/many-points';
import { libraryPages } from '../support/library-page-models';

const summary = {
  id: 'c0mp4r1s0n',
  createdAt: '2025-07-15T03:00:00.000Z',
  sample: 'composed',
  titles: { ja: '日韓首脳電話会談', ko: '한일 정상통화' },
  call: { date: '2025-07-14', startTime: null, durationMinutes: null },
  figures: { shared: 7, differing: 5, onlyJa: 2, onlyKo: 2 },
};
const problem: ReadoutProblem = { code: 'empty', field: 'text' };
const everyProposal = (origin: ProposalOrigin) =>
  Object.fromEntries(PROPOSED_FIELDS.map((field) => [field, { value: 'x', origin }]));
const everyField = (['text', 'file', 'title', 'issuer', 'publishedOn', 'url'] as const).map((field) => ({
  ...problem,
  field,
}));

const FRESHNESS = {
  readouts: { ja: { readoutId: 'r1', number: 1, newest: 2 }, ko: null },
  isEngineNewer: true,
  isTextNewer: true,
};

function deskPages(tr: Translator) {
  const stored = aComparison();
  const { document } = stored;
  const link = document.links[2]!;
  const decisions = [
    aDecision({ kind: 'confirm', on: on(document, 'j1', 'k1') }),
    aDecision({ kind: 'note', on: on(document, link.ja.join(' '), link.ko.join(' ')), text: 'a note' }),
    aDecision({ kind: 'note', on: { ja: [], ko: [] }, text: 'about the whole' }),
    aDecision({ kind: 'split', side: 'ja', at: 9999 }),
    aDecision({
      kind: 'finding',
      about: 'own',
      on: { ja: [], ko: [] },
      lng: tr.lng,
      text: 'own',
      suggested: '',
    }),
    aDecision({
      kind: 'finding',
      about: 'order',
      on: { ja: [], ko: [] },
      lng: tr.lng,
      text: 'x',
      suggested: 'y',
    }),
  ];
  const desks = [[], decisions].map((some) => aDesk(stored, some));
  const bare = {
    ...document,
    links: [],
    terms: {},
    ja: { ...document.ja, text: '。', points: [], terms: [] },
    ko: { ...document.ko, text: '.', points: [], terms: [] },
  };
  const refused = {
    tr,
    id: stored.id,
    texts: { [TEXT_HASHES.ja]: document.ja.text, [TEXT_HASHES.ko]: document.ko.text },
    csrfToken: 't',
    page: 1,
  };
  const fields = { kind: 'note', text: 'a note' };
  return [
    ...desks.map((desk) => ({
      template: 'desk' as const,
      page: toDeskPage({
        tr,
        stored: { ...stored, document: desk.decided.document },
        desk,
        csrfToken: 't',
        freshness: FRESHNESS,
        asks: { ...DESK_AS_IT_IS, author: 'A', open: 'row-j1' },
        knowledge: aKnowledge(),
      }),
      layout: 'main' as const,
    })),
    { template: 'desk' as const, page: aLongDesk(tr), layout: 'main' as const },
    ...desks.map((desk) => ({
      template: 'findings' as const,
      page: toFindingsPage({
        tr,
        stored: { ...stored, document: desk.decided.document },
        desk,
        csrfToken: 't',
        author: 'A',
        knowledge: aKnowledge(),
        choice: ALL_FINDINGS,
      }),
      layout: 'main' as const,
    })),
    {
      template: 'findings' as const,
      page: toFindingsPage({
        tr,
        stored: { ...stored, document: bare },
        desk: aDesk({ ...stored, document: bare }, []),
        csrfToken: 't',
        author: '',
        knowledge: aKnowledge(),
        choice: { order: 'importance', about: ['only'] },
      }),
      layout: 'main' as const,
    },
    ...agreementPages(tr),
    ...desks.map((desk) => ({
      template: 'comparison' as const,
      page: aComparisonPage(tr, {
        stored: { ...stored, document: desk.decided.document },
        desk,
        selection: { ...EVERYTHING, hasHistory: true },
      }),
      layout: 'main' as const,
    })),
    ...desks.map(({ events }) => ({
      template: 'refused-decision' as const,
      page: toRefusedDecisionPage({
        ...refused,
        reason: 'stale',
        misfit: null,
        since: events,
        revision: 1,
        fields,
      }),
      layout: 'main' as const,
    })),
  ];
}

/** Pages that together show every part of their template. */
async function pages(): Promise<
  readonly { template: Template; page: object; layout: 'main' | 'standalone' }[]
> {
  const all = await Promise.all(
    LNGS.map(async (lng) => {
      const tr = await aTranslator(lng);
      const home = {
        proposed: null,
        tr,
        form: EMPTY_HOME_FORM,
        notice: null,
        canFetch: true,
        csrfToken: 't',
        path: '/',
      } as const;
      const document = composedDocument();
      const unpaired = { ...document, ko: { ...document.ko, points: [] }, links: [], terms: {} };
      const method = {
        tr,
        path: '/method',
        version: '0.1.0',
        knowledgeVersion: 'abc',
        counts: { terms: 1, concepts: 1, contestedNames: 1, people: 1 },
      };
      return [
        {
          template: 'home',
          page: toHomePage({ ...home, problems: null, recent: [], samples: [] }),
          layout: 'main',
        },
        ...PROPOSAL_ORIGINS.map((origin) => ({
          template: 'home' as const,
          page: toHomePage({
            ...home,
            notice: 'proposed',
            problems: null,
            proposed: { ja: everyProposal(origin), ko: {} },
            recent: [],
            samples: [],
          }),
          layout: 'main' as const,
        })),
        {
          template: 'home',
          page: toHomePage({
            ...home,
            notice: 'csrf',
            problems: { ja: everyField, ko: everyField },
            recent: [summary],
            samples: [summary],
          }),
          layout: 'main',
        },
        { template: 'comparison', page: aComparisonPage(tr, { notice: 'swapped' }), layout: 'main' },
        {
          template: 'comparison',
          page: aComparisonPage(tr, { view: 'ja', freshness: FRESHNESS }),
          layout: 'main',
        },
        { template: 'comparison', page: aComparisonPage(tr, { view: 'differences' }), layout: 'main' },
        {
          template: 'comparison',
          page: aComparisonPage(tr, { filter: { ...EVERY_ROW, show: 'ko', topic: 'energy' } }),
          layout: 'main',
        },
        {
          template: 'comparison',
          page: aComparisonPage(tr, { stored: aComparison({ document: unpaired }) }),
          layout: 'main',
        },
        {
          template: 'comparison',
          page: aComparisonPage(tr, {
            readings: composedReadings(),
            find: { query: '북한', others: ['北朝鮮'] },
          }),
          layout: 'main',
        },
        {
          template: 'comparison',
          page: aComparisonPage(tr, { stored: withPoints(50), page: 2 }),
          layout: 'main',
        },
        { template: 'comparison', page: aComparisonPage(tr, { layout: 'standalone' }), layout: 'standalone' },
        ...deskPages(tr),
        ...termbaseFaces(tr),
        ...libraryPages(tr),
        ...exchangeFaces(tr),
        { template: 'method', page: toMethodPage({ ...method, figures: null }), layout: 'main' },
        {
          template: 'method',
          page: toMethodPage({ ...method, figures: FIGURES }),
          layout: 'main',
        },
        {
          template: 'error',
          page: toErrorPage({ tr, status: 404, requestId: 'r', path: '/x' }),
          layout: 'main',
        },
        {
          template: 'error',
          page: toErrorPage({ tr, status: 503, requestId: 'r', path: '/x' }),
          layout: 'main',
        },
      ] as const;
    }),
  );
  return all.flat();
}

const FIGURES: QualityFigures = {
  sets: {
    a: { pairs: 2, linkF1: 0.8 },
    b: { pairs: 1, linkPrecision: 0.9, linkRecall: 0.7, linkF1: 0.79 },
  },
  reliability: [{ range: '0.9–1.0', links: 3, right: 1 }],
};

describe('view models and views', () => {
  it('agree: a view reads no field that its model lacks', async () => {
    const renderer = aRenderer();
    for (const page of await pages()) await expect(renderer.render(page)).resolves.toContain('</html>');
  });

  it('agree: a model has no field that no view reads', async () => {
    const unread = new Map<Template, Set<string>>();
    const read = new Map<Template, Set<string>>();
    for (const { template, page, layout } of await pages()) {
      const paths = read.get(template) ?? new Set();
      read.set(template, paths);
      await aRenderer((path) => paths.add(path)).render({ template, page, layout });
      unread.set(template, new Set([...(unread.get(template) ?? []), ...pathsOf(page)]));
    }
    for (const [template, paths] of unread) {
      expect([template, [...paths].filter((path) => !read.get(template)?.has(path))]).toEqual([template, []]);
    }
  });
});

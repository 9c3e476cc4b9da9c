import fc from 'fast-check';
import { ALL_FINDINGS } from '../../../src/view-models/findings-choice';
import { toFindingsPage } from '../../../src/view-models/findings-page';
import { planRows } from '../../../src/view-models/row-order';
import { idOfRow, pagesOfRows, ROWS_A_PAGE, toRowPage } from '../../../src/view-models/row-pages';
import { aKnowledge } from '../../support/a-knowledge';
import { aDesk } from '../../support/decisions';
import { aComparisonPage, aTranslator } from '../../support/faces';
import { withPoints } from '../../support/many-points';

const PATH = '/comparisons/c0mp4r1s0n';
const idsOf = ({ texts }: Pick<ReturnType<typeof aComparisonPage>, 'texts'>) =>
  texts.groups.flatMap(({ rows }) => rows.map(({ id }) => id));

describe('pages of rows', () => {
  it('hold every row once and in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.boolean(), (count, isWoven) => {
        const { document } = withPoints(count);
        const groups = planRows(document, 'ja', isWoven);
        const { pageCount } = toRowPage(groups, 1);
        const pages = Array.from({ length: pageCount }, (_, index) => toRowPage(groups, index + 1));
        expect(pages.flatMap(({ items }) => items)).toEqual([...groups.rows, ...groups.rest]);
        expect(pages.flatMap(({ rows }) => rows)).toEqual(groups.rows);
        expect(pages.flatMap(({ rest }) => rest)).toEqual(groups.rest);
        expect(pages.slice(0, -1).every(({ items }) => items.length === ROWS_A_PAGE)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('hold all rows where no page is asked for, and the last where one beyond the end is', () => {
    const groups = planRows(withPoints(50).document, 'ja', true);
    expect(toRowPage(groups)).toMatchObject({ page: 1, pageCount: 1, total: 99 });
    expect(toRowPage(groups, 9)).toMatchObject({ page: 4, pageCount: 4 });
    expect(toRowPage({ rows: [], rest: [] }, 2)).toMatchObject({ page: 1, pageCount: 1, items: [] });
  });

  it('know on which of them a row stands', () => {
    const { document } = withPoints(50);
    const groups = planRows(document, 'ja', true);
    const pageOf = pagesOfRows(document);
    for (const page of [1, 2, 3, 4])
      for (const row of toRowPage(groups, page).items) expect(pageOf(idOfRow(document, row))).toBe(page);
  });
});

describe('the findings of long readouts', () => {
  it('lead to the page that has the row', async () => {
    const stored = withPoints(50);
    const { sentences } = toFindingsPage({
      tr: await aTranslator('en'),
      stored,
      desk: aDesk(stored, []),
      csrfToken: 't',
      author: '',
      knowledge: aKnowledge(),
      choice: ALL_FINDINGS,
    });
    const pageOf = pagesOfRows(stored.document);
    const links = sentences.flatMap(({ points }) =>
      points.map(({ href }) => new URL(href, 'http://localhost')),
    );
    const pages = links.map(({ searchParams }) => Number(searchParams.get('page') ?? '1'));
    expect(pages).toEqual(links.map(({ hash }) => pageOf(hash.slice(1))));
    expect(Math.max(...pages)).toBe(4);
  });
});

describe('the comparison page of long readouts', () => {
  const stored = withPoints(50);

  it('shows one page of rows and leads to the others', async () => {
    const tr = await aTranslator('en');
    const page = aComparisonPage(tr, { stored, page: 2 });
    expect(idsOf(page)).toHaveLength(ROWS_A_PAGE);
    expect(page.texts.paging).toMatchObject({
      hasPages: true,
      here: 'Page 2 of 4',
      previous: { href: `${PATH}?lng=en#texts` },
      next: { href: `${PATH}?page=3&lng=en#texts` },
    });
  });

  it('leads from every finding to the page on which its row stands', async () => {
    const tr = await aTranslator('en');
    const { findings } = aComparisonPage(tr, { stored, page: 1 });
    const hrefs = findings.only.flatMap(({ items }) => items.map(({ href }) => href));
    expect(hrefs.length).toBe(98);
    for (const href of hrefs) {
      const [address = '', row = ''] = href.split('#');
      const asked = address === '' ? 1 : Number(new URL(address, 'http://x').searchParams.get('page') ?? 1);
      expect(idsOf(aComparisonPage(tr, { stored, page: asked }))).toContain(row);
    }
  });

  it('keeps the page in the other languages, and begins anew with another view', async () => {
    const tr = await aTranslator('en');
    const page = aComparisonPage(tr, { stored, page: 2 });
    expect(
      page.frame.languages.map(({ href }) => new URL(href, 'http://x').searchParams.get('page')),
    ).toEqual(['2', '2', '2']);
    for (const { href } of page.views.links) expect(href).not.toContain('page=');
    for (const { kept } of page.filters) expect(kept.map(({ name }) => name)).not.toContain('page');
  });

  it('is whole in a file', async () => {
    const page = aComparisonPage(await aTranslator('en'), { stored, layout: 'standalone' });
    expect(idsOf(page)).toHaveLength(99);
    expect(page.texts.paging.hasPages).toBe(false);
  });
});

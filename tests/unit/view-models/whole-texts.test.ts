import { SIDES } from '../../../src/domain/side';
import { POINTS_A_PANE, type WholeTexts } from '../../../src/view-models/whole-texts';
import { composedDocument } from '../../support/composed-document';
import { aComparisonPage, aTranslator } from '../../support/faces';
import { withPoints } from '../../support/many-points';

const document = composedDocument();

async function wholeTexts(): Promise<WholeTexts> {
  const [whole] = aComparisonPage(await aTranslator(), { view: 'whole' }).texts.whole;
  return whole!;
}

describe('the view of the whole texts', () => {
  it('shows every point of both readouts once, in its own order, with the whole text', async () => {
    const { panes } = await wholeTexts();
    for (const [index, side] of SIDES.entries()) {
      const { points } = panes[index]!;
      expect(points.map(({ id }) => id)).toEqual(document[side].points.map(({ id }) => `whole-${id}`));
      const shown = points.flatMap(({ block }) => [
        ...block.before.map(({ text }) => text),
        ...block.segments.flatMap(({ runs }) => runs.flatMap(({ pieces }) => pieces.map(({ text }) => text))),
        ...block.after.map(({ text }) => text),
      ]);
      expect(shown.join('').replace(/\s/gu, '')).toBe(document[side].text.replace(/\s/gu, ''));
    }
  });

  it('leads from each linked point to its counterparts and back', async () => {
    const points = (await wholeTexts()).panes.flatMap((pane) => pane.points);
    const partners = new Map(points.map((point) => [point.id, point.partners.split(' ').filter(Boolean)]));
    for (const [id, others] of partners)
      for (const other of others) expect(partners.get(other)).toContain(id);
    for (const { partners: ids, partnerLinks } of points)
      expect(partnerLinks.map(({ href }) => href.slice(1)).join(' ')).toBe(ids);
    const linked = document.links.flatMap(({ ja, ko }) => [...ja, ...ko]).map((id) => `whole-${id}`);
    expect(
      points
        .filter(({ partners: ids }) => ids !== '')
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(linked.toSorted());
  });

  it('has no rows, filter or pages, and says what find has marked', async () => {
    const find = { query: '북한', others: ['北朝鮮'] };
    const page = aComparisonPage(await aTranslator(), { view: 'whole', find, page: 1 });
    expect(page.texts).toMatchObject({ hasRows: false, groups: [] });
    expect(page.texts.paging.hasPages).toBe(false);
    expect(page.filters).toEqual([]);
    expect(page.finds[0]?.count).toMatch(
      /^Marked in the texts\. Hits in the Japanese: \d+, in the Korean: \d+\.$/u,
    );
    const none = aComparisonPage(await aTranslator(), { view: 'whole', find: { query: 'xyz', others: [] } });
    expect(none.finds[0]?.count).toBe('Found in no row.');
  });

  it('is not there in the other views', async () => {
    expect(aComparisonPage(await aTranslator(), { view: 'rows' }).texts).toMatchObject({
      hasRows: true,
      whole: [],
    });
  });
});

describe('the whole texts of long readouts', () => {
  const stored = withPoints(60);
  const pageOf = async (page?: number, query = '') =>
    aComparisonPage(await aTranslator(), {
      stored,
      view: 'whole',
      ...(page !== undefined && { page }),
      ...(query !== '' && { find: { query, others: [] } }),
    }).texts;
  const idsOf = (texts: Awaited<ReturnType<typeof pageOf>>, pane: number) =>
    texts.whole[0]!.panes[pane]!.points.map(({ id }) => id);

  it('stand on pages, each point once and in order', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => pageOf(page)));
    for (const [pane, side] of SIDES.entries())
      expect(pages.flatMap((page) => idsOf(page, pane))).toEqual(
        stored.document[side].points.map(({ id }) => `whole-${id}`),
      );
    expect(idsOf(pages[0]!, 0)).toHaveLength(POINTS_A_PANE);
    expect(pages.map(({ paging }) => paging.here)).toEqual(['Page 1 of 3', 'Page 2 of 3', 'Page 3 of 3']);
    expect(pages[1]!.paging.next.href).toBe('/comparisons/c0mp4r1s0n?view=whole&page=3&lng=en#texts');
    expect((await pageOf(9)).paging.here).toBe('Page 3 of 3');
  });

  it('lead to the page that has the counterpart', async () => {
    const document = stored.document;
    const moved = { ...document, links: [{ ...document.links[0]!, ja: ['j1'], ko: ['k60'] }] };
    const { whole } = aComparisonPage(await aTranslator(), {
      stored: { ...stored, document: moved },
      view: 'whole',
      page: 1,
    }).texts;
    expect(whole[0]!.panes[0]!.points[0]!.partnerLinks.map(({ href }) => href)).toEqual([
      '/comparisons/c0mp4r1s0n?view=whole&page=3&lng=en#whole-k60',
    ]);
  });

  it('stand on one page in a file, and where something is looked for', async () => {
    for (const texts of [await pageOf(), await pageOf(1, '案件')]) {
      expect(idsOf(texts, 0)).toHaveLength(60);
      expect(texts.paging.hasPages).toBe(false);
    }
  });
});

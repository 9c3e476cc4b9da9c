import { SIDES } from '../../../src/domain/side';
import type { WholeTexts } from '../../../src/view-models/whole-texts';
import { composedDocument } from '../../support/composed-document';
import { aComparisonPage, aTranslator } from '../../support/faces';

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

import type { Translator } from '../../../src/i18n';
import { toPartners } from '../../../src/view-models/desk-partners';
import { planRows } from '../../../src/view-models/row-order';
import { composedDocument } from '../../support/composed-document';
import { aTranslator } from '../../support/faces';

const document = composedDocument();
const { rows } = planRows(document, 'ja', true);
let tr: Translator;
beforeAll(async () => {
  tr = await aTranslator('en');
});
const toolAt = (is: (row: (typeof rows)[number]) => boolean) =>
  toPartners(tr, document, rows, rows.findIndex(is))[0]!;

describe('the points that a row can be linked with by one press', () => {
  it('are Korean ones in a row of a link, and the linked one cannot be pressed', () => {
    const link = document.links.findIndex(({ ja, ko }) => ja.length === 1 && ko.length === 1);
    const [id] = document.links[link]!.ko;
    const tool = toolAt((row) => row.link === link);
    expect([tool.own, tool.other]).toEqual(['jaPoints', 'koPoints']);
    expect(tool.partners.filter(({ isCurrent }) => isCurrent).map(({ value }) => `k${value}`)).toEqual([id]);
    expect(tool.otherNumbers).toBe(id!.slice(1));
  });

  it('are Japanese ones in a row of the Korean side alone', () => {
    const tool = toolAt(({ ja }) => ja.length === 0);
    expect([tool.own, tool.other, tool.otherNumbers]).toEqual(['koPoints', 'jaPoints', '']);
    expect(tool.partners[0]!.label).toMatch(/^Link with Japanese point \d+$/u);
    expect(tool.count).toBe(String(document.ja.points.length));
  });

  it('are at most nine, the nearest, in their order; those that are linked are always among them', () => {
    for (const [index, row] of rows.entries()) {
      const numbers = toPartners(tr, document, rows, index)[0]!.partners.map(({ value }) => Number(value));
      expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
      expect(numbers.length).toBeLessThanOrEqual(9);
      if (row.ja.length > 0)
        expect(numbers).toEqual(expect.arrayContaining(row.ko.map(({ id }) => Number(id.slice(1)))));
    }
  });

  it('are none where the other side has no points', () => {
    const bare = { ...document, links: [], ko: { ...document.ko, points: [] } };
    const alone = planRows(bare, 'ja', true).rows;
    expect(alone.map((_, index) => toPartners(tr, bare, alone, index))).toEqual(alone.map(() => []));
  });
});

import { SIDES } from '../../../src/domain/side';
import { isFramePoint } from '../../../src/domain/point';
import { readRowFilter } from '../../../src/view-models/row-filter';
import { toDeedMatrix } from '../../../src/view-models/deed-matrix';
import { aDocument } from '../../support/a-document';
import { composedDocument } from '../../support/composed-document';
import { aComparisonPage, aTranslator } from '../../support/faces';

const document = composedDocument();

describe('toDeedMatrix', () => {
  it('has two rows an actor, a column an act, and every point once', async () => {
    const matrix = toDeedMatrix({ tr: await aTranslator(), document, hrefOf: () => '/' });
    for (const { rows } of matrix.groups) {
      expect(rows.map(({ side }) => side)).toEqual(['Japanese readout', 'Korean readout']);
      expect(rows.map(({ groupHeads }) => groupHeads.length)).toEqual([1, 0]);
      for (const { cells } of rows) expect(cells).toHaveLength(matrix.columns.length - 3);
    }
    for (const [index, side] of SIDES.entries()) {
      const points = document[side].points.filter((point) => !isFramePoint(point)).length;
      const rows = matrix.groups.map((group) => group.rows[index]!);
      const counted = rows.flatMap(({ cells }) => cells.map(({ count }) => Number(count)));
      expect(counted.reduce((sum, count) => sum + count, 0)).toBe(points);
      expect(rows.reduce((sum, { total }) => sum + Number(total), 0)).toBe(points);
    }
  });

  it('leads with every count to the rows that hold these points', async () => {
    const tr = await aTranslator();
    const { deeds } = aComparisonPage(tr);
    const cells = deeds.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    const linked = cells.filter(({ hasLink }) => hasLink);
    expect(linked.length).toBeGreaterThan(3);
    expect(cells.filter(({ isZero }) => isZero).every(({ hasLink }) => !hasLink)).toBe(true);
    for (const { href, count } of linked) {
      const address = new URL(href, 'http://localhost');
      expect(address.hash).toBe('#texts');
      const filter = readRowFilter(Object.fromEntries(address.searchParams));
      const shown = aComparisonPage(tr, { filter }).texts.groups.flatMap(({ rows }) => rows);
      const points = document[filter.side!].points.filter(
        (point) => !isFramePoint(point) && point.actor === filter.actor && point.act === filter.act,
      );
      expect(points).toHaveLength(Number(count));
      // A row may hold several of them.
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.length).toBeLessThanOrEqual(points.length);
    }
  });

  it('names each link for those who hear it alone', async () => {
    const { deeds } = aComparisonPage(await aTranslator('ja'));
    const labels = deeds.groups.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.filter(({ hasLink }) => hasLink).map(({ label }) => label)),
    );
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels[0]).toMatch(/^：.+、.+、日本側の発表$/u);
  });

  it('has figures without links in a file', async () => {
    const { deeds } = aComparisonPage(await aTranslator(), { layout: 'standalone' });
    const cells = deeds.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells.some(({ isZero }) => !isZero)).toBe(true);
    expect(cells.filter(({ hasLink, href }) => hasLink || href !== '')).toEqual([]);
  });

  it('is left out where there are no points', async () => {
    const empty = aDocument({ ja: '', ko: '' });
    expect(toDeedMatrix({ tr: await aTranslator(), document: empty, hrefOf: null }).hasGroups).toBe(false);
  });
});

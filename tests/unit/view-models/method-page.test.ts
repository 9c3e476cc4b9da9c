import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LNGS } from '../../../src/i18n';
import type { QualityFigures } from '../../../src/view-models/measured-figures';
import { toMethodPage } from '../../../src/view-models/method-page';
import { aTranslator } from '../../support/faces';

const ROOT = path.resolve(__dirname, '../../..');
const MEASURED = JSON.parse(readFileSync(path.join(ROOT, 'docs/quality.json'), 'utf8')) as QualityFigures;

const pageWith = async (figures: QualityFigures | null, lng: (typeof LNGS)[number] = 'en') =>
  toMethodPage({
    tr: await aTranslator(lng),
    path: '/method',
    version: '1.2.3',
    knowledgeVersion: 'abc',
    figures,
    counts: { terms: 1303, concepts: 6324, contestedNames: 240, people: 874 },
  });

describe('the method page', () => {
  it('shows the figures of both sets apart, and says which one to expect on other texts', async () => {
    const { tables, quality } = await pageWith({
      sets: {
        a: { pairs: 12, linkPrecision: 0.953, linkRecall: 0.815, linkF1: 0.879 },
        b: { pairs: 11, linkPrecision: 0.915, linkRecall: 0.763, linkF1: 0.832 },
      },
    });
    expect(
      tables.map(({ columns, rows }) => [columns, ...rows.map(({ label, cells }) => [label, ...cells])]),
    ).toEqual([
      [
        ['Measure', 'Set A, seen while tuning (12 pairs)', 'Set B, unseen (11 pairs)'],
        ['Pairings shown that are right', '0.95', '0.92'],
        ['Pairings to be found that are shown', '0.81', '0.76'],
        ['Both together (F1)', '0.88', '0.83'],
      ],
    ]);
    expect(quality.paragraphs.at(-1)).toContain('92% of the pairings shown were right');
    expect(quality.paragraphs.at(-1)).toContain('24% of those that should have been shown were missed');
  });

  it('shows how many of the pairings of a score are right', async () => {
    const { tables } = await pageWith({ reliability: [{ range: '0.8–0.9', links: 25, right: 0.92 }] });
    expect(tables[0]?.rows).toEqual([{ label: '80%–90%', cells: ['25', '92%'] }]);
  });

  it('says so where nothing was measured', async () => {
    const page = await pageWith(null);
    expect([page.hasFigures, page.tables, page.quality.paragraphs.length]).toEqual([false, [], 1]);
  });

  it.each(LNGS)(
    'has both tables of what was measured in %s, and counts with their thousands apart',
    async (lng) => {
      const { tables, how } = await pageWith(MEASURED, lng);
      expect(tables.map(({ rows }) => rows.length > 0)).toEqual([true, true]);
      expect(how.flatMap(({ paragraphs }) => paragraphs).join('')).toContain('6,324');
    },
  );
});

describe('docs/quality.json', () => {
  it('holds the reliability that docs/quality.md shows', () => {
    const shown = readFileSync(path.join(ROOT, 'docs/quality.md'), 'utf8').matchAll(
      /^\| (?<range>[\d.]+–[\d.]+) \| (?<links>[1-9]\d*) \| [\d.]+ \| (?<right>[\d.]+) \|$/gmu,
    );
    expect(MEASURED.reliability).toEqual(
      [...shown].map(({ groups }) => ({
        range: groups!['range'],
        links: Number(groups!['links']),
        right: Number(groups!['right']),
      })),
    );
  });
});

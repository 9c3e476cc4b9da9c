import { countDeeds } from '../../../src/domain/deeds';
import type { Point } from '../../../src/domain/point';
import { aDocument } from '../../support/a-document';

describe('countDeeds', () => {
  it('counts the points of each readout by actor and act, in the order of the lists, without titles and datelines', () => {
    const document = aDocument({ ja: '一。二。三。四。', ko: '하나.둘.' });
    const labels: readonly Partial<Point>[] = [
      { role: 'title', actor: 'jp', act: 'welcome' },
      { actor: 'none', act: 'state' },
      { actor: 'jp', act: 'hope' },
      { actor: 'jp', act: 'hope' },
    ];
    const points = document.ja.points.map((point, index) => ({ ...point, ...labels[index] }));
    expect(countDeeds({ ...document, ja: { ...document.ja, points } })).toEqual([
      { actor: 'jp', act: 'hope', ja: 2, ko: 0 },
      { actor: 'both', act: 'agree', ja: 0, ko: 2 },
      { actor: 'none', act: 'state', ja: 1, ko: 0 },
    ]);
  });

  it('counts nothing where there are no points', () => {
    expect(countDeeds(aDocument({ ja: '', ko: '' }))).toEqual([]);
  });
});

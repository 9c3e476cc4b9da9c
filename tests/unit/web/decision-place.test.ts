import { pageOf, placeAfter } from '../../../src/web/decision-place';
import { composedDocument } from '../../support/composed-document';

const document = composedDocument();
const place = (named: string) => placeAfter(named, document);
const linked = document.links[0]!;

describe('where a decision leads back to', () => {
  it('is the first named row that is still there', () => {
    const inside = `row-${linked.ko[0]!}`;
    const row = `row-${linked.ja[0]!}`;
    expect(place(`${inside} ${row} history`)).toBe(row);
    expect(place(`${inside} history`)).toBe('history');
  });

  it('is nowhere else', () => {
    expect(place('//example.org row-j99999')).toBe('texts');
    expect(place('')).toBe('texts');
  });

  it('is a place of the page that has it', () => {
    expect(['agreement', 'findings', 'finding-2', 'row-j1', 'texts'].map(pageOf)).toEqual([
      'agreement',
      'findings',
      'findings',
      'desk',
      'desk',
    ]);
  });
});

import { pageOf, placeAfter } from '../../../src/web/decision-place';
import { composedDocument } from '../../support/composed-document';

const document = composedDocument();
const place = (named: string) => placeAfter(named, () => Promise.resolve(document));
const linked = document.links[0]!;

describe('where a decision leads back to', () => {
  it('is the first named row that is still there', async () => {
    const inside = `row-${linked.ko[0]!}`;
    const row = `row-${linked.ja[0]!}`;
    expect(await place(`${inside} ${row} history`)).toBe(row);
    expect(await place(`${inside} history`)).toBe('history');
  });

  it('is nowhere else', async () => {
    expect(await place('//example.org row-j99999')).toBe('texts');
    expect(await place('')).toBe('texts');
  });

  it('does not look at the document where no row is named', async () => {
    const never = () => Promise.reject(new Error('asked'));
    expect(await placeAfter('finding-3', never)).toBe('finding-3');
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

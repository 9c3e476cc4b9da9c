import { distinctTitle } from '../../../src/view-models/library/readout-item';
import { aLibraryReadout } from '../../support/a-library';

describe('the title of a readout among others of its call', () => {
  const titled = (id: string, issuer: string | null, publishedOn = '2025-06-09') => {
    const readout = aLibraryReadout('ja', { id, callDate: null });
    const source = { ...readout.current.source, title: '日韓首脳電話会談', issuer, publishedOn };
    return { ...readout, current: { ...readout.current, source } };
  };

  it('is told apart by the issuing body, and by the day where one body published both', () => {
    const [office, ministry] = [titled('a', '首相官邸'), titled('b', '外務省')];
    const later = titled('c', '外務省', '2025-06-10');
    expect(distinctTitle(office, [office])).toBe('日韓首脳電話会談');
    expect(distinctTitle(office, [office, ministry])).toBe('日韓首脳電話会談 · 首相官邸');
    expect(distinctTitle(later, [later, ministry])).toBe('日韓首脳電話会談 · 2025-06-10');
    expect(distinctTitle(titled('d', null), [titled('d', null), office])).toBe(
      '日韓首脳電話会談 · 2025-06-09',
    );
  });

  it('stays as it is beside one of the other side', () => {
    const ja = titled('a', '首相官邸');
    expect(distinctTitle(ja, [ja, { ...titled('b', '外務省'), side: 'ko' }])).toBe('日韓首脳電話会談');
  });
});

import { callDate } from '../../../src/domain/call-date';
import { aComparison } from '../../support/a-comparison';
import { aDocument } from '../../support/a-document';

/** The date of a call that the texts date `date`, published on these days. */
function dateOf(date: string | null, ja: string | null, ko: string | null): string | null {
  const document = aDocument({ ja: '会談した。', ko: '회담했다.' });
  const stored = aComparison({ document: { ...document, call: { ...document.call, date } } });
  const published = (side: 'ja' | 'ko', publishedOn: string | null) => ({
    ...stored[side],
    source: { ...stored[side].source, publishedOn },
  });
  return callDate({ ...stored, ja: published('ja', ja), ko: published('ko', ko) });
}

describe('the date of a call', () => {
  it('takes the year that no text tells from the day of publication', () => {
    expect(dateOf('--06-02', '2022-06-03', '2022-06-02')).toBe('2022-06-02');
    expect(dateOf('--06-02', null, '2022-06-02')).toBe('2022-06-02');
  });

  it('is in the year before where that day was still to come', () => {
    expect(dateOf('--12-30', '2023-01-04', null)).toBe('2022-12-30');
    expect(dateOf('--01-01', '2022-12-31', null)).toBe('2023-01-01');
  });

  it('stays open without a day of publication, and where that year has no such day', () => {
    expect(dateOf('--06-02', null, null)).toBe('--06-02');
    expect(dateOf('--02-29', '2023-03-01', null)).toBe('--02-29');
  });

  it('is never changed where a text tells the year, nor made up where no text tells a day', () => {
    expect(dateOf('2025-06-09', '2024-01-01', null)).toBe('2025-06-09');
    expect(dateOf(null, '2024-01-01', null)).toBeNull();
  });
});

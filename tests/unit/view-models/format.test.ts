import { beginning, formatDate, formatInstant, orderSign } from '../../../src/view-models/format';
import { aTranslator } from '../../support/faces';

describe('formatDate', () => {
  it.each([
    ['en', '9 June 2025', '9 June'],
    ['ja', '2025年6月9日', '6月9日'],
    ['ko', '2025년 6월 9일', '6월 9일'],
  ] as const)('writes a date, with or without its year, as %s does', async (lng, full, yearless) => {
    const tr = await aTranslator(lng);
    expect(formatDate(tr, '2025-06-09')).toBe(full);
    expect(formatDate(tr, '--06-09')).toBe(yearless);
    expect(formatDate(tr, '2025-06-09T23:30:00.000Z')).toBe(full);
  });

  it('leaves alone what is no date', async () => {
    const tr = await aTranslator();
    expect([formatDate(tr, 'June'), formatDate(tr, '2025-13-01')]).toEqual(['June', '2025-13-01']);
  });

  it('reads the shorter dates of facts', async () => {
    const tr = await aTranslator();
    expect([formatDate(tr, '2025-6-9'), formatDate(tr, '-6-9')]).toEqual(['9 June 2025', '9 June']);
  });
});

describe('formatInstant', () => {
  it.each([
    ['en', '9 June 2025 at 22:05'],
    ['ja', '2025年6月9日 22:05'],
    ['ko', '2025년 6월 9일 22:05'],
  ] as const)('is in the time of Japan and Korea, by 24 hours, in %s', async (lng, written) => {
    expect(formatInstant(await aTranslator(lng), '2025-06-09T13:05:59.000Z')).toBe(written);
  });
});

describe('orderSign', () => {
  it('circles numbers up to fifty', () => {
    expect([1, 20, 21, 35, 36, 50, 51].map(orderSign)).toEqual(['①', '⑳', '㉑', '㉟', '㊱', '㊿', '(51)']);
  });
});

describe('beginning', () => {
  it('never cuts a pair of surrogates', () => {
    expect(beginning('𠮷野家𠮷野家', 4)).toBe('𠮷野家…');
  });
});

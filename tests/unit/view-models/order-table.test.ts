import { LNGS } from '../../../src/i18n';
import { toOrderTable } from '../../../src/view-models/order-table';
import { formatOrdinal } from '../../../src/view-models/format';
import { aComparison } from '../../support/a-comparison';
import { aDocument } from '../../support/a-document';
import { composedDocument } from '../../support/composed-document';
import { aComparisonPage, aTranslator } from '../../support/faces';
import { inOrder } from '../../support/in-order';

const hrefOf = (row: string) => `#${row}`;

describe('toOrderTable', () => {
  it('says in sentences what each side puts first, and leads to the rows', async () => {
    const order = toOrderTable({ tr: await aTranslator(), document: inOrder([3, 1, 2, 4]), hrefOf });
    expect(order.summary).toBe(
      'Pairs of shared points that stand in the same order on both sides: 4 of 6 (Kendall’s tau 0.33; 1 is the same order, -1 the reverse).',
    );
    expect(order.sentences.map(({ href, text }) => [href, text])).toEqual([
      ['#row-j1', 'The Japanese readout puts this first; in the Korean it comes second.'],
      ['#row-j3', 'The Korean readout puts this first; in the Japanese it comes third.'],
    ]);
  });

  it('says once what both put first, then what was moved farthest', async () => {
    const order = toOrderTable({ tr: await aTranslator(), document: inOrder([1, 5, 2, 3, 4, 7, 6]), hrefOf });
    expect(order.sentences.map(({ order: sign, text }) => [sign, text])).toEqual([
      ['① ⇄ ①', 'Both readouts put this first.'],
      ['⑤ ⇄ ②', 'The Japanese readout puts this fifth, the Korean second.'],
      ['⑦ ⇄ ⑥', 'The Japanese readout puts this seventh, the Korean sixth.'],
    ]);
  });

  it('gives each shared point its places, and the way it was moved by a sign and in words', async () => {
    const { rows } = toOrderTable({ tr: await aTranslator(), document: inOrder([4, 1, 2, 3]), hrefOf });
    expect(rows.map(({ href, ja, ko, sign, move }) => [href, ja, ko, sign, move])).toEqual([
      ['#row-j1', '1', '2', '=', 'in the common order'],
      ['#row-j2', '2', '3', '=', 'in the common order'],
      ['#row-j3', '3', '4', '=', 'in the common order'],
      ['#row-j4', '4', '1', '▲', '3 places earlier in the Korean'],
    ]);
    expect(rows[0]?.quotes).toEqual([
      { lang: 'ja', text: '点1。' },
      { lang: 'ko', text: '점1.' },
    ]);
  });

  it('names a point by the terms that both sides use, else as each begins', async () => {
    const document = composedDocument();
    const { rows } = toOrderTable({ tr: await aTranslator('ko'), document, hrefOf });
    expect(rows.some(({ hasSubject }) => hasSubject)).toBe(true);
    for (const { hasSubject, subject, quotes } of rows)
      expect([hasSubject, quotes.length]).toEqual(subject === '' ? [false, 2] : [true, 0]);
  });

  it.each(LNGS)(
    'says in one sentence that the order is the same, or that there is none, in %s',
    async (lng) => {
      const tr = await aTranslator(lng);
      const same = toOrderTable({ tr, document: inOrder([1, 2, 3]), hrefOf });
      expect(same).toMatchObject({
        hasRows: false,
        sentences: [],
        rows: [],
        summary: tr.t('comparison.order.same'),
      });
      const none = toOrderTable({ tr, document: inOrder([1]), hrefOf });
      expect(none).toMatchObject({ hasRows: false, summary: tr.t('reading.order.none') });
    },
  );

  it('is reached from the findings, as are the acts where there are some', async () => {
    const tr = await aTranslator();
    const page = aComparisonPage(tr);
    expect(page.more).toEqual([
      { href: '#order', label: page.order.heading },
      { href: '#deeds', label: page.deeds.heading },
    ]);
    const stored = aComparison({ document: aDocument({ ja: '', ko: '' }) });
    expect(aComparisonPage(tr, { stored }).more).toHaveLength(1);
  });

  it('leads from a file to its own rows', async () => {
    const page = aComparisonPage(await aTranslator('ja'), { layout: 'standalone' });
    expect(page.order.rows.every(({ href }) => href.startsWith('#row-'))).toBe(true);
  });
});

describe('formatOrdinal', () => {
  it('spells small numbers out', async () => {
    const [en, ja, ko] = await Promise.all(LNGS.map((lng) => aTranslator(lng)));
    expect([1, 3, 10, 11, 12, 21, 22, 23].map((number) => formatOrdinal(en!, number))).toEqual([
      'first',
      'third',
      'tenth',
      '11th',
      '12th',
      '21st',
      '22nd',
      '23rd',
    ]);
    expect([1, 12].map((number) => formatOrdinal(ja!, number))).toEqual(['1番目', '12番目']);
    expect([1, 10, 12].map((number) => formatOrdinal(ko!, number))).toEqual(['첫 번째', '열 번째', '12번째']);
  });
});

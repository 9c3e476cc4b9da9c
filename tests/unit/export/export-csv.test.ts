import { parse } from 'csv-parse/sync';
import { toCsvFile } from '../../../src/export/csv-file';
import { exportCsv } from '../../../src/export/export-csv';
import { LNGS } from '../../../src/i18n';
import { EVERYTHING } from '../../../src/view-models/export-selection';
import { ALL_FINDINGS } from '../../../src/view-models/findings-choice';
import { suggestSentences } from '../../../src/view-models/findings-sentences';
import { aComparison } from '../../support/a-comparison';
import { aKnowledge } from '../../support/a-knowledge';
import { aDecision, aDesk } from '../../support/decisions';
import { aTranslator } from '../../support/faces';

const table = async (lng: 'en' | 'ja' | 'ko' = 'en', stored = aComparison()): Promise<string[][]> =>
  parse(exportCsv({ stored, tr: await aTranslator(lng), knowledge: aKnowledge() }), { bom: true });

describe('exportCsv', () => {
  it('is UTF-8 with a byte order mark and CRLF', async () => {
    const csv = exportCsv({ stored: aComparison(), tr: await aTranslator(), knowledge: aKnowledge() });
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it('names every point of both sides exactly once', async () => {
    const { document } = aComparison();
    const [, ...rows] = await table();
    const named = (column: number) =>
      rows.flatMap((row) => (row[column] ?? '').split(' ')).filter((id) => id !== '');
    expect(named(2).toSorted()).toEqual(document.ja.points.map(({ id }) => id).toSorted());
    expect(named(6).toSorted()).toEqual(document.ko.points.map(({ id }) => id).toSorted());
  });

  it('has a row a link and a row a point without one', async () => {
    const { document } = aComparison();
    const linked = new Set(document.links.flatMap((link) => [...link.ja, ...link.ko]));
    const alone = [...document.ja.points, ...document.ko.points].filter(({ id }) => !linked.has(id));
    expect((await table()).length - 1).toBe(document.links.length + alone.length);
  });

  it('says in words what a row is', async () => {
    const statuses = new Set((await table()).slice(1).map((row) => row[1]));
    expect([...statuses].toSorted()).toEqual(['Only Japanese', 'Only Korean', 'Shared', 'Shared, differs']);
  });

  test.each(LNGS)('has one width in %s', async (lng) => {
    const rows = await table(lng);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([16]));
    expect(rows[0]?.every((cell) => cell !== '')).toBe(true);
  });

  it('gives the same bytes for the same comparison', async () => {
    const tr = await aTranslator('ko');
    const make = () => exportCsv({ stored: aComparison(), tr, knowledge: aKnowledge() });
    expect(make()).toBe(make());
  });

  it('quotes a title that would be a formula', async () => {
    const stored = aComparison();
    const source = { ...stored.ja.source, title: '=HYPERLINK("https://example.org")' };
    const rows = await table('en', { ...stored, ja: { ...stored.ja, source } });
    expect(rows[1]?.[13]).toMatch(/^'=HYPERLINK/);
  });
});

describe('the CSV of a decided comparison', () => {
  it('has the sentence on each row in it, in the words of the analyst', async () => {
    const stored = aComparison();
    const tr = await aTranslator('en');
    const context = { tr, document: stored.document, knowledge: aKnowledge() };
    const difference = suggestSentences(context).find(({ about }) => about === 'differs')!;
    const own = { kind: 'finding', lng: 'en', text: 'As I see it.', suggested: difference.text } as const;
    const desk = aDesk(stored, [aDecision({ ...own, about: 'differs', on: difference.on })]);
    const decided = { stored, desk, tr, knowledge: aKnowledge() };
    const read = (csv: string): string[][] => parse(csv, { bom: true });
    const rows = read(exportCsv(decided));
    expect(rows[0]!.slice(16)).toEqual(['analyst', 'analyst’s notes', 'findings']);
    expect(rows.filter((row) => row[18]!.includes('As I see it.'))).toHaveLength(1);
    const selection = { ...EVERYTHING, findings: { ...ALL_FINDINGS, about: ['only' as const] } };
    expect(
      read(exportCsv({ ...decided, selection }))
        .slice(1)
        .map((row) => row[18]),
    ).toEqual(rows.slice(1).map(() => ''));
  });
});

describe('toCsvFile', () => {
  const cellOf = (value: string): string | undefined => {
    const rows: string[][] = parse(toCsvFile(['a'], [[value]]), { bom: true });
    return rows[1]?.[0];
  };

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u3000=1',
    '\u200B=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
  ])('puts an apostrophe before %j', (value) => {
    expect(cellOf(value)).toBe(`'${value}`);
  });

  test.each(['両首脳は、=ではなく', '6-9', 'a"b', '「協力」,\r\n二行目', "'quoted", '０'])(
    'leaves %j alone',
    (value) => {
      expect(cellOf(value)).toBe(value);
    },
  );
});

import fc from 'fast-check';
import { exportXlsx } from '../../../src/export/export-xlsx';
import { toXlsxFile } from '../../../src/export/xlsx-file';
import { LNGS, type Lng } from '../../../src/i18n';
import { toCitation } from '../../../src/view-models/citation';
import { EVERYTHING, selectRows, type ExportSelection } from '../../../src/view-models/export-selection';
import { aComparison } from '../../support/a-comparison';
import { aKnowledge } from '../../support/a-knowledge';
import { aDecision, aDesk, on } from '../../support/decisions';
import { aTranslator } from '../../support/faces';
import { all, readParts, readWorkbook } from '../../support/ooxml';

const stored = aComparison();
const first = stored.document.links[0]!;
const onFirst = on(stored.document, first.ja.join(' '), first.ko.join(' '));
const desk = aDesk(stored, [
  aDecision({ kind: 'confirm', on: onFirst }),
  aDecision({ kind: 'note', on: onFirst, text: '=1+1 <b> & _x0041_' }, { id: 'd2', author: 'Analyst A' }),
]);

async function workbook(
  selection: Partial<ExportSelection> = {},
  { lng = 'en', isDecided = true }: { lng?: Lng; isDecided?: boolean } = {},
) {
  return exportXlsx({
    tr: await aTranslator(lng),
    stored,
    knowledge: aKnowledge(),
    selection: { ...EVERYTHING, ...selection },
    ...(isDecided && { desk }),
  });
}

const cellsOf = async (...input: Parameters<typeof workbook>) => readWorkbook(await workbook(...input));

afterEach(() => jest.restoreAllMocks());

describe('exportXlsx', () => {
  it.each(LNGS)('has rows, differences and what it is made of, in %s', async (lng) => {
    const tr = await aTranslator(lng);
    const sheets = await cellsOf({}, { lng });
    expect(sheets.map(({ name }) => name)).toEqual(
      ['rows', 'differences', 'about'].map((name) => tr.t(`table.sheet.${name}`)),
    );
    for (const { rows } of sheets) expect(rows[0]!.every((text) => text !== '')).toBe(true);
    const about = sheets[2]!.rows.flat();
    expect(about).toContain(toCitation(tr, stored, desk));
    for (const { sha256, source } of [stored.ja, stored.ko])
      expect(about).toEqual(expect.arrayContaining([sha256, source.title, source.url]));
  });

  it('holds a row a link or a point without one, with both texts character for character', async () => {
    const [rows] = await cellsOf();
    const plans = selectRows(stored.document, desk, EVERYTHING);
    expect(rows!.rows).toHaveLength(plans.length + 1);
    const texts = rows!.rows.slice(1).map((cells) => [cells[2], cells[5]]);
    expect(texts).toEqual(
      plans.map((plan) =>
        (['ja', 'ko'] as const).map((side) =>
          plan[side].map(({ start, end }) => stored.document[side].text.slice(start, end)).join('\n'),
        ),
      ),
    );
  });

  it('gives a row the height of its longest cell, which a program may change', async () => {
    const heights = async (text: string) => {
      const sheet = {
        name: 's',
        widths: [20, 20],
        header: ['a', 'b'],
        rows: [[{ value: 'c' }, { value: text }]],
      };
      const part = readParts(await toXlsxFile('en', [sheet])).get('xl/worksheets/sheet1.xml')!;
      const rows = all(part, 'row').map(({ attributes }) => attributes);
      expect(rows.map((row) => row.customHeight)).toEqual([undefined, undefined]);
      return Number(rows[1]!.ht);
    };
    const one = await heights('one line');
    expect(await heights('a\nb\nc')).toBe(3 * one);
    expect(await heights('한국 측은 우려를 표명했다고 밝힘')).toBe(2 * one);
    expect(await heights('韓国側は懸念を伝えたと述べた')).toBe(2 * one);
    expect(await heights('line\n'.repeat(100))).toBe(409);
  });

  it('has state and notes only where something was decided, and notes only where they are wanted', async () => {
    const header = async (...input: Parameters<typeof workbook>) => (await cellsOf(...input))[0]!.rows[0];
    expect(await header()).toContain('analyst’s notes');
    expect(await header({}, { isDecided: false })).not.toContain('analyst’s notes');
  });

  it('names each difference by the number of its row', async () => {
    const [rows, differences] = await cellsOf();
    const numbers = new Set(rows!.rows.slice(1).map(([number]) => number));
    expect(differences!.rows.length).toBeGreaterThan(1);
    for (const [number, facet] of differences!.rows.slice(1)) {
      expect(numbers).toContain(number);
      expect(facet).not.toBe('');
    }
  });

  it('tells the history if asked to, without what was noted where notes stay out', async () => {
    const words = async (hasNotes: boolean) => {
      const sheets = await cellsOf({ hasHistory: true, hasNotes });
      expect(sheets.map(({ name }) => name)).toContain('History');
      return sheets[3]!.rows.flat().join(' ');
    };
    expect(await words(true)).toContain('=1+1 <b> & _x0041_');
    expect(await words(true)).toContain('Analyst A');
    expect(await words(false)).not.toContain('=1+1');
    expect((await cellsOf({ hasHistory: true }, { isDecided: false })).map(({ name }) => name)).toHaveLength(
      3,
    );
  });

  it('puts the side first whose order it follows', async () => {
    const [{ rows: ja } = { rows: [] }] = await cellsOf();
    const [{ rows: ko } = { rows: [] }] = await cellsOf({ lead: 'ko' });
    expect([ja[0]![2], ko[0]![2]]).toEqual(['Japanese text', 'Korean text']);
  });

  it('keeps its header in sight, asks by it, and wraps what is long', async () => {
    const parts = readParts(await workbook());
    const sheet = parts.get('xl/worksheets/sheet1.xml')!;
    const [pane] = all(sheet, 'pane');
    expect(pane?.attributes).toMatchObject({ ySplit: '1', state: 'frozen', activePane: 'bottomLeft' });
    const columns = all(sheet, 'col').map(({ attributes }) => Number(attributes['width']));
    expect(Math.min(...columns)).toBeGreaterThan(5);
    const [filter] = all(sheet, 'autoFilter');
    expect(filter?.attributes['ref']).toMatch(new RegExp(`^A1:[A-Z]+${all(sheet, 'row').length}$`, 'u'));
    // After the cells and before the margins: the order that the format wants.
    const order = all(sheet, 'worksheet')[0]!.children.map((child) =>
      typeof child === 'string' ? '' : child.name,
    );
    expect(order.indexOf('autoFilter')).toBe(order.indexOf('sheetData') + 1);
    const fonts = all(parts.get('xl/styles.xml')!, 'name').map(({ attributes }) => attributes['val']);
    expect(fonts).toEqual(expect.arrayContaining(['Calibri', 'Yu Gothic', 'Malgun Gothic']));
    const alignments = all(parts.get('xl/styles.xml')!, 'alignment');
    expect(alignments.every(({ attributes }) => attributes['wrapText'] === '1')).toBe(true);
  });

  it('has the same bytes whenever it is made', async () => {
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2001, 0, 1));
    const before = await workbook();
    now.mockReturnValue(Date.UTC(2030, 0, 1));
    expect(Buffer.from(await workbook()).equals(Buffer.from(before))).toBe(true);
  });
});

describe('toXlsxFile', () => {
  const cellOf = async (value: string) =>
    readWorkbook(await toXlsxFile('en', [{ name: 'A', widths: [9], header: ['h'], rows: [[{ value }]] }]))[0]!
      .rows[1]?.[0];

  it.each(['=1+1', ' =1+1', '+1', '-1', '@SUM(A1)', '＝1', '\u200B=1'])(
    'keeps %j as text, also when its cell is edited',
    async (value) => {
      const bytes = await toXlsxFile('en', [{ name: 'A', widths: [9], header: ['h'], rows: [[{ value }]] }]);
      expect(readWorkbook(bytes)[0]!.rows[1]).toEqual([value]);
      const parts = readParts(bytes);
      const style = Number(all(parts.get('xl/worksheets/sheet1.xml')!, 'c')[1]!.attributes['s']);
      const format = all(all(parts.get('xl/styles.xml')!, 'cellXfs')[0]!, 'xf')[style]!.attributes[
        'numFmtId'
      ];
      const text = all(parts.get('xl/styles.xml')!, 'numFmt').find(
        ({ attributes }) => attributes['formatCode'] === '@',
      );
      expect(format).toBe(text?.attributes['numFmtId']);
    },
  );

  it.each(['toString', 'constructor', '__proto__', '_x0041_'])('keeps the text %s', async (value) => {
    expect(await cellOf(value)).toBe(value);
  });

  it('keeps the sign of a damaged character, and the neighbours of what XML cannot hold', async () => {
    expect(await cellOf('会\uFFFD談')).toBe('会\uFFFD談');
    expect(await cellOf('회\uDC00담\u{10FFFF}결과\uD800')).toBe('회담결과');
  });

  it('gives back any text that XML can hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), async (value) => {
        const storable = value.replace(/[^\P{Cc}\n\t]/gu, '');
        fc.pre(storable === value && !/_x005F_/iu.test(value));
        expect(await cellOf(value)).toBe(value);
      }),
      { numRuns: 60 },
    );
  });

  it('cuts what is longer than a cell can be, never through a character', async () => {
    const cell = await cellOf('x' + '𠮷'.repeat(20_000));
    expect(cell!.length).toBeLessThanOrEqual(32_767);
    expect(cell!).not.toMatch(/\p{Surrogate}/u);
    expect(cell!.endsWith('…')).toBe(true);
  });
});

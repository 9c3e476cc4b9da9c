import { exportDocx } from '../../../src/export/export-docx';
import { LNGS, type Lng } from '../../../src/i18n';
import { toCitation } from '../../../src/view-models/citation';
import { EVERYTHING, selectRows, type ExportSelection } from '../../../src/view-models/export-selection';
import { aComparison } from '../../support/a-comparison';
import { aKnowledge } from '../../support/a-knowledge';
import { aDecision, aDesk, on } from '../../support/decisions';
import { aTranslator } from '../../support/faces';
import { all, readParts, textIn, type Xml } from '../../support/ooxml';

const stored = aComparison();
const first = stored.document.links[0]!;
const onFirst = on(stored.document, first.ja.join(' '), first.ko.join(' '));
const NASTY = 'a <b> & \u0007"c"';
const desk = aDesk(stored, [
  aDecision({ kind: 'confirm', on: onFirst }),
  aDecision({ kind: 'note', on: onFirst, text: NASTY }, { id: 'd2', author: 'Analyst A' }),
]);

async function bytesOf(selection: Partial<ExportSelection> = {}, lng: Lng = 'en'): Promise<Uint8Array> {
  const input = { tr: await aTranslator(lng), stored, desk, knowledge: aKnowledge() };
  return exportDocx({ ...input, selection: { ...EVERYTHING, ...selection } });
}

const partsOf = async (...input: Parameters<typeof bytesOf>) => readParts(await bytesOf(...input));
const documentOf = async (...input: Parameters<typeof bytesOf>) =>
  (await partsOf(...input)).get('word/document.xml')!;
const values = (within: Xml, name: string, attribute: string) =>
  all(within, name).map(({ attributes }) => attributes[attribute]);
/** The rows of one of the tables; the third is that of the rows of the comparison. */
const rowsOf = (document: Xml, table: number) => all(all(document, 'w:tbl')[table]!, 'w:tr');

afterEach(() => jest.restoreAllMocks());

describe('exportDocx', () => {
  it('has a title, headings by style, and tables whose header is repeated', async () => {
    const parts = await partsOf();
    const document = parts.get('word/document.xml')!;
    const used = new Set(values(document, 'w:pStyle', 'w:val'));
    expect([...used]).toEqual(expect.arrayContaining(['Title', 'Heading1', 'ListParagraph']));
    const styles = values(parts.get('word/styles.xml')!, 'w:style', 'w:styleId');
    expect([...used].filter((name) => !styles.includes(name))).toEqual([]);
    const tables = all(document, 'w:tbl');
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      const rows = all(table, 'w:tr');
      expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual(
        rows.map((_, index) => (index === 0 ? 1 : 0)),
      );
      // A row is read on one page.
      expect(all(table, 'w:cantSplit')).toHaveLength(rows.length);
      const columns = all(table, 'w:gridCol').length;
      expect(new Set(rows.map((row) => all(row, 'w:tc').length))).toEqual(new Set([columns]));
      // A cell must end with a paragraph.
      for (const cell of all(table, 'w:tc')) expect(all(cell, 'w:p').length).toBeGreaterThan(0);
    }
  });

  it('has a row a link or a point without one, with both texts in their own languages and fonts', async () => {
    const document = await documentOf();
    const plans = selectRows(stored.document, desk, EVERYTHING);
    const rows = rowsOf(document, 2).slice(1);
    expect(rows).toHaveLength(plans.length);
    plans.forEach((plan, index) => {
      const cells = all(rows[index]!, 'w:tc');
      (['ja', 'ko'] as const).forEach((side, place) => {
        const tag = side === 'ja' ? 'ja-JP' : 'ko-KR';
        const font = side === 'ja' ? 'Yu Gothic' : 'Malgun Gothic';
        const runs = all(cells[place + 1]!, 'w:r').filter((run) =>
          values(run, 'w:lang', 'w:eastAsia').includes(tag),
        );
        const said = plan[side].map(({ start, end }) => stored.document[side].text.slice(start, end));
        expect(runs.map(textIn).join('')).toBe(said.join('').replaceAll('\n', ''));
        for (const run of runs) {
          expect(values(run, 'w:lang', 'w:val')).toEqual([tag]);
          expect(values(run, 'w:rFonts', 'w:eastAsia')).toEqual([font]);
        }
      });
    });
  });

  it.each(LNGS)('says in %s what the document is in, how to cite it and what differs', async (lng) => {
    const tr = await aTranslator(lng);
    const parts = await partsOf({}, lng);
    const [defaults] = all(parts.get('word/styles.xml')!, 'w:docDefaults');
    expect(values(defaults!, 'w:lang', 'w:val')).toEqual([{ en: 'en-GB', ja: 'ja-JP', ko: 'ko-KR' }[lng]]);
    const text = textIn(parts.get('word/document.xml')!);
    expect(text).toContain(toCitation(tr, stored, desk));
    for (const { sha256 } of [stored.ja, stored.ko]) expect(text).toContain(sha256);
    expect(text).toContain(tr.t('comparison.says.ja'));
    expect(text).toContain(NASTY.replace('\u0007', ''));
    expect(textIn(parts.get('docProps/core.xml')!)).toContain('Readout Compare');
  });

  it('leads to the sources by links of the web only', async () => {
    const parts = await partsOf();
    const links = values(parts.get('word/document.xml')!, 'w:hyperlink', 'r:id');
    const targets = new Map(
      all(parts.get('word/_rels/document.xml.rels')!, 'Relationship').map(({ attributes }) => [
        attributes['Id'],
        attributes['Target'],
      ]),
    );
    expect(links.map((id) => targets.get(id))).toEqual([stored.ja.source.url, stored.ko.source.url]);
    const source = { ...stored.ja.source, url: 'javascript:alert(1)' };
    const input = {
      tr: await aTranslator('en'),
      stored: { ...stored, ja: { ...stored.ja, source } },
      knowledge: aKnowledge(),
    };
    const hostile = readParts(await exportDocx({ ...input, selection: EVERYTHING })).get(
      'word/document.xml',
    )!;
    expect(all(hostile, 'w:hyperlink')).toHaveLength(1);
  });

  it('counts its pages at the foot, on paper that lies', async () => {
    const parts = await partsOf();
    const [footer] = [...parts]
      .filter(([name]) => /^word\/footer\d+\.xml$/u.test(name))
      .map(([, part]) => part);
    expect(all(footer!, 'w:instrText').map(textIn)).toEqual(['PAGE', 'NUMPAGES']);
    const [size] = all(parts.get('word/document.xml')!, 'w:pgSz');
    expect(size?.attributes).toMatchObject({ 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' });
  });

  it('follows the order, leaves out and tells what is asked for', async () => {
    const header = async (selection: Partial<ExportSelection>) =>
      all(rowsOf(await documentOf(selection), 2)[0]!, 'w:tc').map(textIn);
    expect((await header({}))[1]).toBe('Japanese text');
    expect((await header({ lead: 'ko' }))[1]).toBe('Korean text');
    expect(rowsOf(await documentOf({ isConfirmedOnly: true }), 2)).toHaveLength(2);
    const told = await documentOf({ hasHistory: true });
    expect(all(told, 'w:tbl')).toHaveLength(4);
    expect(textIn(told)).toContain('Analyst A');
    expect(textIn(await documentOf({ hasHistory: true, hasNotes: false }))).not.toContain('Analyst A');
  });

  it('has the same bytes whenever it is made, and the dates of the comparison', async () => {
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2001, 0, 1));
    const before = await bytesOf({}, 'ko');
    now.mockReturnValue(Date.UTC(2030, 0, 1));
    expect(Buffer.from(await bytesOf({}, 'ko')).equals(Buffer.from(before))).toBe(true);
    const core = readParts(before).get('docProps/core.xml')!;
    expect(all(core, 'dcterms:created').map(textIn)).toEqual([`${stored.createdAt.slice(0, 19)}Z`]);
    expect(all(core, 'dcterms:modified').map(textIn)).toEqual(['2025-07-16T00:00:00Z']);
  });
});

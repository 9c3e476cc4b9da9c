import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { tableOf, tidyCells, type ShippedEntry } from '../../../../src/domain/termbase';
import type { TermbaseEntry } from '../../../../src/domain/termbase-entry';
import { exportTermbaseCsv } from '../../../../src/export/termbase-csv';
import { exportTermbaseTbx, fitsTbx } from '../../../../src/export/termbase-tbx';
import { readTermbaseFile } from '../../../../src/intake';
import { loadEntries } from '../../../../src/knowledge/load-entries';
import { listEntries } from '../../../../src/services/termbase/entry-list';
import { planImport } from '../../../../src/services/termbase/plan-import';
import { DATA_DIR, dataFiles } from '../../../support/data-file';

const shipped = loadEntries(DATA_DIR);
const list = listEntries(shipped, []);
const glossesOf = (thing: string) => list.find(`thing:${thing}`)?.cells ?? null;
const bytes = (text: string) => Buffer.from(text, 'utf8');
const read = (text: string, table: Parameters<typeof readTermbaseFile>[1] = null) => {
  const found = readTermbaseFile(bytes(text), table);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
};
const problem = (text: string, table: Parameters<typeof readTermbaseFile>[1] = null) => {
  const found = readTermbaseFile(bytes(text), table);
  return found.ok ? null : `${found.error.code} ${found.error.line} ${found.error.value}`.trim();
};
const outcomes = (text: string) => [
  ...new Set(planImport(read(text), list).rows.map(({ outcome }) => outcome)),
];

describe('the whole termbase, exported and imported', () => {
  it('is the same by CSV', () => {
    const csv = exportTermbaseCsv(list.all);
    expect(read(csv)).toHaveLength(shipped.length);
    expect(outcomes(csv)).toEqual(['same']);
  });

  it('is the same by TBX, but for patterns and terms of office, which are no terms', () => {
    const tbx = exportTermbaseTbx(list.all, glossesOf);
    const ids = new Set(planImport(read(tbx), list).rows.map(({ id }) => id));
    expect([...new Set(list.all.filter(({ id }) => !ids.has(id)).map(({ table }) => table))]).toEqual([
      'office',
      'act',
    ]);
    expect(outcomes(tbx)).toEqual(['same']);
  });

  it('is well-formed TBX-Basic in its namespace', () => {
    const seen = new Set<string>();
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ local, uri }) => seen.add(`${uri} ${local}`));
    parser.write(exportTermbaseTbx(list.all, glossesOf)).close();
    expect([...seen].every((name) => name.startsWith('urn:iso:std:iso:30042:ed-2 '))).toBe(true);
    expect([...seen].map((name) => name.split(' ')[1])).toEqual([
      'tbx',
      'tbxHeader',
      'fileDesc',
      'titleStmt',
      'title',
      'sourceDesc',
      'p',
      'text',
      'body',
      'conceptEntry',
      'descrip',
      'langSec',
      'termSec',
      'term',
      'termNote',
      'note',
    ]);
  });

  it('has ids that XML takes as names, each once', () => {
    const ids = [...exportTermbaseTbx(list.all, glossesOf).matchAll(/<conceptEntry id="([^"]*)"/gu)].map(
      ([, id]) => id!,
    );
    expect(ids.filter((id) => !/^[a-z][a-z0-9.-]*$/u.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is read from the shipped files as well, when it is said what they hold', () => {
    const file = dataFiles().find(({ path }) => path === 'names/organisations.tsv')!;
    const rows = planImport(read(file.text, 'organisation'), list).rows;
    expect([...new Set(rows.map(({ outcome }) => outcome))]).toEqual(['same']);
    expect(rows[0]!.line).toBeGreaterThan(1);
  });
});

describe('any entry', () => {
  const words = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 20 })
    .map((text) => text.replace(/[\p{Cc}\p{Cn}\p{Co}\p{Surrogate}\u2028\u2029\ufeff\ufffd|]/gu, '').trim())
    .filter((text) => text !== '');
  const hard = fc.oneof(
    words,
    fc.constantFrom('=1+1', "'=1", "''-x", '@a', '-하다', 'a "b", c', '<&>', ']]>', '〜に', '#x'),
  );
  const entry = fc
    .record({ ja: hard, ko: hard, en: hard, note: hard, isOff: fc.boolean() })
    .map(({ isOff, ...given }): TermbaseEntry => {
      const cells = tidyCells('term', { part: 'own', id: 'a-term', ...given });
      return { id: 'term:a-term', table: 'term', cells, state: isOff ? 'off' : 'own', shipped: null };
    })
    .filter(({ cells }) => Object.values(cells).every((cell) => cell !== ''));

  it.each([
    ['CSV', (one: TermbaseEntry) => exportTermbaseCsv([one])],
    ['TBX', (one: TermbaseEntry) => exportTermbaseTbx([one], () => null)],
  ])('comes back from %s as it was', (_, exported) => {
    fc.assert(
      fc.property(entry, (one) => {
        const [row] = read(exported(one));
        expect(tidyCells('term', row!.cells)).toEqual(one.cells);
        expect([row!.table, row!.isOff]).toEqual(['term', one.state === 'off']);
      }),
    );
  });
});

describe('a table of another program', () => {
  it.each([
    ['semicolons', 'id;ja;ko;en\na-b;会談;회담;talks\n'],
    ['tabs', 'id\tja\tko\ten\na-b\t会談\t회담\ttalks\n'],
    ['a byte order mark and CRLF', '\uFEFFid,ja,ko,en\r\na-b,会談,회담,talks\r\n'],
    ['comments and empty lines', '# notes\n\nid,ja,ko,en\n\na-b,会談,회담,talks\n'],
  ])('is read with %s', (_, text) => {
    expect(read(text, 'term').map(({ cells }) => cells)).toEqual([
      { id: 'a-b', ja: '会談', ko: '회담', en: 'talks' },
    ]);
  });

  it.each([
    ['', 'no-file 0'],
    ['会談,회담\n協議,협의\n', 'no-header 1'],
    ['id,ja,ko,en\na,会,회,b\n', 'unknown-table 2'],
    ['table,id,ja,ko,en\nword,a,会,회,b\n', 'unknown-table 2 word'],
    ['id,ja,ko,en\na,"会,회,b\n', 'broken-table 2'],
    ['id,ja,ko,en\n', 'no-rows 0'],
  ])('is refused with what is wrong: %j', (text, expected) => {
    expect(problem(text)).toBe(expected);
  });
});

describe('TBX of other programs', () => {
  const DCT = `<?xml version="1.0"?><tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
  <conceptEntry id="c1"><min:subjectField>Diplomatic talks</min:subjectField><note>A remark.</note>
  <langSec xml:lang="en-GB"><termSec><term>Quiet talks</term></termSec></langSec>
  <langSec xml:lang="ja-JP"><termSec><term>静穏な協議</term></termSec><termSec><term>静穏<![CDATA[協議]]></term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec>
  <langSec xml:lang="kor"><termSec><term>정온 &amp; 협의</term></termSec></langSec></conceptEntry></body></text></tbx>`;
  const MARTIF = `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd"><martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader><text><body>
  <termEntry id="c7"><descripGrp><descrip type="definition">Talks.</descrip></descripGrp><langSet xml:lang="en"><tig><term>Quiet talks</term></tig></langSet>
  <langSet xml:lang="ja"><ntig><termGrp><term>静穏<hi>協議</hi></term></termGrp></ntig></langSet><langSet xml:lang="ko"><tig><term>정온 협의</term></tig></langSet></termEntry></body></text></martif>`;

  it('is read in style DCT, with CDATA and references', () => {
    expect(read(DCT)).toMatchObject([
      {
        line: 2,
        table: 'term',
        cells: {
          part: 'diplomatic-talks',
          id: 'quiet-talks',
          ja: '静穏協議 | 静穏な協議',
          ko: '정온 & 협의',
          en: 'Quiet talks',
          note: 'A remark.',
        },
      },
    ]);
  });

  it('is read in version 2 (martif), whose document type is not opened', () => {
    expect(read(MARTIF, 'organisation')).toMatchObject([
      {
        table: 'organisation',
        cells: { id: 'quiet-talks', ja: '静穏協議', ko: '정온 협의', en: 'Quiet talks' },
      },
    ]);
  });

  it.each([
    ['<tbx><text>', 'broken-xml 1'],
    ['<html><body>x</body></html>', 'no-tbx 1'],
    ['<tbx xmlns="urn:iso:std:iso:30042:ed-2"/>', 'no-rows 0'],
    [`<tbx>${'<a>'.repeat(50)}${'</a>'.repeat(50)}</tbx>`, 'broken-xml 1'],
    [
      '<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n<tbx><text><body><conceptEntry id="x"><note>&b;</note></conceptEntry></body></text></tbx>',
      'broken-xml 2',
    ],
    [
      '<!DOCTYPE tbx [<!ENTITY f SYSTEM "file:///etc/passwd">]>\n<tbx><text><body><conceptEntry id="x"><note>&f;</note></conceptEntry></body></text></tbx>',
      'broken-xml 2',
    ],
  ])('is refused with what is wrong: %j', (text, expected) => {
    expect(problem(text)).toBe(expected);
  });
});

it('every shipped entry has an id that says its table', () => {
  const wrong = shipped.filter(({ id, table }: ShippedEntry) => tableOf(id) !== table);
  expect([wrong, list.all.filter(fitsTbx).length > 0]).toEqual([[], true]);
});

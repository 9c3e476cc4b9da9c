import fc from 'fast-check';
import type { ComparisonDocument } from '../../../src/domain/comparison';
import type { Action } from '../../../src/domain/decision';
import { isDiffering } from '../../../src/domain/findings';
import { isFramePoint, type Point } from '../../../src/domain/point';
import {
  EVERY_ROW,
  filterParameters,
  isAskedFor,
  readRowFilter,
  toFilterForm,
  type RowFilter,
} from '../../../src/view-models/row-filter';
import { planRows } from '../../../src/view-models/row-order';
import { aComparison } from '../../support/a-comparison';
import { composedDocument } from '../../support/composed-document';
import { aDecision, aDesk, on } from '../../support/decisions';
import { aComparisonPage, aTranslator } from '../../support/faces';

const document = composedDocument();

/** The rows that are left, as the ids of their points: `j1=k1`, `j2=`, `=k6`. */
function rowsLeft(filter: Partial<RowFilter>, actions: readonly Action[] = []): string[] {
  const desk = aDesk(
    aComparison({ document }),
    actions.map((action, index) => aDecision(action, { id: `d${index}` })),
  );
  return allRows(document)
    .filter((row) => isAskedFor({ document, desk }, { ...EVERY_ROW, ...filter }, row))
    .map(({ ja, ko }) => [ja, ko].map((side) => side.map(({ id }) => id).join('+')).join('='));
}

const allRows = (of: ComparisonDocument) => {
  const { rows, rest } = planRows(of, 'ja', true);
  return [...rows, ...rest];
};

describe('readRowFilter', () => {
  it('reads what an address asks for', () => {
    expect(
      readRowFilter({ show: 'differing', facet: 'act', actor: 'jp', state: 'confirmed', topic: '拉致' }),
    ).toEqual({
      ...EVERY_ROW,
      show: 'differing',
      facet: 'act',
      actor: 'jp',
      state: 'confirmed',
      topic: '拉致',
    });
    expect(readRowFilter({ act: 'agree', side: 'ko' })).toEqual({ ...EVERY_ROW, act: 'agree', side: 'ko' });
  });

  it('asks for all rows where the address says something else', () => {
    const query = {
      show: ['ja', 'ko'],
      facet: 'x',
      act: 'agreed',
      side: ['ja'],
      actor: { a: 'jp' },
      state: '',
      topic: ['t'],
      lng: 'ja',
    };
    expect(readRowFilter(query)).toEqual(EVERY_ROW);
  });

  it('reads back the parameters that it gives out', () => {
    const parts = {
      show: fc.constantFrom(null, 'shared', 'differing', 'ja', 'ko'),
      facet: fc.constantFrom(null, 'actor', 'act', 'fact', 'naming', 'detail'),
      actor: fc.constantFrom(null, 'jp', 'kr', 'both', 'third', 'none'),
      act: fc.constantFrom(null, 'agree', 'hope', 'support'),
      side: fc.constantFrom(null, 'ja', 'ko'),
      state: fc.constantFrom(null, 'suggested', 'confirmed', 'changed'),
      topic: fc.string({ maxLength: 500, unit: 'binary' }),
    } as const;
    fc.assert(
      fc.property(fc.record(parts), (filter) => {
        const address = new URLSearchParams(filterParameters(filter));
        expect(readRowFilter(Object.fromEntries(address))).toEqual(readRowFilter({ ...filter }));
      }),
    );
  });
});

describe('isAskedFor', () => {
  it('parts the rows into shared, only Japanese and only Korean', () => {
    const all = rowsLeft({});
    const parts = (['shared', 'ja', 'ko'] as const).map((show) => rowsLeft({ show }));
    expect(parts.flat().toSorted()).toEqual(all.toSorted());
    expect(parts.map((rows) => rows.length)).toEqual([document.links.length, 2, 2]);
    expect(parts[1]?.every((row) => row.endsWith('='))).toBe(true);
    expect(parts[2]?.every((row) => row.startsWith('='))).toBe(true);
  });

  it('leaves what differs, or differs in one respect', () => {
    expect(rowsLeft({ show: 'differing' })).toHaveLength(document.links.filter(isDiffering).length);
    for (const facet of ['act', 'actor', 'fact', 'naming', 'detail'] as const) {
      const links = document.links.filter(({ differences }) =>
        differences.some((each) => each.facet === facet),
      );
      expect(links.length).toBeGreaterThan(0);
      expect(rowsLeft({ facet })).toEqual(
        expect.arrayContaining(links.map(({ ja, ko }) => `${ja.join('+')}=${ko.join('+')}`)),
      );
      expect(rowsLeft({ facet })).toHaveLength(links.length);
    }
  });

  it('leaves the rows in which either side credits a party', () => {
    const crediting = allRows(document).filter(({ ja, ko }) =>
      [...ja, ...ko].some((point) => point.actor === 'kr' && !isFramePoint(point)),
    );
    expect(crediting.length).toBeGreaterThan(0);
    expect(rowsLeft({ actor: 'kr' })).toHaveLength(crediting.length);
  });

  it('asks party, act and readout of one and the same point, and never of a title', () => {
    const point = (id: string, over: Partial<Point>): Point => ({
      ...document.ja.points[0]!,
      id,
      role: 'body',
      ...over,
    });
    const row = {
      link: null,
      ja: [point('j1', { actor: 'jp', act: 'hope' }), point('j2', { actor: 'kr', act: 'agree' })],
      ko: [point('k1', { role: 'title', actor: 'both', act: 'report' })],
    };
    const asked = (filter: Partial<RowFilter>) =>
      isAskedFor({ document, desk: null }, { ...EVERY_ROW, ...filter }, row);
    expect([asked({ actor: 'jp', act: 'hope' }), asked({ actor: 'jp', act: 'agree' })]).toEqual([
      true,
      false,
    ]);
    expect([asked({ act: 'agree', side: 'ja' }), asked({ act: 'agree', side: 'ko' })]).toEqual([true, false]);
    expect([asked({ actor: 'both' }), asked({ side: 'ko' }), asked({ side: 'ja' })]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('leaves what an analyst confirmed or tagged', () => {
    const [link] = document.links;
    const anchor = on(document, link!.ja.join(' '), link!.ko.join(' '));
    const confirm: Action = { kind: 'confirm', on: anchor };
    const tag: Action = { kind: 'topic', on: anchor, text: 'security' };
    const row = `${link!.ja.join('+')}=${link!.ko.join('+')}`;
    expect(rowsLeft({ state: 'confirmed' }, [confirm])).toEqual([row]);
    expect(rowsLeft({ state: 'suggested' }, [confirm])).not.toContain(row);
    expect(rowsLeft({ topic: 'security' }, [tag])).toEqual([row]);
    expect(rowsLeft({ topic: 'another' }, [tag])).toEqual([]);
  });

  it('leaves with two wishes what fulfils both', () => {
    const both = rowsLeft({ show: 'shared', actor: 'kr' });
    expect(both).toEqual(
      rowsLeft({ show: 'shared' }).filter((row) => rowsLeft({ actor: 'kr' }).includes(row)),
    );
  });
});

describe('toFilterForm', () => {
  it('says with every choice how many rows it leaves', async () => {
    const tr = await aTranslator();
    const input = { tr, path: '/c', keep: {}, document, desk: null, hits: null, rows: allRows(document) };
    const form = toFilterForm({ ...input, filter: EVERY_ROW });
    const [show] = form.choices;
    expect(show?.options.map(({ label }) => label)).toEqual([
      'All',
      `Both (${document.links.length})`,
      `Both, differently (${document.links.filter(isDiffering).length})`,
      'Only the Japanese side (2)',
      'Only the Korean side (2)',
    ]);
    expect([form.isActive, form.isOpen]).toEqual([false, false]);
    expect(form.choices.map(({ name }) => name)).toEqual(['show', 'facet', 'actor', 'act', 'side']);
  });

  it('counts only rows that have what is looked for', async () => {
    const find = { query: '북한', others: ['北朝鮮'] };
    const page = aComparisonPage(await aTranslator(), { find, filter: { ...EVERY_ROW, show: 'shared' } });
    const shown = page.texts.groups.flatMap(({ rows }) => rows).length;
    const [form] = page.filters;
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(document.links.length);
    expect(form?.choices[0]?.options[1]?.label).toBe(`Both (${shown})`);
    expect(form?.count).toBe(`${shown} of ${allRows(document).length} rows shown.`);
  });

  it('offers states and topics where there are some', async () => {
    const tr = await aTranslator('ko');
    const [link] = document.links;
    const tag: Action = {
      kind: 'topic',
      on: on(document, link!.ja.join(' '), link!.ko.join(' ')),
      text: '안보',
    };
    const desk = aDesk(aComparison({ document }), [aDecision(tag)]);
    const form = toFilterForm({
      tr,
      path: '/c',
      keep: { view: 'ja', readings: 'on' },
      document,
      desk,
      hits: null,
      rows: allRows(document),
      filter: { ...EVERY_ROW, topic: '안보' },
    });
    expect(form.choices.map(({ name }) => name)).toEqual([
      'show',
      'facet',
      'actor',
      'act',
      'side',
      'state',
      'topic',
    ]);
    expect(form.kept).toEqual([
      { name: 'view', value: 'ja' },
      { name: 'readings', value: 'on' },
      { name: 'lng', value: 'ko' },
    ]);
    expect(form.isActive).toBe(true);
  });
});

describe('a filtered page', () => {
  it('shows the rows asked for and leads from the findings to those that it does not show', async () => {
    const page = aComparisonPage(await aTranslator(), { filter: { ...EVERY_ROW, show: 'ja' } });
    const rows = page.texts.groups.flatMap(({ rows: shown }) => shown);
    expect(rows).toHaveLength(2);
    const ids = new Set(rows.map(({ id }) => `#${id}`));
    const hrefs = [...page.findings.differing, ...page.findings.only.flatMap(({ items }) => items)].map(
      ({ href }) => href,
    );
    for (const href of hrefs.filter((each) => each.startsWith('#'))) expect(ids).toContain(href);
    expect(
      hrefs.filter((href) => href.startsWith('/comparisons/c0mp4r1s0n?lng=en#row-')).length,
    ).toBeGreaterThan(0);
  });

  it('keeps the filter when the language or the view changes', async () => {
    const page = aComparisonPage(await aTranslator(), { filter: { ...EVERY_ROW, facet: 'act' } });
    for (const { href } of [...page.views.links, ...page.frame.languages])
      expect(href).toContain('facet=act');
  });

  it('asks nothing in a file', async () => {
    expect(aComparisonPage(await aTranslator(), { layout: 'standalone' }).filters).toEqual([]);
  });
});

import type { StoredComparison } from '../../../src/domain/stored-comparison';
import type { Lng } from '../../../src/i18n';
import { toDeskPage, type DeskPage, type DeskPageInput } from '../../../src/view-models/desk-page';
import { ROWS_A_PAGE } from '../../../src/view-models/row-pages';
import { aComparison } from '../../support/a-comparison';
import { aKnowledge } from '../../support/a-knowledge';
import { aDesk } from '../../support/decisions';
import { aTranslator } from '../../support/faces';
import { withPoints } from '../../support/many-points';

type Asks = Partial<Pick<DeskPageInput, 'page' | 'open' | 'author'>>;

async function deskPage(stored: StoredComparison, asks: Asks = {}, lng: Lng = 'en'): Promise<DeskPage> {
  return toDeskPage({
    tr: await aTranslator(lng),
    stored,
    desk: aDesk(stored, []),
    freshness: { readouts: { ja: null, ko: null }, isEngineNewer: false, isTextNewer: false },
    csrfToken: 't',
    author: '',
    page: 1,
    open: '',
    knowledge: aKnowledge(),
    ...asks,
  });
}
const idsOf = ({ rows }: DeskPage) => rows.map(({ row }) => row.id);
const openRows = ({ rows }: DeskPage) => rows.filter(({ tools }) => tools.isOpen).map(({ row }) => row.id);

describe('the desk of long readouts', () => {
  const stored = withPoints(50);

  it('has every row on one of its pages, in order', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => deskPage(stored, { page })));
    const ids = pages.flatMap(idsOf);
    expect(ids).toHaveLength(99);
    expect(new Set(ids).size).toBe(99);
    expect(pages.map(({ rows }) => rows.length)).toEqual([ROWS_A_PAGE, ROWS_A_PAGE, ROWS_A_PAGE, 24]);
    expect(pages.map(({ progress }) => progress)).toEqual(pages.map(() => '0 of 99 rows reviewed.'));
  });

  it('names the rows behind a row also where they stand on the next page', async () => {
    const [first, second] = await Promise.all([1, 2].map((page) => deskPage(stored, { page })));
    const [next, afterNext] = idsOf(second!);
    expect(first!.rows.at(-1)!.tools.next).toBe(`${next} ${afterNext} history`);
    expect(second!.rows[0]!.tools.next).toContain(afterNext);
  });

  it('leads back to its page, in the language and under the name of the analyst', async () => {
    const page = await deskPage(stored, { page: 2, author: 'A b' }, 'ko');
    expect(page.form.action).toBe('/comparisons/c0mp4r1s0n/decisions?lng=ko&by=A%20b&page=2');
    expect(page.paging.previous.href).toBe('/comparisons/c0mp4r1s0n/desk?lng=ko&by=A%20b#texts');
    expect(page.paging.next.href).toBe('/comparisons/c0mp4r1s0n/desk?lng=ko&by=A%20b&page=3#texts');
    expect(page.rows[0]!.tools.change.href).toContain('&by=A%20b&page=2&open=');
  });

  it('shows the page that has the open row', async () => {
    const row = idsOf(await deskPage(stored, { page: 3 }))[4]!;
    const page = await deskPage(stored, { open: row });
    expect(openRows(page)).toEqual([row]);
    expect(page.paging.here).toBe('Page 3 of 4');
  });
});

describe('the changes of a row', () => {
  const stored = aComparison();

  it('are shown for the open row alone, whose link closes them', async () => {
    const closed = await deskPage(stored);
    expect(openRows(closed)).toEqual([]);
    expect(closed.rows.every(({ tools }) => tools.points.length === 0)).toBe(true);
    const { tools, row } = closed.rows[0]!;
    expect(tools.change).toEqual({
      label: 'Change this row',
      href: `/comparisons/c0mp4r1s0n/desk?lng=en&open=${row.id}#${row.id}`,
    });
    const open = await deskPage(stored, { open: row.id });
    expect(open.rows[0]!.tools.points.map(({ side }) => side)).toEqual(['ja', 'ko']);
    expect(open.rows[0]!.tools.change).toEqual({
      label: 'Close the changes',
      href: `/comparisons/c0mp4r1s0n/desk?lng=en#${row.id}`,
    });
  });

  it('are shown for no row where the address names none that there is', async () => {
    for (const open of ['row-j999', 'history', '"><b>'])
      expect(openRows(await deskPage(stored, { open }))).toEqual([]);
  });
});

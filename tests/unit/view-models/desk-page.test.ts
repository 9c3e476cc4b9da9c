import { DESK_AS_IT_IS, type DeskAsks } from '../../../src/view-models/desk-address';
import { toDeskPage } from '../../../src/view-models/desk-page';
import { pagesOfRows, ROWS_A_PAGE } from '../../../src/view-models/row-pages';
import { aKnowledge } from '../../support/a-knowledge';
import { aDecision, aDesk, on } from '../../support/decisions';
import { aRenderer, aTranslator } from '../../support/faces';
import { withPoints } from '../../support/many-points';

const stored = withPoints(50);
const CONFIRM = { kind: 'confirm', on: on(stored.document, 'j1', 'k1') } as const;
const BASE = `/comparisons/${stored.id}`;

const deskPage = async (asks: Partial<DeskAsks> = {}, decisions = 0) =>
  toDeskPage({
    tr: await aTranslator('en'),
    stored,
    desk: aDesk(
      stored,
      Array.from({ length: decisions }, () => aDecision(CONFIRM)),
    ),
    csrfToken: 't'.repeat(129),
    freshness: { readouts: { ja: null, ko: null }, isEngineNewer: false, isTextNewer: false },
    asks: { ...DESK_AS_IT_IS, ...asks },
    knowledge: aKnowledge(),
  });

describe('the desk of long readouts', () => {
  it('shows one page of rows, counts all, and keeps the name on the way to the others', async () => {
    const page = await deskPage({ page: 2, author: 'A' });
    expect(page.rows).toHaveLength(ROWS_A_PAGE);
    const pageOf = pagesOfRows(stored.document);
    expect(page.rows.map(({ row }) => pageOf(row.id))).toEqual(page.rows.map(() => 2));
    expect(page.progress).toBe('0 of 99 rows reviewed.');
    expect(page.paging.previous.href).toBe(`${BASE}/desk?lng=en&by=A#texts`);
    expect(page.paging.next.href).toBe(`${BASE}/desk?lng=en&page=3&by=A#texts`);
    expect(page.form.action).toBe(`${BASE}/decisions?lng=en&page=2&by=A`);
  });

  it('leads from the last row of a page to the first of the next', async () => {
    const [first, second] = [await deskPage(), await deskPage({ page: 2 })];
    const [next] = (first.rows.at(-1)?.tools.next ?? '').split(' ');
    expect(next).toBe(second.rows[0]?.row.id);
  });

  it('holds all that can be changed of the row that the address names, and of no other', async () => {
    const open = (await deskPage()).rows[3]!.row.id;
    const { rows } = await deskPage({ open });
    expect(rows.filter(({ tools }) => tools.isOpen).map(({ row }) => row.id)).toEqual([open]);
    expect(rows.filter(({ tools }) => tools.points.length > 0)).toHaveLength(1);
    expect(rows[3]?.tools.more).toEqual({
      href: `${BASE}/desk?lng=en#${open}`,
      label: 'Close the changes',
    });
    expect(rows[4]?.tools.more.href).toBe(`${BASE}/desk?lng=en&open=${rows[4]?.row.id}#${rows[4]?.row.id}`);
  });

  it('shows the page that has the open row, and opens none where the address names none that there is', async () => {
    const open = (await deskPage({ page: 3 })).rows[4]!.row.id;
    const page = await deskPage({ open });
    expect(page.paging.here).toBe('Page 3 of 4');
    expect(page.rows[4]?.tools.isOpen).toBe(true);
    for (const none of ['row-j999', 'history', '"><b>'])
      expect((await deskPage({ open: none })).rows.filter(({ tools }) => tools.isOpen)).toEqual([]);
  });

  it('shows the latest of the history, and all of it when asked to', async () => {
    const latest = await deskPage({}, 60);
    expect(latest.history.lines).toHaveLength(40);
    expect(latest.history.all).toEqual([
      { href: `${BASE}/desk?lng=en&history=all#history`, label: 'Show all 62 entries' },
    ]);
    const whole = await deskPage({ isWholeHistory: true }, 60);
    expect(whole.history.lines).toHaveLength(62);
    expect(whole.history.all).toEqual([]);
  });

  it('stays light with a row open and a long history', async () => {
    const page = await deskPage({ open: (await deskPage()).rows[0]!.row.id }, 200);
    const html = await aRenderer().render({ template: 'desk', page, layout: 'main' });
    expect(Buffer.byteLength(html)).toBeLessThan(200_000);
  });
});

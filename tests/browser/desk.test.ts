import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { BrowserProgram } from '../support/browser-program';
import { accessibilityProblems, overflowAt } from '../support/page-checks';

const JA = '両首脳は、緊密に協力することで一致した。石破総理は、早期の会談に期待を示した。';
const KO = '양 정상은 긴밀히 협력하기로 하였다. 이 대통령은 조기 회담에 기대를 표명했다.';

describeInBrowser('at the desk', () => {
  let program: BrowserProgram;
  beforeAll(async () => {
    program = await BrowserProgram.start();
  });
  afterEach(() => program.leave());
  afterAll(() => program.close());

  const exported = async (page: Page, address: string) => {
    const answer = await page.request.get(`${address}/export.json`);
    return answer.text();
  };

  it('an analyst corrects, undoes and exports, without script', async () => {
    const { page, troubles } = await program.visit({ javaScriptEnabled: false });
    const address = await program.compare(JA, KO);
    const before = await exported(page, address);
    await page.goto(`${address}?lng=en`);
    await page.locator('.desk-link').click();
    await page.locator('[data-key="x"]').first().click();
    await page.locator('.desk-change').first().click();
    await page.getByLabel('Japanese points').first().fill('1 2');
    await page.getByLabel('Korean points').first().fill('1 2');
    await page.getByRole('button', { name: 'Link these points' }).first().click();
    await page.waitForLoadState();
    expect(await page.locator('.state').allInnerTexts()).toEqual(['✎ Changed by an analyst']);
    expect(JSON.parse(await exported(page, address))).toMatchObject({
      schema: 'readout-compare/decided@1',
      document: { links: [{ ja: ['j1', 'j2'], ko: ['k1', 'k2'] }] },
    });
    await page.goto(`${address}?lng=en`);
    expect(await page.locator('.row .state').innerText()).toContain('Changed by an analyst');
    await page.goto(`${address}/desk?lng=en`);
    for (const left of [1, 0]) {
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.waitForLoadState();
      expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(left);
    }
    expect(await exported(page, address)).toBe(before);
    expect(troubles).toEqual([]);
  });

  it('an analyst confirms row after row by one key', async () => {
    const { page, troubles } = await program.visit();
    const address = await program.compare(`${JA}両首脳は、引き続き連絡を取り合うことを確認した。`, KO);
    await page.goto(`${address}/desk?lng=en`);
    const rows = await page.locator('.desk-row').count();
    await page.locator('.desk-row').first().focus();
    for (let done = 1; done <= rows; done++) {
      await page.locator('.desk-row:focus').waitFor();
      await page.keyboard.press('c');
      await page.locator(`.history li:nth-child(${done})`).waitFor();
    }
    expect(await page.locator('.desk-progress').innerText()).toBe('All rows are reviewed.');
    expect(troubles).toEqual([]);
  });

  it('the key r goes to the labels of the row, and e closes its changes', async () => {
    const { page, troubles } = await program.visit();
    await page.goto(`${await program.compare(JA, KO)}/desk?lng=en`);
    await page.locator('.desk-row').nth(1).focus();
    await page.keyboard.press('r');
    await page.locator('select[data-key="r"]:focus').waitFor();
    expect(await page.locator('.desk-grid').count()).toBe(1);
    expect(await page.locator('.desk-row').nth(1).locator('.desk-grid').count()).toBe(1);
    await page.locator('.desk-row').nth(1).locator('.desk-change').focus();
    await page.keyboard.press('e');
    await page.locator('.desk-grid').waitFor({ state: 'detached' });
    await page.locator('.desk-row:focus').waitFor();
    expect(troubles).toEqual([]);
  });

  it('an analyst goes through more rows than a page holds', async () => {
    const { page, troubles } = await program.visit();
    const many = (sentence: string) =>
      Array.from({ length: 26 }, (_, index) => sentence.replace('#', String(index + 1))).join('');
    const address = await program.compare(
      many('森川総理は、第#の案件について説明した。'),
      many('박 대통령은 #번째 안건에 대해 설명했다. '),
    );
    await page.goto(`${address}/desk?lng=en&by=A`);
    expect(await page.locator('.desk-row').count()).toBe(25);
    await page.locator('.desk-row').last().focus();
    await page.keyboard.press('c');
    await page.waitForURL(/page=2/u);
    await page.locator('.desk-row:first-of-type:focus').waitFor();
    await page.keyboard.press('e');
    await page.waitForURL(/open=/u);
    expect(await page.locator('.desk-grid').count()).toBe(1);
    const topic = page.locator('form', { has: page.locator('input[value="topic"]') }).first();
    await topic.locator('[name="text"]').fill('The last of them');
    await topic.getByRole('button').click();
    await page.getByText('The last of them').first().waitFor();
    expect(await page.locator('.desk-grid').count()).toBe(1);
    expect(new URL(page.url()).searchParams.get('page')).toBe('2');
    await page.locator('.desk-row').first().focus();
    await page.keyboard.press('p');
    await page.waitForURL((url) => !url.searchParams.has('page'));
    expect(troubles).toEqual([]);
  });

  it('two analysts see where they differ, and one takes over what the other decided', async () => {
    const { page, troubles } = await program.visit();
    const address = await program.compare(JA, `${KO} 이상.`);
    await page.goto(`${address}/desk?lng=en&by=B`);
    await page.locator('[data-key="x"]').first().click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    const theirs = await (await page.request.get(`${address}/export.complete.json`)).body();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Redo' }).waitFor();
    await page.goto('/comparisons/import?lng=en');
    const file = { name: 'theirs.json', mimeType: 'application/json', buffer: theirs };
    await page.locator('#import-file').setInputFiles(file);
    await page.locator('main form button').first().click();
    await page.getByText('It was left as it is; the imported one has this new address.').waitFor();

    await page.goto(`${address}/desk?lng=en`);
    await page.getByRole('link', { name: 'Two analysts' }).click();
    await page.locator('.other-analysts a').first().click();
    await page.getByText('Where you differ: 1 place').waitFor();
    expect(await page.locator('.other-analysts .finding-about').innerText()).toContain('1 decision · by B');
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await overflowAt(page, 390)).toEqual([]);
    await page.getByRole('button', { name: 'Unlink as well' }).click();
    await page.getByText('You agree everywhere.').waitFor();
    expect(await page.locator('.agreement-figures dd').allInnerTexts()).toContain('1.00');
    expect(troubles).toEqual([]);
  });

  it('of two tabs none loses what it typed', async () => {
    const { page, context } = await program.visit();
    const address = await program.compare(`${JA}以上。`, KO);
    await page.goto(`${address}/desk?lng=en`);
    const other = await context.newPage();
    await other.goto(`${address}/desk?lng=en`);
    await page.locator('[data-key="c"]').first().click();
    await page.locator('[data-key="u"]').waitFor();
    await other.locator('.desk-note textarea').fill('A thought of an hour.');
    await other.getByRole('button', { name: 'Keep note' }).last().click();
    expect(await other.locator('.history li').innerText()).toContain('Confirmed');
    expect(await other.locator('textarea[name="text"]').inputValue()).toBe('A thought of an hour.');
    await other.getByRole('button', { name: 'Send again' }).click();
    expect(await other.locator('.history li').first().innerText()).toContain('A thought of an hour.');
  });
});

import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LNGS } from '../../src/i18n';
import { describeInBrowser } from '../support/browser';
import { BrowserProgram } from '../support/browser-program';
import { accessibilityProblems, overflowAt } from '../support/page-checks';

const JA = '双方は、静穏協議を早期に開催することで一致した。';
const KO = '양측은 정온회담을 조기에 개최하기로 합의했다.';

describeInBrowser('the termbase', () => {
  let program: BrowserProgram;
  beforeAll(async () => {
    program = await BrowserProgram.start();
  });
  afterEach(() => program.leave());
  afterAll(() => program.close());

  it('an analyst searches, adds, mends what is refused, switches off and undoes, without script', async () => {
    const { page, troubles } = await program.visit({ javaScriptEnabled: false });
    const address = await program.compare(JA, KO);
    await page.goto('/termbase?lng=en');
    await page.getByRole('searchbox', { name: 'Search' }).fill('静穏協議');
    await page.getByRole('button', { name: 'Search' }).click();
    expect(await page.locator('.none').innerText()).toContain('add an entry');
    await page.getByRole('link', { name: 'Add an entry' }).click();
    await page.getByLabel('Japanese', { exact: true }).fill('静穏協議');
    await page.getByLabel('Korean', { exact: true }).fill('静穏協議');
    await page.getByLabel('English', { exact: true }).fill('Quiet talks');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.waitForLoadState();
    expect(await page.locator('.error-summary li').allInnerTexts()).toEqual([
      'Korean: “静穏協議” has no Hangul in it. Write the form as Korean texts do.',
    ]);
    expect(await page.getByLabel('English', { exact: true }).inputValue()).toBe('Quiet talks');
    await page.getByLabel('Korean', { exact: true }).fill('정온회담');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.waitForLoadState();
    expect(await page.locator('h1').innerText()).toBe('静穏協議 ⇄ 정온회담');
    const again = await page.request.post('/api/comparisons', {
      data: { ja: { text: `${JA}\n` }, ko: { text: KO } },
    });
    expect(await again.text()).toContain('term:quiet-talks');
    await page.reload();
    expect(await page.locator('.summary-item').count()).toBe(1);
    await page.getByRole('button', { name: 'Switch off' }).click();
    expect(await page.locator('.notice').first().innerText()).toContain('Switched off');
    await page.goto('/termbase/changes?lng=en');
    for (const left of [2, 1]) {
      expect(await page.locator('.history li').count()).toBe(4 - left);
      await page.getByRole('button', { name: 'Undo the last change' }).click();
      await page.waitForLoadState();
    }
    expect((await page.request.get('/termbase/term%3Aquiet-talks')).status()).toBe(404);
    expect((await page.request.get(address)).status()).toBe(200);
    expect(troubles).toEqual([]);
  });

  it('an analyst tries sentences out with an entry and without it, without script', async () => {
    const { page, troubles } = await program.visit({ javaScriptEnabled: false });
    await page.goto('/termbase/new?table=term&lng=en');
    await page.getByLabel('Japanese', { exact: true }).fill('静穏協議');
    await page.getByLabel('Korean', { exact: true }).fill('정온회담');
    await page.getByLabel('English', { exact: true }).fill('Quiet talks');
    await page.getByRole('button', { name: 'Try' }).click();
    await page.waitForLoadState();
    expect(await page.getByText('Type a sentence first').count()).toBe(1);
    await page.getByLabel('Japanese sentence').fill(JA);
    await page.getByLabel('Korean sentence').fill(KO);
    await page.getByRole('button', { name: 'Try' }).click();
    await page.waitForLoadState();
    const lists = page.locator('.try-out-lists > div');
    const only = await lists.first().innerText();
    expect(only).toMatch(/Only with this entry\s+静穏協議 term: Quiet talks\s+정온회담 term: Quiet talks/iu);
    expect(await lists.nth(2).innerText()).toContain('what was done: agreed');
    expect(await page.getByLabel('English', { exact: true }).inputValue()).toBe('Quiet talks');
    expect(await page.getByLabel('Japanese sentence').inputValue()).toBe(JA);
    expect((await page.request.get('/termbase/term%3Aquiet-talks')).status()).toBe(404);
    for (const lng of LNGS) {
      await page.goto(`/termbase/new?table=act&lng=${lng}`);
      expect(await overflowAt(page, 390)).toEqual([]);
    }
    expect(troubles).toEqual([]);
  });

  it('an analyst sees what a file would do before taking it', async () => {
    const { page, troubles } = await program.visit();
    const file = path.join(tmpdir(), `termbase-${process.pid}.csv`);
    writeFileSync(file, 'id,ja,ko,en\nnorth-korea,北朝鮮,북측,North Korea\nhalf,,나쁨,half\n');
    await page.goto('/termbase/import?lng=ja');
    await page.locator('#file').setInputFiles(file);
    await page.locator('#table').selectOption('term');
    await page.getByRole('button', { name: '変更内容を確かめる' }).click();
    await page.waitForLoadState();
    expect(await page.locator('.termbase-counts dd').allInnerTexts()).toEqual(['0', '1', '0', '1']);
    expect(await page.locator('.is-plan ins').allInnerTexts()).toEqual(['북측']);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await overflowAt(page, 390)).toEqual([]);
    await page.getByRole('button', { name: '追加と変更を取り込む' }).click();
    expect(await page.locator('.notice').innerText()).toContain('取り込みました');
    expect(troubles).toEqual([]);
  });

  describe.each(LNGS)('in %s', (lng) => {
    it.each([
      '/termbase?q=北',
      '/termbase/term%3Anorth-korea',
      `/termbase/${encodeURIComponent('act:ja:agree:一致(を|が)(み|見|得)')}`,
      '/termbase/new?table=contested',
      '/termbase/new?id=term:north-korea',
      '/termbase/changes',
      '/termbase/import',
    ])('%s is without fault for axe and fits a narrow window', async (address) => {
      const { page, troubles } = await program.visit();
      await page.goto(`${address}${address.includes('?') ? '&' : '?'}lng=${lng}`);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await overflowAt(page, 390)).toEqual([]);
      expect(troubles).toEqual([]);
    });
  });
});

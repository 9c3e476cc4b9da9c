import type { Page } from 'playwright-core';
import { LNGS, type Translator } from '../../src/i18n';
import { describeInBrowser } from '../support/browser';
import { BrowserProgram } from '../support/browser-program';
import { COMPOSED_JA, COMPOSED_KO } from '../support/composed-texts';
import { aTranslator } from '../support/faces';
import { accessibilityProblems, overflowAt, unfold } from '../support/page-checks';

const WIDTHS = [390, 1440];

describeInBrowser('the library', () => {
  let tr: Translator;
  let program: BrowserProgram;
  beforeAll(async () => {
    tr = await aTranslator('en');
    program = await BrowserProgram.start();
    await program.compare();
  });
  afterEach(() => program.leave());
  afterAll(() => program.close());

  /** The addresses of the pages, as a reader finds them. */
  async function addresses(page: Page): Promise<string[]> {
    await page.goto('/readouts');
    const readout = await page.locator('.readout-item h3 a').first().getAttribute('href');
    await page.goto('/calls');
    const call = await page.locator('.calls th a').first().getAttribute('href');
    const [one = '', event = ''] = [readout, call].map((href) => href?.split('?')[0] ?? '');
    return ['/readouts', '/readouts/new', '/readouts/trash', one, `${one}/delete`, '/calls', event];
  }

  it('has pages that everyone can read, at any width and in every language', async () => {
    const { page, troubles } = await program.visit();
    const found: string[] = [];
    for (const address of await addresses(page)) {
      for (const lng of LNGS) {
        await page.goto(`${address}?lng=${lng}`);
        await unfold(page);
        for (const width of WIDTHS)
          found.push(...(await overflowAt(page, width)).map((one) => `${address} ${one}`));
        if (lng === 'en') found.push(...(await accessibilityProblems(page)));
      }
    }
    expect(found).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('finds a readout by one syllable and by its name in the other language, and marks the words', async () => {
    const { page, troubles } = await program.visit();
    await page.goto('/readouts');
    await page
      .getByLabel(tr.t('library.search.words'))
      .fill(COMPOSED_KO.replace(/[^가-힣]/gu, '').slice(0, 1));
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=/);
    expect(await page.locator('.readout-item mark.hit').count()).toBeGreaterThan(0);
    await page.goto('/readouts?q=両首脳');
    await page.getByRole('link', { name: tr.t('library.names.switchOff') }).click();
    await page.waitForURL(/names=off/);
    expect(await page.locator('.readout-item[data-side="ko"]').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('adds a readout, deletes it and brings it back without a script', async () => {
    const { page } = await program.visit({ javaScriptEnabled: false });
    await page.goto('/readouts/new');
    await page.getByLabel(tr.t('home.field.text.label')).fill(`${COMPOSED_JA}（追記）`);
    await page
      .getByRole('button', { name: tr.t('library.new.submit') })
      .last()
      .click();
    await page.waitForURL(/notice=new/);
    await page.getByRole('link', { name: tr.t('library.readout.delete') }).click();
    await page.getByRole('button', { name: tr.t('library.delete.submit') }).click();
    await page.waitForURL(/\/readouts\/trash/);
    await page.getByRole('button', { name: tr.t('library.trash.restore') }).click();
    await page.waitForURL(/notice=restored/);
    expect(await page.locator('.full-text').innerText()).toContain('（追記）');
  });
});

import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import type { Side } from '../../src/domain/side';
import type { Translator } from '../../src/i18n';
import { describeInBrowser } from '../support/browser';
import { BrowserProgram, SAMPLE } from '../support/browser-program';
import { COMPOSED_JA, COMPOSED_KO } from '../support/composed-texts';
import { aTranslator } from '../support/faces';
import { accessibilityProblems, overflowAt, rowsOf, shownText, withoutBlanks } from '../support/page-checks';

const NOT_JAPANESE = 'The leaders agreed to keep in close touch.';
const HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(2)><svg onload=alert(3)>';

let tr: Translator;
const textField = (page: Page, side: Side) =>
  page.getByRole('group', { name: tr.t(`common.readout.${side}`) }).getByLabel(tr.t('home.field.text.label'));

async function paste(page: Page, ja: string, ko: string): Promise<void> {
  await page.goto('/');
  await textField(page, 'ja').fill(ja);
  await textField(page, 'ko').fill(ko);
  await page.getByRole('button', { name: tr.t('home.form.submit') }).click();
}

/** "Japanese: … Korean: …" */
const bothSay = () => new RegExp(`${tr.t('comparison.says.ja')}[^]+${tr.t('comparison.says.ko')}`, 'u');

describeInBrowser('an analyst', () => {
  let program: BrowserProgram;
  beforeAll(async () => {
    tr = await aTranslator('en');
    program = await BrowserProgram.start();
  });
  afterEach(() => program.leave());
  afterAll(() => program.close());

  it('pastes two readouts and sees what both report and where they differ', async () => {
    const { page, troubles } = await program.visit();
    await paste(page, COMPOSED_JA, COMPOSED_KO);
    await page.waitForURL(/\/comparisons\/[0-9a-z]{12}$/);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('14 July 2025');
    const rows = await rowsOf(page);
    expect(rows.filter((row) => row.startsWith('=')).length).toBeGreaterThan(0);
    expect(rows.filter((row) => row.startsWith('≠')).length).toBeGreaterThan(0);
    expect(await page.locator('.row-differences').first().innerText()).toMatch(bothSay());
    expect(troubles).toEqual([]);
  });

  it('finds every character of both texts on the page', async () => {
    const { page } = await program.visit();
    await page.goto(await program.compare());
    expect(await shownText(page, 'ja')).toBe(withoutBlanks(COMPOSED_JA));
    expect(await shownText(page, 'ko')).toBe(withoutBlanks(COMPOSED_KO));
  });

  it('finds the comparison again in the list on the start page', async () => {
    const { page } = await program.visit();
    const address = await program.compare();
    await page.goto('/');
    await page.locator(`section[aria-labelledby="recent-heading"] a[href^="${address}"]`).click();
    await page.waitForURL((url) => url.pathname === address);
  });

  it('opens a sample with one click, and is told that it is one', async () => {
    const { page, troubles } = await program.visit();
    await page.goto('/');
    const samples = page.getByRole('region', { name: tr.t('home.samples.heading') }).getByRole('link');
    expect(await samples.count()).toBeGreaterThanOrEqual(3);
    await samples.first().click();
    await page.waitForURL(/\/comparisons\/sample-/);
    expect(await page.getByRole('status').first().textContent()).toBe(tr.t('comparison.notice.sample'));
    expect((await rowsOf(page)).length).toBeGreaterThan(3);
    expect(troubles).toEqual([]);
  });

  it('chooses a file in an old encoding instead of pasting', async () => {
    const { page } = await program.visit();
    await page.goto('/');
    await page.locator('input[type="file"][name^="ja"]').setInputFiles({
      name: '発表.txt',
      mimeType: 'text/plain',
      buffer: iconv.encode(COMPOSED_JA, 'shift_jis'),
    });
    await textField(page, 'ko').fill(COMPOSED_KO);
    await page.getByRole('button', { name: tr.t('home.form.submit') }).click();
    await page.waitForURL(/\/comparisons\//);
    expect(await shownText(page, 'ja')).toBe(withoutBlanks(COMPOSED_JA));
  });

  it('is told that swapped texts were put right', async () => {
    const { page } = await program.visit();
    await paste(page, COMPOSED_KO, COMPOSED_JA);
    await page.waitForURL(/\/comparisons\//);
    expect(await page.getByRole('status').first().textContent()).toBe(tr.t('comparison.notice.swapped'));
    expect(await shownText(page, 'ja')).toBe(withoutBlanks(COMPOSED_JA));
  });

  it('keeps what was typed when a text is in the wrong language, and is led to the problem', async () => {
    const { page, troubles } = await program.visit();
    await paste(page, NOT_JAPANESE, COMPOSED_KO);
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await summary.getByRole('link').first().click();
    const field = textField(page, 'ja');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.inputValue()).toBe(NOT_JAPANESE);
    expect(await textField(page, 'ko').inputValue()).toBe(COMPOSED_KO);
    expect(troubles).toEqual([]);
  });

  it('changes the language and stays on the page and its view', async () => {
    const { page } = await program.visit();
    await page.goto(`${SAMPLE}?view=ko`);
    const statuses = await rowsOf(page);
    await page.getByRole('link', { name: '日本語' }).click();
    await page.waitForURL(/lng=ja/);
    expect(new URL(page.url()).pathname).toBe(SAMPLE);
    expect(new URL(page.url()).searchParams.get('view')).toBe('ko');
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
    expect((await rowsOf(page)).length).toBe(statuses.length);
    // The choice is kept without the address saying so.
    await page.goto('/method');
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
  });

  it('asks for the rows of one kind and comes back to all', async () => {
    const { page } = await program.visit();
    await page.goto(`${SAMPLE}?lng=en`);
    const all = (await rowsOf(page)).length;
    await page.getByText('Show some rows').click();
    await page.getByLabel('Reported by').selectOption('ja');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.waitForURL(/show=ja/);
    const shown = (await rowsOf(page)).length;
    expect(shown).toBeLessThan(all);
    expect(await page.getByText(`${shown} of ${all} rows shown.`).isVisible()).toBe(true);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await overflowAt(page, 390)).toEqual([]);
    // What the findings lead to is found though it is not shown here.
    await page.locator('.findings a[href*="#row-"]').first().click();
    await page.waitForURL((url) => !url.searchParams.has('show'));
    expect((await rowsOf(page)).length).toBe(all);
  });

  it('sees hostile text as text', async () => {
    const { page, troubles } = await program.visit();
    const ja = COMPOSED_JA.replace('一致しました。', `一致しました${HOSTILE}。`);
    await paste(page, ja, `${COMPOSED_KO}${HOSTILE}\n`);
    await page.waitForURL(/\/comparisons\//);
    expect(await shownText(page, 'ja')).toBe(withoutBlanks(ja));
    expect(await page.locator('main img, main script, main svg[onload]').count()).toBe(0);
    await page.goto(await program.saveExport(new URL(page.url()).pathname, 'en'));
    expect(await shownText(page, 'ja')).toBe(withoutBlanks(ja));
    expect(await page.locator('main img, main script, main svg[onload]').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('copies the findings as text', async () => {
    const { page, context, troubles } = await program.visit();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(SAMPLE);
    await page.getByText(tr.t('comparison.copy.summary')).click();
    await page.getByRole('button', { name: tr.t('comparison.copy.button') }).click();
    await page.getByText(tr.t('comparison.copy.done')).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.locator('[data-copy-text]').inputValue());
    expect(copied).toContain(tr.t('comparison.findings.only.ko'));
    expect(troubles).toEqual([]);
  });

  it('points at a matched word and sees its counterpart light up', async () => {
    const { page } = await program.visit();
    await page.goto(SAMPLE);
    const mark = page.locator('.cell[data-side="ja"] mark[data-pairs*="-"]').first();
    await mark.hover();
    expect(await page.locator('.cell[data-side="ko"] mark.is-lit').count()).toBeGreaterThan(0);
    expect(await page.locator('.cell[data-side="ja"] mark.is-lit').count()).toBeGreaterThan(0);
  });

  it('downloads the three files', async () => {
    const { page } = await program.visit();
    await page.goto(SAMPLE);
    for (const format of ['html', 'json', 'csv']) {
      const name = tr.t(`comparison.exports.${format}`);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).click(),
      ]);
      expect(await download.failure()).toBeNull();
    }
  });
});

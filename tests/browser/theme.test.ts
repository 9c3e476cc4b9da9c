import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { LNGS } from '../../src/i18n';
import { describeInBrowser } from '../support/browser';
import { BrowserProgram, SAMPLE } from '../support/browser-program';
import { ROOT } from '../support/faces';
import { accessibilityProblems, overflowAt } from '../support/page-checks';

const LIGHT = 'rgb(255, 255, 255)';
const DARK = 'rgb(20, 25, 26)';
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const scheme = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);

describe('the sheet', () => {
  it('has one dark palette, in both places', () => {
    const css = readFileSync(path.join(ROOT, 'public', 'css', 'main.css'), 'utf8');
    const blocks = [...css.matchAll(/\n {2}:root(?::not)?[^{\n]*\{([^}]*--paper: #14191a[^}]*)\}/gu)];
    expect(blocks.map(([, block]) => block)).toHaveLength(2);
    expect(blocks[0]?.[1]).toBe(blocks[1]?.[1]);
  });
});

describeInBrowser('the colours', () => {
  let program: BrowserProgram;
  beforeAll(async () => {
    program = await BrowserProgram.start();
  });
  afterEach(() => program.leave());
  afterAll(() => program.close());

  it.each([
    ['dark', 'light', DARK],
    ['light', 'dark', LIGHT],
  ] as const)(
    'are %s by choice on a system that is %s, also without JavaScript, and back',
    async (chosen, system, color) => {
      const { page } = await program.visit({ colorScheme: system, javaScriptEnabled: false });
      await page.goto(`${SAMPLE}?lng=en&view=ja`);
      const choose = async (name: string) => {
        await page.locator('.themes').getByRole('link', { name }).click();
        await page.waitForLoadState();
      };
      const before = await paper(page);
      expect(before).not.toBe(color);
      await choose(chosen === 'dark' ? 'Dark' : 'Light');
      expect(new URL(page.url()).search).toBe('?view=ja&lng=en');
      expect([await paper(page), await scheme(page)]).toEqual([color, chosen]);
      await page.goto('/method?lng=en');
      expect(await paper(page)).toBe(color);
      await choose('As the system');
      expect([await paper(page), await scheme(page)]).toEqual([before, 'light dark']);
    },
  );

  it.each(LNGS)('meet WCAG 2.2 AA in both themes, and the choice fits narrow windows, in %s', async (lng) => {
    const { page } = await program.visit();
    for (const theme of ['dark', 'light']) {
      for (const address of [`${SAMPLE}?lng=${lng}`, `${SAMPLE}?lng=${lng}&view=whole&readings=on`]) {
        await page.goto(`${address}&theme=${theme}`);
        expect(await accessibilityProblems(page)).toEqual([]);
      }
    }
    expect(await overflowAt(page, 390)).toEqual([]);
  });

  it('are light on paper, whatever was chosen', async () => {
    const { page } = await program.visit({ colorScheme: 'dark' });
    await page.goto(`${SAMPLE}?lng=en&theme=dark`);
    await page.emulateMedia({ media: 'print' });
    expect([await paper(page), await scheme(page)]).toEqual([LIGHT, 'light']);
    const file = await program.saveExport(SAMPLE, 'ko');
    await page.emulateMedia({ media: 'screen' });
    await page.goto(file);
    expect(await paper(page)).toBe(DARK);
    expect(await page.locator('.themes').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect([await paper(page), await scheme(page)]).toEqual([LIGHT, 'light']);
  });
});

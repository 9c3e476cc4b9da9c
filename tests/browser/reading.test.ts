import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { BrowserProgram, SAMPLE } from '../support/browser-program';
import { accessibilityProblems, overflowAt, unfold } from '../support/page-checks';

describeInBrowser('reading aids', () => {
  let program: BrowserProgram;
  beforeAll(async () => {
    program = await BrowserProgram.start();
  });
  afterEach(() => program.leave());
  afterAll(() => program.close());

  it.each(['en', 'ja', 'ko'])(
    'readings and find are accessible and fit narrow windows in %s',
    async (lng) => {
      const { page, troubles } = await program.visit();
      await page.goto(`${SAMPLE}?lng=${lng}&readings=on&q=${encodeURIComponent('협력')}`);
      expect(await page.locator('ruby > rt').count()).toBeGreaterThan(0);
      expect(await page.locator('mark.m-hit').count()).toBeGreaterThan(0);
      await unfold(page);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await overflowAt(page, 390)).toEqual([]);
      // The Latin letters stand under the text, not in the column of its number.
      const [text, latin] = [page.locator('.text').first(), page.locator('.latin').first()];
      expect((await latin.boundingBox())!.x).toBe((await text.boundingBox())!.x);
      expect(troubles).toEqual([]);
    },
  );

  it('the field finds without JavaScript and keeps the readings', async () => {
    const { page } = await program.visit({ javaScriptEnabled: false });
    await page.goto(`${SAMPLE}?lng=en&readings=on`);
    await page.locator('#find').fill('북한');
    await page.locator('.find button').click();
    await page.waitForURL(/q=/u);
    expect(new Set(await page.locator('mark.m-hit').allInnerTexts()).size).toBeGreaterThan(0);
    expect(await page.locator('.latin').count()).toBeGreaterThan(0);
    expect(await page.locator('.page-keys').isVisible()).toBe(true);
  });

  it('the figures of who did what lead to their rows, also without JavaScript', async () => {
    const { page } = await program.visit({ javaScriptEnabled: false });
    await page.goto(`${SAMPLE}?lng=en`);
    const all = await page.locator('.row').count();
    const figure = page.getByRole('link', { name: /^1\s?: Korean side, .*Korean readout$/u }).first();
    await figure.click();
    await page.waitForURL(/actor=kr/u);
    expect(await page.locator('.row').count()).toBe(1);
    expect(all).toBeGreaterThan(1);
    expect(await page.locator('.cell[data-side="ko"] .labels').first().innerText()).toContain('Korean side');
    expect(await page.locator('#rows-actor').inputValue()).toBe('kr');
    expect(await page.locator('#rows-side').inputValue()).toBe('ko');
  });

  it('a click on the overview leads to the row of a point or of a link, also without JavaScript', async () => {
    const { page } = await program.visit({ javaScriptEnabled: false, reducedMotion: 'reduce' });
    await page.goto(`${SAMPLE}?lng=en`);
    const ways = page.locator('.strip svg a');
    const hrefs = await ways.evaluateAll((all) => all.map((way) => way.getAttribute('href')));
    for (const index of [0, hrefs.length - 1]) {
      await ways.nth(index).locator('.strip-reach').click({ force: true });
      await page.waitForURL((url) => url.hash === hrefs[index]);
      expect(await isInView(page, hrefs[index]!)).toBe(true);
    }
  });

  it('the next difference is also what only one side reports', async () => {
    const { page } = await program.visit();
    await page.goto(`${SAMPLE}?lng=en`);
    const wanted = await page.locator('.row:not(.is-same)').evaluateAll((rows) => rows.map(({ id }) => id));
    expect(await page.locator('.row.is-only-ja, .row.is-only-ko').count()).toBeGreaterThan(0);
    await page.locator(`#${wanted[0]!}`).evaluate((row) => {
      row.tabIndex = -1;
      row.focus();
    });
    const met = [wanted[0]!];
    for (let step = 1; step < wanted.length; step += 1) {
      await page.keyboard.press('n');
      met.push(await page.evaluate(() => document.activeElement?.id ?? ''));
    }
    expect(met).toEqual(wanted);
    await page.keyboard.press('p');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(wanted.at(-2));
  });

  it('keys lead from row to row and to differences, not while one types, and can be turned off', async () => {
    const { page, troubles } = await program.visit();
    await page.goto(`${SAMPLE}?lng=en`);
    const focused = () => page.evaluate(() => document.activeElement?.className ?? '');
    await page.keyboard.press('n');
    expect(await focused()).toMatch(/row is-(?:differs|only)/u);
    await page.keyboard.press('j');
    expect(await focused()).toContain('row');
    await page.locator('#find').focus();
    await page.keyboard.type('n?j');
    expect(await page.locator('#find').inputValue()).toBe('n?j');

    await page.locator('[data-keys-open]').click();
    const dialog = page.getByRole('dialog', { name: 'Keys for reading' });
    await dialog.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(
      await page.locator('[data-keys-open]').evaluate((button) => button === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('?');
    expect(await dialog.isVisible()).toBe(false);
    await page.reload();
    await page.keyboard.press('n');
    expect(await focused()).not.toContain('row');
    expect(troubles).toEqual([]);
  });
});

/** Whether the element stands, at least in part, in the window. */
async function isInView(page: Page, selector: string): Promise<boolean> {
  const box = (await page.locator(selector).boundingBox())!;
  return box.y + box.height > 0 && box.y < page.viewportSize()!.height;
}

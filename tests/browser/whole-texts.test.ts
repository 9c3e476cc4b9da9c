import type { Page } from 'playwright-core';
import { LNGS } from '../../src/i18n';
import { describeInBrowser } from '../support/browser';
import { BrowserProgram } from '../support/browser-program';
import { accessibilityProblems, overflowAt } from '../support/page-checks';

/** The linked point that stands at the reading line of a pane: a quarter below its top. */
const beingRead = (page: Page, pane: number) =>
  page
    .locator('[data-pane]')
    .nth(pane)
    .evaluate((element) => {
      const line = element.getBoundingClientRect().top + element.clientHeight / 4;
      const linked = [...element.querySelectorAll<HTMLElement>('[data-partners]:not([data-partners=""])')];
      const distance = (point: HTMLElement) => {
        const { top, bottom } = point.getBoundingClientRect();
        return Math.max(top - line, line - bottom, 0);
      };
      return linked.toSorted((a, b) => distance(a) - distance(b))[0]!.id;
    });

describeInBrowser('the whole texts', () => {
  let program: BrowserProgram;
  beforeAll(async () => {
    program = await BrowserProgram.start();
  });
  afterEach(() => program.leave());
  afterAll(() => program.close());

  // Low windows: the panes must have something to scroll.
  const quiet = { reducedMotion: 'reduce', viewport: { width: 1280, height: 500 } } as const;

  it('scroll together when asked to, and the browser remembers it', async () => {
    const { page, troubles } = await program.visit(quiet);
    await page.goto(`${await program.compare()}?view=whole&lng=en`);
    const button = page.getByRole('button', { name: 'Scroll together' });
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    for (const pane of [0, 1]) {
      await page.locator('[data-pane]').nth(pane).hover();
      await page.mouse.wheel(0, 260);
      await page.waitForFunction(
        (index) => document.querySelectorAll('[data-pane]')[index]!.scrollTop > 0,
        pane,
      );
      const point = await beingRead(page, pane);
      await page.waitForFunction((id) => {
        const own = document.getElementById(id)!;
        const partner = document.getElementById(own.dataset['partners']!.split(' ')[0]!)!;
        const way = own.getBoundingClientRect().top - partner.getBoundingClientRect().top;
        return Math.abs(way) < 2;
      }, point);
    }
    await page.reload();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await button.click();
    await page.reload();
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    expect(troubles).toEqual([]);
  });

  it.each(LNGS)('are accessible and fit narrow windows, together or not, in %s', async (lng) => {
    const { page } = await program.visit(quiet);
    await page.goto(`${await program.compare()}?view=whole&lng=${lng}`);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.locator('[data-together-button]').click();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await overflowAt(page, 390)).toEqual([]);
    expect(await page.locator('[data-together-button]').isVisible()).toBe(false);
  });

  it('stand side by side without JavaScript, each point leading to its counterpart', async () => {
    const { page } = await program.visit({ javaScriptEnabled: false });
    await page.goto(`${await program.compare()}?view=whole&lng=en`);
    expect(await page.locator('[data-together-button]').isVisible()).toBe(false);
    const link = page.locator('.whole-links a').first();
    const target = await link.getAttribute('href');
    await link.click();
    expect(new URL(page.url()).hash).toBe(target);
    expect(await page.locator(target!).isVisible()).toBe(true);
  });

  it('are led through by keys, too', async () => {
    const { page } = await program.visit(quiet);
    await page.goto(`${await program.compare()}?view=whole&lng=en`);
    await page.keyboard.press('n');
    const first = await page.evaluate(() => document.activeElement?.className ?? '');
    expect(first).toMatch(/whole-point is-(?:differs|only)/u);
  });
});

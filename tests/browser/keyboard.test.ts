import { describeInBrowser } from '../support/browser';
import { BrowserProgram, SAMPLE } from '../support/browser-program';
import { tabTo } from '../support/page-checks';

describeInBrowser('by keyboard alone', () => {
  let program: BrowserProgram;
  beforeAll(async () => {
    program = await BrowserProgram.start();
  });
  afterEach(() => program.leave());
  afterAll(() => program.close());

  it('the first key press leads past the navigation', async () => {
    const { page } = await program.visit();
    await page.goto(SAMPLE);
    await page.keyboard.press('Tab');
    const skip = page.locator('a.skip');
    expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    // The next stop lies inside.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main');
  });

  it('a term shows its gloss, and Escape closes it', async () => {
    const { page, troubles } = await program.visit();
    await page.goto(`${SAMPLE}?lng=en`);
    await tabTo(page, '.term');
    const gloss = page.getByRole('tooltip');
    await gloss.waitFor();
    const term = page.locator('.term:focus');
    expect(await gloss.textContent()).toBe(await term.getAttribute('data-gloss'));
    expect(await term.getAttribute('aria-describedby')).toBe(await gloss.getAttribute('id'));
    await page.keyboard.press('Escape');
    await gloss.waitFor({ state: 'hidden' });
    expect(troubles).toEqual([]);
  });

  it('evidence opens, and a line of it lights both sides', async () => {
    const { page, troubles } = await program.visit();
    await page.goto(SAMPLE);
    await tabTo(page, '.why > summary');
    await page.keyboard.press('Enter');
    await page.locator('.why[open]').waitFor();
    await tabTo(page, '.why[open] tr[data-pairs]');
    for (const side of ['ja', 'ko']) {
      expect(await page.locator(`.cell[data-side="${side}"] mark.is-lit`).count()).toBeGreaterThan(0);
    }
    expect(troubles).toEqual([]);
  });

  it('two readouts can be typed and compared', async () => {
    const { page } = await program.visit();
    await page.goto('/');
    await tabTo(page, '[name="ja.text"]');
    await page.keyboard.insertText('両首脳は、緊密に協力していくことで一致しました。');
    await tabTo(page, '[name="ko.text"]');
    await page.keyboard.insertText('양 정상은 긴밀히 협력해 나가기로 의견을 같이했습니다.');
    await tabTo(page, '.submit button');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/comparisons\//);
    expect(await page.locator('article.row').count()).toBe(1);
  });

  it('whatever has the focus shows it', async () => {
    const { page } = await program.visit();
    await page.goto(SAMPLE);
    for (const selector of ['.site-nav a', '.exports a', '.views a', '.term', '.why > summary']) {
      await tabTo(page, selector);
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
      expect([selector, outline]).toEqual([selector, 'solid']);
    }
  });
});

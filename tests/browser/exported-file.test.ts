import { LNGS } from '../../src/i18n';
import { describeInBrowser } from '../support/browser';
import { BrowserProgram } from '../support/browser-program';
import { COMPOSED_JA, COMPOSED_KO } from '../support/composed-texts';
import { rowsOf, shownText, withoutBlanks } from '../support/page-checks';

describeInBrowser('the exported file, opened from disk', () => {
  let program: BrowserProgram;
  beforeAll(async () => {
    program = await BrowserProgram.start();
  });
  afterEach(() => program.leave());
  afterAll(() => program.close());

  describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
    it.each(LNGS)('asks for nothing and shows the rows of the page, in %s', async (lng) => {
      const address = await program.compare();
      const served = (await program.visit()).page;
      await served.goto(`${address}?lng=${lng}`);
      const { page, troubles, requests } = await program.visit({ javaScriptEnabled });
      const file = await program.saveExport(address, lng);
      await page.goto(file, { waitUntil: 'networkidle' });
      expect(await rowsOf(page)).toEqual(await rowsOf(served));
      expect(await shownText(page, 'ja')).toBe(withoutBlanks(COMPOSED_JA));
      expect(await shownText(page, 'ko')).toBe(withoutBlanks(COMPOSED_KO));
      expect(requests).toEqual([file]);
      expect(troubles).toEqual([]);
    });
  });

  it('has a policy that allows nothing but what it inlines, and keeps to it', async () => {
    const { page } = await program.visit();
    await page.goto(await program.saveExport(await program.compare(), 'en'));
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'sha256-/);
    expect(policy).toMatch(/style-src 'sha256-/);
    expect(policy).not.toContain('unsafe');
    // The allowed style and script are at work.
    expect(await page.locator('html').getAttribute('class')).toBe('has-script');
    expect(
      await page
        .locator('.row')
        .first()
        .evaluate((row) => getComputedStyle(row).display),
    ).toBe('grid');
  });

  it('explains terms and lights counterparts as the page does', async () => {
    const { page, troubles } = await program.visit();
    await page.goto(await program.saveExport(await program.compare(), 'en'));
    const term = page.locator('a.term').first();
    await term.focus();
    expect(await page.getByRole('tooltip').textContent()).toBe(await term.getAttribute('data-gloss'));
    await page.locator('.cell[data-side="ko"] mark[data-pairs*="-"]').first().hover();
    expect(await page.locator('.cell[data-side="ja"] mark.is-lit').count()).toBeGreaterThan(0);
    expect(troubles).toEqual([]);
  });
});
